import { expect, test } from "vitest";
import { check, describeChecked } from "../../pipeline/check.ts";
import { build } from "../../pipeline/run.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const annotations = `sources/articles/${id}/annotations.yaml`;
const dataset = { name: "test", version: "0.0.0", description: "test" };

function withAnnotations(change: (text: string) => string) {
  const files = projectFiles("sources");
  const text = Buffer.from(files.get(annotations) as Uint8Array).toString();
  return files.set(annotations, Buffer.from(change(text)));
}

test("an article that is right has the rows of a build, and nothing is written", async () => {
  const files = projectFiles("sources");
  const before = [...files.keys()];
  const checked = check(id, memoryEffects(files));
  expect([...files.keys()]).toEqual(before);
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
  const { issues } = check(id, memoryEffects(withAnnotations(wrong)));
  const report = await build({ dataset, concurrency: 1 }, memoryEffects(withAnnotations(wrong)));
  expect(issues).toEqual(report.issues);
  expect(issues.length).toBe(2);
});

test("numbers that nobody has accounted for are listed, and what waits for a curator is counted", () => {
  const head = (text: string) => `${text.slice(0, text.indexOf("restorations:"))}...\n`;
  const told = describeChecked(id, check(id, memoryEffects(withAnnotations(head))));
  expect(told).toMatch(/ {2}open {6}"\$8\.2 billion" at character \d+: no claim uses it/);
  expect(told).toMatch(/ {2}withheld {2}\d+ quotations that nobody has confirmed/);
});

test("an article that is not there is told which was meant", () => {
  const [issue] = check("wired-2025-01-30-deepseek-automaker", memoryEffects(projectFiles("sources"))).issues;
  expect(issue?.mend).toBe(`Did you mean ${id}?`);
});
