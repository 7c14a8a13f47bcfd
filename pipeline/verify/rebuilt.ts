import { createHash, type Hash } from "node:crypto";
import type { Issue } from "../../schemas/issue.ts";
import { shelfFolder } from "../compare/shelf.ts";
import type { Staging } from "../effects/staging.ts";
import type { Effects } from "../effects.ts";
import { outputFolder } from "../emit/format.ts";
import { type BuildOptions, build } from "../run.ts";
import { issue, measured } from "./evidence.ts";

/**
 * The dataset is what the sources make: they are built once more, hashed as they are written and kept nowhere, and
 * every file must come out with the bytes that it has. This finds what was altered alike in all formats and sums.
 */
export async function rebuildIssues(effects: Effects, options: BuildOptions): Promise<Issue[]> {
  const hashes = new Map<string, Hash>();
  const { outcome, issues } = await build({ ...options, cache: false }, hashingOnly(effects, hashes));
  if (outcome === "refused") {
    const stale = issue("output-stale", "sources", "sources that do not build", "the sources of the dataset");
    return [stale, ...issues];
  }
  return [...hashes].flatMap(([path, hash]) => {
    const found = measured(effects, `output/${path}`)?.sha256;
    const made = hash.digest("hex");
    if (found === undefined || found === made) return [];
    return [
      issue("output-stale", `output/${path}`, `SHA-256 ${found}`, `SHA-256 ${made}, as the sources make it`),
    ];
  });
}

/**
 * A world in which what is written to output/ is hashed and goes nowhere. What a build puts away to read it again, the
 * claims that do not fit into memory, is put away.
 */
export function hashingOnly(effects: Effects, hashes: Map<string, Hash>): Effects {
  const { startThreads: _, ...oneThread } = effects;
  const staging: Staging = {
    append: (path, bytes) => {
      const hash = hashes.get(path) ?? createHash("sha256");
      hashes.set(path, hash.update(bytes));
    },
    keep: (path) =>
      hashes.set(path, createHash("sha256").update(effects.read(`${outputFolder}/${path}`) ?? "")),
    end: () => undefined,
    publish: () => "unchanged",
    discard: () => hashes.clear(),
  };
  // a build may be at work beside this one
  const beside = (path: string): string =>
    path.startsWith(shelfFolder) ? `${shelfFolder}-verified${path.slice(shelfFolder.length)}` : path;
  return {
    ...oneThread,
    progress: () => undefined,
    read: (path) => effects.read(beside(path)),
    remove: (path) => effects.remove(beside(path)),
    stage: (folder, lasts) => (folder === outputFolder ? staging : effects.stage(beside(folder), lasts)),
  };
}
