/**
 * A table as Parquet, for DuckDB, data frames and model hubs: typed columns, described in the file's key-value
 * metadata. Format: https://parquet.apache.org/docs/file-format/
 */
import { zstdCompressSync } from "node:zlib";
import { parquetWriteBuffer, type SchemaElement } from "hyparquet-writer";
import { type Cell, type Column, daysSinceEpoch, type Kind } from "../../schemas/column.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Dataset } from "../emit/format.ts";

type Physical = {
  readonly element: Pick<SchemaElement, "type" | "converted_type" | "logical_type">;
  readonly value: (cell: NonNullable<Cell>) => string | number | boolean;
};

const utf8: Physical = {
  element: { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } },
  value: String,
};

/** How each kind of column is stored. */
const physical: Record<Kind, Physical> = {
  identifier: utf8,
  reference: utf8,
  text: utf8,
  pattern: utf8,
  uri: utf8,
  code: utf8,
  term: utf8,
  integer: { element: { type: "INT32" }, value: Number },
  number: { element: { type: "DOUBLE" }, value: Number },
  boolean: { element: { type: "BOOLEAN" }, value: (cell) => cell === true },
  date: {
    element: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
    value: (cell) => daysSinceEpoch(String(cell)),
  },
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
  const schema: SchemaElement[] = [
    { name: table.name, num_children: columns.length },
    ...columns.map(([name, column]) => elementOf(name, column)),
  ];
  const columnData = columns.map(([name, { kind }]) => ({
    name,
    data: rows.map((row) => {
      const cell = row[name] ?? null;
      return cell === null ? null : physical[kind].value(cell);
    }),
  }));
  return new Uint8Array(
    parquetWriteBuffer({
      schema,
      columnData,
      codec: "ZSTD",
      compressors: { ZSTD: (page) => zstdCompressSync(page) },
      rowGroupSize: rowsInGroup,
      kvMetadata: metadataOf(table, dataset),
    }),
  );
}

function elementOf(name: string, { kind, nullable }: Column): SchemaElement {
  return { name, ...physical[kind].element, repetition_type: nullable ? "OPTIONAL" : "REQUIRED" };
}

/** The same keys as in the table's Arrow file; Parquet has no place for the description of a column but here. */
function metadataOf({ name, description, key, columns }: Table, dataset: Dataset) {
  const descriptions = Object.entries(columns).map(([column, definition]) => [
    column,
    definition.description,
  ]);
  return [
    { key: "dataset:name", value: dataset.name },
    { key: "dataset:version", value: dataset.version },
    { key: "dataset:table", value: name },
    { key: "dataset:description", value: description },
    { key: "dataset:primary_key", value: key },
    { key: "dataset:columns", value: JSON.stringify(Object.fromEntries(descriptions)) },
  ];
}
