/** A dataset in chapters that are read one by one: all of it, or what does not come from articles and then each part. */
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Effects } from "../effects.ts";
import { manifestPath } from "../emit/descriptors/manifest.ts";
import { formatNames, type Layout, outputFolder } from "../emit/format.ts";
import { formatsOf, usualLayout } from "../emit/formats/index.ts";
import { isOfArticles, mostParts, pathOfPart } from "../emit/part.ts";
import { json } from "./evidence.ts";

/** A file of a table, in the format with this name. */
export type FileOfTable = { readonly format: string; readonly path: string };

/** Tables that are read together. */
export type Chapter = {
  /** The part of them that is read, where there are parts. */
  readonly part: number | undefined;
  readonly tables: readonly Table[];
  readonly filesOf: (table: Table) => readonly FileOfTable[];
};

/** A chapter that was read: its rows by table, and where people find them. */
export type ReadChapter = {
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly place: (table: string, index: number) => { readonly file: string; readonly line?: number };
};

/** How output/ is laid out, as its manifest says; undefined where it is as usual. */
export function layoutOfOutput(effects: Effects): Layout | undefined {
  const said = json(effects, `${outputFolder}/${manifestPath}`) as Partial<Layout> | undefined;
  if (said === undefined || !Array.isArray(said.formats)) return undefined;
  const names = formatNames.filter((name) => said.formats?.includes(name));
  const { parts } = said;
  const isInParts = Number.isInteger(parts) && Number(parts) >= 1 && Number(parts) <= mostParts;
  return { formats: names, ...(isInParts ? { parts: Number(parts) } : {}) };
}

/** The chapters of a dataset; the first holds what others refer to. */
export function chaptersOf(layout: Layout = usualLayout): Chapter[] {
  const { parts } = layout;
  const files = (table: Table): FileOfTable[] =>
    formatsOf(layout).map(({ name, path }) => ({ format: name, path: path(table) }));
  const other = tables.filter((table) => parts === undefined || !isOfArticles(table));
  const first: Chapter = { part: undefined, tables: other, filesOf: files };
  if (parts === undefined) return [first];
  const inParts = Array.from(
    { length: parts },
    (_, part): Chapter => ({
      part,
      tables: tables.filter(isOfArticles),
      filesOf: (table) =>
        files(table).map(({ format, path }) => ({ format, path: pathOfPart(path, part, parts) })),
    }),
  );
  return [first, ...inParts];
}
