import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import { type AnyRow, rowOrder, type Table } from "../schemas/table.ts";
import { type BuiltDataset, missing, openBuilt } from "./dataset/built.ts";
import { type DatasetReader, readerOfOutput, saidOfFiles } from "./dataset/chapters.ts";
import { wholeQuality } from "./dataset/quality.ts";
import type { Effects } from "./effects.ts";
import type { Layout } from "./emit/format.ts";
import type { About, History } from "./explorer/about.ts";
import type { DatasetContent } from "./explorer/dataset.ts";
import { loadContent } from "./explorer/load.ts";
import type { Client } from "./explorer/single-file.ts";
import { siteFiles } from "./explorer/site.ts";
import { zip } from "./release/archive.ts";
import type { ReleaseFile } from "./release/file.ts";
import { bibliography } from "./release/metadata/bibliography.ts";
import { type CitedAs, citedAs } from "./release/metadata/cite-as.ts";

/** Where the site is written. */
export const siteFolder = "dist/site";

/** Rows of a dataset in parts that the pages can show: explorer.html holds them all, and a browser all of explorer.html. */
export const mostShownRows = 200_000;

/**
 * The files of the site, by their paths below it, from output/ and, in a release, from what
 * differs from the releases before; an issue where something is missing in output/, or too much is there.
 * Memory: all rows.
 */
export async function makeSite(
  effects: Pick<Effects, "read">,
  client: Client,
  repository: string,
  history: History | null = null,
): Promise<Map<string, string> | Issue> {
  const read = readerOfOutput(effects);
  const built = openBuilt(read);
  const inParts = built.layout.parts !== undefined;
  const rows = inParts ? rowsSaid(read, built.layout) : 0;
  if (rows > mostShownRows) return tooLarge(rows);
  const [package_, quality] = [read("datapackage.json"), wholeQuality(read, built.layout)];
  if (package_ === undefined) return missing("datapackage.json");
  if (quality === undefined) return missing("quality.json");
  const content = await loadContent(package_, (table) => allRows(built, table));
  if ("columns" in content) return missing(built.path(content, built.partsOf(content)[0]));
  const about: About = {
    quality,
    repository,
    history,
    citations: citationsOf(content, repository),
  };
  return siteFiles(content, about, client);
}

/** How many rows the manifest says that there are. */
function rowsSaid(read: DatasetReader, { formats: [format] }: Layout): number {
  const files = [...saidOfFiles(read).values()].filter((file) => file.format === format);
  return files.reduce((sum, file) => sum + file.rows, 0);
}

/** The rows of all parts of a table, in the order that they have in one file. */
async function allRows(built: BuiltDataset, table: Table): Promise<readonly AnyRow[] | undefined> {
  const [first, ...others] = built.partsOf(table);
  const rows = await built.rows(table, first);
  if (rows === undefined || others.length === 0) return rows;
  const all = [...rows];
  for (const part of others) for (const row of (await built.rows(table, part)) ?? []) all.push(row);
  return all.sort(rowOrder(table));
}

function tooLarge(rows: number): Issue {
  return {
    code: "dataset-too-large",
    place: { file: "output" },
    found: `${rows} rows in parts`,
    expected: `at most ${mostShownRows} rows: the pages hold all of them`,
    mend: "Make the pages of a project with fewer articles, or ask for single rows with playbook explain.",
  };
}

/** How to cite the dataset, dated by its rows. */
export function citationsOf(content: DatasetContent, repository: string): readonly CitedAs[] {
  const rowsOf = (name: string): readonly AnyRow[] =>
    content.tables.find((table) => table.name === name)?.rows ?? [];
  const about = bibliography({ dataset: { ...content, repository }, tables, rowsOf, files: [] });
  return citedAs(about, content.name);
}

/** Writes the site; how many files it has, or what is missing. */
export async function writeSite(
  effects: Effects,
  client: Client,
  repository: string,
): Promise<number | Issue> {
  const files = await makeSite(effects, client, repository);
  if ("code" in files) return files;
  const staging = effects.stage(siteFolder);
  for (const [path, text] of files) staging.append(path, Buffer.from(text));
  effects.report(`${staging.publish()}: ${files.size} files in ${siteFolder}/`);
  return files.size;
}

/** What a release has of the site: explorer.html by itself, and all of it in an archive whose bytes are always the same. */
export function siteAssets(files: ReadonlyMap<string, string>): ReleaseFile[] {
  const pages = [...files].map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
  const explorer = pages.filter(({ path }) => path === "explorer.html");
  return [...explorer, { path: "site.zip", bytes: zip("site", pages) }];
}
