/** What speaks for the kind of a name, as `playbook explain` tells it. */
import { expect, test } from "vitest";
import { explain } from "../../pipeline/explain.ts";
import { paint } from "../../pipeline/report.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const plain = paint(false);
const id = "wired-2025-01-30-deepseek-automakers";
const effects = memoryEffects(projectFiles("sources"));

test("a name is explained by its evidence, the weightiest first, each with a weight and a reason", async () => {
  const told = await explain(`${id}/names/1125-1140`, undefined, effects, plain);
  const lines = String(told).split("\n");
  expect(lines[0]).toBe("Ilaria Mazzocco: person");
  expect(lines[3]).toMatch(/^ {3}\d\.\d {2}before-person-apposition +what stands behind it$/);
});

test("a garbled name is told as it reads restored", async () => {
  const told = await explain(`${id}/names/3585-3600`, undefined, effects, plain);
  expect(String(told)).toMatch(/^Nice Wall Motor: organisation\n/);
});

test("an id that is near one is told so", async () => {
  const issue = await explain(`${id}/names/1125-1141`, undefined, effects, plain);
  expect(issue).toMatchObject({ code: "reference-unknown", mend: `Did you mean ${id}/names/1125-1140?` });
});
