/**
 * Checks a dataset from the files of output/ and sources/ alone. Nothing that the build computed is believed: hashes
 * are taken anew, the formats are read back and compared cell by cell, and every receipt is held against the
 * article's own bytes. Last, the sources are built once more, and every file must come out as it is.
 */
import { tables } from "../schemas/index.ts";
import { compareIssues, type Issue } from "../schemas/issue.ts";
import type { AnyRow, Columns, Table } from "../schemas/table.ts";
import { type Chapter, chaptersOf, layoutOf, type ReadChapter, readerOfOutput } from "./dataset/chapters.ts";
import { type Effects, filesBelow } from "./effects.ts";
import { outputFolder } from "./emit/format.ts";
import { partOf } from "./emit/part.ts";
import { derivedTables } from "./release/derived-tables.ts";
import { redirectIssues } from "./release/redirects.ts";
import type { BuildOptions } from "./run.ts";
import { readReference } from "./sources/reference.ts";
import { survey } from "./sources/survey.ts";
import { type Awaited, newAwaited } from "./verify/awaited.ts";
import { descriptorIssues } from "./verify/descriptors.ts";
import { issue } from "./verify/evidence.ts";
import { rebuildIssues } from "./verify/rebuilt.ts";
import { receiptIssues } from "./verify/receipts.ts";
import { type Keys, keyIssues, keysOf, rowIssues, termIssues } from "./verify/rows.ts";
import { sumIssues } from "./verify/sums.ts";
import { type OpenTable, openTable, type TableRead } from "./verify/tables.ts";

export type Verification = {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly rows: number;
};

/**
 * Everything that is wrong with output/, given sources/. Memory: all tables, or where there are parts the files of one
 * part and the rows of some 64 articles, the tables of reference data, and of those that are made of claims the ids of
 * groups and 16 bytes for each claim; see `openCursor` for what it is in other formats than Parquet.
 */
export async function verify(effects: Effects, options: BuildOptions): Promise<Verification> {
  const files = filesBelow(effects, "output");
  const layout = layoutOf(readerOfOutput(effects));
  const found = await survey(effects);
  const vocabularies = readReference(effects).value?.vocabularies ?? [];
  const issues: Issue[] = sumIssues(effects, files);
  const counts: Record<string, number> = {};
  const awaited = newAwaited();
  const isWhole = layout?.parts === undefined;
  const besides = new Map<string, Set<unknown>>();
  const chapters = chaptersOf(layout);
  for (const chapter of chapters) {
    const { part } = chapter;
    const last = new Map<string, AnyRow>();
    for await (const read of runsOf(effects, chapter, isWhole)) {
      for (const [table, rows] of read.rows) counts[table] = (counts[table] ?? 0) + rows.length;
      const own = keysOf(read);
      const keys = new Map<string, ReadonlySet<unknown>>([...besides, ...own]);
      issues.push(
        ...read.issues,
        ...chapter.tables.flatMap((table) => rowIssues(table, read, last.get(table.name))),
        ...keyIssues(read, keys, isWhole ? undefined : (table, id) => awaited.add(`${table} ${id}`)),
        // of rows in parts, redirects are checked when they are built
        ...(isWhole ? redirectIssues(read.rows) : []),
        ...termIssues(vocabularies, read),
        ...(part === undefined ? [] : strayIssues(read, part, layout?.parts ?? 1)),
        ...receiptIssues(effects, read, found.articles),
      );
      for (const [table, rows] of read.rows) if (rows.length > 0) last.set(table, rows.at(-1) as AnyRow);
      if (part === undefined) keepKeys(besides, own);
      else if (awaited.missing() > 0)
        for (const [table, ids] of own)
          if (referenced.has(table)) for (const id of ids) awaited.found(`${table} ${id}`);
    }
  }
  const [first] = chapters;
  if (awaited.missing() > 0 && first !== undefined)
    for await (const read of runsOf(effects, first, isWhole))
      issues.push(...missingKeys(read, besides, awaited));
  issues.push(...descriptorIssues(effects, files, counts));
  // where the evidence is sound, nothing but the sources can say more
  const wrong = issues.length > 0 ? issues : await rebuildIssues(effects, { ...options, layout });
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { issues: wrong.toSorted(compareIssues), files: files.length, rows };
}

/**
 * A chapter as it is read: at once, or where it is a part, some articles after the other. Where the dataset is in parts,
 * the tables that are made of claims come last, one after the other, some rows at a time: they are large as well.
 */
async function* runsOf(
  effects: Effects,
  { part, tables, filesOf }: Chapter,
  isWhole: boolean,
): AsyncGenerator<ReadChapter & { readonly issues: readonly Issue[] }> {
  const isLarge = ({ name }: Table): boolean => part === undefined && !isWhole && derivedTables.has(name);
  const opened = (list: readonly Table[]) =>
    new Map(list.map((table) => [table.name, openTable(effects, table, filesOf(table))]));
  const together = opened(tables.filter((table) => !isLarge(table)));
  yield* slicesOf(together, async () => (part === undefined ? undefined : together.get("sources")?.peek()));
  for (const table of tables.filter(isLarge)) {
    const alone = opened([table]);
    yield* slicesOf(alone, async () => alone.get(table.name)?.peek());
  }
}

/** Tables up to the last row of each slice, by the article, or the row, that `peek` names. */
async function* slicesOf(
  open: ReadonlyMap<string, OpenTable>,
  peek: () => Promise<string | undefined>,
): AsyncGenerator<ReadChapter & { readonly issues: readonly Issue[] }> {
  for (;;) {
    const last = await peek();
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

/** The tables whose ids stand in others. */
const referenced = new Set(
  tables.flatMap(({ columns }) =>
    Object.values(columns as Columns).flatMap(({ references, referencesOneOf }) => [
      ...(references === undefined ? [] : [references]),
      ...(referencesOneOf ?? []),
    ]),
  ),
);

function keepKeys(kept: Map<string, Set<unknown>>, own: Keys): void {
  for (const [table, ids] of own) {
    if (!referenced.has(table)) continue;
    const all = kept.get(table) ?? new Set();
    for (const id of ids) all.add(id);
    kept.set(table, all);
  }
}

/** The foreign keys of a chapter that no part has, which was read before them. */
function missingKeys(read: ReadChapter, keys: Keys, awaited: Awaited): Issue[] {
  const missing: Issue[] = [];
  keyIssues(read, keys, (table, id, wrong) => {
    if (awaited.isMissing(`${table} ${id}`)) missing.push(wrong());
  });
  return missing;
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
