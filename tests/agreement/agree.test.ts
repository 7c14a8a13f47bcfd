import { describe, expect, test } from "vitest";
import { agree, describeAgreements } from "../../pipeline/agree.ts";
import { cohensKappa, kappaOf } from "../../pipeline/agreement/kappa.ts";
import { spanF1 } from "../../pipeline/agreement/span-f1.ts";
import { check } from "../../pipeline/check.ts";
import { memoryEffects, projectFiles } from "../memory-effects.ts";

const id = "wired-2025-01-30-deepseek-automakers";
const folder = `sources/articles/${id}`;

describe("Cohen's kappa", () => {
  // Cohen's own sort of example: 20 + 15 agreements in 50, chance 0.5
  const pairs = [
    ...Array<[string, string]>(20).fill(["yes", "yes"]),
    ...Array<[string, string]>(5).fill(["yes", "no"]),
    ...Array<[string, string]>(10).fill(["no", "yes"]),
    ...Array<[string, string]>(15).fill(["no", "no"]),
  ];
  const left = pairs.map(([label]) => label);
  const right = pairs.map(([, label]) => label);
  test.each([
    ["a table of four", left, right, 0.4],
    ["full agreement", left, left, 1],
    ["the opposite", ["a", "b"], ["b", "a"], -1],
  ])("%s", (_, one, other, kappa) => {
    expect(kappaOf(one, other)).toBeCloseTo(kappa, 10);
  });

  test("one label everywhere says nothing", () => {
    expect(kappaOf(["a", "a"], ["a", "a"])).toBeUndefined();
    expect(cohensKappa("one two", [], [])).toBeUndefined();
  });

  test("a word has the label of the shortest span over it", () => {
    const whole = { start: 0, end: 13, label: "group" };
    const inner = { start: 0, end: 3, label: "product" };
    expect(cohensKappa("one two three", [whole, inner], [inner, { ...whole, start: 4 }])).toBe(1);
  });
});

test("span F1 counts each span once", () => {
  const [a, b] = [
    { start: 0, end: 1 },
    { start: 2, end: 5 },
  ];
  expect(spanF1([a, a, b], [a])).toEqual({ first: 3, second: 1, both: 1, f1: 0.5 });
  expect(spanF1([], []).f1).toBeUndefined();
});

function withSecond(change: (text: string) => string, name = "jo") {
  const files = projectFiles("sources");
  const own = Buffer.from(files.get(`${folder}/annotations.yaml`) as Uint8Array).toString();
  return files.set(`${folder}/annotations.${name}.yaml`, Buffer.from(change(own)));
}

test("two curators, by table; no build reads the second's file", async () => {
  const files = withSecond((text) =>
    text.replace("entity: tesla", "entity: geely").replace("kind: money", "kind: count"),
  );
  const { agreements, issues } = agree(id, undefined, memoryEffects(files));
  expect(issues).toEqual([]);
  const of = (list: string) => agreements.find((one) => one.list === list);
  expect(of("times")).toMatchObject({ f1: 1, kappa: 1 });
  expect(of("mentions")?.f1).toBe(1);
  expect(of("mentions")?.kappa).toBeLessThan(1);
  expect(describeAgreements(agreements)).toMatch(/^mentions +69 +69 +69 +1\.000 +0\.9\d\d$/m);
  expect((await check(id, memoryEffects(files))).issues).toEqual([]);
});

test("where there is no second curator, or several, the message says what to do", () => {
  const alone = agree(id, undefined, memoryEffects(projectFiles("sources"))).issues;
  expect(alone[0]?.mend).toContain("--as <name>");
  const wrong = agree(id, "joe", memoryEffects(withSecond((text) => text))).issues;
  expect(wrong[0]?.mend).toBe("Did you mean jo?");
});
