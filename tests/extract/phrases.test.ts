import { expect, test } from "vitest";
import { pluralOf, singularOf } from "../../pipeline/extract/phrases/number.ts";
import { findPhrases, indexPhrases } from "../../pipeline/extract/phrases.ts";
import { printed, tokenise } from "../../pipeline/extract/tokens.ts";

const index = indexPhrases(
  [
    "China",
    "China Daily",
    "Bank of China",
    "of",
    "plug-in",
    "plug in hybrid",
    "Hewlett-Packard",
    "McDonald's",
    "U.S.",
  ].map((phrase) => ({ phrase, value: phrase })),
);

function found(text: string): string[] {
  const tokens = tokenise(text);
  return findPhrases(tokens, index).map(({ first, last, value }) => {
    const exact = printed(tokens, first, last);
    return exact === value ? exact : `${exact} = ${value}`;
  });
}

test.each([
  ["longest of those that begin together", "in China Daily today", ["China Daily"]],
  ["first of those that overlap", "the Bank of China Daily", ["Bank of China"]],
  ["falls back to a shorter one", "a plug-in plug in hybrids", ["plug-in"]],
  ["possessive", "China's and McDonald's", ["China", "McDonald's"]],
  ["curly apostrophe", "McDonald’s", ["McDonald’s = McDonald's"]],
  ["hyphens part words", "China-based, non-China", ["China", "China"]],
  ["never inside a word", "Chinatown, Indochina", []],
  ["any hyphen", "Hewlett–Packard", ["Hewlett–Packard = Hewlett-Packard"]],
  ["no white space where the phrase has none", "plug - in", []],
  ["no phrase without its white space", "plug-in-hybrid", ["plug-in"]],
  ["a run of spaces", "China   Daily", ["China   Daily = China Daily"]],
  ["one line break", "China\nDaily", ["China\nDaily = China Daily"]],
  ["no blank line", "China\n\nDaily", ["China"]],
  ["no blank line of spaces", "China\n \nDaily", ["China"]],
  ["any letter case", "CHINA DAILY", ["CHINA DAILY = China Daily"]],
  ["no small letter where the phrase begins with a capital", "china daily, bank of China", ["of", "China"]],
  ["a capital where the phrase begins with a small letter", "Of", ["Of = of"]],
  ["abbreviation", "the U.S. of", ["U.S.", "of"]],
])("%s", (_, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test("values that share a phrase keep their order, and choose says which stands", () => {
  const shared = indexPhrases([
    { phrase: "Polish", value: 1 },
    { phrase: "polish", value: 2 },
    { phrase: "Polish  ", value: 3 },
  ]);
  const tokens = tokenise("nail polish");
  expect(findPhrases(tokens, shared)).toEqual([{ first: 1, last: 1, value: 1 }]);
  expect(findPhrases(tokens, shared, (values) => values.at(-1))).toEqual([{ first: 1, last: 1, value: 3 }]);
  expect(findPhrases(tokens, shared, () => undefined)).toEqual([]);
});

test("resolve says once which values that share a phrase are kept", () => {
  const phrases = [1, 2, 3].map((value) => ({ phrase: "Polish", value }));
  const odd = indexPhrases(phrases, (values) => values.filter((value) => value % 2 === 1));
  const kept: (readonly number[])[] = [];
  findPhrases(tokenise("Polish"), odd, (values) => void kept.push(values));
  expect(kept).toEqual([[1, 3]]);
});

test("a phrase without a word is found nowhere", () => {
  const empty = indexPhrases(["", " ", "\n\n"].map((phrase) => ({ phrase, value: phrase })));
  expect(findPhrases(tokenise("a b"), empty)).toEqual([]);
});

test("more phrases than a batch are all found", () => {
  const words = Array.from({ length: 3000 }, (_, n) => `w${n} x${n % 7}-y`);
  const many = indexPhrases(words.map((phrase) => ({ phrase, value: phrase })));
  const tokens = tokenise(words.join(", "));
  expect(findPhrases(tokens, many).map(({ value }) => value)).toEqual(words);
});

test.each([
  ["solar panel", "solar panels"],
  ["bus", "buses"],
  ["gearbox", "gearboxes"],
  ["battery", "batteries"],
  ["toy", "toys"],
  ["paintbrush", "paintbrushes"],
])("%s, %s", (singular, plural) => {
  expect(pluralOf(singular)).toBe(plural);
  if (singular !== "bus") expect(singularOf(plural)).toBe(singular);
});

test("what looks like a plural and is none has no singular", () => {
  expect(["process", "status", "analysis", "news", "economics", "car"].map(singularOf)).toEqual(
    Array(6).fill(undefined),
  );
  expect(pluralOf("BYD")).toBeUndefined();
});
