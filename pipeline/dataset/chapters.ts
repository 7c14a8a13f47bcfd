/** How a built dataset is laid out: which files a table has, and which of them are read together. */
import { tables } from "../../schemas/index.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { type Manifest, manifestPath } from "../emit/descriptors/manifest.ts";
import { formatNames, type Layout, outputFolder } from "../emit/format.ts";
import { formatsOf, usualLayout } from "../emit/formats/index.ts";
import { isOfArticles, mostParts, partOf, pathOfPart } from "../emit/part.ts";

/** A file of a dataset by its path below the dataset's folder; undefined where there is none. */
export type DatasetReader = (path: string) => Uint8Array | undefined;

/** A file of a table, in the format with this name; its path is below the dataset's folder. */
export type FileOfTable = { readonly format: string; readonly path: string };

/** Tables that are read together. */
export type Chapter = {
  /** The part of them that is read, where there are parts. */
  readonly part: number | undefined;
  readonly tables: readonly Table[];
  readonly filesOf: (table: Table) => readonly FileOfTable[];
};

/** A chapter that was read, or a run of its articles: its rows by table, and where people find them. */
export type ReadChapter = {
  readonly rows: ReadonlyMap<string, readonly AnyRow[]>;
  readonly place: (table: string, index: number) => { readonly file: string; readonly line?: number };
};

/** Reads the dataset in the folder output/ of a project. */
export function readerOfOutput(effects: { readonly read: DatasetReader }): DatasetReader {
  return (path) => effects.read(`${outputFolder}/${path}`);
}

/** How a dataset is laid out, as its manifest says; undefined where it is as usual. */
export function layoutOf(read: DatasetReader): Layout | undefined {
  const said = json(read(manifestPath)) as Partial<Layout> | undefined;
  if (said === undefined || said === null || !Array.isArray(said.formats)) return undefined;
  const names = formatNames.filter((name) => said.formats?.includes(name));
  const { parts } = said;
  const isInParts = Number.isInteger(parts) && Number(parts) >= 1 && Number(parts) <= mostParts;
  return { formats: names, ...(isInParts ? { parts: Number(parts) } : {}) };
}

/** What the manifest says of a dataset's files, by their paths; nothing where there is no manifest. */
export function saidOfFiles(read: DatasetReader): ReadonlyMap<string, SaidOfFile> {
  const said = json(read(manifestPath)) as Partial<Manifest> | undefined;
  const files = Object.entries(said?.tables ?? {}).flatMap(([table, list]) =>
    list.map((file) => [file.path, { ...file, table }] as const),
  );
  return new Map(files);
}

export type SaidOfFile = {
  readonly table: string;
  readonly format: string;
  readonly rows: number;
  readonly sha256: string;
};

function json(bytes: Uint8Array | undefined): unknown {
  try {
    return JSON.parse(Buffer.from(bytes ?? []).toString());
  } catch {
    return undefined;
  }
}

/** The part in which an article's rows are; undefined where there are no parts. Ids of rows begin with their article's. */
export function partOfRow({ parts }: Layout, id: string): number | undefined {
  return parts === undefined ? undefined : partOf(id.split("/")[0] as string, parts);
}

/** The files of a table, one in each format: in one part of it, where it is in parts. */
export function filesOf(layout: Layout, table: Table, part: number | undefined): FileOfTable[] {
  const { parts } = layout;
  return formatsOf(layout).map(({ name, path }) => {
    const isInParts = parts !== undefined && part !== undefined && isOfArticles(table);
    return { format: name, path: isInParts ? pathOfPart(path(table), part, parts) : path(table) };
  });
}

/** The file of a table, or of one part of it, in the format with this name; empty where the layout has no such format. */
export function fileIn(format: string, layout: Layout, table: Table, part?: number): string {
  return filesOf(layout, table, part).find((file) => file.format === format)?.path ?? "";
}

/** The chapters of a dataset; the first holds what others refer to. */
export function chaptersOf(layout: Layout = usualLayout): Chapter[] {
  const { parts } = layout;
  const other = tables.filter((table) => parts === undefined || !isOfArticles(table));
  const chapter = (part: number | undefined, own: readonly Table[]): Chapter => ({
    part,
    tables: own,
    filesOf: (table) => filesOf(layout, table, part),
  });
  const inParts = Array.from({ length: parts ?? 0 }, (_, part) => chapter(part, tables.filter(isOfArticles)));
  return [chapter(undefined, other), ...inParts];
}
