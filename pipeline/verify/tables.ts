import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Effects } from "../effects.ts";
import type { FileOfTable } from "./chapters.ts";
import { issue } from "./evidence.ts";
import { type ReadBack, readers } from "./read-back.ts";

/** Rows that were read, and the file and line of one of them. */
export type TableRead = {
  readonly rows: readonly AnyRow[];
  readonly place: (index: number) => { readonly file: string; readonly line?: number };
  readonly issues: readonly Issue[];
};

/** The rows of a table by the vote of its formats, and where one of them differs from the others. */
export async function readTable(
  effects: Effects,
  table: Table,
  files: readonly FileOfTable[],
): Promise<TableRead> {
  const issues: Issue[] = [];
  const readable: (ReadBack & { file: string })[] = [];
  for (const { name, read } of readers) {
    const listed = files.find(({ format }) => format === name);
    if (listed === undefined) continue;
    const file = `output/${listed.path}`;
    const bytes = effects.read(file);
    if (bytes === undefined) {
      issues.push(issue("output-missing", file, "no such file", `the table ${table.name}`));
      continue;
    }
    try {
      readable.push({ file, ...(await read(table, bytes)) });
    } catch (error) {
      issues.push(
        issue(
          "output-unreadable",
          file,
          (error as Error).message.split("\n")[0] ?? "",
          `the table ${table.name}`,
        ),
      );
    }
  }
  const [first, second, third] = readable;
  const listed = `output/${files[0]?.path}`;
  if (first === undefined) return { rows: [], place: () => ({ file: listed }), issues };
  // of three, the one that stands alone is wrong; of two, nobody can tell, so the later is named
  const standard =
    second !== undefined && third !== undefined && !same(first, second) && same(second, third)
      ? second
      : first;
  for (const other of readable) issues.push(...differences(table, standard, other));
  const place = (index: number) => {
    const line = first.lineOf(index);
    return { file: first.file, ...(line === undefined ? {} : { line }) };
  };
  return { rows: standard.rows, place, issues };
}

function same(left: ReadBack, right: ReadBack): boolean {
  return JSON.stringify(left.rows) === JSON.stringify(right.rows);
}

function differences(
  table: Table,
  standard: ReadBack & { file: string },
  other: ReadBack & { file: string },
): Issue[] {
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
        other.lineOf(index),
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
