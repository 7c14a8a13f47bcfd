import { hash } from "node:crypto";
import type { Comparable } from "../../schemas/comparable.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import type { Attribution } from "../../schemas/tables/attributions.ts";
import { keyOf, type Roots } from "./groups.ts";
import { intervalOf } from "./interval.ts";

/** What of an article's claims is held against others. */
export function comparablesOf({
  sources,
  claims,
  attributions,
}: Pick<ArticleRows, "sources" | "claims" | "attributions">): Comparable[] {
  if (claims.length === 0) return [];
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
      ...{ stage, aggregation, period_starts_on, period_ends_on, least, most },
      // a line of linesOf() has one field for it
      unit: unit?.replace(/\s+/g, " ") ?? null,
      published_on: published.get(source_id) ?? "",
      originator: last.get(id)?.agent_id ?? source_id,
    };
  });
}

/** So many hexadecimal digits of what a claim is about begin its line, and are its group's id. */
export const idLength = 16;

const columns = [
  ...(["id", "source_id", "kind", "subject_id", "metric", "comparator", "trend", "object_id"] as const),
  ...(["place_id", "stage", "aggregation", "unit", "period_starts_on", "period_ends_on"] as const),
  ...(["published_on", "originator", "least", "most"] as const),
] satisfies readonly (keyof Comparable)[];
const numbers: ReadonlySet<string> = new Set<keyof Comparable>(["least", "most"]);

/**
 * Claims as lines of fields with tabs between, each after the id of what it is about: so they wait for those of other
 * articles, and so they are kept.
 */
export function linesOf(claims: readonly Comparable[], roots: Roots): string[] {
  return claims.map((claim) => {
    const id = hash("sha256", keyOf(claim, roots), "hex").slice(0, idLength);
    return `${id}\t${columns.map((column) => claim[column] ?? "").join("\t")}`;
  });
}

/** The claim of a line. */
export function comparableIn(line: string): Comparable {
  const fields = line.split("\t");
  const entries = columns.map((column, at) => {
    const field = fields[at + 1];
    if (field === "") return [column, null];
    return [column, numbers.has(column) ? Number(field) : field];
  });
  return Object.fromEntries(entries) as Comparable;
}
