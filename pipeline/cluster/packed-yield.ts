/**
 * What an article yields as it crosses the cluster: JSON packed by zstd, of each table the columns, so that no row names
 * them, and one cell of those that have the same in every row.
 */
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Cell } from "../../schemas/column.ts";
import { tables } from "../../schemas/index.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { Yield } from "../runs/gathering.ts";

/** A column: its cells, or the one that all rows have. */
type PackedColumn = readonly Cell[] | { readonly all: Cell };

/** The number of rows, and the table's columns in their order. */
type PackedTable = readonly [rows: number, ...columns: readonly PackedColumn[]];

type Packed = Omit<Yield, "rows"> & { readonly tables: Readonly<Record<string, PackedTable>> };

export function packYield({ rows, ...others }: Yield): Uint8Array {
  const packed: Record<string, PackedTable> = {};
  for (const { name, columns } of tables) {
    const list = rows[name] ?? [];
    if (list.length > 0)
      packed[name] = [list.length, ...Object.keys(columns).map((column) => packColumn(list, column))];
  }
  const text = Buffer.from(JSON.stringify({ ...others, tables: packed } satisfies Packed));
  return zstdCompressSync(text, { ...fast, pledgedSrcSize: text.length, chunkSize: text.length + 512 });
}

/** The least level: rows cross the cluster once. */
const fast = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

function packColumn(rows: readonly AnyRow[], column: string): PackedColumn {
  const cells = rows.map((row) => row[column] ?? null);
  const [all = null] = cells;
  return cells.every((cell) => cell === all) ? { all } : cells;
}

export function unpackYield(bytes: Uint8Array): Yield {
  const { tables: packed, ...others } = JSON.parse(zstdDecompressSync(bytes).toString()) as Packed;
  const rows: Record<string, readonly AnyRow[]> = {};
  for (const { name, columns } of tables) {
    const [length, ...cells] = packed[name] ?? [0];
    rows[name] = unpackRows(Object.keys(columns), length, cells);
  }
  return { ...others, rows };
}

function unpackRows(names: readonly string[], length: number, columns: readonly PackedColumn[]): AnyRow[] {
  const rows = Array.from({ length }, (): Record<string, Cell> => ({}));
  for (const [at, column] of columns.entries()) {
    const name = names[at] as string;
    if ("all" in column) for (const row of rows) row[name] = column.all;
    else for (const [index, row] of rows.entries()) row[name] = column[index] ?? null;
  }
  return rows;
}
