/// <reference lib="dom" />
import { unzlibSync } from "fflate";
import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Dataset, datasetOf, type ShownColumn, type ShownTable } from "../dataset.ts";
import type { Cells, Head } from "../single-file.ts";

/**
 * The dataset that the page holds.
 * @throws where the page was cut
 */
export function inlinedDataset(): Dataset {
  const { tables, ...content } = partOf<Head>(0);
  return datasetOf({ ...content, tables: tables.map((table, at) => unpacked(table, at + 1)) });
}

/** A part of the data; what it was packed in is let go. */
function partOf<Part>(at: number): Part {
  const element = document.getElementById(`data-${at}`);
  const packed = atob(element?.textContent ?? "");
  const bytes = new Uint8Array(packed.length);
  for (let index = 0; index < packed.length; index++) bytes[index] = packed.charCodeAt(index);
  const part = JSON.parse(new TextDecoder().decode(unzlibSync(bytes))) as Part;
  element?.remove();
  return part;
}

/** A table whose rows are made when they are first asked for: most tables of a large dataset are not looked at. */
function unpacked(table: Head["tables"][number], at: number): ShownTable {
  let rows: AnyRow[] | undefined;
  return Object.defineProperty({ ...table, rows: [] }, "rows", {
    get: () => {
      rows ??= partOf<Cells>(at).map((cells) => rowOf(table.columns, cells));
      return rows;
    },
  });
}

function rowOf(columns: ShownTable["columns"], cells: readonly unknown[]): AnyRow {
  const row: Record<string, Cell> = {};
  for (let at = 0; at < columns.length; at++) row[(columns[at] as ShownColumn).name] = cells[at] as Cell;
  return row;
}
