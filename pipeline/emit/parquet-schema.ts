/** What a Parquet file says of its table: the stored type of each kind of column, and the key-value metadata. */
import type { SchemaElement } from "hyparquet-writer";
import type { Column, Kind } from "../../schemas/column.ts";
import type { Table } from "../../schemas/table.ts";
import type { Dataset } from "./format.ts";

export type Stored = Pick<SchemaElement, "type" | "converted_type" | "logical_type">;

const utf8: Stored = { type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };

/** How each kind of column is stored. */
export const stored: Record<Kind, Stored> = {
  identifier: utf8,
  reference: utf8,
  text: utf8,
  pattern: utf8,
  uri: utf8,
  code: utf8,
  term: utf8,
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
  date: { type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } },
};

/** The root and its columns, in the table's order. */
export function schemaElements({ name, columns }: Table): SchemaElement[] {
  const all = Object.entries(columns);
  return [{ name, num_children: all.length }, ...all.map(([column, kind]) => elementOf(column, kind))];
}

function elementOf(name: string, { kind, nullable }: Column): SchemaElement {
  return { name, ...stored[kind], repetition_type: nullable ? "OPTIONAL" : "REQUIRED" };
}

/** The same keys as in the table's Arrow file; Parquet has no place for the description of a column but here. */
export function keyValues({ name, description, key, columns }: Table, dataset: Dataset) {
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
