import { createHash } from "node:crypto";
import type { Effects } from "../effects.ts";
import type { ArticleRef } from "./articles.ts";
import { articleFiles, articlesFolder } from "./folder.ts";
import { redirectsPath } from "./redirects.ts";
import { referencePaths } from "./reference.ts";

/** A file that went into a build, and its hash: what provenance.json lists. */
export type Input = { readonly path: string; readonly sha256: string; readonly bytes: number };

const step = 8 * 1024 * 1024;

/** The files that a build of these articles reads, with their hashes, in order of path. */
export function inputsOf(effects: Effects, articles: readonly ArticleRef[]): Input[] {
  const paths = new Set([
    ...referencePaths,
    redirectsPath,
    ...articles.flatMap(({ id, record }) =>
      record === undefined ? articleFiles.map((name) => `${articlesFolder}/${id}/${name}`) : [record.source],
    ),
  ]);
  return [...paths].sort().flatMap((path) => {
    const bytes = effects.size(path);
    return bytes === undefined ? [] : [{ path, sha256: digestOf(effects, path, bytes), bytes }];
  });
}

/** SHA-256 of a file of any size, read piece by piece. */
function digestOf(effects: Effects, path: string, bytes: number): string {
  const sha256 = createHash("sha256");
  for (let start = 0; start < bytes; start += step) {
    sha256.update(effects.readRange(path, start, Math.min(step, bytes - start)));
  }
  return sha256.digest("hex");
}
