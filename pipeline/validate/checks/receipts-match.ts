import { sliceSpan } from "../../../schemas/document.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** `exact` of every row is the slice of the text at its offsets, of the version that its digest names. */
export const receiptsMatch: Check = ({ article, rows }) => {
  const digest = article.text_sha256.slice(0, 16);
  return Object.values(rows).flatMap((list) =>
    (list as readonly AnyRow[]).flatMap((row): Issue[] => {
      if (typeof row["start"] !== "number" || typeof row["end"] !== "number") return [];
      const slice = sliceSpan(article.canonical, { start: row["start"], end: row["end"] });
      if (slice === row["exact"] && row["source_digest"] === digest) return [];
      return [
        {
          code: "receipt",
          place: placeOfRow(article, row),
          found: `${row["id"]}: ${JSON.stringify(row["exact"])}`,
          expected: `${JSON.stringify(slice ?? "a span inside the text")} of text ${digest}`,
          mend: "This is a defect of the program: please report it.",
        },
      ];
    }),
  );
};
