/** Batches of rows as Arrow IPC streams, each with its schema and its end, so that none needs another to be read. */
import {
  Binary,
  type DataType,
  Float64,
  Int32,
  Table,
  tableFromIPC,
  tableToIPC,
  Utf8,
  vectorFromArray,
} from "apache-arrow";

/** The columns of a stream, in order. */
export type Shape = Readonly<Record<string, "text" | "bytes" | "integer" | "number">>;

/** A row of a stream. */
export type StreamRow = Readonly<Record<string, string | number | Uint8Array | null>>;

const types: Record<Shape[string], () => DataType> = {
  text: () => new Utf8(),
  bytes: () => new Binary(),
  integer: () => new Int32(),
  number: () => new Float64(),
};

export function encodeStream(shape: Shape, rows: readonly StreamRow[]): Uint8Array {
  const columns = Object.entries(shape).map(([name, kind]) => [
    name,
    vectorFromArray(
      rows.map((row) => row[name] ?? null),
      types[kind](),
    ),
  ]);
  return tableToIPC(new Table(Object.fromEntries(columns)), "stream");
}

/** The rows of a stream. Bytes are views of `stream`. */
export function decodeStream(stream: Uint8Array): StreamRow[] {
  const table = tableFromIPC(stream);
  const columns = table.schema.fields.map(({ name }) => [name, table.getChild(name)] as const);
  return Array.from({ length: table.numRows }, (_, at) =>
    Object.fromEntries(columns.map(([name, column]) => [name, cellOf(column?.get(at))])),
  );
}

/** The names of a stream's columns. */
export function columnsOf(stream: Uint8Array): string[] {
  return tableFromIPC(stream).schema.fields.map(({ name }) => name);
}

function cellOf(value: unknown): StreamRow[string] {
  if (typeof value === "bigint") return Number(value);
  return (value ?? null) as StreamRow[string];
}
