import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { classCodes, classesOf } from "../../pipeline/extract/language/classify.ts";
import { lexicon } from "../../pipeline/extract/language/lexicon.ts";
import { restoredTokens } from "../../pipeline/extract/restorations.ts";
import { emptyVocabulary, hashOn, idOf, wordOf } from "../../pipeline/extract/tokens/vocabulary.ts";
import { integerColumn, valuesOf } from "../../pipeline/extract/tokens/word-column.ts";
import { surfaceAt, surfacesBetween, type Tokens, tokenise, wordAt } from "../../pipeline/extract/tokens.ts";
import { textArbitrary } from "../text-arbitrary.ts";

/** All of the tokens, with their words in the place of the words' numbers. */
function unnumbered(tokens: Tokens) {
  const { vocabulary, ids, ...columns } = tokens;
  return { ...columns, words: Array.from(ids, (id) => wordOf(vocabulary, id)) };
}

describe("tokens do not depend on what was read before", () => {
  test("in any text after any other", () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (before, text) => {
        const vocabulary = emptyVocabulary();
        tokenise(before, vocabulary);
        expect(unnumbered(tokenise(text, vocabulary))).toEqual(unnumbered(tokenise(text, emptyVocabulary())));
      }),
      { numRuns: 500 },
    );
  });

  test("nor on how much: the vocabulary is begun afresh, and what is known by number with it", () => {
    const colours = lexicon<"colour" | "number" | "other">({
      words: { colour: "red", number: "word7", other: "" },
      unlisted: () => "other",
    });
    const classify = (tokens: Tokens): string => classesOf(classCodes(tokens, colours));
    const text = "A red Word, 7 times";
    const [first, classes] = [tokenise(text), classify(tokenise(text))];
    const vocabularies = new Set([first.vocabulary]);
    for (let part = 0; vocabularies.size < 3; part++) {
      tokenise(Array.from({ length: 10_000 }, (_, at) => `w${part}x${at}`).join(" "));
      const again = tokenise(text);
      expect(unnumbered(again)).toEqual(unnumbered(first));
      expect(classify(again)).toBe(classes);
      vocabularies.add(again.vocabulary);
      expect(part).toBeLessThan(100);
    }
    // tokens of an earlier vocabulary are read by that one
    expect(classify(first)).toBe(classes);
  });
});

test("a long token is a word like others", () => {
  const long = `${"w".repeat(1 << 20)}É`;
  const tokens = tokenise(`${long} ${long}`, emptyVocabulary());
  expect([surfaceAt(tokens, 0) === long, wordAt(tokens, 1) === long.toLowerCase(), tokens.count]).toEqual([
    true,
    true,
    2,
  ]);
  // found again, and not kept twice
  expect(tokens.ids[1]).toBe(tokens.ids[0]);
});

test("a restored view has its words from one vocabulary", () => {
  const printed = tokenise("Previously decade it grew.", emptyVocabulary());
  const view = restoredTokens(printed, [{ start: 0, end: 17, restored: "In the past decade" }]);
  expect(view.vocabulary).toBe(printed.vocabulary);
  expect(surfacesBetween(view, 0, 4)).toEqual(["In", "the", "past", "decade"]);
});

describe("words that meet in one slot", () => {
  const units = (word: string) => Uint16Array.from(word, (character) => character.charCodeAt(0));
  const numberOf = (vocabulary: ReturnType<typeof emptyVocabulary>, word: string, hash: number) =>
    idOf(vocabulary, units(word), 0, word.length, hash);

  test("are told apart, however many they are", () => {
    const vocabulary = emptyVocabulary();
    for (let at = 0; at < 5000; at++) {
      const id = numberOf(vocabulary, `w${at}`, 0);
      expect(vocabulary.surfaces[id]).toBe(`w${at}`);
    }
  });

  test("a word has its number again where it is found", () => {
    const vocabulary = emptyVocabulary();
    const hash = [...units("word")].reduce(hashOn, 0);
    expect(numberOf(vocabulary, "word", hash)).toBe(numberOf(vocabulary, "word", hash));
  });
});

test("a column is worked out once a word", () => {
  const asked: string[] = [];
  const lengths = integerColumn(({ word }) => asked.push(word) && word.length);
  const vocabulary = emptyVocabulary();
  for (const text of ["one two", "two three one"]) {
    const { ids } = tokenise(text, vocabulary);
    const values = valuesOf(lengths, vocabulary);
    expect([...ids].map((id) => values[id])).toEqual(text.split(" ").map(({ length }) => length));
  }
  expect(asked).toEqual(["one", "two", "three"]);
});
