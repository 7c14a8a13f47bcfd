import { boolean, code, date, identifier, integer, number, optional, pattern, text, uri } from "../column.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

/** How far the text at hand is from the words that its author wrote. */
export const conditions = ["original", "machine-paraphrased", "translation", "summary"] as const;

export const sources = table({
  name: "sources",
  description: "One row is an article that the dataset draws on, with its pinned text and its rights.",
  key: "id",
  columns: {
    id: identifier("Primary key: <publisher>-<yyyy-mm-dd>-<slug>"),
    title: text("Headline as published"),
    publisher: text("Who published it"),
    published_on: date("Day of publication: what relative dates in the text are resolved against"),
    url: uri("Where it was published"),
    language: pattern(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, "Language of the text, BCP 47", values.language),
    condition: code(conditions, "How far the text at hand is from the words that its author wrote"),
    license: pattern(
      /^(?:LicenseRef-)?[A-Za-z0-9.-]+$/,
      "Licence of the text: SPDX id or LicenseRef-…",
      values.license,
    ),
    text_may_be_republished: boolean("Whether the whole text may be passed on"),
    raw_sha256: pattern(/^[0-9a-f]{64}$/, "SHA-256 of the bytes of article.txt", values.sha256),
    text_sha256: pattern(/^[0-9a-f]{64}$/, "SHA-256 of the canonical text in UTF-8", values.sha256),
    code_points: integer("Length of the canonical text in Unicode code points"),
    published_share: number(
      "Share of the text's code points, from 0 to 1, that the rows of the dataset reproduce",
    ),
    note: optional(text("Where the text came from and what to know about it")),
  },
});

export type Source = Row<typeof sources>;
