/** Two claims on the same thing, held against each other. */
import type { Comparable } from "../../schemas/comparable.ts";
import type { ClaimPair } from "../../schemas/tables/claim_pairs.ts";
import { sizeOfUnit } from "../lists/unit-factors.ts";
import { type Interval, isWithin, meet } from "./interval.ts";

/** What a pair comes to; the left is compared with the right, so that `narrower` means that the left is. */
export type Judgement = Pick<
  ClaimPair,
  "verdict" | "basis" | "left_min" | "left_max" | "right_min" | "right_max"
>;

const open = { left_min: null, left_max: null, right_min: null, right_max: null };

/** Judges two claims of a group whose periods overlap, in its unit. From the other side it says the same, narrower for wider. */
export function judge(left: Comparable, right: Comparable, unit: string | null): Judgement {
  if (left.kind !== right.kind) return { ...open, verdict: "not-comparable", basis: "kinds-differ" };
  if (left.kind === "quantity") return judgeQuantities(left, right, unit);
  if (left.kind === "comparison")
    return judgeWords(left.comparator, right.comparator, "comparators", opposites);
  if (left.kind === "change") return judgeWords(left.trend, right.trend, "trends", turns);
  return { ...open, verdict: "agree", basis: "states" };
}

const opposites = new Set(["< >", "< >=", "<= >", "> <", ">= <", "> <=", "= <", "= >", "< =", "> ="]);
const turns = new Set(["up down", "down up"]);

function judgeWords(
  left: string | null,
  right: string | null,
  what: "comparators" | "trends",
  against: ReadonlySet<string>,
): Judgement {
  if (left === null || right === null)
    return { ...open, verdict: "not-comparable", basis: `${what}-unstated` };
  return against.has(`${left} ${right}`)
    ? { ...open, verdict: "differ", basis: `${what}-opposite` }
    : { ...open, verdict: "agree", basis: what };
}

function judgeQuantities(left: Comparable, right: Comparable, unit: string | null): Judgement {
  const [first, second] = [inUnit(left, unit), inUnit(right, unit)];
  if (second === null || first === null) return { ...open, verdict: "not-comparable", basis: "units-differ" };
  const bounds = {
    left_min: first.least,
    left_max: first.most,
    right_min: second.least,
    right_max: second.most,
  };
  const other =
    left.aggregation !== right.aggregation
      ? "aggregations-differ"
      : left.stage !== right.stage
        ? "stages-differ"
        : null;
  if (!meet(first, second)) {
    return other === null
      ? { ...bounds, verdict: "differ", basis: "intervals-apart" }
      : { ...bounds, verdict: "not-comparable", basis: other };
  }
  const [inner, outer] = [isWithin(first, second), isWithin(second, first)];
  const verdict = inner === outer ? "agree" : inner ? "narrower" : "wider";
  return { ...bounds, verdict, basis: verdict === "agree" ? "intervals-meet" : "interval-within" };
}

/** The interval of a claim in another unit; null where no factor leads from one to the other. */
function inUnit({ unit, least, most }: Comparable, wanted: string | null): Interval | null {
  if (unit === wanted) return { least, most };
  const [from, to] = [unit === null ? null : sizeOfUnit(unit), wanted === null ? null : sizeOfUnit(wanted)];
  if (from === null || to === null || from.dimension !== to.dimension) return null;
  const scaled = (value: number | null): number | null =>
    value === null ? null : Number(((value * from.factor) / to.factor).toPrecision(12));
  return { least: scaled(least), most: scaled(most) };
}
