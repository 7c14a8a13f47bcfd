import type { Comparable } from "../../schemas/comparable.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import type { Attribution } from "../../schemas/tables/attributions.ts";
import { intervalOf } from "./interval.ts";

/** What of an article's claims is held against others. */
export function comparablesOf({
  sources,
  claims,
  attributions,
}: Pick<ArticleRows, "sources" | "claims" | "attributions">): Comparable[] {
  const published = new Map(sources.map((source) => [source.id, source.published_on]));
  const last = new Map<string, Attribution>();
  for (const row of attributions)
    if (row.hop >= (last.get(row.target_id)?.hop ?? 0)) last.set(row.target_id, row);
  return claims.map((claim) => {
    const { least = null, most = null } = intervalOf(claim) ?? {};
    const { id, source_id, kind, subject_id, metric, comparator, trend, object_id, place_id } = claim;
    const { stage, aggregation, unit, period_starts_on, period_ends_on } = claim;
    return {
      ...{ id, source_id, kind, subject_id, metric, comparator, trend, object_id, place_id },
      ...{ stage, aggregation, unit, period_starts_on, period_ends_on, least, most },
      published_on: published.get(source_id) ?? "",
      originator: last.get(id)?.agent_id ?? source_id,
    };
  });
}
