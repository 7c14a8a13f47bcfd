/** Reads tables back from every format, as rows of the same values. */
import { zstdDecompressSync } from "node:zlib";
import { type Table as ArrowTable, tableFromIPC } from "apache-arrow";
import { parse } from "csv-parse/sync";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import type { Cell, Column, Kind } from "../../schemas/column.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { arrow } from "../emit/formats/arrow.ts";
import { csv } from "../emit/formats/csv.ts";
import { json } from "../emit/formats/json.ts";
import { parquet } from "../emit/formats/parquet.ts";

export type ReadBack = {
  readonly rows: readonly AnyRow[];
  /** The line of the file that a row begins on, where the format has lines. */
  readonly lineOf: (index: number) => number | undefined;
};

export type Reader = {
  /** The name of the format. */
  readonly name: string;
  /** @throws where the bytes are not a file of that format with the table's columns */
  readonly read: (table: Table, bytes: Uint8Array) => ReadBack | Promise<ReadBack>;
  /**
   * The same in slices, one after the other, of which one need be held; all at once where it is missing.
   * @throws as `read`, at the latest with the last slice
   */
  readonly readSlices?: (table: Table, bytes: Uint8Array) => AsyncGenerator<readonly AnyRow[]>;
  /** The cells of some columns alone, where the format has them apart. */
  readonly readColumns?: (
    table: Table,
    bytes: Uint8Array,
    columns: readonly string[],
  ) => Promise<readonly AnyRow[]>;
};

/** How a cell of CSV text becomes a value of each kind; a text that is no such value stays a text, and so differs. */
const fromText: Record<Kind, (text: string) => Cell> = {
  identifier: String,
  reference: String,
  text: String,
  pattern: String,
  uri: String,
  code: String,
  term: String,
  date: String,
  integer: exactNumber,
  number: exactNumber,
  boolean: (text) => (text === "true" ? true : text === "false" ? false : text),
};

function exactNumber(text: string): Cell {
  return String(Number(text)) === text ? Number(text) : text;
}

export const readers: readonly Reader[] = [
  { name: json.name, read: readJson },
  { name: csv.name, read: readCsv },
  { name: arrow.name, read: readArrow },
  {
    name: parquet.name,
    read: async (table, bytes) => ({
      rows: await openParquet(table, bytes).rows(Object.keys(table.columns)),
      lineOf: () => undefined,
    }),
    readSlices: parquetSlices,
    readColumns: (table, bytes, columns) => openParquet(table, bytes).rows(columns),
  },
];

function decoded(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}

function readJson({ columns }: Table, bytes: Uint8Array): ReadBack {
  const rows = JSON.parse(decoded(bytes)) as Record<string, Cell>[];
  const names = Object.keys(columns);
  for (const row of rows) expectColumns(Object.keys(row), names);
  return { rows, lineOf: (index) => index + 2 };
}

function readCsv({ columns }: Table, bytes: Uint8Array): ReadBack {
  const records = parse(decoded(bytes), { record_delimiter: "\n", info: true }) as unknown as {
    record: string[];
    info: { lines: number };
  }[];
  const [header, ...lines] = records;
  expectColumns(header?.record ?? [], Object.keys(columns));
  const definitions = Object.entries(columns);
  const rows = lines.map(({ record }) =>
    Object.fromEntries(
      definitions.map(([name, { kind }]: [string, Column], index) => {
        const text = record[index] ?? "";
        return [name, text === "" ? null : fromText[kind](text)];
      }),
    ),
  );
  // the parser counts the line that a record ends on; it begins on the one after the record before it
  return { rows, lineOf: (index) => (records[index]?.info.lines ?? 0) + 1 };
}

function readArrow({ columns }: Table, bytes: Uint8Array): ReadBack {
  const table: ArrowTable = tableFromIPC(bytes);
  expectColumns(
    table.schema.fields.map(({ name }) => name),
    Object.keys(columns),
  );
  const vectors = Object.entries(columns).map(([name, { kind }]) => ({
    name,
    kind,
    vector: table.getChild(name),
  }));
  const rows = Array.from({ length: table.numRows }, (_, index) =>
    Object.fromEntries(
      vectors.map(({ name, kind, vector }) => [name, fromArrow(kind, vector?.get(index) ?? null)]),
    ),
  );
  return { rows, lineOf: () => undefined };
}

/** The rows of a Parquet file, a row group at a time. */
async function* parquetSlices(table: Table, bytes: Uint8Array): AsyncGenerator<readonly AnyRow[]> {
  const { groups, rows } = openParquet(table, bytes);
  let start = 0;
  for (const length of groups) {
    yield await rows(Object.keys(table.columns), start, start + length);
    start += length;
  }
}

type OpenParquet = {
  /** How many rows each row group has. */
  readonly groups: readonly number[];
  /** The cells of some columns, in rows [start, end). */
  readonly rows: (columns: readonly string[], start?: number, end?: number) => Promise<AnyRow[]>;
};

function openParquet({ columns }: Table, bytes: Uint8Array): OpenParquet {
  // a large file that was read has its memory to itself
  const isAlone = bytes.byteLength === bytes.buffer.byteLength;
  const file = isAlone ? (bytes.buffer as ArrayBuffer) : new Uint8Array(bytes).buffer;
  const metadata = parquetMetadata(file);
  expectColumns(
    metadata.schema.slice(1).map(({ name }) => name),
    Object.keys(columns),
  );
  const compressors = {
    ZSTD: (packed: Uint8Array, length: number) => zstdDecompressSync(packed, { maxOutputLength: length }),
  };
  return {
    groups: metadata.row_groups.map(({ num_rows }) => Number(num_rows)),
    rows: async (names, rowStart = 0, rowEnd = Number(metadata.num_rows)) => {
      if (rowStart === rowEnd) return [];
      const options = { file, metadata, compressors, rowStart, rowEnd, columns: [...names] };
      const read = await parquetReadObjects(options);
      for (const row of read) for (const name of names) row[name] = fromParquet(row[name]);
      return read;
    },
  };
}

function fromParquet(value: unknown): Cell {
  return value instanceof Date ? value.toISOString().slice(0, 10) : ((value ?? null) as Cell);
}

function fromArrow(kind: Kind, value: unknown): Cell {
  if (kind !== "date" || value === null) return value as Cell;
  // a day is read back as the milliseconds of its midnight, UTC
  return new Date(Number(value)).toISOString().slice(0, 10);
}

function expectColumns(found: readonly string[], expected: readonly string[]): void {
  if (found.join() !== expected.join())
    throw new Error(`the columns ${found.join(", ")} and not ${expected.join(", ")}`);
}
