import { writeFileSync } from "node:fs";
import { test } from "vitest";
import { propose } from "../../pipeline/propose.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";
const id = "wired-2025-01-30-deepseek-automakers";
const path = `sources/articles/${id}/annotations.yaml`;
const textOf = (files: Files): string => Buffer.from(files.get(path) as Uint8Array).toString();
test("dump", () => {
  const files = projectFiles("sources");
  const curated = textOf(files);
  files.set(path, Buffer.from(`${curated.slice(0, curated.indexOf("\n# Para"))}...\n`));
  propose(id, undefined, memoryEffects(files));
  writeFileSync("/tmp/prof18/p/ours.yaml", textOf(files));
  writeFileSync("/tmp/prof18/p/theirs.yaml", curated);
});
