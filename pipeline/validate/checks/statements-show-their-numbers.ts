import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

const written = /\d+(?:[.,]\d+)*/g;
const stated = ["claims", "relations", "policies", "analogies"] as const;

/** A number in a curator's sentence is one that the row shows: in its quoted words, its value or its dates. */
export const statementsShowTheirNumbers: Check = ({ article, rows }) => {
  if (stated.every((table) => rows[table].length === 0)) return [];
  const exactOf = new Map<string, string>(
    [...rows.quantities, ...rows.claims].map(({ id, exact }) => [id, exact]),
  );
  const claimedValue = new Map(rows.claims.map(({ id, value }) => [id, String(value)]));
  return stated.flatMap((table) =>
    (rows[table] as readonly AnyRow[]).flatMap((row): Issue[] => {
      const shown = Object.entries(row)
        .filter(([column]) => column !== "statement" && !column.endsWith("id") && !receiptColumns.has(column))
        .map(([, cell]) => String(cell))
        .concat(["quantity_id", "claim_id"].map((column) => exactOf.get(String(row[column])) ?? ""))
        .concat(claimedValue.get(String(row["claim_id"])) ?? "")
        .flatMap((cell) => cell.match(written) ?? []);
      const known = new Set(
        shown.flatMap((digits) => [digits, String(Number(digits.replaceAll(",", ""))), ...decade(digits)]),
      );
      const numbers = String(row["statement"]).match(written) ?? [];
      return numbers
        .filter((digits) => !known.has(digits) && !known.has(digits.replaceAll(",", "")))
        .map((digits) => ({
          code: "statement-number",
          place: placeOfRow(article, row, "statement"),
          found: `the number ${digits}`,
          expected: `a number of the quoted words, the value or the dates of the row: ${[...known].join(", ") || "none"}`,
          mend: "Correct the number, or widen the quote so that it shows it.",
        }));
    }),
  );
};

const receiptColumns = new Set(["start", "end", "source_digest", "origin", "reviewed_on"]);

/** TIMEX3 writes the 1980s as 198. */
function decade(digits: string): string[] {
  return /^\d{3}$/.test(digits) ? [`${digits}0`] : [];
}
