import { expect, test } from "vitest";
import { build } from "../../pipeline/run.ts";
import { survey, surveyInputs } from "../../pipeline/sources/survey.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };
const article = "sources/articles/wired-2025-01-30-deepseek-automakers";
const redirects = "sources/redirects.yaml";
const noRedirects = "redirects: []\n...\n";

/** Builds where a file is written, by a comment that changes no meaning, after it was read `reads` times. */
async function builtWhileWritten(path: string, reads: number) {
  const files = projectFiles("sources").set(redirects, Buffer.from(noRedirects));
  const world = memoryEffects(files);
  let read = 0;
  const written = Buffer.concat([Buffer.from("# written meanwhile\n"), files.get(path) as Uint8Array]);
  const effects = {
    ...world,
    read: (each: string) => (each === path && read++ >= reads ? written : world.read(each)),
  };
  const { outcome, issues } = await build({ dataset, concurrency: 1 }, effects);
  const kept = [...files.keys()].filter((each) => each.startsWith(".cache/runs/"));
  return { outcome, codes: issues.map(({ code }) => code), published: files.has("output/README.md"), kept };
}

test.each([
  ["the reference data, before it is read", "sources/reference/metrics.yaml", 1],
  ["the reference data, after it was read", "sources/reference/metrics.yaml", 2],
  ["the redirects, before they are read", redirects, 1],
  ["the redirects, after they were read", redirects, 2],
  ["an article, before it is read", `${article}/annotations.yaml`, 1],
  ["an article, after it was read", `${article}/annotations.yaml`, 2],
])("nothing is published where somebody writes %s", async (_, path, reads) => {
  const { outcome, codes, published } = await builtWhileWritten(path, reads);
  expect(codes).toEqual(["source-moving"]);
  expect({ outcome, published }).toEqual({ outcome: "refused", published: false });
});

test("and no run of an article that moved is kept", async () => {
  expect((await builtWhileWritten(`${article}/annotations.yaml`, 1)).kept).toEqual([]);
  expect((await builtWhileWritten(`${article}/annotations.yaml`, 99)).kept).not.toEqual([]);
});

test.each([
  ["while it is hashed and listed", false],
  ["between its two readings", true],
])("nothing is published where somebody writes a collection %s", async (_, twice) => {
  const path = "sources/collections/many.jsonl";
  const files = projectFiles("sources").set(path, Buffer.from('{"source":{"id":"first-record"}}\n'));
  const world = memoryEffects(files);
  const write = () => files.set(path, Buffer.from('{"source":{"id":"other-record"}}\n'));
  const hashed = twice ? surveyInputs(world) : undefined;
  if (twice) write();
  const effects = {
    ...world,
    readInto: (each: string, start: number, bytes: Uint8Array) => {
      world.readInto(each, start, bytes);
      write();
    },
  };
  const { outcome, issues } = await build({ dataset, concurrency: 1 }, twice ? world : effects, hashed);
  expect(outcome).toBe("refused");
  expect(issues.map(({ code }) => code)).toContain("source-moving");
});

test("nor is a collection read that came after the others were hashed", async () => {
  const files = projectFiles("sources");
  const world = memoryEffects(files);
  const hashed = surveyInputs(world);
  files.set("sources/collections/late.jsonl", Buffer.from('{"source":{"id":"late-record"}}\n'));
  expect((await survey(world, hashed)).articles).toHaveLength(1);
});
