import { BlockList, isIP } from "node:net";

/** What is not global unicast, by the IANA registries of special-purpose addresses for IPv4 and IPv6. */
const special = new BlockList();
for (const [network, prefix] of [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.31.196.0", 24],
  ["192.52.193.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["192.175.48.0", 24],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 3],
] as const)
  special.addSubnet(network, prefix, "ipv4");
for (const [network, prefix] of [
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["2620:4f:8000::", 48],
  ["3fff::", 20],
] as const)
  special.addSubnet(network, prefix, "ipv6");

// global unicast is what is allocated, so mapped, compatible, translated and local addresses are outside by themselves
const allocated = new BlockList();
allocated.addSubnet("2000::", 3, "ipv6");

/** Whether an IP address is one of the open internet's: never of this machine, a private network or a special use. */
export function isGlobalAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !special.check(address, "ipv4");
  return version === 6 && allocated.check(address, "ipv6") && !special.check(address, "ipv6");
}
