import { describe, expect, test } from "vitest";
import { readComparator, readTrend } from "../../pipeline/normalise/quantity/bounds.ts";
import { currencyCode } from "../../pipeline/normalise/quantity/currencies.ts";
import { singularNoun } from "../../pipeline/normalise/quantity/nouns.ts";
import { readMagnitude, readNumeral, shifted } from "../../pipeline/normalise/quantity/numerals.ts";
import { unitCode } from "../../pipeline/normalise/quantity/units.ts";
import { readQuantity } from "../../pipeline/normalise/quantity.ts";
import type { QuantityFinding } from "../../schemas/findings/quantity.ts";

const bare: QuantityFinding = {
  start: 0,
  end: 1,
  rule: "count",
  form: "count",
  low: ["5"],
  high: null,
  currency: [],
  unit: [],
  qualifier: [],
  per: [],
  bounds: [],
  trend: null,
};

describe("numerals", () => {
  test.each([
    ["3.3 million", 3300000],
    ["8.2 billion", 8200000000],
    ["1.005 million", 1005000],
    ["4 hundred million", 400000000],
    ["twenty - eight thousand six hundred forty two", 28642],
    ["one hundred and five", 105],
    ["a dozen", 12],
    ["half a million", 500000],
    ["half a dozen", 6],
    ["three and a half million", 3500000],
    ["a million and a half", 1500000],
    ["two - thirds", 2 / 3],
    ["a quarter", 0.25],
    ["one in five", 0.2],
    ["nine out of ten", 0.9],
    ["minus - 5", -5],
    ["2 ½", 2.5],
    ["2 1 / 2", 2.5],
    [". 5", 0.5],
    ["usd10m", 10000000],
    ["ps21 , 700", 21700],
    ["three point one four", 3.14],
    ["sixfold", 6],
    ["1,000,000", 1000000],
    ["12 crore", 120000000],
  ])("%s", (text, value) => {
    expect(readNumeral(text.split(" "))?.value).toBe(value);
  });
  test("no number", () => expect(readNumeral(["many"])).toBeNull());
  test("magnitudes", () => expect(readMagnitude(["tens", "of", "thousands"])).toEqual([10000, 100000]));
  test("shifting the point rounds once", () => expect(shifted(1.1, 9)).toBe(1100000000));
});

describe("values", () => {
  test("a bound sets one side", () => {
    expect(readQuantity({ ...bare, bounds: ["over"] })).toMatchObject({
      value: 5,
      value_min: 5,
      value_max: null,
      comparator: ">",
      hedge: "over",
    });
  });
  test("a hedge sets no side", () => {
    expect(readQuantity({ ...bare, bounds: ["about"] })).toMatchObject({
      value: 5,
      value_min: null,
      value_max: null,
    });
  });
  test("a range has no value and puts the smaller first", () => {
    const reading = readQuantity({ ...bare, low: ["9"], high: ["3"] });
    expect(reading).toMatchObject({ value: null, value_min: 3, value_max: 9 });
  });
  test("a range shares its scale unless it would fall", () => {
    expect(readQuantity({ ...bare, low: ["89"], high: ["93", "billion"] })).toMatchObject({
      value_min: 89e9,
    });
    expect(readQuantity({ ...bare, low: ["500"], high: ["1", "million"] })).toMatchObject({ value_min: 500 });
  });
  test("comparators", () => {
    expect(["at least", "up to", "just under", "nearly"].map((phrase) => readComparator([phrase]))).toEqual([
      ">=",
      "<=",
      "<",
      "~",
    ]);
    expect(readComparator([])).toBe("=");
  });
  test("trends", () =>
    expect(["rose", "fell", "lost", "up"].map(readTrend)).toEqual(["up", "down", "down", "up"]));
});

describe("units", () => {
  test.each([
    ["square miles", "[sqmi_i]"],
    ["kilowatt hours", "kW.h"],
    ["MW", "MW"],
    ["mW", "mW"],
    ["degrees Celsius", "Cel"],
    ["per cent", "%"],
    ["centuries", "100.a"],
    ["sq . ft", null],
    ["smoots", null],
  ])("%s", (words, code) => {
    expect(unitCode(words.split(" "))).toBe(code);
  });
  test.each([
    ["US $", "USD"],
    ["Australian dollars", "AUD"],
    ["New Zealand dollars", "NZD"],
    ["pence", "penny"],
    ["£", "GBP"],
    ["$ AUD", "AUD"],
    ["cowries", null],
  ])("%s", (words, code) => {
    expect(currencyCode(words.split(" "))).toBe(code);
  });
  test("rates", () => {
    expect(readQuantity({ ...bare, form: "money", currency: ["$"], per: ["month"] }).unit).toBe(
      "dollar per month",
    );
    expect(readQuantity({ ...bare, unit: ["tests"], per: ["day"] }).unit).toBe("test per day");
  });
});

describe("singular nouns", () => {
  test.each([
    ["brands", "brand"],
    ["companies", "company"],
    ["boxes", "box"],
    ["children", "child"],
    ["businesswomen", "businesswoman"],
    ["people", "people"],
    ["buses", "bus"],
    ["houses", "house"],
    ["movies", "movie"],
    ["crises", "crisis"],
    ["Americans", "American"],
    ["ties", "tie"],
    ["glass", "glass"],
    ["series", "series"],
    ["churches", "church"],
  ])("%s", (plural, singular) => {
    expect(singularNoun(plural)).toBe(singular);
  });
});
