import { hash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { build } from "../../pipeline/run.ts";
import { verify } from "../../pipeline/verify.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "industrial-playbook", version: "0.1.0", description: "A test" };
const id = "fjord-gazette-2025-03-04-quay";
const folder = `sources/articles/${id}`;
const golden = projectFiles("tests/golden/uncurated-article");

/** The project with an article that nobody has annotated and whose text may not be republished. */
function withUncurated(change: (path: string, text: string) => string = (_, text) => text): Files {
  const files = projectFiles("sources");
  for (const [path, bytes] of golden) {
    const name = path.slice(path.lastIndexOf("/") + 1);
    files.set(`${folder}/${name}`, Buffer.from(change(name, Buffer.from(bytes).toString())));
  }
  return files;
}

async function builtRows(files: Files) {
  const effects = memoryEffects(files);
  const { issues } = await build({ dataset, concurrency: 1 }, effects);
  const rowsOf = (table: string): Record<string, unknown>[] =>
    JSON.parse(textOf(files, `output/json/${table}.json`)).filter(
      (row: Record<string, unknown>) => row["source_id"] === id || row["id"] === id,
    );
  return { effects, issues, rowsOf };
}

function textOf(files: Files, path: string): string {
  return Buffer.from(files.get(path) as Uint8Array).toString();
}

function qualityOf(files: Files) {
  const quality = JSON.parse(textOf(files, "output/quality.json"));
  const own = quality.sources.find((source: { source_id: string }) => source.source_id === id);
  return { own, total: quality.total };
}

describe("an article without annotations, whose text may not be republished", () => {
  test("is built: its numbers and times are rows, its quotations are counted as withheld", async () => {
    const files = withUncurated();
    const { effects, issues, rowsOf } = await builtRows(files);
    expect(issues).toEqual([]);
    const exact = (table: string) => rowsOf(table).map((row) => row["exact"]);
    expect(exact("quantities")).toEqual(
      expect.arrayContaining(["40 million euros", "more than 300 euros", "9 million euros", "80 kilometres"]),
    );
    expect(exact("times")).toEqual(expect.arrayContaining(["Tuesday", "June 2026", "Last year"]));
    expect(rowsOf("quotations")).toEqual([]);
    expect(rowsOf("attributions")).toEqual([]);
    const { own, total } = qualityOf(files);
    expect(own.withheld).toBeGreaterThanOrEqual(7);
    expect(own.rows.quotations).toBe(0);
    expect(total.withheld).toBe(own.withheld);
    expect(rowsOf("sources")[0]?.["published_share"]).toBeLessThan(0.3);
    expect(textOf(files, "output/README.md")).not.toContain("cannot wait");
    const verified = await verify(effects, { dataset, concurrency: 1 });
    expect(verified.issues).toEqual([]);
  });

  test("shows all of its quotations where the text may be republished", async () => {
    const withheld = withUncurated();
    const shown = withUncurated((_, text) => text.replace("republished: false", "republished: true"));
    await builtRows(withheld);
    const { issues, rowsOf } = await builtRows(shown);
    expect(issues).toEqual([]);
    expect(rowsOf("quotations")).toHaveLength(qualityOf(withheld).own.withheld);
    expect(qualityOf(shown).own.withheld).toBe(0);
  });

  test("shows the one that a curator confirms by annotating it", async () => {
    const quotation = [
      "quotations:",
      "  - id: no-waiting",
      "    exact: We cannot wait for the next government,",
      "    kind: direct",
      "    cue: told",
      "...",
      "",
    ].join("\n");
    const files = withUncurated((name, text) =>
      name === "annotations.yaml" ? text.replace("...\n", quotation) : text,
    );
    const before = withUncurated();
    await builtRows(before);
    const { issues, rowsOf } = await builtRows(files);
    expect(issues).toEqual([]);
    expect(rowsOf("quotations").map(({ id: row }) => row)).toEqual([`${id}/quotations/no-waiting`]);
    expect(rowsOf("attributions").map(({ target_id }) => target_id)).toEqual([`${id}/quotations/no-waiting`]);
    expect(qualityOf(files).own.withheld).toBe(qualityOf(before).own.withheld - 1);
  });

  test("is built however short it is: names, numbers and times may be most of it", async () => {
    const text = "BYD had 900,000 staff in June 2024.\n";
    const short = withUncurated((name, was) => {
      if (name === "article.txt") return text;
      return was.replace(/raw_sha256: \w+/, `raw_sha256: ${hash("sha256", text, "hex")}`);
    });
    const { issues, rowsOf } = await builtRows(short);
    expect(issues).toEqual([]);
    expect(rowsOf("sources")[0]?.["published_share"]).toBeGreaterThan(0.5);
  });
});
