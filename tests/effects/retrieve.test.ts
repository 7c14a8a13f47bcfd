/** Pages come from the open internet only, within limits; every refusal says why. */
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isGlobalAddress } from "../../pipeline/effects/global-address.ts";
import { type Limits, limits, retrieve } from "../../pipeline/effects/retrieve.ts";

const answers: Record<string, RequestListener> = {
  "/page": (_, response) => response.setHeader("content-type", "text/html; charset=utf-8").end("<p>page"),
  "/packed": (_, response) => response.setHeader("content-encoding", "gzip").end(gzipSync("packed")),
  "/bomb": (_, response) =>
    response.setHeader("content-encoding", "gzip").end(gzipSync(Buffer.alloc(5_000_000))),
  "/long": (_, response) => response.end(Buffer.alloc(200_000)),
  "/never": (_, response) => response.write("…"),
  "/away": (_, response) => response.writeHead(302, { location: "/page" }).end(),
  "/round": (_, response) => response.writeHead(302, { location: "/round" }).end(),
  "/file": (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/home": (_, response) => response.writeHead(302, { location: "http://[::1]:1/" }).end(),
};
const server = createServer((request, response) => {
  const answer = answers[request.url ?? ""];
  if (answer === undefined) response.writeHead(404).end();
  else answer(request, response);
});
let origin = "";
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const here: Limits = {
  bytes: 100_000,
  milliseconds: 400,
  redirects: 5,
  mayConnect: (address) => address === "127.0.0.1",
};

describe("a page", () => {
  test("comes with its address, its bytes and its type, after redirects and unpacked", async () => {
    expect(await retrieve(`${origin}/away`, here)).toEqual({
      url: `${origin}/page`,
      bytes: Buffer.from("<p>page"),
      contentType: "text/html; charset=utf-8",
    });
    expect(await retrieve(`${origin}/packed`, here)).toMatchObject({ bytes: Buffer.from("packed") });
  });

  test.each([
    ["/none", "the answer 404"],
    ["/long", "more than 100000 bytes"],
    ["/bomb", "more than 100000 bytes"],
    ["/round", "more than 5 redirects"],
    ["/file", "the scheme file:, where only http and https are asked"],
    ["/home", "::1, which is no address of the open internet"],
  ])("%s: %s", async (path, why) => expect(await retrieve(origin + path, here)).toBe(why));

  test("that never ends is given up", async () => {
    expect(await retrieve(`${origin}/never`, here)).toMatch(/^(?:no whole answer|an answer that breaks off)/);
  });
});

test.each([
  "http://127.0.0.1/",
  "http://127.1/",
  "http://0x7f000001/",
  "http://2130706433/",
  "http://①②⑦.⓪.⓪.①/",
  "http://localhost/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://[::ffff:7f00:1]/",
  "http://[::7f00:1]/",
  "http://10.0.0.1/",
  "http://172.16.0.1/",
  "http://192.168.1.1/",
  "http://169.254.169.254/latest/meta-data/",
  "http://100.64.0.1/",
  "http://0.0.0.0/",
  "http://224.0.0.1/",
  "http://[fe80::1]/",
  "http://[fd00::1]/",
  "http://[64:ff9b::7f00:1]/",
  "http://[2002:7f00:1::]/",
])("%s is refused", async (address) => {
  expect(await retrieve(address, limits)).toMatch(/no address of the open internet/);
});

test.each(["file:///etc/passwd", "gopher://example.org/", "ftp://example.org/"])(
  "%s is refused",
  async (address) => {
    expect(await retrieve(address, limits)).toMatch(/where only http and https are asked/);
  },
);

test.each([
  ["93.184.215.14", true],
  ["8.8.8.8", true],
  ["2606:2800:21f:cb07:6820:80da:af6b:8b2c", true],
  ["198.51.100.7", false],
  ["255.255.255.255", false],
  ["2001:db8::1", false],
  ["2001::1", false],
  ["::", false],
  ["ff02::1", false],
  ["no address", false],
])("%s is global: %s", (address, is) => expect(isGlobalAddress(address)).toBe(is));
