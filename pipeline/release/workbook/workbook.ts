/**
 * The dataset as one workbook for spreadsheets: a sheet that says what it is and how to cite it, then a sheet a table.
 * A CSV file without a byte order mark shows ’ as â€™ in Excel; here nothing needs to be guessed.
 */
import { unzipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import type { Column } from "../../../schemas/column.ts";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import { fieldTypes } from "../../emit/descriptors/data-package.ts";
import { zipped } from "../archive.ts";
import type { Bibliography } from "../metadata/bibliography.ts";
import { mostRows, sheetCell } from "./cell.ts";
import { type CutCell, citeSheet, type Sheet } from "./cite-sheet.ts";

export type Contents = {
  readonly tables: readonly Table[];
  readonly rowsOf: (table: string) => readonly AnyRow[];
  readonly about: Bibliography;
};

/**
 * The bytes of the workbook. The library fixes the times in it; it is packed anew as the archives are, by JavaScript,
 * so the same rows give the same bytes.
 */
export async function workbook({ tables, rowsOf, about }: Contents): Promise<Uint8Array> {
  const made = tables.map((table) => sheetOf(table, rowsOf(table.name)));
  const cut = made.flatMap((each) => each.cut);
  const day = new Date(Date.UTC(1980, 0, 2));
  const bytes = await writeXlsx({
    sheets: [citeSheet(about, tables, rowsOf, cut), ...made.map(({ sheet }) => sheet)],
    properties: { title: about.title, creator: about.creator, created: day, modified: day },
  });
  return zipped(Object.entries(unzipSync(bytes)).map(([path, entry]) => ({ path, bytes: entry })));
}

function sheetOf(table: Table, rows: readonly AnyRow[]): { readonly sheet: Sheet; readonly cut: CutCell[] } {
  const columns = Object.entries(table.columns);
  const shown = rows.slice(0, mostRows - 1);
  const cut: CutCell[] = [];
  const lines = shown.map((row) =>
    columns.map(([name, { kind }]) => {
      const cell = sheetCell(row[name] ?? null, kind);
      if (cell.cut) cut.push({ table: table.name, row: String(row["id"]), column: name });
      return cell.value;
    }),
  );
  const names = columns.map(([name]) => name);
  const sheet: Sheet = {
    name: table.name,
    columns: columns.map(([name, column]) => ({
      width: widthOf(name, column),
      ...(column.kind === "date" ? { numFmt: "yyyy-mm-dd" } : {}),
    })),
    rows: [names, ...lines],
    cells: new Map(columns.map(([, column], at) => [`0,${at}`, headerOf(column)])),
    freezePane: { rows: 1, columns: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${shown.length + 1}` },
  };
  return { sheet, cut };
}

/** A header is bold, and its note says what the column holds. */
function headerOf(column: Column) {
  const type = String(fieldTypes[column.kind]["type"]);
  const key = column.references === undefined ? "" : ` → ${column.references}`;
  const text = `${column.description}\n(${type}${key}${column.nullable ? ", may be empty" : ""})`;
  return { style: { font: { bold: true } }, comment: { text, width: 320, height: 120 } };
}

const wide = 60;
const narrow = 12;

/** Characters: words get room, all else as much as its name needs. */
function widthOf(name: string, { kind }: Column): number {
  return kind === "text" ? wide / 2 : Math.max(narrow, name.length + 4);
}

const alphabet = 26;

/** The letters of a column, counted from 1: 27 is AA. */
function letters(column: number): string {
  const last = (column - 1) % alphabet;
  const before = Math.floor((column - 1) / alphabet);
  return (before === 0 ? "" : letters(before)) + String.fromCharCode("A".charCodeAt(0) + last);
}
