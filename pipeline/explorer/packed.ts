/**
 * Rows as they stand in the single file: cells by columns, whose neighbours resemble each other, so that they compress
 * to half of what rows do. Ids of rows of a text are told from their source's id on, places from those of the row before.
 */
import type { Cell } from "../../schemas/column.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { ShownColumn, ShownTable } from "./dataset.ts";

/** The cells of each column, in the order of the table's columns. */
export type Packed = readonly (readonly Cell[])[];

type Columns = Pick<ShownTable, "columns">;

const holdsIds = ({ kind }: ShownColumn): boolean => kind === "identifier" || kind === "reference";

export function packedRows({ columns, rows }: Pick<ShownTable, "columns" | "rows">): Packed {
  return columns.map((column) =>
    rows.map((row, at): Cell => {
      const cell = row[column.name] ?? null;
      if (column.name === "start") return Number(cell) - Number(rows[at - 1]?.["start"] ?? 0);
      if (column.name === "end") return Number(cell) - Number(row["start"]);
      const isOfSource =
        holdsIds(column) && typeof cell === "string" && cell.startsWith(`${row["source_id"]}/`);
      return isOfSource ? cell.slice(String(row["source_id"]).length) : cell;
    }),
  );
}

/** The rows that were packed. */
export function unpackedRows({ columns }: Columns, packed: Packed): AnyRow[] {
  const count = packed[0]?.length ?? 0;
  const sources = packed[columns.findIndex(({ name }) => name === "source_id")] ?? [];
  let start = 0;
  const rows = new Array<AnyRow>(count);
  const ids = columns.map(holdsIds);
  for (let at = 0; at < count; at++) {
    const row: Record<string, Cell> = {};
    for (let column = 0; column < columns.length; column++) {
      const name = (columns[column] as ShownColumn).name;
      let cell = (packed[column] as readonly Cell[])[at] as Cell;
      if (name === "start") cell = start += Number(cell);
      else if (name === "end") cell = start + Number(cell);
      // no id begins with a slash
      else if (ids[column] && typeof cell === "string" && cell.startsWith("/"))
        cell = `${sources[at]}${cell}`;
      row[name] = cell;
    }
    rows[at] = row;
  }
  return rows;
}
