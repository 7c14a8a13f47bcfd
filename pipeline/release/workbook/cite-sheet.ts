import type { WriteSheet } from "hucre/xlsx";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import type { Bibliography } from "../metadata/bibliography.ts";
import { citationText } from "../metadata/cite-as.ts";
import { mostRows } from "./cell.ts";

export type Sheet = WriteSheet;

/** A cell whose text is too long for a spreadsheet. */
export type CutCell = { readonly table: string; readonly row: string; readonly column: string };

/** The first sheet: what the workbook is, how to cite it, what each sheet holds, and what could not be shown whole. */
export function citeSheet(
  about: Bibliography,
  tables: readonly Table[],
  rowsOf: (table: string) => readonly AnyRow[],
  cut: readonly CutCell[],
): Sheet {
  const rows: (string | number)[][] = [
    [about.title, ""],
    ["Version", about.version],
    ["Cite as", citationText(about)],
    ["Cite one value", `the citation, and the id of the value's row, which stays as long as the fact does`],
    ["Licence", `${about.license.title} (${about.license.name}), ${about.license.path}`],
    ["Rights", about.rights],
    ["What it is", about.description],
    [
      "How to read it",
      "One sheet is a table, with the same rows as the CSV files. Each header has a note that says what the column holds. " +
        "An empty cell is a missing value. Days before March 1900, and numbers beyond what a spreadsheet holds, stand " +
        "there as text.",
    ],
    ["What is cut", cut.length === 0 ? "Nothing: every text is here as a whole." : cutSentence(cut.length)],
    ...cut.map(({ table, row, column }): [string, string] => ["", `${table}, ${row}, ${column}`]),
    ["", ""],
    ["Sheet", "Rows", "One row is"],
    ...tables.map(({ name, description }): [string, number, string] => {
      const count = rowsOf(name).length;
      const more =
        count < mostRows ? "" : ` Only the first ${mostRows - 1} rows stand here: all are in the CSV file.`;
      return [name, count, description + more];
    }),
  ];
  const header = rows.findIndex(([label]) => label === "Sheet");
  return {
    name: "how to cite",
    columns: [{ width: 24 }, { width: 16 }, { width: 100 }],
    rows,
    cells: new Map([
      ...["0,0", `${header},0`, `${header},1`, `${header},2`].map((place) => [place, bold] as const),
    ]),
  };
}

const bold = { style: { font: { bold: true } } };

function cutSentence(count: number): string {
  return `${count} texts are longer than a cell holds. They end in words that say so; the CSV files have them whole:`;
}
