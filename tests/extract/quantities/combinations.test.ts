/**
 * Numbers, what stands before them, what they count and where they stand, put together: a number is read the same
 * wherever it stands, and a word before it changes its comparator and nothing else.
 */
import { expect, test } from "vitest";
import { findQuantities } from "../../../pipeline/extract/quantities.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";
import { readQuantity } from "../../../pipeline/normalise/quantity.ts";

const numbers: Readonly<Record<string, number>> = {
  "5": 5,
  "340": 340,
  "1,200": 1200,
  "25,000": 25_000,
  "18.75": 18.75,
  "3.4 million": 3_400_000,
  "1.5bn": 1_500_000_000,
  two: 2,
  seven: 7,
  "twenty-five": 25,
  "half a million": 500_000,
  "two and a half million": 2_500_000,
  "three dozen": 36,
};

const units: Readonly<Record<string, string>> = {
  cars: "car",
  "electric vehicles": "vehicle",
  people: "person",
  jobs: "job",
  "factory workers": "worker",
  "tonnes of steel": "t",
  gigawatts: "GW",
  "square metres": "m2",
  "US dollars": "USD",
  yuan: "CNY",
  "barrels a day": "[bbl_us]/d",
  "wafers a month": "wafer/mo",
};

const comparators: Readonly<Record<string, string>> = {
  "": "=",
  "only ": "=",
  "a total of ": "=",
  "about ": "~",
  "roughly ": "~",
  "nearly ": "~",
  "close to ": "~",
  "an estimated ": "~",
  "more than ": ">",
  "well over ": ">",
  "at least ": ">=",
  "fewer than ": "<",
  "just under ": "<",
  "up to ": "<=",
  "as many as ": "<=",
  "no more than ": "<=",
};

const places: readonly ((counted: string) => string)[] = [
  (counted) => `The group made ${counted} last year.`,
  (counted) => `The total rose to ${counted} in 2023.`,
  (counted) => `The plant, with ${counted}, is the largest in Spain.`,
  (counted) => `The order (${counted}) was late.`,
  (counted) => `It has a mine and ${counted}.`,
  (counted) => `In June, ${counted}, officials said.`,
  (counted) => `“We had ${counted} then,” he said.`,
  (counted) => `The figure — ${counted} — was a surprise.`,
  (counted) => `The result: ${counted}.`,
  (counted) => `${counted.charAt(0).toUpperCase()}${counted.slice(1)} were counted on Monday.`,
];

test("what a number is does not depend on where it stands", () => {
  const wrong: string[] = [];
  for (const [number, value] of Object.entries(numbers))
    for (const [noun, unit] of Object.entries(units))
      for (const [before, comparator] of Object.entries(comparators))
        for (const place of places) {
          const text = place(`${before}${number} ${noun}`);
          const read = findQuantities(tokenise(text), []).map((finding) => {
            const { value, value_min, value_max, unit, comparator } = readQuantity(finding);
            return `${comparator} ${value ?? value_min ?? value_max} ${unit}`;
          });
          if (read.join("; ") !== `${comparator} ${value} ${unit}`)
            wrong.push(`${text} => ${read.join("; ")}`);
        }
  expect(wrong).toEqual([]);
});
