/** What differs between two datasets of which at least one is in parts, read side by side, some articles at a time. */
import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { partOf } from "../emit/part.ts";
import { type Difference, differ, type RowChange, type TableCount } from "./difference.ts";
import { asParts } from "./parts.ts";
import type { PartRows, Parts, ReleasedDataset, ReleasedTable } from "./released.ts";

/** All that differs: at once between datasets that are whole, else part by part. */
export async function differenceBetween(
  before: ReleasedDataset | undefined,
  after: ReleasedDataset,
): Promise<Difference | Issue> {
  const areWhole = before?.parts === undefined && after.parts === undefined;
  return areWhole ? differ(before, after) : differInParts(before, after);
}

type InParts = ReleasedDataset & { readonly parts: Parts };

/**
 * As `differ`. The datasets of the difference have the tables that do not come from articles, of the others the rows that
 * differ or that a redirect names, and of every source the id and whether its text may be republished: all that reasons,
 * versions and notes ask for. Parts whose files are the same are not read. Memory: that, and what differs.
 */
export async function differInParts(
  before: ReleasedDataset | undefined,
  after: ReleasedDataset,
): Promise<Difference | Issue> {
  const count = after.parts?.count ?? before?.parts?.count ?? 1;
  const now = inParts(after, count);
  if (before === undefined) return firstOf(now);
  const old = inParts(before, count);
  if (old.parts.count !== now.parts.count) return otherParts(old.parts.count, now.parts.count);
  const named = namedByRedirects(now);
  const others = differ(withRows(old, undefined), withRows(now, undefined));
  const rows: RowChange[] = [...others.rows];
  const counts = new Map(others.counts.map((each) => [each.table, each]));
  const gists = [newGist(), newGist()] as const;
  const samples = new Map<string, readonly [ReleasedTable, ReleasedTable]>();
  for (let part = 0; part < count; part++) {
    const isSame =
      old.parts.digest(part) === now.parts.digest(part) &&
      ![...named].some((source) => partOf(source, count) === part);
    if (isSame) {
      const alike = old.parts.rows(part);
      for (const [table, length] of Object.entries(alike)) add(counts, sameCount(table, length));
      // nothing differs there, so nobody asks for more than the sources
      for await (const [read] of runsOf(now.parts.open(part, ["sources"])))
        for (const gist of gists) gist.add(read, named, []);
      continue;
    }
    for await (const [was, is] of runsOf(old.parts.open(part), now.parts.open(part))) {
      const found = differ(withRows(old, was), withRows(now, is));
      for (const each of found.counts) add(counts, each);
      rows.push(...found.rows);
      gists[0].add(was, named, []);
      gists[1].add(is, named, found.rows);
      for (const [table] of was) sample(samples, table, withRows(old, was), withRows(now, is));
    }
  }
  const schema = differ(sampled(old, samples, 0), sampled(now, samples, 1)).schema;
  return {
    before: { ...old, tables: gists[0].tables(old) },
    after: { ...now, tables: gists[1].tables(now) },
    schema,
    rows: rows.sort(byTableAndId),
    counts: [...counts.values()].sort((left, right) => (left.table < right.table ? -1 : 1)),
  };
}

function inParts({ parts, ...dataset }: ReleasedDataset, count: number): InParts {
  return parts === undefined ? asParts(dataset, count) : { ...dataset, parts };
}

/** Nothing has changed where there is nothing before: rows are counted, and not read. */
function firstOf(after: InParts): Difference {
  const { counts } = differ(undefined, after);
  const byTable = new Map(counts.map((each) => [each.table, each]));
  for (let part = 0; part < after.parts.count; part++)
    for (const [table, length] of Object.entries(after.parts.rows(part)))
      add(byTable, { ...sameCount(table, length), before: 0 });
  return { before: undefined, after, schema: [], rows: [], counts: [...byTable.values()] };
}

/** The tables of a dataset with rows of articles; without any, those that do not come from articles alone. */
function withRows(
  { name, version, tables, parts }: InParts,
  rows: ReadonlyMap<string, readonly AnyRow[]> | undefined,
): ReleasedDataset {
  const ofArticles = new Set(Object.keys(parts.rows(0)));
  const own = [...tables.values()].filter((table) => ofArticles.has(table.name) === (rows !== undefined));
  return {
    name,
    version,
    tables: new Map(
      own.map((table) => [table.name, { ...table, rows: rows?.get(table.name) ?? table.rows }]),
    ),
  };
}

type Rows = ReadonlyMap<string, readonly AnyRow[]>;
const none: Rows = new Map();

/** Reads two parts, or one, side by side: the rows of the same articles come together. */
async function* runsOf(left: PartRows, right?: PartRows): AsyncGenerator<[Rows, Rows]> {
  for (;;) {
    const [here, there] = [await left.peek(), await right?.peek()];
    const last = here === undefined || there === undefined ? (here ?? there) : here < there ? here : there;
    yield [await left.take(last), (await right?.take(last)) ?? none];
    if (last === undefined) return;
  }
}

/** The sources whose rows a redirect names, as gone or as what stands for them. */
function namedByRedirects({ tables }: InParts): ReadonlySet<string> {
  const redirects = tables.get("id_redirects")?.rows ?? [];
  return new Set(
    redirects
      .flatMap(({ retired_id, target_id }) => [retired_id, target_id])
      .flatMap((id) => (typeof id === "string" ? [id.split("/")[0] as string] : [])),
  );
}

/** Collects what is kept of the rows of articles. */
function newGist() {
  const kept = new Map<string, Map<string, AnyRow>>();
  const keep = (table: string, row: AnyRow): void => {
    const rows = kept.get(table) ?? new Map<string, AnyRow>();
    kept.set(table, rows.set(String(row["id"]), row));
  };
  return {
    add: (read: Rows, named: ReadonlySet<string>, changes: readonly RowChange[]): void => {
      for (const { id = null, text_may_be_republished = null } of read.get("sources") ?? [])
        keep("sources", { id, text_may_be_republished });
      if (named.size > 0)
        for (const [table, rows] of read)
          for (const row of rows) if (named.has(String(row["source_id"] ?? row["id"]))) keep(table, row);
      for (const { table, row, change } of changes) if (change !== "removed") keep(table, row);
    },
    tables: ({ tables }: InParts): ReadonlyMap<string, ReleasedTable> =>
      new Map(
        [...tables].map(([name, table]) => {
          const rows = kept.get(name);
          return [name, rows === undefined ? table : { ...table, rows: [...rows.values()] }];
        }),
      ),
  };
}

/** Columns are compared with rows of both datasets, where there are any: so a new name is told from a new column. */
function sample(
  samples: Map<string, readonly [ReleasedTable, ReleasedTable]>,
  table: string,
  before: ReleasedDataset,
  after: ReleasedDataset,
): void {
  const [was, is] = [before.tables.get(table), after.tables.get(table)];
  if (samples.has(table) || was === undefined || is === undefined) return;
  if (was.rows.length > 0 && is.rows.length > 0) samples.set(table, [was, is]);
}

function sampled(
  { name, version, tables }: InParts,
  samples: ReadonlyMap<string, readonly [ReleasedTable, ReleasedTable]>,
  side: 0 | 1,
): ReleasedDataset {
  const shown = [...tables].map(([table, held]) => [table, samples.get(table)?.[side] ?? held] as const);
  return { name, version, tables: new Map(shown) };
}

function sameCount(table: string, rows: number): TableCount {
  return { table, before: rows, after: rows, added: 0, removed: 0, changed: 0 };
}

function add(counts: Map<string, TableCount>, more: TableCount): void {
  const { before, after, added, removed, changed } = counts.get(more.table) ?? sameCount(more.table, 0);
  counts.set(more.table, {
    table: more.table,
    before: before + more.before,
    after: after + more.after,
    added: added + more.added,
    removed: removed + more.removed,
    changed: changed + more.changed,
  });
}

function byTableAndId(left: RowChange, right: RowChange): number {
  if (left.table !== right.table) return left.table < right.table ? -1 : 1;
  return left.id < right.id ? -1 : 1;
}

function otherParts(before: number, after: number): Issue {
  return {
    code: "dataset-parts",
    place: { file: "manifest.json" },
    found: `${before} parts in the one dataset and ${after} in the other`,
    expected: "as many parts in both, so that they can be read side by side",
    mend: `Build one of them again with --parts ${before}, or without parts.`,
  };
}
