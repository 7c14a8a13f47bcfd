import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import type { AnyRow } from "../schemas/table.ts";
import type { Effects } from "./effects.ts";
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

/**
 * The files of the site, by their paths below it, from output/ and, in a release, from what
 * differs from the releases before; an issue where something is missing in output/.
 */
export function makeSite(
  effects: Pick<Effects, "read">,
  client: Client,
  repository: string,
  history: History | null = null,
): Map<string, string> | Issue {
  const read = (path: string): Uint8Array | undefined => effects.read(`output/${path}`);
  const content = loadContent(read);
  const quality = read("quality.json");
  if (typeof content === "string" || quality === undefined) {
    return {
      code: "output-missing",
      place: { file: typeof content === "string" ? content : "output/quality.json" },
      found: "no such file",
      expected: "a dataset that was built",
      mend: "Run make build-data first.",
    };
  }
  const about: About = {
    quality: JSON.parse(Buffer.from(quality).toString()),
    repository,
    history,
    citations: citationsOf(content, repository),
  };
  return siteFiles(content, about, client);
}

/** How to cite the dataset, dated by its rows. */
export function citationsOf(content: DatasetContent, repository: string): readonly CitedAs[] {
  const rowsOf = (name: string): readonly AnyRow[] =>
    content.tables.find((table) => table.name === name)?.rows ?? [];
  const about = bibliography({ dataset: { ...content, repository }, tables, rowsOf, files: [] });
  return citedAs(about, content.name);
}

/** Writes the site; how many files it has, or what is missing. */
export function writeSite(effects: Effects, client: Client, repository: string): number | Issue {
  const files = makeSite(effects, client, repository);
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
