import { expect, test } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { rebuild } from "../../pipeline/rebuild.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };
const options = { dataset, concurrency: 1 };
const annotations = "sources/articles/wired-2025-01-30-deepseek-automakers/annotations.yaml";

/** The sources, built once, in a world that tells which files a build takes over from the build before. */
async function builtOnce(): Promise<{ files: Files; world: Effects; kept: string[] }> {
  const files = projectFiles("sources");
  const plain = memoryEffects(files);
  const kept: string[] = [];
  const stage: Effects["stage"] = (folder) => {
    const staging = plain.stage(folder);
    const keep = (path: string): void => {
      kept.push(path);
      staging.keep(path);
    };
    return { ...staging, keep };
  };
  const world = { ...plain, stage };
  expect((await rebuild(options, world)).outcome).toBe("published");
  return { files, world, kept };
}

function rewordAnEvent(files: Files): void {
  const text = Buffer.from(files.get(annotations) as Uint8Array).toString();
  const reworded = text.replace(/^( {4}title: ".+)"$/m, `$1 again"`);
  expect(reworded).not.toBe(text);
  files.set(annotations, Buffer.from(reworded));
}

test("what was built is not built again", async () => {
  const { world } = await builtOnce();
  expect(await rebuild(options, world)).toMatchObject({ outcome: "unchanged", articles: 1, worked: 0 });
});

test.each([
  ["a folder without a file", "sources/articles", { name: "empty", kind: "folder" }, "file-missing"],
  ["a file that is none of its parts", "sources", { name: "note.txt", kind: "file" }, "file-unexpected"],
  ["a folder with a slip in its name", "sources", { name: "collection", kind: "folder" }, "file-unexpected"],
] as const)("%s in sources/ is noticed after a build", async (_, folder, entry, code) => {
  const { world } = await builtOnce();
  const list: Effects["list"] = (each) => [...world.list(each), ...(each === folder ? [entry] : [])];
  const { outcome, issues } = await rebuild(options, { ...world, list });
  expect(outcome).toBe("refused");
  expect(new Set(issues.map((issue) => issue.code))).toEqual(new Set([code]));
});

test("files are taken over from the build before, but not from another program's", async () => {
  const { files, world, kept } = await builtOnce();
  rewordAnEvent(files);
  await rebuild(options, world);
  expect(kept).toContain("csv/mentions.csv");
  kept.splice(0);
  const program = () => "another program";
  const { outcome } = await rebuild(options, { ...world, program, programMoved: () => false });
  expect({ outcome, kept }).toEqual({ outcome: "published", kept: [] });
});

test("a program that changes while it is loaded builds nothing", async () => {
  const { files, world } = await builtOnce();
  rewordAnEvent(files);
  const { outcome, issues } = await rebuild(options, { ...world, programMoved: () => true });
  expect(outcome).toBe("refused");
  expect(issues).toMatchObject([{ code: "source-moving", place: { file: "pipeline" } }]);
});

const isRun = (path: string): boolean => path.startsWith(".cache/runs/");

test("runs that vanish from the cache while they are needed are worked on again", async () => {
  const { files, world } = await builtOnce();
  const write: Effects["write"] = (path, bytes) => {
    if (!isRun(path)) world.write(path, bytes);
  };
  for (const path of [...files.keys()]) if (isRun(path)) files.delete(path);
  // files name the dataset's version, so that those that were put off are written after all
  const next = { ...options, dataset: { ...dataset, version: "0.0.1" } };
  const { outcome, worked } = await rebuild(next, { ...world, write });
  expect({ outcome, worked }).toEqual({ outcome: "published", worked: 2 });
  const afresh: Files = new Map([...files].filter(([path]) => path.startsWith("sources/")));
  await rebuild(next, memoryEffects(afresh));
  const sums = (built: Files) => Buffer.from(built.get("output/SHA256SUMS") as Uint8Array).toString();
  expect(sums(files)).toBe(sums(afresh));
});

test("and refused, where their articles have changed by then", async () => {
  const { files, world } = await builtOnce();
  for (const [path, bytes] of files) {
    if (path.startsWith("output/")) files.delete(path);
    else if (isRun(path))
      files.set(
        path,
        Uint8Array.from(bytes, (byte, at) => (at > bytes.length - 9 ? ~byte : byte)),
      );
  }
  let reads = 0;
  const read: Effects["read"] = (path) => {
    if (path === annotations && reads++ > 0)
      return Buffer.concat([Buffer.from("# edited\n"), world.read(path) as Uint8Array]);
    return world.read(path);
  };
  const { outcome, issues } = await rebuild(options, { ...world, read });
  expect(outcome).toBe("refused");
  expect(issues).toMatchObject([{ code: "source-moving" }]);
});

test.each([
  ["is done", () => undefined],
  [
    "fails",
    () => {
      throw new Error("the disk is gone");
    },
  ],
])("a build that %s gives its lock back", async (_, list) => {
  const { world } = await builtOnce();
  const steps: string[] = [];
  const lock: Effects["lock"] = async (path) => {
    steps.push(`take ${path}`);
    return () => steps.push("give back");
  };
  await rebuild(options, { ...world, lock, list: (folder) => list() ?? world.list(folder) }).catch(
    () => undefined,
  );
  expect(steps).toEqual(["take .cache/lock", "give back"]);
});
