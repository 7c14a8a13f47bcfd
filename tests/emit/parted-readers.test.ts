/** The lines of docs/cluster.md load a dataset in parts, as printed. */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build } from "../../pipeline/run.ts";
import { memoryEffects, projectFiles, projectRoot } from "../memory-effects.ts";

const python = join(projectRoot, ".venv/bin/python");
const why = existsSync(python)
  ? ""
  : " (skipped: there is no Python; make test installs the readers where there is one)";
const guide = readFileSync(join(projectRoot, "docs/cluster.md"), "utf8");
const blocks = [...guide.matchAll(/```python\n([^`]{1,2000})```/g)].map(([, code = ""]) => code);
const folder = mkdtempSync(join(tmpdir(), "playbook-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(async () => {
  const files = projectFiles("sources");
  const dataset = { name: "test", version: "0.0.0", description: "test" };
  await build({ dataset, concurrency: 1, layout: { formats: ["parquet"], parts: 4 } }, memoryEffects(files));
  for (const [path, bytes] of files) {
    if (!path.startsWith("output/")) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
});

const count =
  'print(len(claims) if hasattr(claims, "__len__") and not hasattr(claims, "fetchall") else len(claims.fetchall()))';

test.skipIf(why !== "").each([
  ["pandas", 34],
  ["polars", 34],
  ["duckdb", 34],
  // those with a value of more than a billion
  ["pyarrow", 2],
])(`%s${why}`, (library, rows) => {
  const [code = ""] = blocks.filter((block) => block.startsWith(`import ${library}`));
  const printed = execFileSync(python, ["-c", `${code}\n${count}`], { cwd: folder, encoding: "utf8" });
  expect(Number(printed)).toBe(rows);
});
