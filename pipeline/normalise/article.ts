import type { Extraction, Findings } from "../../schemas/extraction.ts";
import type { ArticleRows, Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import { compareRows } from "../../schemas/table.ts";
import { withoutRejected } from "./reconcile.ts";
import { analogyRows } from "./rows/analogies.ts";
import { attributionRows } from "./rows/attributions.ts";
import { bylineRows } from "./rows/bylines.ts";
import { claimRows } from "./rows/claims.ts";
import { eventRows } from "./rows/events.ts";
import { mentionRows } from "./rows/mentions.ts";
import { policyRows } from "./rows/policies.ts";
import { quantityRows } from "./rows/quantities.ts";
import { quotationRows } from "./rows/quotations.ts";
import { relationRows } from "./rows/relations.ts";
import { restorationRows } from "./rows/restorations.ts";
import { sourceRow } from "./rows/sources.ts";
import { timeRows } from "./rows/times.ts";

/** What was found and said of one article, as rows in the order in which they are written. */
export function normalise(extracted: Extraction, reference: Reference): Normalised {
  const { article } = extracted;
  const extraction = { ...extracted, findings: unrejected(extracted) };
  const restorations = restorationRows(extraction, reference);
  const mentions = mentionRows(extraction, reference);
  const quantities = quantityRows(extraction);
  const times = timeRows(extraction);
  const quotations = quotationRows(extraction);
  const claims = claimRows(extraction, quantities.rows, times.rows);
  const spanned = {
    mentions: mentions.rows,
    restorations: restorations.rows,
    quantities: quantities.rows,
    times: times.rows,
    quotations: quotations.rows,
    claims,
    attributions: attributionRows(extraction, claims, quotations.rows),
    relations: relationRows(extraction, times.rows),
    events: eventRows(extraction, times.rows),
    policies: policyRows(extraction, times.rows),
    analogies: analogyRows(extraction),
  };
  const sorted = Object.fromEntries(
    Object.entries(spanned).map(([table, rows]) => [table, [...rows].sort(compareRows)]),
  ) as unknown as typeof spanned;
  const rows: ArticleRows = {
    sources: [sourceRow(article, reference, Object.values(spanned).flat())],
    bylines: bylineRows(article).sort(compareRows),
    ...sorted,
  };
  const entries = [restorations, mentions, quantities, times, quotations].flatMap((made) => made.entries);
  return { article, rows, entries };
}

/** The findings without those that curators rejected. */
function unrejected({ findings, anchored: { rejections } }: Extraction): Findings {
  if (rejections.length === 0) return findings;
  const of = (table: string) => rejections.filter(({ annotation }) => annotation.table === table);
  return {
    ...findings,
    mentions: withoutRejected(findings.mentions, of("mentions")),
    times: withoutRejected(findings.times, of("times")),
    quotations: withoutRejected(findings.quotations, of("quotations")),
  };
}
