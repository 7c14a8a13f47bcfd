/** The lists of pipeline/lists/: what is committed is what their packages make, and it is whole. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { countries } from "../../pipeline/lists/countries.ts";
import { currencies, currencyCodes, currencyNouns } from "../../pipeline/lists/currencies.ts";
import { codesOfPlace } from "../../pipeline/lists/currency-places.ts";
import { codeOfSign } from "../../pipeline/lists/currency-signs.ts";
import { expected, otherNouns } from "../../pipeline/lists/currency-words.ts";
import { genderOf } from "../../pipeline/lists/genders.ts";
import { plurals } from "../../pipeline/lists/plurals.ts";
import { looseSymbols, metricNames, metricSymbols, names, symbols } from "../../pipeline/lists/unit-words.ts";
import { codeOfName, codeOfSymbol } from "../../pipeline/lists/units.ts";
import { singularNoun } from "../../pipeline/normalise/quantity/nouns.ts";
import { projectRoot } from "../memory-effects.ts";
import { prefixes, units } from "./make/units.ts";
import { lists, listText, noticeText } from "./make.ts";
import { hasPythonPackages, packageData } from "./package.ts";

const noPython = hasPythonPackages() ? "" : " (skipped: make lint installs what it is made from)";

describe.each(lists.map((list) => [list.file, list] as const))("%s is current", (file, list) => {
  test.skipIf(list.isOfPython && noPython !== "")(
    `make lists writes it anew${list.isOfPython ? noPython : ""}`,
    () => {
      expect(readFileSync(join(projectRoot, "pipeline/lists", file), "utf8") === listText(list)).toBe(true);
    },
  );
});

test.skipIf(noPython !== "")(`NOTICE has the licences of the packages${noPython}`, () => {
  expect(readFileSync(join(projectRoot, "pipeline/lists/NOTICE"), "utf8") === noticeText()).toBe(true);
});

describe("given names", () => {
  test("tell of a gender where only one bears them", () => {
    const names = ["hillary", "donald", "andrea", "leslie", "zzyzx"];
    expect(names.map(genderOf)).toEqual(["female", "male", null, null, null]);
  });
});

describe("units", () => {
  type Ucum = { getInstance(): { validateUnitString(code: string): { status: string } } };
  const { UcumLhcUtils } = packageData("@lhncbc/ucum-lhc") as { UcumLhcUtils: Ucum };
  const ucum = UcumLhcUtils.getInstance();
  // UCUM has no code for these
  const nouns = new Set(["percentage point", "basis point", "brake horsepower"]);
  const codes = new Set(
    [symbols, names, metricNames, metricSymbols, looseSymbols].flatMap((table) => [...table.values()]),
  );
  test("every code of our own words is UCUM's", () => {
    const wrong = [...codes].filter(
      (code) => !nouns.has(code) && ucum.validateUnitString(code).status !== "valid",
    );
    expect(wrong).toEqual([]);
  });
  test("every unit of UCUM is read by its symbol or code, with every prefix if it takes any", () => {
    // "gi", "da" and the like make symbols that are another unit's first
    const unread = units()
      .filter(({ metric }) => metric)
      .flatMap(({ code }) => prefixes().map((prefix) => prefix.code + code))
      .filter((code) => codeOfSymbol(code) === undefined);
    expect(unread).toEqual([]);
  });
  test("every prefix stands before every name that takes prefixes", () => {
    for (const [name, code] of metricNames) {
      if (name.includes(" ")) continue;
      for (const prefix of prefixes())
        expect(codeOfName(prefix.name + name), prefix.name + name).toBe(prefix.code + code);
    }
  });
});

describe("currencies", () => {
  test("every currency that CLDR knows in use is listed, with its name", () => {
    // names of no country's: units of account, metals, and what was withdrawn lately
    const others = new Set(["SLL", "XSU", "CUC", "ZWL", "XDR"]);
    const missing = Intl.supportedValuesOf("currency").filter(
      (code) => !currencyCodes.has(code) && !others.has(code),
    );
    expect(missing).toEqual([]);
    expect(currencies.filter(({ withdrawn, names }) => withdrawn === null && names.length === 0)).toEqual([]);
  });
  test("what a noun is expected to mean is one of its currencies", () => {
    for (const [noun, { code }] of expected) {
      const known = currencyNouns.get(noun);
      expect([...(known?.inUse ?? []), ...(known?.withdrawn ?? [])], noun).toContain(code);
    }
  });
  test("every other word is for a noun of CLDR's, every sign for a code", () => {
    expect(otherNouns.filter(([noun]) => !currencyNouns.has(noun))).toEqual([]);
    expect([...codeOfSign.values()].filter((code) => !currencyCodes.has(code))).toEqual([]);
  });
  test("a currency of one country is told by the country's name", () => {
    const silent = currencies
      .filter(({ withdrawn, countries: users }) => withdrawn === null && users.length === 1)
      .filter(({ code, countries: [user] }) => {
        const country = countries.find((each) => each.code === user);
        return !country?.names.some((name) => codesOfPlace(name.split(" ")).has(code));
      });
    expect(silent.map(({ code }) => code)).toEqual([]);
  });
});

describe("countries", () => {
  test("every region of CLDR's is listed by its name", () => {
    const names = new Intl.DisplayNames("en", { type: "region", style: "short" });
    for (const { code, names: known } of countries) {
      const name = (names.of(code) as string).replaceAll("&", "and").replace(/ \(.*\)$/, "");
      expect(known, code).toContain(name);
    }
  });
  test("every country with a currency of its own has a demonym", () => {
    const own = new Set(
      currencies
        .filter(({ withdrawn, countries: users }) => withdrawn === null && users.length === 1)
        .flatMap((each) => each.countries),
    );
    const without = countries.filter(({ code, demonyms }) => own.has(code) && demonyms.length === 0);
    // CLDR's name of the currency has their adjective: "Cayman Islands dollar"
    expect(without.map(({ code }) => code)).toEqual(["AW", "FK", "HK", "KY", "MO", "PG", "VU"]);
  });
  test("what means another thing first is no capital", () => {
    const capitals = countries.flatMap((country) => country.capitals);
    expect(
      ["Stanley", "Hamilton", "Victoria", "The Valley"].filter((name) => capitals.includes(name)),
    ).toEqual([]);
    expect(capitals).toEqual(
      expect.arrayContaining(["Oslo", "Cairo", "Bogotá", "Bogota", "Kyiv", "Kiev", "Canberra"]),
    );
  });
});

test("large cities are known by the names that mean them first", () => {
  const cities = countries.flatMap((country) => country.cities);
  for (const name of ["Mumbai", "Zurich", "Zürich", "Shanghai", "Gothenburg", "Geneva", "Toronto"])
    expect(cities).toContain(name);
  for (const name of ["Nice", "Reading", "Split", "Mobile", "Orange", "Metro"])
    expect(cities).not.toContain(name);
});

test("the singular of what the list of plurals leads to is itself", () => {
  const wrong = [...plurals.values()].filter((noun) => !noun.endsWith("s") && singularNoun(noun) !== noun);
  expect(wrong).toEqual([]);
});
