/**
 * Checks a dataset from the files of output/ and sources/ alone. Nothing that the build computed is believed: hashes
 * are taken anew, the formats are read back and compared cell by cell, and every receipt is held against the
 * article's own bytes. Last, the sources are built once more, and every file must come out as it is.
 */
import { compareIssues, type Issue } from "../schemas/issue.ts";
import { type Effects, filesBelow } from "./effects.ts";
import { outputFolder } from "./emit/format.ts";
import { partOf } from "./emit/part.ts";
import { redirectIssues } from "./release/redirects.ts";
import type { BuildOptions } from "./run.ts";
import { survey } from "./sources/survey.ts";
import { type Chapter, chaptersOf, layoutOfOutput, type ReadChapter } from "./verify/chapters.ts";
import { descriptorIssues } from "./verify/descriptors.ts";
import { issue } from "./verify/evidence.ts";
import { rebuildIssues } from "./verify/rebuilt.ts";
import { receiptIssues } from "./verify/receipts.ts";
import { type Keys, keyIssues, keysOf, rowIssues, termIssues } from "./verify/rows.ts";
import { sumIssues } from "./verify/sums.ts";
import { readTable, type TableRead } from "./verify/tables.ts";

export type Verification = {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly rows: number;
};

/**
 * Everything that is wrong with output/, given sources/. Memory: the largest chapter, that is all tables, or where
 * there are parts those that do not come from articles and one part.
 */
export async function verify(effects: Effects, options: BuildOptions): Promise<Verification> {
  const files = filesBelow(effects, "output");
  const layout = layoutOfOutput(effects);
  const found = await survey(effects);
  const issues: Issue[] = sumIssues(effects, files);
  const counts: Record<string, number> = {};
  const waiting = newWaiting();
  const isWhole = layout?.parts === undefined;
  let besides: Keys = new Map();
  for (const chapter of chaptersOf(layout)) {
    const { part } = chapter;
    const read = await readChapter(effects, chapter);
    for (const [table, rows] of read.rows) counts[table] = (counts[table] ?? 0) + rows.length;
    const own = keysOf(read);
    issues.push(
      ...read.issues,
      ...chapter.tables.flatMap((table) => rowIssues(table, read)),
      ...keyIssues(read, new Map([...besides, ...own]), isWhole ? undefined : waiting.wait),
      // of rows in parts, redirects are checked when they are built
      ...(isWhole ? redirectIssues(read.rows) : []),
      ...termIssues(effects, read),
      ...(part === undefined ? [] : strayIssues(read, part, layout?.parts ?? 1)),
      ...receiptIssues(effects, read, found.articles),
    );
    if (part === undefined) besides = own;
    else waiting.found(own);
  }
  issues.push(...waiting.left(), ...descriptorIssues(effects, files, counts));
  // where the evidence is sound, nothing but the sources can say more
  const wrong = issues.length > 0 ? issues : await rebuildIssues(effects, { ...options, layout });
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { issues: wrong.toSorted(compareIssues), files: files.length, rows };
}

async function readChapter(
  effects: Effects,
  { tables, filesOf }: Chapter,
): Promise<ReadChapter & { readonly issues: readonly Issue[] }> {
  const read = new Map<string, TableRead>();
  for (const table of tables) read.set(table.name, await readTable(effects, table, filesOf(table)));
  return {
    rows: new Map([...read].map(([table, { rows }]) => [table, rows])),
    place: (table, index) => read.get(table)?.place(index) ?? { file: outputFolder },
    issues: [...read.values()].flatMap(({ issues }) => issues),
  };
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
