/** Which claims of a group are held against each other: all of them, or in large groups those that decide. */
import { compareIds } from "../../schemas/table.ts";
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

/** A claim with where it stands, and the lists for those that stand there too. */
type Placed = {
  readonly weighed: Weighed;
  readonly id: string;
  readonly begins: string;
  readonly ends: string;
  readonly least: number;
  readonly most: number;
  /** Claims of its scale, which it can be compared with, by the least value that they allow. */
  readonly scale: SortedList<Placed>;
  /** Those of its stratum, which it can differ from, by the least and by the most. */
  readonly stratum: { readonly least: SortedList<Placed>; readonly most: SortedList<Placed> };
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
  const current = openCurrent();
  const placed = claims.map(current.place).sort(by(({ begins }) => begins));
  const pairs: Pair[] = [];
  const ofNeighbours = new Set<Kind>();
  const others = new Map<Kind, Pair>();
  for (const claim of placed) {
    current.endBefore(claim.begins);
    const { below, above, highest, lowest } = current.around(claim);
    const neighbour = below ?? above ?? current.lasting();
    if (neighbour !== undefined) {
      const pair = pairOf(claim, neighbour);
      pairs.push(pair);
      ofNeighbours.add(kindOf(pair));
    }
    for (const other of [above, highest, lowest]) {
      if (other === undefined || kinds.every((kind) => ofNeighbours.has(kind) || others.has(kind))) continue;
      const found = pairOf(claim, other);
      if (!others.has(kindOf(found))) others.set(kindOf(found), found);
    }
    current.add(claim);
  }
  for (const kind of kinds) {
    const other = others.get(kind);
    if (other !== undefined && !ofNeighbours.has(kind)) pairs.push(other);
  }
  return pairs.sort(
    (one, other) =>
      compareIds(one.left.claim, other.left.claim) || compareIds(one.right.claim, other.right.claim),
  );
}

/** What the verdict of a group is made of. */
const kinds = ["differing", "meeting"] as const;
type Kind = (typeof kinds)[number] | "not-comparable";

function kindOf({ judgement: { verdict } }: Pair): Kind {
  if (verdict === "not-comparable") return verdict;
  return verdict === "differ" ? "differing" : "meeting";
}

function pairOf(one: Placed, other: Placed): Pair {
  const [left, right] = one.id < other.id ? [one.weighed, other.weighed] : [other.weighed, one.weighed];
  return { left, right, judgement: judge(left, right) };
}

/** The claims whose period has begun and not ended, by where they stand. */
function openCurrent() {
  const byEnd = sortedList<Placed>(by(({ ends }) => ends));
  const byLeast = by(({ least }) => least);
  const byMost = by(({ most }) => most);
  const scales = new Map<string, Placed["scale"]>();
  const strata = new Map<string, Placed["stratum"]>();
  const listsOf = ({ scale, stratum }: Placed) => [byEnd, scale, stratum.least, stratum.most];
  return {
    place: (weighed: Weighed): Placed => {
      const { claim } = weighed;
      const { scale, interval } = scaleOf(weighed);
      const stratum = claim.kind === "quantity" ? `${scale} ${claim.aggregation} ${claim.stage}` : scale;
      return {
        weighed,
        id: claim.id,
        // a claim without a period overlaps with every other
        begins: begins(claim) ?? "",
        ends: ends(claim) ?? "~",
        least: interval.least ?? Number.NEGATIVE_INFINITY,
        most: interval.most ?? Number.POSITIVE_INFINITY,
        scale: known(scales, scale, () => sortedList(byLeast)),
        stratum: known(strata, stratum, () => ({ least: sortedList(byLeast), most: sortedList(byMost) })),
      };
    },
    add: (claim: Placed): void => {
      for (const list of listsOf(claim)) list.add(claim);
    },
    endBefore: (day: string): void => {
      for (let first = byEnd.first(); first !== undefined && first.ends < day; first = byEnd.first())
        for (const list of listsOf(first)) list.remove(first);
    },
    around: (claim: Placed) => ({
      ...{ below: claim.scale.before(claim), above: claim.scale.after(claim) },
      ...{ highest: claim.stratum.least.last(), lowest: claim.stratum.most.first() },
    }),
    /** The one whose period ends last. */
    lasting: () => byEnd.last(),
  };
}

function known<Value>(values: Map<string, Value>, name: string, make: () => Value): Value {
  const value = values.get(name) ?? make();
  values.set(name, value);
  return value;
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
