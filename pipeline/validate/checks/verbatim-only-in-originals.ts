import { type Check, placeOfRow } from "../check.ts";

/** No quotation is called verbatim in a text that is not what its author wrote. */
export const verbatimOnlyInOriginals: Check = ({ article, rows }) => {
  if (article.source.condition === "original") return [];
  return rows.quotations
    .filter(({ verbatim }) => verbatim)
    .map((row) => ({
      code: "quotation-verbatim" as const,
      place: placeOfRow(article, row, "kind"),
      found: `${row.id} is verbatim`,
      expected: `no verbatim quotation in a text that is ${article.source.condition}`,
      mend: "This is a defect of the program: please report it.",
    }));
};
