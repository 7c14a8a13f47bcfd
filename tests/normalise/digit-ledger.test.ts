import fc from "fast-check";
import { expect, test } from "vitest";
import { findNumbers } from "../../pipeline/extract/quantities.ts";
import { findTimes } from "../../pipeline/extract/times.ts";
import { tokenise } from "../../pipeline/extract/tokens.ts";
import { digitLedger } from "../../pipeline/normalise/digit-ledger.ts";
import { canonicalText } from "../../schemas/document.ts";
import type { Extraction } from "../../schemas/extraction.ts";
import { textArbitrary } from "../text-arbitrary.ts";

/** The ledger of a text that nobody has annotated. */
function ledgerOf(text: string) {
  const tokens = tokenise(text);
  const times = findTimes(tokens);
  const findings = { times, ...findNumbers(tokens, times), mentions: [] };
  const anchored = { quantities: [], times: [], mentions: [] };
  return digitLedger({
    article: { canonical: canonicalText(text) },
    anchored,
    findings,
  } as unknown as Extraction);
}

test.each([
  ["It sold 40 cars in 2024.", {}, []],
  ["The Model 3 and Section 301 came [14].", { "number-in-name": 1, "numbered-part": 1, footnote: 1 }, []],
  ["💩 The code q7x9 failed.", {}, ["7", "9"]],
])("%s", (text, named, unread) => {
  const ledger = ledgerOf(text);
  expect(ledger.named).toEqual(named);
  expect(ledger.unread.map(({ start, end }) => [...text].slice(start, end).join(""))).toEqual(unread);
});

test("every run of digits is in a finding or listed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(textArbitrary, fc.constantFrom("7", "v2", "3.5 km", "2024-05", "x9y")), {
        maxLength: 8,
      }),
      (pieces) => {
        const text = pieces.join(" ").toWellFormed();
        const tokens = tokenise(text);
        const times = findTimes(tokens);
        const { quantities, named } = findNumbers(tokens, times);
        const unread = ledgerOf(text).unread.map(({ start, end }) => [...text].slice(start, end).join(""));
        const runs = [...text.matchAll(/\p{Nd}+/gu)].filter(
          ({ index, 0: digits }) =>
            ![...times, ...quantities, ...named].some(
              ({ start, end }) => start < index + digits.length && end > index,
            ),
        );
        expect(unread).toEqual(runs.map(([digits]) => digits));
      },
    ),
  );
});
