/** Groups of claims on the same thing, and the pairs in them. Rows depend on the claims alone, not on their order. */
import type { Comparable } from "../../schemas/comparable.ts";
import { compareIds } from "../../schemas/table.ts";
import type { ClaimGroup } from "../../schemas/tables/claim_groups.ts";
import type { ClaimPair } from "../../schemas/tables/claim_pairs.ts";
import { sizeOfUnit } from "../lists/unit-factors.ts";
import { type Judgement, judge } from "./pair.ts";

/** The most general metric that each is narrower than, or itself. */
export type Roots = ReadonlyMap<string, string>;

/** The roots of metrics by their `broader`; a cycle, which is refused elsewhere, ends where it began. */
export function rootsOf(
  metrics: readonly { readonly id: string; readonly broader?: string | undefined }[],
): Roots {
  const broader = new Map(metrics.map((metric) => [metric.id, metric.broader]));
  const root = (id: string): string => {
    const seen = new Set<string>();
    for (let at = id; ; at = broader.get(at) as string) {
      if (broader.get(at) === undefined || seen.has(at)) return at;
      seen.add(at);
    }
  };
  return new Map(metrics.map(({ id }) => [id, root(id)]));
}

/** What two claims share where they are about the same thing: subject, root metric, object, place, kind of number. */
export function keyOf(
  { subject_id, metric, object_id, place_id, kind, unit }: Comparable,
  roots: Roots,
): string {
  const dimension = kind === "quantity" && unit !== null ? (sizeOfUnit(unit)?.dimension ?? unit) : "";
  return [subject_id, roots.get(metric) ?? metric, object_id ?? "", place_id ?? "", dimension].join("\t");
}

export type Grouped = { readonly groups: ClaimGroup[]; readonly pairs: ClaimPair[] };

/** The groups of claims that share a key, by time, and their pairs. `id` names the key. */
export function groupsOf(id: string, claims: readonly Comparable[], roots: Roots): Grouped {
  const parts = byPeriod([...claims].sort(compareIds));
  const groups: ClaimGroup[] = [];
  const pairs: ClaimPair[] = [];
  for (const [at, part] of parts.entries()) {
    const group_id = parts.length === 1 ? id : `${id}-${at + 1}`;
    const unit = part.find((claim) => claim.unit !== null)?.unit ?? null;
    const own = pairsOf(group_id, part, unit);
    groups.push({ ...groupOf(group_id, part, own, roots), unit });
    pairs.push(...own);
  }
  return { groups, pairs };
}

const begins = ({ period_starts_on, period_ends_on }: Comparable): string | null =>
  period_starts_on ?? period_ends_on;
const ends = ({ period_starts_on, period_ends_on }: Comparable): string | null =>
  period_ends_on ?? period_starts_on;

/** Whether the periods of two claims overlap, or one has none. */
function overlap(left: Comparable, right: Comparable): boolean {
  const [from, to, otherFrom, otherTo] = [begins(left), ends(left), begins(right), ends(right)];
  if (from === null || to === null || otherFrom === null || otherTo === null) return true;
  return from <= otherTo && otherFrom <= to;
}

/**
 * Claims whose periods overlap, directly or by way of others, in the order of their times. Those without a period
 * belong to the dated ones where these are one part, and are a part of their own where they are several.
 */
function byPeriod(claims: readonly Comparable[]): Comparable[][] {
  const dated = claims.filter((claim) => begins(claim) !== null);
  const undated = claims.filter((claim) => begins(claim) === null);
  dated.sort((left, right) =>
    (begins(left) as string) < (begins(right) as string)
      ? -1
      : begins(left) === begins(right)
        ? compareIds(left, right)
        : 1,
  );
  const parts: Comparable[][] = [];
  let end = "";
  for (const claim of dated) {
    if (parts.length === 0 || (begins(claim) as string) > end) parts.push([]);
    parts.at(-1)?.push(claim);
    if ((ends(claim) as string) > end) end = ends(claim) as string;
  }
  if (parts.length === 1) parts[0]?.push(...undated);
  else if (undated.length > 0) parts.push(undated);
  return parts.map((part) => part.sort(compareIds));
}

function pairsOf(group_id: string, claims: readonly Comparable[], unit: string | null): ClaimPair[] {
  const pairs: ClaimPair[] = [];
  for (const [at, left] of claims.entries()) {
    for (const right of claims.slice(at + 1)) {
      if (!overlap(left, right)) continue;
      pairs.push({
        id: `${group_id}/${pairs.length + 1}`,
        group_id,
        left_id: left.id,
        right_id: right.id,
        same_origin: left.originator === right.originator,
        ...judge(left, right, unit),
      });
    }
  }
  return pairs;
}

function groupOf(
  id: string,
  claims: readonly Comparable[],
  pairs: readonly ClaimPair[],
  roots: Roots,
): Omit<ClaimGroup, "unit"> {
  const [first] = claims as [Comparable];
  const metrics = new Set(claims.map(({ metric }) => metric));
  const known = (values: readonly (string | null)[]): string[] =>
    values.filter((value) => value !== null).sort();
  const aggregations = new Set(claims.map(({ aggregation }) => aggregation));
  return {
    id,
    subject_id: first.subject_id,
    metric: metrics.size === 1 ? first.metric : (roots.get(first.metric) ?? first.metric),
    object_id: first.object_id,
    place_id: first.place_id,
    aggregation: aggregations.size === 1 ? first.aggregation : null,
    period_starts_on: known(claims.map(({ period_starts_on }) => period_starts_on))[0] ?? null,
    period_ends_on: known(claims.map(({ period_ends_on }) => period_ends_on)).at(-1) ?? null,
    claims: claims.length,
    sources: new Set(claims.map(({ source_id }) => source_id)).size,
    origins: new Set(claims.map(({ originator }) => originator)).size,
    verdict: claims.length === 1 ? "single" : verdictOf(pairs),
  };
}

function verdictOf(pairs: readonly Judgement[]): ClaimGroup["verdict"] {
  const compared = pairs.filter(({ verdict }) => verdict !== "not-comparable");
  const differing = compared.filter(({ verdict }) => verdict === "differ").length;
  if (compared.length === 0 || (differing > 0 && differing < compared.length)) return "mixed";
  return differing > 0 ? "differ" : "agree";
}
