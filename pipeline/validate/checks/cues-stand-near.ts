import type { Article } from "../../../schemas/article.ts";
import { sliceSpan } from "../../../schemas/document.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import type { Attribution } from "../../../schemas/tables/attributions.ts";
import type { Quotation } from "../../../schemas/tables/quotations.ts";
import { type Check, placeOfRow } from "../check.ts";

/** How far from a quotation, in code points, its reporting words may stand. */
const reach = 400;

/** The reporting words of a curated quotation or attribution stand in the text, near its span. */
export const cuesStandNear: Check = ({ article, rows }) => {
  const issues: Issue[] = [];
  for (const row of rows.quotations) if (!standsNear(article, row)) issues.push(notFound(article, row));
  for (const row of rows.attributions) if (!standsNear(article, row)) issues.push(notFound(article, row));
  return issues;
};

function standsNear({ canonical }: Article, { cue, method, start, end }: Quotation | Attribution): boolean {
  if (cue === null || method !== "curated") return true;
  const from = Math.max(0, start - reach);
  const to = Math.min(canonical.codePoints, end + reach);
  return sliceSpan(canonical, { start: from, end: to })?.includes(cue) === true;
}

function notFound(article: Article, row: Quotation | Attribution): Issue {
  return {
    code: "cue-not-found",
    place: placeOfRow(article, row as AnyRow, "cue"),
    found: `cue: ${JSON.stringify(row.cue)}`,
    expected: `words within ${reach} characters of the quotation`,
    mend: "Copy the reporting words from article.txt.",
  };
}
