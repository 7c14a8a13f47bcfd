/** Two claims on the same thing, held against each other. */
import type { ClaimPair } from "../../schemas/tables/claim_pairs.ts";
import { isWithin, meet } from "./interval.ts";
import { type Amount, spanOf, type Weighed } from "./weigh.ts";

/** What a pair comes to; the left is compared with the right, so that `narrower` means that the left is. */
export type Judgement = Omit<ClaimPair, "id" | "group_id" | "left_id" | "right_id" | "same_origin">;

const open = {
  ...{ unit: null, left_min: null, left_max: null, right_min: null, right_max: null },
  ...{ left_rate_id: null, right_rate_id: null },
};

/** Judges two claims of a group whose periods overlap. From the other side it says the same, narrower for wider. */
export function judge(left: Weighed, right: Weighed): Judgement {
  const { kind } = left.claim;
  if (kind !== right.claim.kind) return { ...open, verdict: "not-comparable", basis: "kinds-differ" };
  if (kind === "quantity") return judgeQuantities(left, right);
  if (kind === "comparison") return judgeWords(left, right, "comparators");
  if (kind === "change") return judgeWords(left, right, "trends");
  return { ...open, verdict: "agree", basis: "states" };
}

function judgeWords(left: Weighed, right: Weighed, what: "comparators" | "trends"): Judgement {
  const [first, second] = [spanOf(left.claim), spanOf(right.claim)];
  if (first === null || second === null)
    return { ...open, verdict: "not-comparable", basis: `${what}-unstated` };
  return meet(first, second)
    ? { ...open, verdict: "agree", basis: what }
    : { ...open, verdict: "differ", basis: `${what}-opposite` };
}

function judgeQuantities(left: Weighed, right: Weighed): Judgement {
  if (left.own === null || right.own === null)
    return { ...open, verdict: "not-comparable", basis: "units-differ" };
  if (left.currency === right.currency) return judgeAmounts(left, left.own, right, right.own);
  if (left.dollars === null || right.dollars === null)
    return { ...open, verdict: "not-comparable", basis: "no-rate" };
  return judgeAmounts(left, left.dollars, right, right.dollars);
}

function judgeAmounts(left: Weighed, first: Amount, right: Weighed, second: Amount): Judgement {
  const compared = {
    unit: first.unit,
    left_min: first.least,
    left_max: first.most,
    right_min: second.least,
    right_max: second.most,
    left_rate_id: first.rate?.id ?? null,
    right_rate_id: second.rate?.id ?? null,
  };
  if (!meet(first, second)) {
    if (left.claim.aggregation !== right.claim.aggregation)
      return { ...compared, verdict: "not-comparable", basis: "aggregations-differ" };
    if (left.claim.stage !== right.claim.stage)
      return { ...compared, verdict: "not-comparable", basis: "stages-differ" };
    return { ...compared, verdict: "differ", basis: "intervals-apart" };
  }
  const [inner, outer] = [isWithin(first, second), isWithin(second, first)];
  const verdict = inner === outer ? "agree" : inner ? "narrower" : "wider";
  return { ...compared, verdict, basis: verdict === "agree" ? "intervals-meet" : "interval-within" };
}
