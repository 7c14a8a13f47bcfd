/** A dataset in parts holds the rows of one in whole files; where a text changes, one part of each table is written anew. */
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { readers } from "../../pipeline/dataset/read-back.ts";
import type { Layout } from "../../pipeline/emit/format.ts";
import { partOf } from "../../pipeline/emit/part.ts";
import { build } from "../../pipeline/run.ts";
import { verify } from "../../pipeline/verify.ts";
import { tables } from "../../schemas/index.ts";
import { type AnyRow, compareIds } from "../../schemas/table.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { idOf, inParts, sources } from "./parted-sources.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };
const parts = 4;

async function built(files: Files, layout: Layout | undefined, concurrency = 1): Promise<Files> {
  const report = await build({ dataset, concurrency, layout }, memoryEffects(files));
  expect(report.issues).toEqual([]);
  return files;
}

/** The rows of a table in a format, from however many files, in the order of their ids. */
async function rowsOf(files: Files, table: (typeof tables)[number], format: string): Promise<AnyRow[]> {
  const reader = readers.find(({ name }) => name === format);
  const paths = [...files.keys()].filter((path) => path.startsWith(`output/${format}/${table.name}`));
  const own = paths.filter(
    (path) => /^[^/]+\/[^/]+\/[a-z_]+(?:\.|\/part)/.test(path) && named(path, table.name),
  );
  const read = await Promise.all(own.map((path) => reader?.read(table, files.get(path) as Uint8Array)));
  return read.flatMap((each) => each?.rows ?? []).sort(compareIds);
}

const named = (path: string, table: string): boolean => path.split("/")[2]?.split(".")[0] === table;

const usual = await built(sources(), undefined);
const parted = await built(sources(), inParts);

test.each(tables.map((table) => [table.name, table] as const))(
  "%s has the rows that it has in one file",
  async (_, table) => {
    const expected = await rowsOf(usual, table, "json");
    for (const format of inParts.formats) expect(await rowsOf(parted, table, format)).toEqual(expected);
  },
);

test("no byte depends on the number of threads or the size of runs", async () => {
  const files = sources();
  await build({ dataset, concurrency: 2, runSize: 100, layout: inParts }, memoryEffects(files));
  expect(files.get("output/SHA256SUMS")).toEqual(parted.get("output/SHA256SUMS"));
});

test("the part is a hash of the id and nothing else", () => {
  // int(hashlib.sha256(b"harbour-post-2024-05-10-more").hexdigest(), 16) % 16 and % 1000 in Python
  expect([partOf(idOf(0), 16), partOf(idOf(0), 1000)]).toEqual([11, 115]);
});

test("the manifest counts the rows of each part", async () => {
  const manifest = JSON.parse(Buffer.from(parted.get("output/manifest.json") as Uint8Array).toString());
  const counted = manifest.tables.sources.filter(({ format }: { format: string }) => format === "parquet");
  const ids = (
    await rowsOf(parted, tables.find(({ name }) => name === "sources") as (typeof tables)[number], "csv")
  ).map(({ id }) => String(id));
  expect(counted.map(({ rows }: { rows: number }) => rows)).toEqual(
    Array.from({ length: parts }, (_, part) => ids.filter((id) => partOf(id, parts) === part).length),
  );
});

test("where a text changes, one part of each table is written anew", async () => {
  const files = sources();
  const world = memoryEffects(files);
  await build({ dataset, concurrency: 1, layout: inParts }, world);
  const before = new Map(files);
  for (const [path, bytes] of sources(3)) files.set(path, bytes);
  expect((await build({ dataset, concurrency: 1, layout: inParts }, world)).issues).toEqual([]);
  const changed = [...files.keys()].filter(
    (path) => /\/part-/.test(path) && files.get(path) !== before.get(path),
  );
  expect(changed.length).toBeGreaterThan(0);
  expect(new Set(changed.map((path) => /part-(\d+)/.exec(path)?.[1]))).toEqual(
    new Set([String(partOf(idOf(3), parts)).padStart(5, "0")]),
  );
});

describe("verify", () => {
  test("finds nothing wrong", async () => {
    expect((await verify(memoryEffects(parted), { dataset, concurrency: 1 })).issues).toEqual([]);
  });

  test.each(["csv", "parquet"])("names the part in %s in which a byte is flipped", async (format) => {
    const path = `output/${format}/times/part-00000-of-00004.${format}`;
    const bytes = Uint8Array.from(parted.get(path) as Uint8Array);
    bytes[200] = (bytes[200] as number) ^ 1;
    const { issues } = await verify(memoryEffects(new Map(parted).set(path, bytes)), {
      dataset,
      concurrency: 1,
    });
    expect(issues.map(({ place }) => place.file)).toContain(path);
  });

  test("names rows that are in a part of others", async () => {
    const path = (part: number): string => `output/csv/times/part-0000${part}-of-00004.csv`;
    const swapped = new Map(parted)
      .set(path(0), parted.get(path(1)) as Uint8Array)
      .set(
        path(0).replaceAll("csv", "parquet"),
        parted.get(path(1).replaceAll("csv", "parquet")) as Uint8Array,
      );
    const { issues } = await verify(memoryEffects(swapped), { dataset, concurrency: 1 });
    expect(issues.map(({ code }) => code)).toContain("output-order");
  });
});

test("the quality of a part's articles is packed JSON", () => {
  const packed = parted.get("output/quality/part-00001-of-00004.json.gz") as Uint8Array;
  const { sources: listed, total } = JSON.parse(gunzipSync(packed).toString());
  expect(listed).toHaveLength(total.sources);
});
