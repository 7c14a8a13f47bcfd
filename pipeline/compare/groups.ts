/** Groups of claims on the same thing, and the pairs in them. Rows depend on the claims alone, not on their order. */
import type { Comparable } from "../../schemas/comparable.ts";
import { compareIds } from "../../schemas/table.ts";
import type { ClaimGroup } from "../../schemas/tables/claim_groups.ts";
import type { ClaimPair } from "../../schemas/tables/claim_pairs.ts";
import { inCurrency } from "./measure.ts";
import type { Judgement } from "./pair.ts";
import { pairsIn } from "./pairing.ts";
import { byPeriod } from "./periods.ts";
import { commonCurrency, noRates } from "./rates.ts";
import type { Standards } from "./standards.ts";
import { weigh } from "./weigh.ts";

/** What two claims share where they are about the same thing: subject, root metric, object, place, kind of number. */
export function keyOf(
  { subject_id, metric, object_id, place_id, kind, unit }: Comparable,
  { roots, measureOf }: Pick<Standards, "roots" | "measureOf">,
): string {
  const dimension = kind === "quantity" && unit !== null ? measureOf(unit).dimension : "";
  return [subject_id, roots.get(metric) ?? metric, object_id ?? "", place_id ?? "", dimension].join("\t");
}

export type Grouped = { readonly groups: ClaimGroup[]; readonly pairs: ClaimPair[] };

/** The groups of claims that share a key, and their pairs, each in the order of their ids. `id` names the key. */
export function groupsOf(id: string, claims: readonly Comparable[], standards: Standards): Grouped {
  const parts = byPeriod([...claims].sort(compareIds));
  const grouped = parts.map((part, at) =>
    groupOf(parts.length === 1 ? id : `${id}-${at + 1}`, part, standards),
  );
  grouped.sort((left, right) => compareIds(left.group, right.group));
  return { groups: grouped.map(({ group }) => group), pairs: grouped.flatMap(({ pairs }) => pairs) };
}

function groupOf(
  id: string,
  claims: readonly Comparable[],
  standards: Standards,
): { group: ClaimGroup; pairs: ClaimPair[] } {
  const { roots } = standards;
  const { unit, isMixed } = unitOf(claims, standards);
  const by = isMixed ? standards : { ...standards, rates: noRates };
  const isSingle = claims.length === 1;
  const { pairing, pairs: paired } = pairsIn(isSingle ? [] : claims.map((claim) => weigh(claim, unit, by)));
  const pairs = paired.map(
    ({ left, right, judgement }, at): ClaimPair => ({
      ...judgement,
      id: `${id}/${at + 1}`,
      group_id: id,
      left_id: left.claim.id,
      right_id: right.claim.id,
      same_origin: left.claim.originator === right.claim.originator,
    }),
  );
  const [first] = claims as [Comparable];
  const distinct = (column: keyof Comparable): number => new Set(claims.map((claim) => claim[column])).size;
  const group: ClaimGroup = {
    id,
    subject_id: first.subject_id,
    metric: distinct("metric") === 1 ? first.metric : (roots.get(first.metric) ?? first.metric),
    object_id: first.object_id,
    place_id: first.place_id,
    aggregation: distinct("aggregation") === 1 ? first.aggregation : null,
    unit,
    period_starts_on: known(claims.map(({ period_starts_on }) => period_starts_on))[0] ?? null,
    period_ends_on: known(claims.map(({ period_ends_on }) => period_ends_on)).at(-1) ?? null,
    claims: claims.length,
    sources: distinct("source_id"),
    origins: distinct("originator"),
    verdict: isSingle ? "single" : verdictOf(pairs),
    pairing,
    claim_id: isSingle ? first.id : null,
  };
  return { group, pairs: pairs.sort(compareIds) };
}

/** The unit of the first claim that has one; in dollars where the claims are sums of several currencies. */
function unitOf(
  claims: readonly Comparable[],
  { measureOf }: Standards,
): { unit: string | null; isMixed: boolean } {
  const units = new Set<string>();
  for (const { kind, unit } of claims) if (kind === "quantity" && unit !== null) units.add(unit);
  const [first] = units;
  if (first === undefined) return { unit: null, isMixed: false };
  const isMixed = units.size > 1 && new Set([...units].map((unit) => measureOf(unit).currency)).size > 1;
  return { unit: isMixed ? inCurrency(first, commonCurrency) : first, isMixed };
}

function known(values: readonly (string | null)[]): string[] {
  return values.filter((value) => value !== null).sort();
}

function verdictOf(pairs: readonly Judgement[]): ClaimGroup["verdict"] {
  const compared = pairs.filter(({ verdict }) => verdict !== "not-comparable");
  const differing = compared.filter(({ verdict }) => verdict === "differ").length;
  if (compared.length === 0 || (differing > 0 && differing < compared.length)) return "mixed";
  return differing > 0 ? "differ" : "agree";
}
