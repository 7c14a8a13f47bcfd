import { createHash, type Hash } from "node:crypto";
import type { Issue } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { type BuildOptions, build } from "../run.ts";
import { issue, measured } from "./evidence.ts";

/**
 * The dataset is what the sources make: they are built once more, hashed as they are written and kept nowhere, and
 * every file must come out with the bytes that it has. This finds what was altered alike in all formats and sums.
 */
export async function rebuildIssues(effects: Effects, options: BuildOptions): Promise<Issue[]> {
  const hashes = new Map<string, Hash>();
  const { startThreads: _, ...oneThread } = effects;
  const world: Effects = {
    ...oneThread,
    progress: () => undefined,
    stage: () => ({
      append: (path, bytes) => {
        const hash = hashes.get(path) ?? createHash("sha256");
        hashes.set(path, hash.update(bytes));
      },
      keep: (path) => hashes.set(path, createHash("sha256").update(effects.read(`output/${path}`) ?? "")),
      end: () => undefined,
      publish: () => "unchanged",
      discard: () => hashes.clear(),
    }),
  };
  const { outcome, issues } = await build({ ...options, cache: false }, world);
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
