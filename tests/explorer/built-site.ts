/** The site of the committed dataset, and of others, in memory and on the disk. */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openBuilt } from "../../pipeline/dataset/built.ts";
import { bundleExplorer } from "../../pipeline/effects/bundle.ts";
import type { About, History } from "../../pipeline/explorer/about.ts";
import type { DatasetContent } from "../../pipeline/explorer/dataset.ts";
import { loadContent } from "../../pipeline/explorer/load.ts";
import { siteFiles } from "../../pipeline/explorer/site.ts";
import { citationsOf } from "../../pipeline/site.ts";
import { type Files, projectFiles, projectRoot } from "../memory-effects.ts";

const output = projectFiles("output");
const repository = "https://example.org/industrial-playbook";

export const client = bundleExplorer(projectRoot);

/** What the site shows of the files of a project. */
export async function contentOf(files: Files): Promise<DatasetContent> {
  const built = openBuilt((path) => files.get(`output/${path}`));
  return (await loadContent(files.get("output/datapackage.json")!, built.rows)) as DatasetContent;
}

export const content = await contentOf(output);

export const aboutOf = (of: DatasetContent, history: History | null = null): About => ({
  quality: JSON.parse(Buffer.from(output.get("output/quality.json")!).toString()),
  repository,
  history,
  citations: citationsOf(of, repository),
});

export const siteOf = (of: DatasetContent, history: History | null = null): Map<string, string> =>
  siteFiles(of, aboutOf(of, history), client);

/** A new folder below the system's temporary one that holds the files, some folders deep. */
export function written(files: ReadonlyMap<string, string>, below = "."): string {
  const folder = join(mkdtempSync(join(tmpdir(), "playbook-site-")), below);
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
