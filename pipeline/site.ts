import type { Issue } from "../schemas/issue.ts";
import type { Effects } from "./effects.ts";
import { loadContent } from "./explorer/load.ts";
import type { Client } from "./explorer/single-file.ts";
import { siteFiles } from "./explorer/site.ts";

/** Where the site is written. */
export const siteFolder = "dist/site";

/** Writes the site from output/ alone; how many files it has, or what is missing. */
export function writeSite(effects: Effects, client: Client, repository: string): number | Issue {
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
  const files = siteFiles(content, {
    client,
    quality: JSON.parse(Buffer.from(quality).toString()),
    repository,
  });
  const staging = effects.stage(siteFolder);
  for (const [path, text] of files) staging.append(path, Buffer.from(text));
  effects.report(`${staging.publish()}: ${files.size} files in ${siteFolder}/`);
  return files.size;
}
