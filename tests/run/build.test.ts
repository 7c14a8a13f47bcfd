import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { editorFolder, editorSchemas } from "../../pipeline/editor-schemas.ts";
import { build } from "../../pipeline/run.ts";
import { readReference } from "../../pipeline/sources/reference.ts";
import { type Files, memoryEffects, projectFiles, projectRoot } from "../memory-effects.ts";

const packaged = JSON.parse(readFileSync(join(projectRoot, "package.json"), "utf8")) as { version: string };
const card = readFileSync(join(projectRoot, "output/README.md"), "utf8");
const dataset = {
  name: "industrial-playbook",
  version: packaged.version,
  description: (card.split("\n")[2] ?? "").split(". ")[0] ?? "",
};

async function built(files: Files, concurrency = 2): Promise<Files> {
  const report = await build({ dataset, concurrency }, memoryEffects(files));
  expect(report.issues).toEqual([]);
  return new Map([...files].filter(([path]) => path.startsWith("output/")));
}

/** What differs is told by the names of files, not by their bytes. */
function digests(files: Files): Record<string, string> {
  return Object.fromEntries([...files].map(([path, bytes]) => [path, hash("sha256", bytes, "hex")]));
}

describe("the committed dataset", () => {
  test("is what the build makes of the sources, byte for byte", async () => {
    expect(digests(await built(projectFiles("sources")))).toEqual(digests(projectFiles("output")));
  });

  test("is the same under another time zone, locale and number of runs at a time", () => {
    const copy = mkdtempSync(join(tmpdir(), "playbook-"));
    try {
      cpSync(join(projectRoot, "sources"), join(copy, "sources"), { recursive: true });
      execFileSync(process.execPath, [join(projectRoot, "pipeline/main.ts"), "build", "--workers", "1"], {
        cwd: copy,
        env: { ...process.env, TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" },
      });
      for (const [path, bytes] of projectFiles("output")) {
        expect(readFileSync(join(copy, path)).equals(bytes), path).toBe(true);
      }
      expect(readdirSync(copy).sort()).toEqual([".cache", "output", "sources"]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });

  test("does not change where it is built again, and output/ is left as it was where the sources are wrong", () => {
    const copy = mkdtempSync(join(tmpdir(), "playbook-"));
    const run = () =>
      execFileSync(process.execPath, [join(projectRoot, "pipeline/main.ts"), "build"], {
        cwd: copy,
        stdio: "pipe",
      });
    try {
      cpSync(join(projectRoot, "sources"), join(copy, "sources"), { recursive: true });
      cpSync(join(projectRoot, "output"), join(copy, "output"), { recursive: true });
      writeFileSync(join(copy, "sources/reference/metrics.yaml"), "groups: []\nmetrics: []\n...\n");
      expect(run).toThrow(/reference-unknown/);
      expect(readFileSync(join(copy, "output/SHA256SUMS"), "utf8")).toBe(
        readFileSync(join(projectRoot, "output/SHA256SUMS"), "utf8"),
      );
      expect(readdirSync(copy).sort()).toEqual([".cache", "output", "sources"]);
    } finally {
      rmSync(copy, { recursive: true });
    }
  });
});

describe("a second article", () => {
  const folder = "sources/articles/harbour-post-2024-05-06-ferries";
  const withSecond = (): Files => {
    const files = projectFiles("sources");
    for (const [path, bytes] of projectFiles("tests/golden/second-article")) {
      files.set(path.replace("tests/golden/second-article", folder), bytes);
    }
    return files;
  };

  test("is added by adding a folder, and no row of the first changes", async () => {
    const one = await built(projectFiles("sources"));
    const two = await built(withSecond());
    for (const [path, bytes] of one) {
      if (!path.startsWith("output/csv/") || path.endsWith("sources.csv")) continue;
      const lines = new Set(
        Buffer.from(two.get(path) as Uint8Array)
          .toString()
          .split("\n"),
      );
      for (const line of Buffer.from(bytes).toString().split("\n")) expect(lines, path).toContain(line);
    }
    expect(Buffer.from(two.get("output/json/claims.json") as Uint8Array).toString()).toContain(
      "harbour-post-2024-05-06-ferries/claims/more-ferries",
    );
  });
});

test("the schemas that editors use are current", () => {
  const reference = readReference(memoryEffects(projectFiles("sources"))).value;
  if (reference === undefined) throw new Error("the reference data cannot be read");
  const committed = projectFiles(editorFolder);
  const made = new Map(
    [...editorSchemas(reference)].map(([name, json]) => [`${editorFolder}/${name}`, Buffer.from(json)]),
  );
  expect(digests(committed)).toEqual(digests(made));
});
