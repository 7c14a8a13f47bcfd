import fc from "fast-check";
import { expect, test } from "vitest";
import { lookUp, wordTable } from "../../pipeline/extract/word-table.ts";

test("a table answers as a map does", () => {
  const words = fc.array(fc.string({ maxLength: 4 }));
  fc.assert(
    fc.property(words, words, (listed, asked) => {
      const entries = listed.map((word, at) => [word, at] as const);
      const [table, map] = [wordTable(entries), new Map(entries)];
      for (const word of [...listed, ...asked]) expect(lookUp(table, word)).toBe(map.get(word));
    }),
  );
});

test("words that look alike from afar are told apart", () => {
  const table = wordTable([["stop", 1]]);
  expect(["stop", "step", "stoop", "", "st💩p"].map((word) => lookUp(table, word))).toEqual([1, ...Array(4)]);
});
