/**
 * Checks a dataset from the files of output/ and sources/ alone. Nothing that the build computed is believed: hashes
 * are taken anew, the formats are read back and compared cell by cell, and every receipt is held against the
 * article's own bytes. Last, the sources are built once more, and every file must come out as it is.
 */
import { compareIssues, type Issue } from "../schemas/issue.ts";
import { type Chapter, chaptersOf, layoutOf, type ReadChapter, readerOfOutput } from "./dataset/chapters.ts";
import { type Effects, filesBelow } from "./effects.ts";
import { outputFolder } from "./emit/format.ts";
import { partOf } from "./emit/part.ts";
import { redirectIssues } from "./release/redirects.ts";
import type { BuildOptions } from "./run.ts";
import { readReference } from "./sources/reference.ts";
import { survey } from "./sources/survey.ts";
import { descriptorIssues } from "./verify/descriptors.ts";
import { issue } from "./verify/evidence.ts";
import { rebuildIssues } from "./verify/rebuilt.ts";
import { receiptIssues } from "./verify/receipts.ts";
import { type Keys, keyIssues, keysOf, rowIssues, termIssues } from "./verify/rows.ts";
import { sumIssues } from "./verify/sums.ts";
import { openTable, type TableRead } from "./verify/tables.ts";

export type Verification = {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly rows: number;
};

/**
 * Everything that is wrong with output/, given sources/. Memory: all tables, or where there are parts those that do not
 * come from articles, the files of one part, and the rows of some 64 articles; see `openCursor` for what it is in other
 * formats than Parquet.
 */
export async function verify(effects: Effects, options: BuildOptions): Promise<Verification> {
  const files = filesBelow(effects, "output");
  const layout = layoutOf(readerOfOutput(effects));
  const found = await survey(effects);
  const vocabularies = readReference(effects).value?.vocabularies ?? [];
  const issues: Issue[] = sumIssues(effects, files);
  const counts: Record<string, number> = {};
  const waiting = newWaiting();
  const isWhole = layout?.parts === undefined;
  let besides: Keys = new Map();
  for (const chapter of chaptersOf(layout)) {
    const { part } = chapter;
    for await (const read of runsOf(effects, chapter)) {
      for (const [table, rows] of read.rows) counts[table] = (counts[table] ?? 0) + rows.length;
      const own = keysOf(read);
      issues.push(
        ...read.issues,
        ...chapter.tables.flatMap((table) => rowIssues(table, read)),
        ...keyIssues(read, new Map([...besides, ...own]), isWhole ? undefined : waiting.wait),
        // of rows in parts, redirects are checked when they are built
        ...(isWhole ? redirectIssues(read.rows) : []),
        ...termIssues(vocabularies, read),
        ...(part === undefined ? [] : strayIssues(read, part, layout?.parts ?? 1)),
        ...receiptIssues(effects, read, found.articles),
      );
      if (part === undefined) besides = own;
      else waiting.found(own);
    }
  }
  issues.push(...waiting.left(), ...descriptorIssues(effects, files, counts));
  // where the evidence is sound, nothing but the sources can say more
  const wrong = issues.length > 0 ? issues : await rebuildIssues(effects, { ...options, layout });
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { issues: wrong.toSorted(compareIssues), files: files.length, rows };
}

/** A chapter as it is read: at once, or where it is a part, some articles after the other. */
async function* runsOf(
  effects: Effects,
  { part, tables, filesOf }: Chapter,
): AsyncGenerator<ReadChapter & { readonly issues: readonly Issue[] }> {
  const open = new Map(tables.map((table) => [table.name, openTable(effects, table, filesOf(table))]));
  for (;;) {
    const last = part === undefined ? undefined : await open.get("sources")?.peek();
    const read = new Map<string, TableRead>();
    for (const [table, { take }] of open) read.set(table, await take(last));
    yield {
      rows: new Map([...read].map(([table, { rows }]) => [table, rows])),
      place: (table, index) => read.get(table)?.place(index) ?? { file: outputFolder },
      issues: [...read.values()].flatMap(({ issues }) => issues),
    };
    if (last === undefined) return;
  }
}

/** Foreign keys of a chapter that was read before the parts in which their rows are. */
function newWaiting() {
  const waiting = new Map<string, Issue>();
  return {
    wait: (table: string, id: string, wrong: Issue): void => {
      waiting.set(`${table} ${id}`, wrong);
    },
    found: (keys: Keys): void => {
      if (waiting.size === 0) return;
      for (const [table, ids] of keys) for (const id of ids) waiting.delete(`${table} ${id}`);
    },
    left: (): Issue[] => [...waiting.values()],
  };
}

/** Rows that are in a part which is not that of their article. Ids of rows begin with it: no two parts share one. */
function strayIssues({ rows, place }: ReadChapter, part: number, parts: number): Issue[] {
  const right = new Map<unknown, boolean>();
  return [...rows].flatMap(([table, list]) =>
    list.flatMap((row, index) => {
      const source = row["source_id"] ?? row["id"];
      if (!right.has(source)) right.set(source, partOf(String(source), parts) === part);
      if (right.get(source) === true) return [];
      const { file, line } = place(table, index);
      const expected = `only rows of articles of part ${part}`;
      return [
        issue("output-order", file, `${row["id"]}, of part ${partOf(String(source), parts)}`, expected, line),
      ];
    }),
  );
}
