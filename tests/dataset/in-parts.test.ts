/** What reads a dataset says of one in parts what it says of the same one in whole files. */
import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { compareClaims } from "../../pipeline/compare.ts";
import { diff } from "../../pipeline/diff.ts";
import type { Layout } from "../../pipeline/emit/format.ts";
import { explain } from "../../pipeline/explain.ts";
import { readDataset } from "../../pipeline/release/dataset.ts";
import { type Difference, differ } from "../../pipeline/release/difference.ts";
import { differInParts } from "../../pipeline/release/difference-in-parts.ts";
import type { ReleasedDataset } from "../../pipeline/release/released.ts";
import { release } from "../../pipeline/release.ts";
import { paint } from "../../pipeline/report.ts";
import { build } from "../../pipeline/run.ts";
import { makeSite, mostShownRows } from "../../pipeline/site.ts";
import { tables } from "../../schemas/index.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { idOf, sources } from "../run/parted-sources.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };

async function built(files: Files, layout: Layout | undefined): Promise<Files> {
  const { issues } = await build({ dataset, concurrency: 1, layout }, memoryEffects(files));
  expect(issues).toEqual([]);
  return files;
}

const usual = await built(sources(), undefined);
const layouts: Readonly<Record<string, Layout>> = {
  "Parquet in parts": { formats: ["parquet"], parts: 4 },
  "CSV in parts": { formats: ["csv"], parts: 3 },
  "Parquet in whole files": { formats: ["parquet"] },
};
const laidOut = new Map(
  await Promise.all(
    Object.entries(layouts).map(async ([name, layout]) => [name, await built(sources(), layout)] as const),
  ),
);

describe.each([...laidOut])("%s", (_, files) => {
  const rows = (name: string) => JSON.parse(Buffer.from(usual.get(`output/json/${name}.json`)!).toString());
  // one row of every table that has any
  const ids = tables.flatMap(({ name }) => {
    const list = rows(name);
    return list.length === 0 ? [] : [[name, String(list[Math.floor(list.length / 2)].id)] as const];
  });
  test.each(ids)("explain tells a row of %s as it is", async (_table, id) => {
    const told = async (of: Files) => explain(id, undefined, memoryEffects(of), paint(false));
    const lines = (text: unknown) => String(text).split("\n").sort();
    expect(lines(await told(files))).toEqual(lines(await told(usual)));
  });

  test("explain suggests an id of the same article", async () => {
    const told = await explain(`${idOf(3)}/quantities/ai-fun`, undefined, memoryEffects(files), paint(false));
    expect(told).toMatchObject({ code: "reference-unknown" });
  });

  test("compare finds the same groups, and nobody of a name that there is not", async () => {
    for (const words of [undefined, "geely", "geeely"] as const)
      expect(await compareClaims(words, undefined, memoryEffects(files))).toEqual(
        await compareClaims(words, undefined, memoryEffects(usual)),
      );
  });

  test("diff says that nothing differs, from either side", async () => {
    for (const [left, right] of [
      [usual, files],
      [files, usual],
    ] as const) {
      const both = new Map([
        ...left,
        ...[...right].map(([path, bytes]) => [`other/${path}`, bytes] as const),
      ]);
      const world = memoryEffects(both);
      expect(await diff(["output", "other/output"], "text", world, paint(false))).toEqual([]);
      expect(world.printed).toEqual(["0.0.0 → 0.0.0: no differences"]);
    }
  });

  test("a release sees the changes of one text as it sees them in whole files", async () => {
    const read = async (of: Files): Promise<ReleasedDataset> => {
      const { value, issues } = await readDataset("output", memoryEffects(of));
      expect(issues).toEqual([]);
      return value as ReleasedDataset;
    };
    const layout = layouts[_ as string];
    const changed = await built(sources(3), layout);
    const whole = differ(await read(usual), await read(await built(sources(3), undefined)));
    const seen = (difference: Difference) => {
      const { rows: each, counts, schema } = difference;
      return { rows: each, counts, schema };
    };
    for (const before of [files, usual]) {
      const found = await differInParts(await read(before), await read(changed));
      expect("code" in found).toBe(false);
      expect(seen(found as Difference)).toEqual(seen(whole));
    }
    const first = (await differInParts(undefined, await read(changed))) as Difference;
    expect(first.counts).toEqual(differ(undefined, await read(await built(sources(3), undefined))).counts);
  });

  test("the pages are those of whole files", async () => {
    const client = { script: "", style: "" };
    const pages = async (of: Files) =>
      (await makeSite(memoryEffects(of), client as never, "https://example.org")) as Map<string, string>;
    const [some, all] = [await pages(files), await pages(usual)];
    expect([...some.keys()]).toEqual([...all.keys()]);
    for (const [path, page] of all) expect(some.get(path) === page, path).toBe(true);
  });
});

describe("release", () => {
  const world = (files: Files) => ({
    ...memoryEffects(files),
    git: (command = "") => ({ status: "", "rev-parse": "0123abc" })[command] ?? "",
  });
  const releaseOf = (files: Files, version: string, previous?: string) =>
    release(
      {
        dataset: { ...dataset, version, repository: "https://example.org" },
        concurrency: 1,
        version,
        to: "dist",
        ...(previous === undefined ? {} : { previous }),
      },
      world(files),
    );
  const inParts = async (files: Files, version: string, layout = layouts["Parquet in parts"]) => {
    const { issues } = await build(
      { dataset: { ...dataset, version }, concurrency: 1, layout },
      memoryEffects(files),
    );
    expect(issues).toEqual([]);
    return files;
  };

  test("has the dataset as it is and what changed since the release before, and sums of all", async () => {
    const files = await inParts(sources(), "0.1.0");
    expect((await releaseOf(files, "0.1.0")).issues).toEqual([]);
    for (const [path, bytes] of sources(3)) files.set(path, bytes);
    await inParts(files, "0.2.0");
    expect((await releaseOf(files, "0.2.0", "dist/0.1.0")).issues.map(({ code }) => code)).toContain(
      "change-unexplained",
    );
    const note = "note: The article was corrected.\n";
    const explained = `since: 0.1.0\nreason: source-corrected\n${note}rows:\n  - table: `;
    for (const table of ["sources", "quantities"])
      files.set(
        `sources/changes/${table}.yaml`,
        Buffer.from(`${explained}${table}\n    id: ${idOf(3)}${table === "sources" ? "" : "/*"}\n...\n`),
      );
    await inParts(files, "0.2.0");
    const { issues, inParts: dataset_ = [] } = await releaseOf(files, "0.2.0", "dist/0.1.0");
    expect(issues).toEqual([]);
    expect(dataset_.map(({ path }) => path)).toContain("parquet/claims/part-00003-of-00004.parquet");
    const sums = Buffer.from(files.get("dist/0.2.0/SHA256SUMS")!).toString().trimEnd().split("\n");
    for (const line of sums) {
      const [sha256 = "", path = ""] = line.split("  ");
      expect(hash("sha256", files.get(`dist/0.2.0/${path}`)!, "hex"), path).toBe(sha256);
    }
    expect(sums).toHaveLength([...files.keys()].filter((path) => path.startsWith("dist/0.2.0/")).length - 1);
    const changes = JSON.parse(Buffer.from(files.get("dist/0.2.0/json/changes.json")!).toString());
    expect(changes.every(({ row_id }: { row_id: string }) => row_id.startsWith(idOf(3)))).toBe(true);
    expect(Buffer.from(files.get("dist/0.2.0/release-notes.md")!).toString()).toContain("`sources`");
  });

  test("is refused where a file of no article holds words of a text that may not be republished", async () => {
    const files = sources();
    const path = "sources/reference/metrics.yaml";
    const text = Buffer.from(files.get(path)!).toString();
    const words = "He added that the harbour had lost money in four of the last six years";
    files.set(path, Buffer.from(text.replace(/near_miss: [^>\n]*\n/, `near_miss: ${words}.\n`)));
    const { issues } = await releaseOf(await inParts(files, "0.1.0"), "0.1.0");
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["text-leak"]));
  });
});

test("two numbers of parts are not compared, and it is said what to do", async () => {
  const both = new Map(laidOut.get("Parquet in parts"));
  for (const [path, bytes] of laidOut.get("CSV in parts") ?? []) both.set(`other/${path}`, bytes);
  const [issue] = await diff(["output", "other/output"], "text", memoryEffects(both), paint(false));
  expect(issue).toMatchObject({ code: "dataset-parts", mend: expect.stringContaining("--parts 4") });
});

test("pages are refused where they would have to hold more rows than a browser can", async () => {
  const files = new Map(laidOut.get("Parquet in parts"));
  const manifest = JSON.parse(Buffer.from(files.get("output/manifest.json")!).toString());
  manifest.tables.times[0].rows = mostShownRows + 1;
  files.set("output/manifest.json", Buffer.from(JSON.stringify(manifest)));
  const made = await makeSite(memoryEffects(files), {} as never, "https://example.org");
  expect(made).toMatchObject({
    code: "dataset-too-large",
    mend: expect.stringContaining("playbook explain"),
  });
});
