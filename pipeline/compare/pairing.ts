/** Which claims of a group are held against each other: all of them, or in large groups those that decide. */
import type { ClaimGroup } from "../../schemas/tables/claim_groups.ts";
import type { Interval } from "./interval.ts";
import { type Judgement, judge } from "./pair.ts";
import { begins, ends, overlap } from "./periods.ts";
import { type SortedList, sortedList } from "./sorted-list.ts";
import { spanOf, type Weighed } from "./weigh.ts";

/** Up to so many claims, all pairs of a group are made: 190, which a reader still takes in. Beyond, as many as there are claims, and up to two more. */
export const mostInAllPairs = 20;

export type Pair = { readonly left: Weighed; readonly right: Weighed; readonly judgement: Judgement };
export type Paired = { readonly pairing: ClaimGroup["pairing"]; readonly pairs: readonly Pair[] };

/** The pairs of a group in the order of their ids; `claims` are in that order. */
export function pairsIn(claims: readonly Weighed[], most = mostInAllPairs): Paired {
  return claims.length <= most
    ? { pairing: "all", pairs: allPairs(claims) }
    : { pairing: "neighbours", pairs: neighbours(claims) };
}

function allPairs(claims: readonly Weighed[]): Pair[] {
  const pairs: Pair[] = [];
  for (const [at, left] of claims.entries())
    for (let other = at + 1; other < claims.length; other++) {
      const right = claims[other] as Weighed;
      if (overlap(left.claim, right.claim)) pairs.push({ left, right, judgement: judge(left, right) });
    }
  return pairs;
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
 * Claims are taken as their periods begin. Each is paired with its neighbour: of those whose period has not ended by
 * then, the next one below by the least value that they allow, else the next above. A pair that differs is added if no
 * two neighbours do and there is one, and likewise one that meets, so that the group's verdict is that of all its pairs.
 *
 * To find them, each claim is held against the next below and the next above it and, of its own aggregation and stage,
 * against the one that begins highest and the one that ends lowest. If it differs from any before it, it differs from one
 * of the last two. If any two claims meet, so do two that are held against each other: of an earlier claim that reaches
 * up to this one, either the next below is the one itself, or it begins within it, and the same holds of those two. Where
 * currencies differ, this is so of sums in dollars.
 *
 * Every claim is in a pair: those of a group are joined by their periods, and what stands on a scale alone is paired
 * with the claim whose period ends last.
 */
function neighbours(claims: readonly Weighed[]): Pair[] {
  const placed = claims.map(place).sort(by(({ begins }) => begins));
  const current = openCurrent();
  const pairs = new Map<string, Pair>();
  const ofNeighbours = new Set<Kind>();
  const others = new Map<Kind, readonly [key: string, pair: Pair]>();
  for (const claim of placed) {
    current.endBefore(claim.begins);
    const { below, above, highest, lowest } = current.around(claim);
    const neighbour = below ?? above ?? current.lasting();
    if (neighbour !== undefined) {
      const [key, pair] = pairOf(claim, neighbour);
      pairs.set(key, pair);
      ofNeighbours.add(kindOf(pair));
    }
    for (const other of [above, highest, lowest]) {
      if (other === undefined || kinds.every((kind) => ofNeighbours.has(kind) || others.has(kind))) continue;
      const found = pairOf(claim, other);
      if (!others.has(kindOf(found[1]))) others.set(kindOf(found[1]), found);
    }
    current.add(claim);
  }
  for (const kind of kinds) {
    const other = others.get(kind);
    if (other !== undefined && !ofNeighbours.has(kind)) pairs.set(...other);
  }
  return [...pairs.keys()].sort().map((key) => pairs.get(key) as Pair);
}

/** What the verdict of a group is made of. */
const kinds = ["differing", "meeting"] as const;
type Kind = (typeof kinds)[number] | "not-comparable";

function kindOf({ judgement: { verdict } }: Pair): Kind {
  if (verdict === "not-comparable") return verdict;
  return verdict === "differ" ? "differing" : "meeting";
}

function pairOf(one: Placed, other: Placed): [key: string, pair: Pair] {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const [left, right] = [first.weighed, second.weighed];
  return [`${first.id} ${second.id}`, { left, right, judgement: judge(left, right) }];
}

/** The claims whose period has begun and not ended, by where they stand. */
function openCurrent() {
  const byEnd = sortedList<Placed>(by(({ ends }) => ends));
  const lists = new Map<string, SortedList<Placed>>();
  const listOf = (name: string, bound: "least" | "most"): SortedList<Placed> => {
    const known = lists.get(name) ?? sortedList<Placed>(by((claim) => claim[bound]));
    lists.set(name, known);
    return known;
  };
  const listsOf = ({ scale, stratum }: Placed) => ({
    scale: listOf(scale, "least"),
    least: listOf(`${stratum} least`, "least"),
    most: listOf(`${stratum} most`, "most"),
  });
  return {
    add: (claim: Placed): void => {
      byEnd.add(claim);
      for (const list of Object.values(listsOf(claim))) list.add(claim);
    },
    endBefore: (day: string): void => {
      for (let first = byEnd.first(); first !== undefined && first.ends < day; first = byEnd.first()) {
        byEnd.remove(first);
        for (const list of Object.values(listsOf(first))) list.remove(first);
      }
    },
    around: (claim: Placed) => {
      const { scale, least, most } = listsOf(claim);
      return {
        ...{ below: scale.before(claim), above: scale.after(claim) },
        ...{ highest: least.last(), lowest: most.first() },
      };
    },
    /** The one whose period ends last. */
    lasting: () => byEnd.last(),
  };
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
