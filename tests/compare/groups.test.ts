import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsOf, keyOf, rootsOf } from "../../pipeline/compare/groups.ts";
import { judge } from "../../pipeline/compare/pair.ts";
import { openShelf } from "../../pipeline/compare/shelf.ts";
import type { Comparable } from "../../schemas/comparable.ts";
import { memoryEffects } from "../memory-effects.ts";

const plain: Comparable = {
  id: "a-2025-01-01-x/claims/one",
  source_id: "a-2025-01-01-x",
  kind: "quantity",
  subject_id: "geely",
  metric: "production-volume",
  comparator: "=",
  trend: null,
  object_id: null,
  place_id: null,
  stage: "actual",
  aggregation: "per-year",
  unit: "car",
  period_starts_on: null,
  period_ends_on: null,
  originator: "wired",
  least: 95,
  most: 105,
};
const claim = (change: Partial<Comparable>): Comparable => ({
  ...plain,
  id: "b-2025-01-01-y/claims/two",
  ...change,
});
const verdict = (left: Partial<Comparable>, right: Partial<Comparable>): string => {
  const first = claim(left);
  const { verdict: found, basis } = judge(first, claim(right), first.unit);
  return `${found}, ${basis}`;
};

test.each([
  [{}, {}, "agree, intervals-meet"],
  [{}, { least: 101, most: 109 }, "agree, intervals-meet"],
  [{}, { least: 98, most: 102 }, "wider, interval-within"],
  [{ least: 98, most: 102 }, {}, "narrower, interval-within"],
  [{}, { least: 106, most: 110 }, "differ, intervals-apart"],
  [{}, { least: 90, most: null }, "narrower, interval-within"],
  [{}, { least: 106, most: 110, aggregation: "cumulative" }, "not-comparable, aggregations-differ"],
  [{}, { least: 106, most: 110, stage: "announced" }, "not-comparable, stages-differ"],
  [{}, { unit: "USD" }, "not-comparable, units-differ"],
  [
    { unit: "t/d", least: 1.15, most: 1.25 },
    { unit: "t/a", least: 437.5, most: 438.5 },
    "wider, interval-within",
  ],
  [{ unit: "%", least: 45, most: 55 }, { unit: "1", least: 0.45, most: 0.55 }, "agree, intervals-meet"],
  [
    { kind: "comparison", comparator: ">" },
    { kind: "comparison", comparator: "<" },
    "differ, comparators-opposite",
  ],
  [{ kind: "comparison", comparator: ">" }, { kind: "comparison", comparator: ">=" }, "agree, comparators"],
  [{ kind: "change", trend: "up" }, { kind: "change", trend: "down" }, "differ, trends-opposite"],
  [{ kind: "change", trend: "up" }, { kind: "change", trend: null }, "not-comparable, trends-unstated"],
  [{ kind: "state" }, { kind: "state" }, "agree, states"],
  [{ kind: "state" }, { kind: "change" }, "not-comparable, kinds-differ"],
] as const)("%j beside %j: %s", (left, right, expected) => {
  expect(verdict(left, right)).toBe(expected);
});

const bound = fc.option(fc.integer({ min: 0, max: 40 }), { freq: 5 });
const comparable: fc.Arbitrary<Comparable> = fc
  .record({
    kind: fc.constantFrom("quantity", "comparison", "change", "state"),
    comparator: fc.constantFrom("=", ">", "<", null),
    trend: fc.constantFrom("up", "down", null),
    aggregation: fc.constantFrom("per-year", "cumulative", null),
    stage: fc.constantFrom("actual", "announced", null),
    unit: fc.constantFrom("t/d", "t/a", "USD", "car"),
    period_starts_on: fc.constantFrom(null, "2023-01-01", "2024-01-01", "2025-01-01"),
    originator: fc.constantFrom("wired", "kyle-chan"),
    metric: fc.constantFrom("production-volume", "ev-production"),
    least: bound,
    width: fc.integer({ min: 0, max: 9 }),
    number: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ width, number, ...given }) => ({
    ...plain,
    ...given,
    period_ends_on: given.period_starts_on,
    id: `s${number % 7}-2025-01-01-x/claims/c${number}`,
    source_id: `s${number % 7}-2025-01-01-x`,
    most: given.least === null ? width : given.least + width,
  }));
const roots = rootsOf([{ id: "production-volume" }, { id: "ev-production", broader: "production-volume" }]);
const mirrored: Readonly<Record<string, string>> = { narrower: "wider", wider: "narrower" };

describe("any claims", () => {
  test("a pair says the same from either side, and a claim agrees with itself", () => {
    fc.assert(
      fc.property(comparable, comparable, (left, right) => {
        const one = judge(left, right, "t/d");
        const other = judge(right, left, "t/d");
        expect(other.verdict).toBe(mirrored[one.verdict] ?? one.verdict);
        expect([other.basis, other.left_min, other.right_max]).toEqual([
          one.basis,
          one.right_min,
          one.left_max,
        ]);
        const itself = judge(left, left, left.unit);
        expect(["agree", "not-comparable"]).toContain(itself.verdict);
        if (left.kind === "quantity") expect(itself.verdict).toBe("agree");
      }),
    );
  });

  test("groups do not depend on the order of articles, nor on whether they fit into memory", () => {
    const claims = fc.uniqueArray(comparable, { maxLength: 30, selector: ({ id }) => id });
    fc.assert(
      fc.property(claims, fc.integer(), (given, seed) => {
        const shuffled = given.toSorted(
          (left, right) => ((left.id.length * seed) % 7) - ((right.id.length * seed) % 5),
        );
        const rows = (list: readonly Comparable[], most?: number) => {
          const shelf = openShelf(roots, memoryEffects(new Map()), most);
          for (const each of list) shelf.add([each]);
          const grouped = [...shelf.groups()];
          return {
            groups: grouped.flatMap(({ groups }) => groups),
            pairs: grouped.flatMap(({ pairs }) => pairs),
          };
        };
        const whole = rows(given);
        expect(rows(shuffled)).toEqual(whole);
        expect(rows(given.toReversed(), 400)).toEqual(whole);
        expect(whole.groups.reduce((sum, { claims: count }) => sum + count, 0)).toBe(given.length);
        const ids = whole.groups.map(({ id }) => id);
        expect(ids).toEqual(ids.toSorted());
      }),
    );
  });
});

test("a metric that is broader than another is about the same thing; other places, objects and dimensions are not", () => {
  const key = (change: Partial<Comparable>): string => keyOf(claim(change), roots);
  expect(key({ metric: "ev-production" })).toBe(key({}));
  expect(key({ unit: "t/d" })).toBe(key({ unit: "kg/h" }));
  for (const change of [
    { place_id: "china" },
    { object_id: "byd-auto" },
    { unit: "t" },
    { subject_id: "tesla" },
  ])
    expect(key(change)).not.toBe(key({}));
});

test("claims of other times are other groups, and claims with one originator are one voice", () => {
  const of = (year: string, number: number, originator: string): Comparable =>
    claim({
      id: `s${number}/claims/c`,
      source_id: `s${number}`,
      originator,
      period_starts_on: `${year}-01-01`,
      period_ends_on: `${year}-12-31`,
    });
  const { groups, pairs } = groupsOf(
    "f00",
    [of("2023", 1, "wired"), of("2023", 2, "wired"), of("2024", 3, "tesla")],
    roots,
  );
  expect(groups.map(({ id, claims, origins, verdict }) => [id, claims, origins, verdict])).toEqual([
    ["f00-1", 2, 1, "agree"],
    ["f00-2", 1, 1, "single"],
  ]);
  expect(pairs.map(({ id, same_origin }) => [id, same_origin])).toEqual([["f00-1/1", true]]);
});
