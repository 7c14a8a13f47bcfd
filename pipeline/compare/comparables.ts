import { hash } from "node:crypto";
import type { Comparable } from "../../schemas/comparable.ts";
import type { ArticleRows } from "../../schemas/normalised.ts";
import type { Attribution } from "../../schemas/tables/attributions.ts";
import { keyOf } from "./groups.ts";
import { intervalOf } from "./interval.ts";
import type { Standards } from "./standards.ts";

type Claimed = Pick<ArticleRows, "sources" | "claims" | "attributions">;

/** What of an article's claims is held against others, as lines of linesOf(). */
export function comparablesOf(rows: Claimed, standards: Pick<Standards, "roots" | "measureOf">): string[] {
  return linesOf(comparablesIn(rows), standards);
}

function comparablesIn({ sources, claims, attributions }: Claimed): Comparable[] {
  if (claims.length === 0) return [];
  const published = new Map(sources.map((source) => [source.id, source.published_on]));
  const last = new Map<string, Attribution>();
  for (const row of attributions)
    if (row.hop >= (last.get(row.target_id)?.hop ?? 0)) last.set(row.target_id, row);
  return claims.map((claim) => {
    const { least = null, most = null } = intervalOf(claim) ?? {};
    return {
      id: claim.id,
      source_id: claim.source_id,
      kind: claim.kind,
      subject_id: claim.subject_id,
      metric: claim.metric,
      comparator: claim.comparator,
      trend: claim.trend,
      object_id: claim.object_id,
      place_id: claim.place_id,
      stage: claim.stage,
      aggregation: claim.aggregation,
      // a line of linesOf() has one field for it
      unit: claim.unit?.replace(/\s+/g, " ") ?? null,
      period_starts_on: claim.period_starts_on,
      period_ends_on: claim.period_ends_on,
      published_on: published.get(claim.source_id) ?? "",
      originator: last.get(claim.id)?.agent_id ?? claim.source_id,
      least,
      most,
    };
  });
}

/** So many hexadecimal digits of what a claim is about begin its line, and are its group's id. */
const idLength = 16;

/** The id of the group of a line's claim; "" for an empty line. */
export function idOf(line: string): string {
  return line.slice(0, idLength);
}

/**
 * Claims as lines of fields with tabs between, each after the id of what it is about: so they wait for those of other
 * articles, and so they are kept.
 */
export function linesOf(
  claims: readonly Comparable[],
  standards: Pick<Standards, "roots" | "measureOf">,
): string[] {
  return claims.map((claim) =>
    [
      idOf(hash("sha256", keyOf(claim, standards), "hex")),
      claim.id,
      claim.source_id,
      claim.kind,
      claim.subject_id,
      claim.metric,
      claim.comparator,
      claim.trend,
      claim.object_id,
      claim.place_id,
      claim.stage,
      claim.aggregation,
      claim.unit,
      claim.period_starts_on,
      claim.period_ends_on,
      claim.published_on,
      claim.originator,
      claim.least,
      claim.most,
    ].join("\t"),
  );
}

/** The claim of a line. */
export function comparableIn(line: string): Comparable {
  const fields = line.split("\t");
  let at = 1;
  const text = (): string => fields[at++] as string;
  const perhaps = (): string | null => text() || null;
  const code = <Code extends string>(): Code => text() as Code;
  const perhapsCode = <Code extends string>(): Code | null => perhaps() as Code | null;
  const bound = (): number | null => {
    const written = text();
    return written === "" ? null : Number(written);
  };
  return {
    id: text(),
    source_id: text(),
    kind: code(),
    subject_id: text(),
    metric: text(),
    comparator: perhapsCode(),
    trend: perhapsCode(),
    object_id: perhaps(),
    place_id: perhaps(),
    stage: perhapsCode(),
    aggregation: perhapsCode(),
    unit: perhaps(),
    period_starts_on: perhaps(),
    period_ends_on: perhaps(),
    published_on: text(),
    originator: text(),
    least: bound(),
    most: bound(),
  };
}
