import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf, runsOf } from "../../pipeline/runs/groups.ts";
import { inOrder } from "../../pipeline/runs/in-order.ts";

const ids = Array.from({ length: 2000 }, (_, index) => `daily-2024-01-01-a${index * 7919}`).sort();

function articles(some: readonly string[], bytes: number) {
  return some.map((id) => ({ id, bytes }));
}

describe("groups", () => {
  test("a new article changes the group that it falls into and no other", () => {
    const groups = (some: readonly string[]) =>
      groupsOf(articles(some, 5_000)).map(({ first, end }) => some.slice(first, end));
    const grown = [...ids, "daily-2024-01-01-b"].sort();
    const before = new Set(groups(ids).map((group) => group.join()));
    const changed = groups(grown).filter((group) => !before.has(group.join()));
    expect(groups(ids).flat()).toEqual(ids);
    expect(changed.length).toBeLessThanOrEqual(2);
  });

  test.each([
    ["of long articles hold a megabyte and one article", 300_000, 1_300_000],
    ["of an article longer than that hold nothing else", 5_000_000, 5_000_000],
  ])("%s", (_, bytes, most) => {
    const groups = groupsOf(articles(ids, bytes));
    expect(Math.max(...groups.map((group) => group.bytes))).toBeLessThanOrEqual(most);
    expect(groups.reduce((sum, { first, end }) => sum + end - first, 0)).toBe(ids.length);
  });

  test.each([
    ["as many articles as are asked for", 100, { articles: 200, bytes: 0 }],
    ["as many bytes as are enough", 100_000, { articles: 0, bytes: 2_000_000 }],
  ])("are taken into a run until it has %s", (_, bytes, least) => {
    const groups = groupsOf(articles(ids, bytes));
    const runs = runsOf(groups, 200);
    expect(runs.flat()).toEqual(groups);
    for (const run of runs.slice(0, -1)) {
      const [all, butLast] = [run, run.slice(0, -1)].map((some) => ({
        articles: some.reduce((sum, { first, end }) => sum + end - first, 0),
        bytes: some.reduce((sum, group) => sum + group.bytes, 0),
      }));
      expect(all?.articles).toBeGreaterThanOrEqual(least.articles);
      expect(all?.bytes).toBeGreaterThanOrEqual(least.bytes);
      expect(butLast?.articles).toBeLessThan(200);
      expect(butLast?.bytes).toBeLessThan(2_000_000);
    }
  });
});

test("runs that take long do not come later, and no more are in flight than their weight allows", async () => {
  const input = fc.record({ weight: fc.nat(9), turns: fc.nat(5) });
  await fc.assert(
    fc.asyncProperty(fc.array(input), fc.integer({ min: 1, max: 4 }), async (inputs, atOnce) => {
      const inFlight = new Set<(typeof inputs)[number]>();
      const work = async (each: (typeof inputs)[number]) => {
        inFlight.add(each);
        const weight = [...inFlight].reduce((sum, { weight }) => sum + weight, 0);
        expect(weight <= 20 || inFlight.size <= 2).toBe(true);
        for (let turn = 0; turn < each.turns; turn++) await Promise.resolve();
        return each;
      };
      const ahead = { atOnce, least: 2, most: 20, weightOf: ({ weight }: { weight: number }) => weight };
      const results = [];
      for await (const result of inOrder(inputs, work, ahead)) {
        results.push(result);
        inFlight.delete(result);
      }
      expect(results).toEqual(inputs);
    }),
  );
});

test("where several runs fail, the first of them in order is told of, and none is left unheard", async () => {
  const fail = async (each: number) => {
    throw new Error(`run ${each}`);
  };
  const ahead = { atOnce: 2, least: 4, most: 0, weightOf: () => 1 };
  await expect(inOrder([1, 2, 3, 4, 5], fail, ahead).next()).rejects.toThrow("run 1");
  await new Promise((resolve) => setImmediate(resolve));
});
