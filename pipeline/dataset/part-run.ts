/** Reads a part some articles at a time: in every table rows stand by article, in one order. */
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Reader } from "./read-back.ts";

/** The rows of a file as they are asked for. */
export type Cursor = {
  /** The id of the last article of the slice that comes next; undefined at the end. */
  readonly peek: () => Promise<string | undefined>;
  /** The rows up to and with those of an article, and where the first of them stands; all that are left where none is named. */
  readonly take: (last: string | undefined) => Promise<Taken>;
};

export type Taken = {
  readonly rows: readonly AnyRow[];
  /** How many rows of the file came before. */
  readonly first: number;
  readonly lineOf: (index: number) => number | undefined;
};

/** Rows that a format gives only all at once are handed on by so many. */
const rowsInSlice = 64;

/**
 * Opens a file of a table. Memory: a slice, that is a row group of Parquet; the rows of
 * the whole file in other formats.
 */
export function openCursor(reader: Reader, table: Table, bytes: Uint8Array): Cursor {
  const article = (row: AnyRow): string => String(row["source_id"] ?? row["id"]);
  let lineOf: Taken["lineOf"] = () => undefined;
  const slices = reader.readSlices?.(table, bytes) ?? inSlices();
  async function* inSlices(): AsyncGenerator<readonly AnyRow[]> {
    const read = await reader.read(table, bytes);
    lineOf = read.lineOf;
    for (let at = 0; at < read.rows.length; at += rowsInSlice) yield read.rows.slice(at, at + rowsInSlice);
  }
  let held: readonly AnyRow[] = [];
  let first = 0;
  let isAtEnd = false;
  const fill = async (): Promise<boolean> => {
    while (held.length === 0 && !isAtEnd) {
      const { done, value } = await slices.next();
      if (done === true) isAtEnd = true;
      else held = value;
    }
    return held.length > 0;
  };
  return {
    peek: async () => ((await fill()) ? article(held.at(-1) as AnyRow) : undefined),
    take: async (last) => {
      const rows: AnyRow[] = [];
      while (await fill()) {
        const end = last === undefined ? -1 : held.findIndex((row) => article(row) > last);
        for (const row of end === -1 ? held : held.slice(0, end)) rows.push(row);
        held = end === -1 ? [] : held.slice(end);
        if (end !== -1) break;
      }
      const taken = { rows, first, lineOf: (index: number) => lineOf(index) };
      first += rows.length;
      return taken;
    },
  };
}
