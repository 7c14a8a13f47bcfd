import type { Extraction, Findings } from "../../schemas/extraction.ts";
import type { ArticleRows, Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import { type AnyRow, compareRows } from "../../schemas/table.ts";
import { digitLedger } from "./digit-ledger.ts";
import { withoutRejected } from "./reconcile.ts";
import { analogyRows } from "./rows/analogies.ts";
import { attributionRows } from "./rows/attributions.ts";
import { bylineRows } from "./rows/bylines.ts";
import { claimRows } from "./rows/claims.ts";
import { eventRows } from "./rows/events.ts";
import { mentionRows } from "./rows/mentions.ts";
import { nameRows } from "./rows/names.ts";
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
    mentions: inOrder(mentions.rows),
    restorations: inOrder(restorations.rows),
    quantities: inOrder(quantities.rows),
    times: inOrder(times.rows),
    quotations: inOrder(quotations.rows),
    claims: inOrder(claims),
    attributions: inOrder(attributionRows(extraction, claims, quotations.rows)),
    relations: inOrder(relationRows(extraction, times.rows)),
    events: inOrder(eventRows(extraction, times.rows)),
    policies: inOrder(policyRows(extraction, times.rows)),
    analogies: inOrder(analogyRows(extraction)),
  };
  const rows: ArticleRows = {
    sources: [sourceRow(article, reference, Object.values(spanned).flat())],
    bylines: inOrder(bylineRows(article)),
    ...spanned,
  };
  const entries = [restorations, mentions, quantities, times, quotations].flatMap((made) => made.entries);
  return {
    article,
    rows,
    entries,
    withheld: quotations.withheld,
    names: nameRows(extraction, mentions.rows, reference),
    digits: digitLedger(extracted),
  };
}

/** Rows in the order of the output, which is the one that most are made in. */
function inOrder<Made extends AnyRow>(rows: readonly Made[]): readonly Made[] {
  for (let at = 1; at < rows.length; at++) {
    if (compareRows(rows[at - 1]!, rows[at]!) > 0) return rows.toSorted(compareRows);
  }
  return rows;
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
