/** Which claims of a group are held against each other: all of them, or in large groups those that decide. */
import type { ClaimGroup } from "../../schemas/tables/claim_groups.ts";
import type { Interval } from "./interval.ts";
import { begins, ends, overlap } from "./periods.ts";
import { type SortedList, sortedList } from "./sorted-list.ts";
import { spanOf, type Weighed } from "./weigh.ts";

/** Up to so many claims, all pairs of a group are made: 1,225. Beyond, at most four for each claim. */
export const mostInAllPairs = 50;

export type Pair = readonly [left: Weighed, right: Weighed];
export type Paired = { readonly pairing: ClaimGroup["pairing"]; readonly pairs: readonly Pair[] };

/** The pairs of a group in the order of their ids; `claims` are in that order. */
export function pairsIn(claims: readonly Weighed[], most = mostInAllPairs): Paired {
  return claims.length <= most
    ? { pairing: "all", pairs: allPairs(claims) }
    : { pairing: "neighbours", pairs: neighbours(claims) };
}

function allPairs(claims: readonly Weighed[]): Pair[] {
  return claims.flatMap((left, at) =>
    claims
      .slice(at + 1)
      .flatMap((right): Pair[] => (overlap(left.claim, right.claim) ? [[left, right]] : [])),
  );
}

/** A claim with where it stands on a scale: claims of one scale can be compared, those of one stratum can differ. */
type Placed = {
  readonly weighed: Weighed;
  readonly id: string;
  readonly begins: string;
  readonly ends: string;
  readonly scale: string;
  readonly stratum: string;
  readonly least: number;
  readonly most: number;
};

/**
 * Claims are taken as their periods begin. Each is paired, among those whose period has not ended by then, with the one
 * next below and the one next above it by the least value that they allow, and, of its own aggregation and stage, with
 * the one that begins highest and the one that ends lowest.
 *
 * What this leaves out changes no group's verdict. If any claim differs from one before it, it differs from the one that
 * begins highest or from the one that ends lowest. If any two meet, so do two of these pairs: of an earlier claim that
 * reaches up to this one, either the next below is the one itself, or it begins within it, and the same holds of those
 * two. Where currencies differ, this is so of sums in dollars.
 *
 * Every claim is in a pair: those of a group are joined by their periods, and what stands on a scale alone is paired
 * with the claim whose period ends last.
 */
function neighbours(claims: readonly Weighed[]): Pair[] {
  const placed = claims.map(place).sort(by(({ begins }) => begins));
  const current = sortedList<Placed>(by(({ ends }) => ends));
  const lists = new Map<string, SortedList<Placed>>();
  const listOf = (name: string, bound: "least" | "most"): SortedList<Placed> => {
    const found = lists.get(name) ?? sortedList<Placed>(by((claim) => claim[bound]));
    lists.set(name, found);
    return found;
  };
  const listsOf = ({ scale, stratum }: Placed) => ({
    scale: listOf(scale, "least"),
    lowest: listOf(`${stratum} least`, "least"),
    highest: listOf(`${stratum} most`, "most"),
  });
  const pairs = new Map<string, Pair>();
  const pair = (one: Placed, other: Placed | undefined): void => {
    if (other === undefined) return;
    const [left, right] = one.id < other.id ? [one, other] : [other, one];
    pairs.set(`${left.id} ${right.id}`, [left.weighed, right.weighed]);
  };
  for (const claim of placed) {
    for (
      let ended = current.first();
      ended !== undefined && ended.ends < claim.begins;
      ended = current.first()
    ) {
      current.remove(ended);
      for (const list of Object.values(listsOf(ended))) list.remove(ended);
    }
    const own = listsOf(claim);
    const met = [own.scale.before(claim), own.scale.after(claim), own.lowest.last(), own.highest.first()];
    if (met.every((other) => other === undefined)) pair(claim, current.last());
    for (const other of met) pair(claim, other);
    current.add(claim);
    for (const list of Object.values(own)) list.add(claim);
  }
  return [...pairs.keys()].sort().map((key) => pairs.get(key) as Pair);
}

function place(weighed: Weighed): Placed {
  const { claim } = weighed;
  const { scale, interval } = scaleOf(weighed);
  return {
    weighed,
    id: claim.id,
    // a claim without a period overlaps with every other
    begins: begins(claim) ?? "",
    ends: ends(claim) ?? "~",
    scale,
    stratum: claim.kind === "quantity" ? `${scale} ${claim.aggregation} ${claim.stage}` : scale,
    least: interval.least ?? Number.NEGATIVE_INFINITY,
    most: interval.most ?? Number.POSITIVE_INFINITY,
  };
}

const everything: Interval = { least: null, most: null };

/** Where a claim stands. What cannot be compared with anything has a scale of its own. */
function scaleOf({ claim, currency, own, dollars }: Weighed): { scale: string; interval: Interval } {
  if (claim.kind !== "quantity") {
    const interval = claim.kind === "state" ? everything : spanOf(claim);
    return interval === null ? { scale: claim.id, interval: everything } : { scale: claim.kind, interval };
  }
  if (own === null) return { scale: claim.id, interval: everything };
  return dollars === null
    ? { scale: `quantity ${currency}`, interval: own }
    : { scale: "quantity in dollars", interval: dollars };
}

/** The order by a value, and by the id where it is the same. */
function by(value: (claim: Placed) => string | number): (left: Placed, right: Placed) => number {
  return (left, right) => {
    const [one, other] = [value(left), value(right)];
    if (one === other) return left.id < right.id ? -1 : left.id === right.id ? 0 : 1;
    return one < other ? -1 : 1;
  };
}
