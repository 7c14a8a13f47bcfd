/**
 * A table as Parquet, for DuckDB, data frames and model hubs: typed columns, described in the file's key-value
 * metadata. Format: https://parquet.apache.org/docs/file-format/
 */
import { zstdCompressSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { type Cell, daysSinceEpoch, type Kind } from "../../schemas/column.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Dataset } from "../emit/format.ts";
import { keyValues, schemaElements } from "../emit/parquet-schema.ts";

/** A cell as hyparquet-writer takes it. */
const written: Partial<Record<Kind, (cell: NonNullable<Cell>) => string | number | boolean>> = {
  date: (cell) => daysSinceEpoch(String(cell)),
};

const rowsInGroup = 100_000;

/** Where a table's Parquet file is in the archive. */
export function parquetPath({ name }: Table): string {
  return `parquet/${name}.parquet`;
}

/**
 * The Parquet file of a table's rows, its pages packed by zstd, which every reader knows and which makes a quarter of
 * them. The same rows give the same bytes with the same Node, whose zstd it is. What is released as Parquet is released
 * as CSV and Arrow too, in which words can be searched for.
 */
export function parquet(table: Table, rows: readonly AnyRow[], dataset: Dataset): Uint8Array {
  const columns = Object.entries(table.columns);
  const columnData = columns.map(([name, { kind }]) => ({
    name,
    data: rows.map((row) => {
      const cell = row[name] ?? null;
      return cell === null ? null : (written[kind]?.(cell) ?? cell);
    }),
  }));
  return new Uint8Array(
    parquetWriteBuffer({
      schema: schemaElements(table),
      columnData,
      codec: "ZSTD",
      compressors: { ZSTD: (page) => zstdCompressSync(page) },
      rowGroupSize: rowsInGroup,
      kvMetadata: keyValues(table, dataset),
    }),
  );
}
