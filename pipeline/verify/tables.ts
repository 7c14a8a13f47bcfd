import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { FileOfTable } from "../dataset/chapters.ts";
import { type Cursor, openCursor } from "../dataset/part-run.ts";
import { readers } from "../dataset/read-back.ts";
import type { Effects } from "../effects.ts";
import { issue } from "./evidence.ts";

/** Rows that were read, and the file and line of one of them. */
export type TableRead = {
  readonly rows: readonly AnyRow[];
  readonly place: (index: number) => { readonly file: string; readonly line?: number };
  readonly issues: readonly Issue[];
};

/** A table as it is read from all its formats, some articles at a time; see `Cursor`. */
export type OpenTable = {
  readonly peek: () => Promise<string | undefined>;
  /** The rows up to those of an article by the vote of the formats, and where one of these differs from the others. */
  readonly take: (last: string | undefined) => Promise<TableRead>;
};

/** A format of the table: the rows up to those that were asked for, from row `first` on. */
type FormatRead = {
  readonly file: string;
  readonly rows: readonly AnyRow[];
  readonly first: number;
  readonly lineOf: (index: number) => number | undefined;
};

export function openTable(effects: Effects, table: Table, files: readonly FileOfTable[]): OpenTable {
  let issues: Issue[] = [];
  const open = new Map<string, Cursor>();
  for (const reader of readers) {
    const listed = files.find(({ format }) => format === reader.name);
    if (listed === undefined) continue;
    const file = `output/${listed.path}`;
    const bytes = effects.read(file);
    if (bytes === undefined)
      issues.push(issue("output-missing", file, "no such file", `the table ${table.name}`));
    else open.set(file, openCursor(reader, table, bytes));
  }
  /** What a format says; nothing more of it once it cannot be read. */
  const readable = async <Read>(file: string, read: () => Promise<Read>): Promise<Read | undefined> => {
    try {
      return await read();
    } catch (error) {
      const found = (error as Error).message.split("\n")[0] ?? "";
      issues.push(issue("output-unreadable", file, found, `the table ${table.name}`));
      open.delete(file);
      return undefined;
    }
  };
  const listed = `output/${files[0]?.path}`;
  return {
    peek: async () => {
      for (const [file, cursor] of [...open]) {
        const last = await readable(file, cursor.peek);
        if (open.has(file)) return last;
      }
      return undefined;
    },
    take: async (last) => {
      const read: FormatRead[] = [];
      for (const [file, cursor] of [...open]) {
        const taken = await readable(file, () => cursor.take(last));
        if (taken !== undefined) read.push({ file, ...taken });
      }
      const found = issues;
      issues = [];
      return voted(table, read, listed, found);
    },
  };
}

function voted(
  table: Table,
  readable: readonly FormatRead[],
  listed: string,
  issues: readonly Issue[],
): TableRead {
  const [first, second, third] = readable;
  if (first === undefined) return { rows: [], place: () => ({ file: listed }), issues };
  // of three, the one that stands alone is wrong; of two, nobody can tell, so the later is named
  const standard =
    second !== undefined && third !== undefined && !same(first, second) && same(second, third)
      ? second
      : first;
  const place = (index: number) => {
    const line = first.lineOf(first.first + index);
    return { file: first.file, ...(line === undefined ? {} : { line }) };
  };
  const differing = readable.flatMap((other) => differences(table, standard, other));
  return { rows: standard.rows, place, issues: [...issues, ...differing] };
}

function same(left: FormatRead, right: FormatRead): boolean {
  return JSON.stringify(left.rows) === JSON.stringify(right.rows);
}

function differences(table: Table, standard: FormatRead, other: FormatRead): Issue[] {
  if (standard === other || same(standard, other)) return [];
  const columns = Object.keys(table.columns);
  const found = standard.rows.flatMap((row, index) => {
    const theirs = other.rows[index];
    const wrong = columns.filter((column) => theirs?.[column] !== row[column]);
    return wrong.map((column) =>
      issue(
        "output-disagrees",
        other.file,
        `${column} ${JSON.stringify(theirs?.[column] ?? null)} in the row ${row["id"]}`,
        `${JSON.stringify(row[column] ?? null)}, as in ${standard.file}`,
        other.lineOf(other.first + index),
      ),
    );
  });
  if (other.rows.length !== standard.rows.length) {
    found.push(
      issue(
        "output-disagrees",
        other.file,
        `${other.rows.length} rows`,
        `${standard.rows.length} rows, as in ${standard.file}`,
      ),
    );
  }
  return found.slice(0, 20);
}
