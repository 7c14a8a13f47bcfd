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
  hundredths: [],
  evidence: [],
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
    ["2 lakh crore", 2e12],
    ["3 lac", 300000],
    ["five grand", 5000],
    ["5 mm", 5000000],
    ["three score", 60],
    ["12,34,567", 1234567],
    ["412 000", 412000],
    ["12 500 million", 12500000000],
    ["1 000 000.5", 1000000.5],
    ["3 ' 500 ' 000", 3500000],
    ["3 ’ 500 ’ 000", 3500000],
    ["1.127,54", 1127.54],
    ["12.500.000", 12500000],
    ["3,5 million", 3500000],
    ["1.99 × 10 ^ 30", 1.99e30],
    ["2 × 10 ⁶", 2000000],
    ["10 ^ - 3", 0.001],
    ["10 ⁻ ³", 0.001],
    ["1.5 e6", 1500000],
    ["1 ⁄ 32", 1 / 32],
    ["⅐", 1 / 7],
    ["three sixteenths", 3 / 16],
    ["a millionth", 1e-6],
    ["one and one - half", 1.5],
    ["２ ５ ０", 250],
    ["( 3.2 ) million", -3200000],
  ])("%s", (text, value) => {
    expect(readNumeral(text.split(" "))?.value).toBe(value);
  });
  test("no number", () => expect(readNumeral(["many"])).toBeNull());
  test("figures grouped in no known way are no number", () => {
    expect(["1,2,3", "1.2.3", "12,3456"].map((word) => readNumeral([word]))).toEqual([null, null, null]);
  });
  test("a fraction's top is no group of three", () =>
    expect(readNumeral(["2", "100", "/", "300"])?.value).toBe(2 + 1 / 3));
  test("magnitudes", () => {
    expect(readMagnitude(["tens", "of", "thousands"])).toEqual([10000, 100000]);
    expect(readMagnitude(["crores"])).toEqual([1e7, 1e8]);
  });
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
    ["square miles", "[mi_i]2"],
    ["kilowatt hours", "kW.h"],
    ["MW", "MW"],
    ["mW", "mW"],
    ["degrees Celsius", "Cel"],
    ["per cent", "%"],
    ["centuries", "100.a"],
    ["sq . ft", null],
    ["cubits", null],
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
  test.each([
    ["gigalitres", "GL"],
    ["kilonewtons", "kN"],
    ["petajoules", "PJ"],
    ["nanoseconds", "ns"],
    ["TWh", "TW.h"],
    ["GVA", "GV.A"],
    ["kWp", "kW"],
    ["gw", "GW"],
    ["mb", "MBy"],
    ["C", "Cel"],
    ["km²", "km2"],
    ["cubic metres", "m3"],
    ["terawatt-hours", "TW.h"],
    ["parts per million", "[ppm]"],
    ["board feet", "[bf_i]"],
    ["W / ( m · K )", "W/(m.K)"],
    ["µg/m³", "ug/m3"],
    ["sections", null],
    ["points", null],
    ["shares", null],
  ])("any prefix, power and product: %s", (words, code) => {
    expect(unitCode(words.split(" "))).toBe(code);
  });
  const money = { ...bare, form: "money" as const, currency: ["$"] };
  test.each([
    [{ ...money, per: ["month"] }, "USD/mo"],
    [{ ...money, per: ["yr"] }, "USD/a"],
    [{ ...money, per: ["job"] }, "USD/job"],
    [{ ...money, per: ["jobs"] }, "USD/job"],
    [{ ...money, per: ["capita"] }, "USD/person"],
    [{ ...money, per: ["barrel"] }, "USD/[bbl_us]"],
    [{ ...money, per: ["kilowatt", "hour"] }, "USD/kW.h"],
    [{ ...money, currency: ["kroner"], per: ["day"] }, "krone/d"],
    [{ ...money, currency: ["cents"], per: ["share"] }, "cent/share"],
    [{ ...bare, form: "measure" as const, unit: ["barrels"], per: ["day"] }, "[bbl_us]/d"],
    [{ ...bare, form: "measure" as const, unit: ["%"], per: ["year"] }, "%/a"],
    [{ ...bare, unit: ["tests"], per: ["day"] }, "test/d"],
    [{ ...bare, unit: ["people"], per: ["km²"] }, "person/km2"],
    [{ ...bare, form: "frequency" as const, per: ["minute"] }, "time/min"],
  ])("a rate is one unit through another: %#", (finding, unit) => {
    expect(readQuantity(finding).unit).toBe(unit);
  });
  test("a share has the unit 1, and its noun as the qualifier", () => {
    const half = {
      ...bare,
      form: "fraction" as const,
      low: ["half"],
      qualifier: ["female"],
      unit: ["voters"],
    };
    expect(readQuantity(half)).toMatchObject({
      kind: "share",
      value: 0.5,
      unit: "1",
      unit_qualifier: "female voter",
    });
    expect(readQuantity({ ...half, qualifier: [], unit: [] })).toMatchObject({
      unit: "1",
      unit_qualifier: null,
    });
  });
  test("a multiple is a ratio, and a frequency counts times", () => {
    const times = { ...bare, low: ["160"], unit: ["fold"] };
    expect(readQuantity({ ...times, form: "multiple" })).toMatchObject({
      kind: "ratio",
      value: 160,
      unit: "1",
    });
    expect(readQuantity({ ...times, form: "frequency" })).toMatchObject({ kind: "count", unit: "time" });
  });
});

describe("currencies", () => {
  test.each([
    ["Danish crowns", "DKK"],
    ["kronor", "SEK"],
    ["RMB", "CNY"],
    ["Rmb", "CNY"],
    ["C $", "CAD"],
    ["NT $", "TWD"],
    ["₩", "KRW"],
    ["new Israeli shekels", "ILS"],
    ["Trinidad and Tobago dollars", "TTD"],
    ["São Tomé and Príncipe dobras", "STN"],
    ["Emirati dirhams", "AED"],
    ["pounds sterling", "GBP"],
    ["zlotych", "PLN"],
    ["Krónur", "ISK"],
    ["Paʻanga", "TOP"],
    ["German marks", "DEM"],
    ["Central African CFA francs", "XAF"],
    ["p", "penny"],
    ["agorot", "agora"],
  ])("%s", (words, code) => {
    expect(currencyCode(words.split(" "))).toBe(code);
  });
  test.each([
    ["kroner", "krone"],
    ["krona", "krona"],
    ["pesos", "peso"],
    ["rupees", "rupee"],
    ["francs", "franc"],
    ["dinars", "dinar"],
    ["rials", "rial"],
    ["shillings", "shilling"],
    ["crowns", "crown"],
    ["marks", "mark"],
    ["guilders", "guilder"],
  ])("%s stay a noun where nothing tells whose they are", (word, noun) => {
    expect(currencyCode([word])).toBe(noun);
  });
  test.each([
    ["dollars", "USD"],
    ["pounds", "GBP"],
    ["won", "KRW"],
    ["riyals", "SAR"],
    ["¥", "JPY"],
  ])("%s mean one currency by themselves", (word, code) => {
    expect(currencyCode([word])).toBe(code);
  });
  test.each([
    ["kroner", "Norway", "NOK"],
    ["crowns", "Prague", "CZK"],
    ["pesos", "Bogotá", "COP"],
    ["pounds", "Cairo", "EGP"],
    ["rupees", "Sri Lanka", "LKR"],
    ["Rs .", "Pakistani", "PKR"],
    ["dollars", "NZD", "NZD"],
    ["¥", "Chinese", "CNY"],
    ["CFA francs", "Senegal", "XOF"],
    ["lira", "Rome", "ITL"],
    ["francs", "France", "FRF"],
    ["kroner", "Germany", "krone"],
    ["Mexican pesos", "Chile", "MXN"],
    ["euros", "Norway", "EUR"],
  ])("%s by %s", (words, evidence, code) => {
    expect(currencyCode(words.split(" "), evidence.split(" "))).toBe(code);
  });
});

describe("singular nouns", () => {
  test.each([
    ["brands", "brand"],
    ["companies", "company"],
    ["boxes", "box"],
    ["children", "child"],
    ["businesswomen", "businesswoman"],
    ["people", "person"],
    ["People", "Person"],
    ["salespeople", "salesperson"],
    ["tranches", "tranche"],
    ["caches", "cache"],
    ["niches", "niche"],
    ["avalanches", "avalanche"],
    ["patches", "patch"],
    ["viruses", "virus"],
    ["clauses", "clause"],
    ["criteria", "criterion"],
    ["bacteria", "bacterium"],
    ["matrices", "matrix"],
    ["leaves", "leaf"],
    ["roofs", "roof"],
    ["calories", "calorie"],
    ["gigafactories", "gigafactory"],
    ["schoolchildren", "schoolchild"],
    ["gunmen", "gunman"],
    ["specimen", "specimen"],
    ["aircraft", "aircraft"],
    ["species", "species"],
    ["headquarters", "headquarters"],
    ["lens", "lens"],
    ["GPUs", "GPU"],
    ["EVs", "EV"],
    ["CEOs", "CEO"],
    ["selfies", "selfie"],
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
