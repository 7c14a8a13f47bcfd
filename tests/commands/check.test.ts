import { describe, expect, test } from "vitest";
import { check, describeChecked } from "../../pipeline/check.ts";
import { build } from "../../pipeline/run.ts";
import { type Files, memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const annotations = `sources/articles/${id}/annotations.yaml`;
const dataset = { name: "test", version: "0.0.0", description: "test" };

function withAnnotations(change: (text: string) => string) {
  const files = projectFiles("sources");
  const text = Buffer.from(files.get(annotations) as Uint8Array).toString();
  return files.set(annotations, Buffer.from(change(text)));
}

test("an article that is right has the rows of a build, and nothing is written besides what is kept for the next time", async () => {
  const files = projectFiles("sources");
  const before = [...files.keys()];
  const checked = await check(id, memoryEffects(files));
  expect([...files.keys()].filter((path) => !path.startsWith(".cache/values/"))).toEqual(before);
  expect(checked.issues).toEqual([]);
  const { rows } = await build({ dataset, concurrency: 1 }, memoryEffects(files));
  for (const [table, own] of Object.entries(checked.rows ?? {})) expect(own.length, table).toBe(rows[table]);
  expect(describeChecked(id, checked)).toBe(
    `${id}: nothing is wrong; ${rows["quantities"]} quantities, ${rows["times"]} times, ${rows["quotations"]} quotations, ${rows["claims"]} claims`,
  );
});

test("an article that is wrong is told as a build tells it", async () => {
  const wrong = (text: string) =>
    text.replace("value: 8200000000", "value: 8300000000").replace("hop: 1", "hop: 2");
  const { issues } = await check(id, memoryEffects(withAnnotations(wrong)));
  const report = await build({ dataset, concurrency: 1 }, memoryEffects(withAnnotations(wrong)));
  expect(issues).toEqual(report.issues);
  expect(issues.length).toBe(2);
});

test("numbers that nobody has accounted for are listed, and what waits for a curator is counted", async () => {
  const head = (text: string) => `${text.slice(0, text.indexOf("restorations:"))}...\n`;
  const told = describeChecked(id, await check(id, memoryEffects(withAnnotations(head))));
  expect(told).toMatch(/ {2}open {6}"\$8\.2 billion" at character \d+: no claim uses it/);
  expect(told).toMatch(/ {2}withheld {2}\d+ quotations that nobody has confirmed/);
});

test("an article that is not there is told which was meant", async () => {
  const [issue] = (await check("wired-2025-01-30-deepseek-automaker", memoryEffects(projectFiles("sources"))))
    .issues;
  expect(issue?.mend).toBe(`Did you mean ${id}?`);
});

describe("what is kept for the next time is never believed where something else has changed:", () => {
  const text = `sources/articles/${id}/article.txt`;
  const entities = "sources/reference/entities.yaml";
  const edited = (path: string, from: string, to: string) => (files: Files) => {
    const before = Buffer.from(files.get(path) as Uint8Array).toString();
    expect(before).toContain(from);
    return files.set(path, Buffer.from(before.replace(from, to)));
  };
  const damaged = (path: string) => (files: Files) => {
    const bytes = Uint8Array.from(files.get(path) as Uint8Array);
    bytes[bytes.length - 9] = (bytes.at(-9) as number) ^ 1;
    return files.set(path, bytes);
  };
  const changes: Readonly<Record<string, (files: Files) => Files>> = {
    "an annotation": edited(annotations, "value: 8200000000", "value: 8300000000"),
    "the text": edited(text, "$8.2 billion", "$8.3 billion"),
    "the registry": edited(
      entities,
      "  - id: geely\n    kind: company\n    name: Geely",
      "  - id: geely\n    kind: company\n    name: Gelly",
    ),
    "the registry, which cannot be read": edited(entities, "kind: company", "kind: firm"),
    "a file that does not belong there": (files) =>
      files.set("sources/reference/notes.txt", Buffer.from("x")),
    "the condition": edited(
      `sources/articles/${id}/source.yaml`,
      "condition: machine-paraphrased",
      "condition: original",
    ),
    "a bit of the kept reference data": damaged(".cache/values/reference"),
    "a bit of the kept findings": damaged(`.cache/values/article-${id}`),
  };

  test.each(Object.entries(changes))("%s", async (_, change) => {
    const files = projectFiles("sources");
    await check(id, memoryEffects(files));
    change(files);
    const again = await check(id, memoryEffects(files));
    const fresh = [...files].filter(([path]) => !path.startsWith(".cache/"));
    expect(again).toEqual(await check(id, memoryEffects(new Map(fresh))));
  });

  test("another program", async () => {
    const files = projectFiles("sources");
    await check(id, memoryEffects(files));
    const before = new Map(files);
    await check(id, memoryEffects(files));
    expect(files).toEqual(before);
    await check(id, { ...memoryEffects(files), program: () => "another" });
    const kept = [...files.keys()].filter((path) => path.startsWith(".cache/"));
    expect(kept.length).toBe(2);
    for (const path of kept) expect(files.get(path), path).not.toEqual(before.get(path));
  });
});
