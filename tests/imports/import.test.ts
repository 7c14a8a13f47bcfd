import { describe, expect, test } from "vitest";
import { exportRows } from "../../pipeline/export.ts";
import { importAnnotations } from "../../pipeline/import.ts";
import { readBrat } from "../../pipeline/imports/brat.ts";
import { build } from "../../pipeline/run.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const dataset = { name: "industrial-playbook", version: "0.1.0", description: "A test" };
const source = "harbour-post-2024-05-06-ferries";
const folder = `sources/articles/${source}`;

function world(): Files {
  const files = projectFiles("sources");
  for (const [path, bytes] of projectFiles("tests/golden/second-article"))
    files.set(`${folder}/${path.slice(path.lastIndexOf("/") + 1)}`, bytes);
  return files;
}

const textOf = (files: Files, path: string): string => Buffer.from(files.get(path) as Uint8Array).toString();
const article = (files: Files): string => textOf(files, `${folder}/article.txt`);

/** Lines of brat for words of the text, with the offset where they stand first, and one event over them. */
function bratOf(text: string, marks: readonly (readonly [label: string, words: string])[]): string {
  const lines = marks.map(([label, words], at) => {
    const before = [...text.slice(0, text.indexOf(words))].length;
    return `T${at + 1}\t${label} ${before} ${before + [...words].length}\t${words}\n`;
  });
  return lines.join("");
}

function withImport(map: string, marks: readonly (readonly [string, string])[], more = "") {
  const files = world();
  files.set("a.ann", Buffer.from(bratOf(article(files), marks) + more));
  files.set("map.yaml", Buffer.from(map));
  const run = () =>
    importAnnotations({ tool: "brat", file: "a.ann", source, map: "map.yaml" }, memoryEffects(files));
  return { files, run };
}

const mapOf = (labels: string): string => `labels:\n${labels}...\n`;
const firstWords = (files: Files): string =>
  article(files)
    .split("\n")
    .find((line) => line.length > 30) as string;

describe("import brat", () => {
  test("from the file to rows with the method import, and out again", async () => {
    const words = firstWords(world()).split(" ").slice(0, 5).join(" ");
    const map = mapOf('  Content:\n    table: "quotations"\n    set:\n      kind: "indirect"\n');
    const { files, run } = withImport(map, [["Content", words]]);
    const before = textOf(files, `${folder}/annotations.yaml`);
    const { issues, said } = run();
    expect(issues).toEqual([]);
    expect(said).toMatch(/^1 annotations written/);
    const after = textOf(files, `${folder}/annotations.yaml`);
    // what was there stays, line by line
    const lines = after.split("\n");
    for (const line of before.split("\n")) expect(lines).toContain(line);
    expect(after).toContain('imported_from: "brat a.ann#T1"');
    const built = await build({ dataset, concurrency: 1 }, memoryEffects(files));
    expect(built.issues).toEqual([]);
    const rows = JSON.parse(textOf(files, "output/json/quotations.json"));
    const row = rows.find(({ method }: { method: string }) => method === "import");
    expect(row).toMatchObject({
      id: `${source}/quotations/brat-t1`,
      exact: words,
      origin: "brat a.ann#T1",
      curator: null,
      reviewed_on: null,
    });
    const exported = (await exportRows("brat", source, memoryEffects(files))) as string;
    const text = article(files);
    const again = readBrat("x.ann", exported, { text, printed: text });
    expect(again.issues).toEqual([]);
    const found = again.records.spans.find(({ values }) => values["# id"] === row.id);
    expect(text.slice(found?.ranges[0]?.start, found?.ranges[0]?.end)).toBe(words);
    expect(found?.values["# origin"]).toBe("brat a.ann#T1");
    // nothing is imported twice
    expect(run().said).toMatch(/^0 annotations .* 1 imported before/);
    expect(textOf(files, `${folder}/annotations.yaml`)).toBe(after);
  });

  test("a curator's annotation of the same words stands, and the imported one makes no row", async () => {
    const map = mapOf('  Content:\n    table: "quotations"\n    set:\n      kind: "indirect"\n');
    const { files, run } = withImport(map, [["Content", "We will build more than 40 ferries next year,"]]);
    expect(run().issues).toEqual([]);
    expect((await build({ dataset, concurrency: 1 }, memoryEffects(files))).issues).toEqual([]);
    const rows = JSON.parse(textOf(files, "output/json/quotations.json")) as Record<string, unknown>[];
    const own = rows.filter(({ exact }) => exact === "We will build more than 40 ferries next year,");
    expect(own.map(({ method, kind }) => [method, kind])).toEqual([["curated", "direct"]]);
  });

  test("a role of an event gives a field, and the registry the entity of a name", () => {
    const map = mapOf(
      '  Content:\n    table: "quotations"\n    set:\n      kind: "indirect"\n    take:\n      cue: "Cue"\n  Cue:\n    table: "none"\n  Name:\n    table: "mentions"\n    entity: "by-name"\n',
    );
    const marks = [
      ["Content", "12 electric ferries"],
      ["Cue", "sold"],
      ["Name", "Tesla"],
    ] as const;
    const { files, run } = withImport(map, marks, "E1\tContent:T1 Cue:T2\n");
    const { issues } = run();
    expect(issues).toEqual([]);
    const after = textOf(files, `${folder}/annotations.yaml`);
    expect(after).toContain('cue: "sold"');
    expect(after).toMatch(/exact: "Tesla"\n(?: +(?:prefix|suffix): .*\n)* +entity: tesla/);
  });

  test.each([
    ["a label that the map does not name", mapOf('  Other:\n    table: "none"\n'), "", "import-map"],
    ["a field that the table demands", mapOf('  Content:\n    table: "times"\n'), "", "import-record"],
    [
      "words that stand elsewhere",
      mapOf('  Content:\n    table: "none"\n'),
      "T2\tContent 0 3\tnot those\n",
      "import-words",
    ],
    [
      "a line that is no brat",
      mapOf('  Content:\n    table: "none"\n'),
      "T2\tContent 3\tnothing\n",
      "import-record",
    ],
    [
      "a name that the registry does not know",
      mapOf('  Content:\n    table: "mentions"\n    entity: "by-name"\n'),
      "",
      "import-record",
    ],
  ])("%s is an issue, and nothing is written", (_, map, more, code) => {
    const { files, run } = withImport(map, [["Content", "12 electric ferries"]], more);
    const before = textOf(files, `${folder}/annotations.yaml`);
    const { issues } = run();
    expect(issues.map((issue) => issue.code)).toContain(code);
    for (const { place } of issues) expect(place.file).toBe("a.ann");
    expect(textOf(files, `${folder}/annotations.yaml`)).toBe(before);
  });

  test("without a map, one is drafted", () => {
    const { files } = withImport("", [
      ["Content", "12 electric ferries"],
      ["Mention", "Tesla"],
    ]);
    const { said } = importAnnotations({ tool: "brat", file: "a.ann", source }, memoryEffects(files));
    expect(said).toBe("labels:\n  Content:\n    table: none\n  Mention:\n    table: mentions\n...");
  });
});
