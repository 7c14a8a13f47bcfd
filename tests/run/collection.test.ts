/** Articles in a collection give the rows that the same articles give as folders; errors name record and line. */
import { gzipSync, zstdCompressSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { build } from "../../pipeline/run.ts";
import { verify } from "../../pipeline/verify.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "harbour-post-2024-05-06-ferries";
const dataset = { name: "test", version: "0.0.0", description: "test" };
const golden = projectFiles("tests/golden/second-article");
const text = (name: string): string =>
  Buffer.from(golden.get(`tests/golden/second-article/${name}`) as Uint8Array).toString();
const yaml = (name: string): Record<string, unknown> =>
  parse(text(name).replace(/\.\.\.\n$/, ""), { schema: "failsafe" });

const { source: _, ...annotations } = yaml("annotations.yaml");
const record = JSON.stringify({ source: yaml("source.yaml"), text: text("article.txt"), annotations });

function withCollection(name: string, bytes: Uint8Array): Files {
  return projectFiles("sources").set(`sources/collections/${name}`, bytes);
}

function withFolder(): Files {
  const files = projectFiles("sources");
  for (const [path, bytes] of golden)
    files.set(path.replace("tests/golden/second-article", `sources/articles/${id}`), bytes);
  return files;
}

async function tables(files: Files): Promise<Record<string, string>> {
  const report = await build({ dataset, concurrency: 2 }, memoryEffects(files));
  expect(report.issues).toEqual([]);
  expect((await verify(memoryEffects(files), { dataset, concurrency: 1 })).issues).toEqual([]);
  const written = [...files].filter(([path]) => /^output\/(?:csv|json|arrow)\//.test(path));
  return Object.fromEntries(written.map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")]));
}

describe("an article of a collection", () => {
  test.each([
    ["ferries.jsonl", Buffer.from(`${record}\n`)],
    ["ferries.jsonl.gz", gzipSync(`\n${record}`)],
    ["ferries.jsonl.zst", zstdCompressSync(`${record}\n`)],
  ])("in %s gives the rows that its folder gives", async (name, bytes) => {
    expect(await tables(withCollection(name, bytes))).toEqual(await tables(withFolder()));
  });

  test("may be without annotations", async () => {
    const { annotations: __, ...bare } = JSON.parse(record) as Record<string, unknown>;
    const made = await tables(withCollection("bare.jsonl", Buffer.from(JSON.stringify(bare))));
    expect(Buffer.from(made["output/json/times.json"] ?? "", "base64").toString()).toContain(id);
  });
});

describe("what is wrong with a record", () => {
  test.each([
    ["a line that is no record", `${record}\n{"id":1}\n`, 2, /no record/],
    ["a line that is no JSON", `${record}\n{"source":`, 2, /no record/],
    ["an article twice", `${record}\n${record}\n`, 2, /is in sources\/collections/],
    ["a field that nobody knows", record.replace('"language"', '"langauge"'), 1, /langauge/],
    ["a text that was changed", record.replace("$3 million", "$4 million"), 1, /SHA-256/],
    ["a value that the rule reads otherwise", record.replace('"value":"12"', '"value":"13"'), 1, /13/],
    ["a number that is a number", record.replace('"value":"12"', '"value":13'), 1, /13/],
  ])("%s: the line is named", async (_, lines, line, found) => {
    const files = withCollection("ferries.jsonl", Buffer.from(lines));
    const { issues, outcome } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    expect(outcome).toBe("refused");
    const [issue] = issues.filter((each) => found.test(each.found));
    expect(issue?.place).toMatchObject({ file: "sources/collections/ferries.jsonl", line });
  });

  test("an id that a folder has too: the line is named, and the folder", async () => {
    const files = withFolder().set("sources/collections/ferries.jsonl", Buffer.from(record));
    const { issues } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    expect(issues[0]).toMatchObject({
      code: "id-duplicate",
      place: { file: "sources/collections/ferries.jsonl", line: 1 },
      found: `${id}, which is in sources/articles/${id} too`,
    });
  });

  test("a file that is no collection is named", async () => {
    const files = withCollection("ferries.csv", Buffer.from("id\n"));
    const { issues } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    expect(issues.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      "file-unexpected sources/collections/ferries.csv",
    ]);
  });
});

describe("a packed collection that cannot be unpacked", () => {
  const built = (name: string, bytes: Uint8Array, failure?: Error) => {
    const world = memoryEffects(withCollection(name, bytes));
    const failing = async () => Promise.reject(failure);
    return build(
      { dataset, concurrency: 1 },
      failure === undefined ? world : { ...world, unpacked: failing },
    );
  };
  const coded = (code: string) => Object.assign(new Error(code), { code });
  const [gzip, zstd] = [gzipSync(record), zstdCompressSync(record)];
  const changed = Buffer.from(gzip).fill(0x55, 30, 60);

  test.each([
    ["gzip that is cut", "ferries.jsonl.gz", gzip.subarray(0, 100)],
    ["gzip that was changed", "ferries.jsonl.gz", changed],
    ["gzip that is none", "ferries.jsonl.gz", Buffer.from(record)],
    ["zstd that is cut", "ferries.jsonl.zst", zstd.subarray(0, 100)],
    ["zstd that is none", "ferries.jsonl.zst", Buffer.from(record)],
    ["what unpack.ts says itself", "ferries.jsonl.zst", zstd, coded("BROKEN_ARCHIVE")],
  ])("is named where it is no archive: %s", async (_, name, bytes, failure?: Error) => {
    const { outcome, issues } = await built(name, bytes, failure);
    expect(outcome).toBe("refused");
    expect(issues).toContainEqual(
      expect.objectContaining({
        code: "text-encoding",
        place: { file: `sources/collections/${name}` },
        found: "an archive that cannot be unpacked",
      }),
    );
  });

  test.each(["ENOSPC", "EACCES", "EIO", "Z_MEM_ERROR", "ZSTD_error_memory_allocation", "ERR_OUT_OF_RANGE"])(
    "is not blamed where the machine or the program fails: %s",
    async (code) => {
      await expect(built("ferries.jsonl.gz", gzip, coded(code))).rejects.toMatchObject({ code });
    },
  );
});
