import type { Article } from "../../../schemas/article.ts";
import { sliceSpan } from "../../../schemas/document.ts";
import { tables } from "../../../schemas/index.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

/** The tables whose rows have a receipt. */
const receipted = tables.filter(({ order }) => order === "span").map(({ name }) => name);

/** `exact` of every row is the slice of the text at its offsets, of the version that its digest names. */
export const receiptsMatch: Check = ({ article, rows }) => {
  const digest = article.text_sha256.slice(0, 16);
  const issues: Issue[] = [];
  for (const table of receipted) {
    for (const row of rowsOf(rows, table)) {
      const { start, end, exact, source_digest: version } = row;
      if (typeof start !== "number" || typeof end !== "number") continue;
      const slice = sliceSpan(article.canonical, { start, end });
      if (slice !== exact || version !== digest) issues.push(mismatch(article, row, slice, digest));
    }
  }
  return issues;
};

function mismatch(article: Article, row: AnyRow, slice: string | undefined, digest: string): Issue {
  return {
    code: "receipt",
    place: placeOfRow(article, row),
    found: `${row["id"]}: ${JSON.stringify(row["exact"])}`,
    expected: `${JSON.stringify(slice ?? "a span inside the text")} of text ${digest}`,
    mend: "This is a defect of the program: please report it.",
  };
}
