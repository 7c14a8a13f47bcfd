import { describe, expect, test } from "vitest";
import type { CacheAction } from "../../pipeline/cache/actions.ts";
import { careForCache } from "../../pipeline/cache/care.ts";
import { keepValue, pathOfValue, valueOfArticle } from "../../pipeline/cache/value.ts";
import { pathOfContent } from "../../pipeline/effects/unpack.ts";
import { build } from "../../pipeline/run.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };
const published = ".cache/published.json";
const megabyte = new Uint8Array(1_000_000);

const collection = "sources/collections/ferries.jsonl.zst";
const content = pathOfContent(collection);
const orphan = pathOfContent("sources/collections/gone.jsonl.gz");
const otherRun = `.cache/runs/ab/ab${"0".repeat(62)}`;
const unfinished = [
  `.cache/runs/ab/ab${"0".repeat(62)}.4711-0.tmp`,
  `${content}.4711.tmp`,
  `${published}.4711-0.tmp`,
];

/** A build keeps the run of its article, and one of each range of its groups of claims. */
async function built(): Promise<Files> {
  const files = projectFiles("sources");
  expect((await build({ dataset, concurrency: 1 }, memoryEffects(files))).outcome).toBe("published");
  return files;
}

const isRun = (path: string): boolean => path.startsWith(".cache/runs/");
const kept = [...(await built()).keys()].filter(isRun).length;

/** The cache of a build, and a megabyte each of what other builds, collections and killed processes left. */
async function untidy(): Promise<Files> {
  const files = await built();
  for (const path of [collection, content, orphan, otherRun, ...unfinished]) files.set(path, megabyte);
  return files;
}

async function cared(action: CacheAction, files: Files) {
  const before = [...files.keys()];
  const { said, sound } = await careForCache(action, memoryEffects(files));
  return { said, sound, removed: before.filter((path) => !files.has(path)).toSorted() };
}

describe("the care for the cache", () => {
  test("size counts runs, unpacked collections and unfinished files", async () => {
    expect(await cared("size", await untidy())).toEqual({
      said: expect.stringMatching(
        new RegExp(
          `^${kept + 1} runs, 1\\.\\d MB; the last build used ${kept} runs, 0\\.\\d MB; ` +
            "2 unpacked collections, 2\\.0 MB; 3 unfinished files, 3\\.0 MB$",
        ),
      ),
      sound: true,
      removed: [],
    });
  });

  test("prune removes what no build and no collection needs, and what is unfinished", async () => {
    expect(await cared("prune", await untidy())).toEqual({
      said: "removed 1 run, 1.0 MB, which the last build did not use; 1 unpacked collection, 1.0 MB; 3 unfinished files, 3.0 MB",
      sound: true,
      removed: [orphan, otherRun, ...unfinished].toSorted(),
    });
  });

  test("prune leaves what a build left", async () => {
    const said = "removed 0 runs, 0.0 MB, which the last build did not use";
    expect(await cared("prune", await built())).toEqual({ said, sound: true, removed: [] });
  });

  test("verify takes unfinished files for no damage", async () => {
    const files = await built();
    for (const path of unfinished) files.set(path, megabyte);
    expect(await cared("verify", files)).toMatchObject({
      said: expect.stringMatching(new RegExp(`^${kept} runs, 0\\.\\d MB, all as they were written$`)),
      sound: true,
    });
  });

  test("verify names a run that is damaged", async () => {
    const files = await built();
    files.set(otherRun, megabyte);
    expect(await cared("verify", files)).toMatchObject({
      said: `damaged, and made anew when they are needed: 1 file, 1.0 MB\n  ${otherRun}`,
      sound: false,
    });
  });
});

test("what checks keep is counted, looked through for damage, and goes with its article", async () => {
  const files = await built();
  const [gone, article] = ["ferries", "wired-2025-01-30-deepseek-automakers"].map(valueOfArticle);
  for (const name of ["reference", gone, article])
    keepValue(memoryEffects(files), name as string, "key", "ferries".repeat(100_000));
  const { said } = await cared("size", files);
  expect(said).toMatch(/; 3 kept readings, 2\.1 MB$/);
  expect((await cared("verify", files)).said).toMatch(
    /; 3 kept readings, 2\.1 MB, all as they were written$/,
  );
  const path = pathOfValue(gone as string);
  files.set(path, Buffer.concat([files.get(path) as Uint8Array, Buffer.from("x")]));
  expect(await cared("verify", files)).toMatchObject({ said: expect.stringContaining(path), sound: false });
  expect((await cared("prune", files)).removed).toEqual([path]);
});

describe.each([
  ["without the record of a build", undefined],
  ["with one of another layout", Buffer.from(`${"0".repeat(64)}\n{"runs":[]}`)],
])("%s, no run is said to be unused by the last build", (_, record) => {
  const unrecorded = async (): Promise<Files> => {
    const files = await built();
    if (record === undefined) files.delete(published);
    else files.set(published, record);
    return files;
  };

  const none = "no build is on record, so none is known to be used$";

  test("size", async () => {
    const { said } = await cared("size", await unrecorded());
    expect(said).toMatch(new RegExp(`^${kept} runs, 0\\.\\d MB; ${none}`));
  });

  test("prune", async () => {
    const { said, removed } = await cared("prune", await unrecorded());
    expect(said).toMatch(new RegExp(`^removed ${kept} runs, 0\\.\\d MB: ${none}`));
    expect(removed).toHaveLength(kept);
    expect(removed.every(isRun)).toBe(true);
  });
});
