/** Reads a dataset whose manifest says how it is laid out: the rows of articles part by part. */
import { hash } from "node:crypto";
import {
  boolean,
  type Cell,
  type Column,
  date,
  integer,
  number,
  optional,
  text,
} from "../../schemas/column.ts";
import type { Issue } from "../../schemas/issue.ts";
import { type AnyRow, rowOrder, type Table, table } from "../../schemas/table.ts";
import { fileIn, saidOfFiles } from "../dataset/chapters.ts";
import { type Cursor, openCursor } from "../dataset/part-run.ts";
import { type Reader, readers } from "../dataset/read-back.ts";
import type { Layout } from "../emit/format.ts";
import { isOfArticles, partOf } from "../emit/part.ts";
import { derivedTables } from "./derived-tables.ts";
import { fileIssue } from "./file-issue.ts";
import type { PartRows, Parts, ReleasedDataset, ReleasedField, ReleasedTable } from "./released.ts";
import { describedIn, messageOf } from "./tables.ts";
import type { DatasetFiles } from "./unpack.ts";

/**
 * The dataset of these files, each of which was held against the checksums; what keeps them from being one. Memory: the
 * tables whose rows do not come from articles. Those of derived tables are not read.
 */
export async function readParts(
  location: string,
  files: DatasetFiles,
  layout: Layout,
): Promise<{ readonly value?: ReleasedDataset; readonly issues: readonly Issue[] }> {
  const reader = readers.find(({ name }) => layout.formats.includes(name)) as Reader;
  const fileOf = (each: Table, part?: number): string => fileIn(reader.name, layout, each, part);
  let at = "datapackage.json";
  try {
    const { name, version, tables: described } = describedIn(files);
    const tables = new Map<string, ReleasedTable>();
    const ofArticles: Table[] = [];
    for (const { name: named, fields } of described) {
      const shape = tableOf(named, fields);
      at = fileOf(shape);
      if (isOfArticles(shape)) ofArticles.push(shape);
      // what is made of claims is no news, and large: nobody asks for its rows
      const isAsked = !isOfArticles(shape) && !derivedTables.has(named);
      const rows = isAsked ? (await reader.read(shape, bytesOf(files, at))).rows : [];
      tables.set(named, { name: named, fields, rows });
    }
    const said = saidOfFiles((path) => files.get(path));
    const count = layout.parts ?? 1;
    const pathsOf = (part: number): string[] => ofArticles.map((each) => fileOf(each, part));
    const parts: Parts = {
      count,
      rows: (part) =>
        Object.fromEntries(ofArticles.map((each) => [each.name, said.get(fileOf(each, part))?.rows ?? 0])),
      digest: (part) =>
        hash(
          "sha256",
          pathsOf(part)
            .map((path) => `${path} ${said.get(path)?.sha256}`)
            .join("\n"),
          "hex",
        ),
      open: (part, only) =>
        partRows(
          ofArticles
            .filter(isAmong(only))
            .map((each) => [each.name, openCursor(reader, each, bytesOf(files, fileOf(each, part)))]),
        ),
    };
    return { value: { name, version, tables, parts }, issues: [] };
  } catch (error) {
    const expected = "a table as datapackage.json describes it";
    return { issues: [fileIssue("output-unreadable", location, at, messageOf(error), expected)] };
  }
}

/** A dataset that was read whole, as if it were in parts: so it can be held against one that is. */
export function asParts(
  dataset: ReleasedDataset,
  count: number,
): ReleasedDataset & { readonly parts: Parts } {
  const articles = [...dataset.tables.values()].filter((each) =>
    isOfArticles(tableOf(each.name, each.fields)),
  );
  const byPart = new Map(
    articles.map(({ name, rows }) => [
      name,
      Map.groupBy(rows, (row) => partOf(String(row["source_id"] ?? row["id"]), count)),
    ]),
  );
  const rowsIn = (name: string, part: number): readonly AnyRow[] => byPart.get(name)?.get(part) ?? [];
  const emptied = articles.map((each) => [each.name, { ...each, rows: [] }] as const);
  return {
    ...dataset,
    tables: new Map([...dataset.tables, ...emptied]),
    parts: {
      count,
      rows: (part) => Object.fromEntries(articles.map(({ name }) => [name, rowsIn(name, part).length])),
      digest: () => "",
      open: (part, only) =>
        partRows(
          articles.filter(isAmong(only)).map(({ name, fields }) => {
            const shape = tableOf(name, fields);
            const rows = rowsIn(name, part).toSorted(rowOrder(shape));
            const held: Reader = { name: "held", read: () => ({ rows, lineOf: () => undefined }) };
            return [name, openCursor(held, shape, new Uint8Array(0))];
          }),
        ),
    },
  };
}

function isAmong(only: readonly string[] | undefined): (table: { readonly name: string }) => boolean {
  return ({ name }) => only === undefined || only.includes(name);
}

function partRows(cursors: readonly (readonly [string, Cursor])[]): PartRows {
  const byTable = new Map(cursors);
  return {
    peek: async () => byTable.get("sources")?.peek(),
    take: async (last) => {
      const rows = new Map<string, readonly AnyRow[]>();
      for (const [name, cursor] of byTable) rows.set(name, (await cursor.take(last)).rows);
      return rows;
    },
  };
}

function bytesOf(files: DatasetFiles, path: string): Uint8Array {
  const bytes = files.get(path);
  if (bytes === undefined) throw new Error(`no such file as ${path}`);
  return bytes;
}

const columnOf: Readonly<Record<string, (description: string) => Column<NonNullable<Cell>, false>>> = {
  integer,
  number,
  boolean,
  date,
};

/** A table as its fields describe it: older releases may have had others than the code has. */
function tableOf(name: string, fields: readonly ReleasedField[]): Table {
  const columns = fields.map(({ name: column, type, required }) => {
    const made = (columnOf[type] ?? text)("");
    return [column, required ? made : optional(made)] as const;
  });
  return table({ name, description: "", key: "id", columns: Object.fromEntries(columns) });
}
