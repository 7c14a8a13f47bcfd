import { sliceSpan } from "../../../schemas/document.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** How far from a quotation, in code points, its reporting words may stand. */
const reach = 400;

/** The reporting words of a curated quotation or attribution stand in the text, near its span. */
export const cuesStandNear: Check = ({ article, rows }) =>
  [...rows.quotations, ...rows.attributions].flatMap((row): Issue[] => {
    if (row.cue === null || row.method !== "curated") return [];
    const from = Math.max(0, row.start - reach);
    const to = Math.min(article.canonical.codePoints, row.end + reach);
    if (sliceSpan(article.canonical, { start: from, end: to })?.includes(row.cue)) return [];
    return [
      {
        code: "cue-not-found",
        place: placeOfRow(article, row as AnyRow, "cue"),
        found: `cue: ${JSON.stringify(row.cue)}`,
        expected: `words within ${reach} characters of the quotation`,
        mend: "Copy the reporting words from article.txt.",
      },
    ];
  });
