import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupsIn } from "../../pipeline/compare/chunk.ts";
import { comparableIn, linesOf } from "../../pipeline/compare/comparables.ts";
import { groupsOf, keyOf } from "../../pipeline/compare/groups.ts";
import { measureOf } from "../../pipeline/compare/measure.ts";
import { judge } from "../../pipeline/compare/pair.ts";
import { pairsIn } from "../../pipeline/compare/pairing.ts";
import { byPeriod } from "../../pipeline/compare/periods.ts";
import { openShelf } from "../../pipeline/compare/shelf.ts";
import { standardsOf } from "../../pipeline/compare/standards.ts";
import { weigh } from "../../pipeline/compare/weigh.ts";
import { exchangeRateRows } from "../../pipeline/normalise/rows/exchange-rates.ts";
import type { Comparable } from "../../schemas/comparable.ts";
import type { Reference } from "../../schemas/reference.ts";
import { memoryEffects } from "../memory-effects.ts";
import { plainClaim } from "./plain-claim.ts";

const claim = (change: Partial<Comparable>): Comparable => ({
  ...plainClaim,
  id: "b-2025-01-01-y/claims/two",
  ...change,
});
/** Rates with round numbers: of a year 8 yuan and 0.5 euro for a dollar, of a month and a day others. */
const rates = exchangeRateRows({
  rateSources: [{ id: "s", name: "A bank", read: "all", url: "https://example.org" }],
  rateSeries: [
    { base: "USD", quote: "CNY", source: "s", rates: { "2023": "8.0", "2024": "10", "2025-01": "5.00" } },
    { base: "EUR", quote: "USD", source: "s", rates: { "2024": "2", "2025-01-01": "4" } },
  ],
} as unknown as Reference);
const standards = standardsOf(
  [{ id: "production-volume" }, { id: "ev-production", broader: "production-volume" }],
  rates,
);
const judged = (left: Comparable, right: Comparable, unit: string | null) =>
  judge(weigh(left, unit, standards), weigh(right, unit, standards));
const verdict = (left: Partial<Comparable>, right: Partial<Comparable>): string => {
  const first = claim(left);
  const { verdict: found, basis } = judged(first, claim(right), first.unit);
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
    unit: fc.constantFrom("t/d", "t/a", "USD", "CNY", "EUR", "GBP", "car"),
    period_starts_on: fc.constantFrom(null, "2023-01-01", "2024-01-01", "2025-01-01"),
    originator: fc.constantFrom("wired", "kyle-chan"),
    metric: fc.constantFrom("production-volume", "ev-production"),
    least: bound,
    width: fc.integer({ min: 0, max: 9 }),
    number: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ width, number, ...given }) => ({
    ...plainClaim,
    ...given,
    period_ends_on: given.period_starts_on,
    id: `s${number % 7}-2025-01-01-x/claims/c${number}`,
    source_id: `s${number % 7}-2025-01-01-x`,
    most: given.least === null ? width : given.least + width,
  }));
const mirrored: Readonly<Record<string, string>> = { narrower: "wider", wider: "narrower" };

describe("any claims", () => {
  test("a line says what the claim says", () => {
    fc.assert(
      fc.property(comparable, fc.double({ noNaN: true, noDefaultInfinity: true }), (given, least) => {
        const written = { ...given, least: least + 0 };
        expect(linesOf([written], standards).map(comparableIn)).toEqual([written]);
      }),
    );
  });

  test("a pair says the same from either side, and a claim agrees with itself", () => {
    fc.assert(
      fc.property(comparable, comparable, fc.constantFrom("t/d", "USD"), (left, right, unit) => {
        const one = judged(left, right, unit);
        const other = judged(right, left, unit);
        expect(other.verdict).toBe(mirrored[one.verdict] ?? one.verdict);
        expect([other.basis, other.left_min, other.right_max, other.left_rate_id]).toEqual([
          one.basis,
          one.right_min,
          one.left_max,
          one.right_rate_id,
        ]);
        const itself = judged(left, left, left.unit);
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
          const shelf = openShelf(memoryEffects(new Map()), most);
          for (const each of list) shelf.add(linesOf([each], standards));
          const chunks = [...shelf.chunks()];
          expect(chunks.map(({ again }) => again())).toEqual(chunks.map((chunk) => chunk.claims));
          const grouped = chunks.flatMap(({ claims }) => [...groupsIn(claims, standards)]);
          return {
            groups: grouped.flatMap(({ groups }) => groups),
            pairs: grouped.flatMap(({ pairs }) => pairs),
          };
        };
        const whole = rows(given);
        expect(rows(shuffled)).toEqual(whole);
        expect(rows(given.toReversed(), 400)).toEqual(whole);
        expect(whole.groups.reduce((sum, { claims: count }) => sum + count, 0)).toBe(given.length);
        for (const table of [whole.groups, whole.pairs]) {
          const ids = table.map(({ id }) => id);
          expect(ids).toEqual(ids.toSorted());
        }
        for (const { id, claims: count, claim_id } of whole.groups) {
          const own = whole.pairs.filter(({ group_id }) => group_id === id);
          const members = new Set(own.flatMap(({ left_id, right_id }) => [left_id, right_id]));
          if (claim_id !== null) members.add(claim_id);
          expect(members.size).toBe(count);
        }
      }),
    );
  });
});

test("a metric that is broader than another is about the same thing; other places, objects and dimensions are not", () => {
  const key = (change: Partial<Comparable>): string => keyOf(claim(change), standards);
  expect(key({ metric: "ev-production" })).toBe(key({}));
  for (const [one, other] of [
    ["t/d", "kg/h"],
    ["car/d", "car/a"],
    ["USD", "CNY"],
    ["EUR/MW.h", "CNY/kW.h"],
    ["USD/mo", "CNY/a"],
    ["doctor/(10000.person)", "doctor/person"],
    ["L/(100.km)", "mL/m"],
  ] as const)
    expect(key({ unit: one })).toBe(key({ unit: other }));
  expect(key({ unit: "USD/job" })).not.toBe(key({ unit: "USD/car" }));
  for (const change of [
    { place_id: "china" },
    { object_id: "byd-auto" },
    { unit: "t" },
    { subject_id: "tesla" },
  ])
    expect(key(change)).not.toBe(key({}));
});

test.each([
  ["doctor/(1000.person)", 0.001],
  ["USD/(100.km)", 0.00001],
  ["car/h", 1 / 3600],
])("%s is so many of its dimension's base units", (unit, factor) => {
  expect(measureOf(unit).factor).toBeCloseTo(factor, 12);
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
    standards,
  );
  expect(groups.map(({ id, claims, origins, verdict }) => [id, claims, origins, verdict])).toEqual([
    ["f00-1", 2, 1, "agree"],
    ["f00-2", 1, 1, "single"],
  ]);
  expect(pairs.map(({ id, same_origin }) => [id, same_origin])).toEqual([["f00-1/1", true]]);
});

describe("sums in several currencies", () => {
  const sum = (unit: string, least: number, most: number, change: Partial<Comparable> = {}) => ({
    unit,
    least,
    most,
    ...change,
  });
  const year = { period_starts_on: "2023-01-01", period_ends_on: "2023-12-31" };
  const part = { period_starts_on: "2023-03-01", period_ends_on: "2023-03-31" };
  const decade = { period_starts_on: "2015-01-01", period_ends_on: "2024-12-31" };

  test.each([
    [
      "a rate of the claim's year",
      sum("CNY", 80, 80, year),
      sum("USD", 9, 11),
      "narrower",
      "usd-cny/2023",
      9.938,
    ],
    [
      "of the year that a month lies in",
      sum("CNY", 80, 80, part),
      sum("USD", 11, 12),
      "differ",
      "usd-cny/2023",
      9.938,
    ],
    [
      "of the day of publication, where no rate spans the period",
      sum("CNY", 80, 80, decade),
      sum("USD", 16, 16),
      "wider",
      "usd-cny/2025-01",
      15.984,
    ],
    [
      "of the day of publication, where there is no period",
      sum("CNY", 80, 80),
      sum("USD", 15, 17),
      "narrower",
      "usd-cny/2025-01",
      15.984,
    ],
    [
      "the rate's last digit is its width",
      sum("CNY", 80, 80, year),
      sum("USD", 10.06, 10.1),
      "agree",
      "usd-cny/2023",
      9.938,
    ],
    [
      "a rate in dollars for one unit",
      sum("EUR", 10, 10),
      sum("USD", 40, 40),
      "wider",
      "eur-usd/2025-01-01",
      35,
    ],
  ] as const)("%s", (_, left, right, expected, rate, least) => {
    const found = judged(claim(left), claim(right), "USD");
    expect([found.verdict, found.left_rate_id, found.right_rate_id, found.unit]).toEqual([
      expected,
      rate,
      null,
      "USD",
    ]);
    expect(found.left_min).toBeCloseTo(least, 3);
  });

  test("two in one currency are compared in it, without a rate; where no rate has a date that fits, it is said", () => {
    expect(verdict(sum("CNY", 80, 80, year), sum("CNY", 80, 81, year))).toBe("narrower, interval-within");
    expect(judged(claim(sum("CNY", 1, 1)), claim(sum("CNY", 1, 1)), "USD")).toMatchObject({
      unit: "CNY",
      left_rate_id: null,
    });
    const old = {
      ...year,
      period_starts_on: "1990-01-01",
      period_ends_on: "1990-12-31",
      published_on: "1991-01-01",
    };
    expect(verdict(sum("CNY", 80, 80, old), sum("USD", 10, 10))).toBe("not-comparable, no-rate");
    expect(verdict(sum("GBP", 80, 80), sum("USD", 10, 10))).toBe("not-comparable, no-rate");
  });

  test("a price for something else is compared for as much of it", () => {
    const found = judged(claim(sum("EUR/MW.h", 100, 100)), claim(sum("CNY/kW.h", 2, 2)), "CNY/kW.h");
    expect([found.unit, found.left_min, found.left_max]).toEqual(["USD/kW.h", 0.35, 0.45]);
    expect([found.verdict, found.right_rate_id]).toEqual(["wider", "usd-cny/2025-01"]);
  });

  test("a group of several currencies is in dollars", () => {
    const given = ["USD", "CNY", "CNY"].map((unit, at) =>
      claim({ unit, id: `s${at}/claims/c`, source_id: `s${at}` }),
    );
    const { groups, pairs } = groupsOf("f00", given, standards);
    expect(groups.map(({ unit, claims }) => [unit, claims])).toEqual([["USD", 3]]);
    expect(pairs.map(({ unit, left_rate_id, right_rate_id }) => [unit, left_rate_id, right_rate_id])).toEqual(
      [
        ["USD", null, "usd-cny/2025-01"],
        ["USD", null, "usd-cny/2025-01"],
        ["CNY", null, null],
      ],
    );
  });
});

describe("large groups", () => {
  const inOneUnit = comparable.map((each) => ({
    ...each,
    unit: each.unit?.startsWith("t") ? each.unit : "t/d",
  }));
  const periods = fc
    .tuple(fc.integer({ min: 10, max: 19 }), fc.integer({ min: 0, max: 4 }), fc.boolean())
    .map(([from, years, isDated]) =>
      isDated
        ? { period_starts_on: `20${from}-01-01`, period_ends_on: `20${from + years}-12-31` }
        : { period_starts_on: null, period_ends_on: null },
    );
  const dated = fc.tuple(inOneUnit, periods).map(([each, period]): Comparable => ({ ...each, ...period }));
  const alike = { kind: "quantity", aggregation: null, stage: null } as const;
  const some = (claims: fc.Arbitrary<Comparable>, maxLength: number): fc.Arbitrary<Comparable[]> =>
    fc.uniqueArray(claims, { minLength: 2, maxLength, selector: ({ id }) => id });
  const many = fc.oneof(
    some(dated, 40),
    some(
      dated.map((each) => ({ ...each, ...alike })),
      6,
    ),
  );

  test("pairs of neighbours come to what all pairs come to, leave no claim out, and are no more than the claims and one", () => {
    fc.assert(
      fc.property(many, (claims) => {
        for (const part of byPeriod(claims)) {
          if (part.length === 1) continue;
          const weighed = part.map((each) => weigh(each, "t/d", standards));
          const all = pairsIn(weighed);
          const few = pairsIn(weighed, 1);
          expect([all.pairing, few.pairing]).toEqual(["all", "neighbours"]);
          const [whole, kept] = [all, few].map(({ pairs }) =>
            pairs.map(({ left, right }) => `${left.claim.id} ${right.claim.id}`),
          );
          expect(whole).toEqual(expect.arrayContaining(kept ?? []));
          expect(kept).toEqual([...new Set(kept)].sort());
          expect(kept?.length).toBeLessThanOrEqual(part.length + 1);
          expect(new Set(few.pairs.flatMap(({ left, right }) => [left, right])).size).toBe(part.length);
          const verdicts = ({ pairs }: typeof all) => {
            const found = pairs.map(({ judgement }) => judgement.verdict);
            return [
              found.includes("differ"),
              found.some((each) => !["differ", "not-comparable"].includes(each)),
            ];
          };
          expect(verdicts(few)).toEqual(verdicts(all));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("21 claims are a large group, 20 are not", () => {
    const grouped = (count: number) =>
      groupsOf(
        "f00",
        Array.from({ length: count }, (_, at) => claim({ id: `s/claims/c${at}`, least: at, most: at })),
        standards,
      );
    const [small, large] = [grouped(20), grouped(21)];
    expect([small.groups[0]?.pairing, small.pairs.length]).toEqual(["all", 190]);
    expect([large.groups[0]?.pairing, large.groups[0]?.verdict]).toEqual(["neighbours", "differ"]);
    expect(large.pairs.length).toBe(20);
  });
});
