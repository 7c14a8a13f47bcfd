import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuantities } from "../../pipeline/extract/quantities.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { spelled, unspelled } from "../../pipeline/normalise/quantity/spelling.ts";
import { textArbitrary } from "../text-arbitrary.ts";

const word = fc.string({ minLength: 1 }).filter((text) => !/[\t\n]/.test(text));
const words = fc.array(word, { maxLength: 4 });
const parts = fc.record({
  form: fc.constantFrom("money", "measure", "multiple", "frequency", "fraction", "age", "count"),
  low: words,
  high: fc.option(words),
  hundredths: words,
  currency: words,
  evidence: words,
  unit: words,
  qualifier: words,
  per: words,
  bounds: words,
  trend: fc.option(word),
});

test("a number expression comes back from its spelling part for part", () => {
  fc.assert(
    fc.property(parts, (given) => {
      expect(unspelled(spelled(given))).toEqual(given);
    }),
  );
});

const number = fc.constantFrom("5", "1,000", "$3 million", "two\tdozen", "10\n%", "6.5 times", "20 km / h");

test("no word of a number that is found has what parts words in the spelling", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(textArbitrary, number), { maxLength: 6 }), (pieces) => {
      for (const finding of findQuantities(tokenise(pieces.join(" ")), [])) {
        const { start: _start, end: _end, rule: _rule, ...rest } = finding;
        expect(rest).toMatchObject(unspelled(spelled(finding)));
      }
    }),
  );
});
