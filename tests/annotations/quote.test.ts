import { describe, expect, test } from "vitest";
import { quoteOf, tellsApart } from "../../pipeline/annotations/quote.ts";

describe("the shortest quote that names words and nothing else", () => {
  test.each([
    ["words that stand once", "one two three", "two", 0, { exact: "two" }],
    ["a word before", "a two, b two", "two", 1, { exact: "two", prefix: "b " }],
    ["a word after", "two a, two b", "two", 0, { exact: "two", suffix: " a," }],
    ["words on both sides", "a x b. a x c. d x b.", "x", 0, { exact: "x", prefix: "a ", suffix: " b." }],
  ])("%s", (_, text, words, which, expected) => {
    let start = text.indexOf(words);
    for (let n = 0; n < which; n++) start = text.indexOf(words, start + 1);
    expect(quoteOf(text, { start, end: start + words.length })).toEqual(expected);
  });

  test("a text of 200 kB that repeats itself is read in time that grows with it, and says that no quote will do", () => {
    const block = Array.from({ length: 400 }, (_, n) => `word${n} and reeds.`).join(" ");
    const text = Array<string>(30).fill(block).join(" ");
    const began = performance.now();
    const middle = text.indexOf("word200 ", text.length / 2);
    const told = Array.from({ length: 200 }, (_, n) =>
      tellsApart(quoteOf(text, { start: middle + n, end: middle + n + 7 })),
    );
    expect(told).not.toContain(true);
    expect(tellsApart(quoteOf(text, { start: 0, end: 5 }))).toBe(false);
    expect(tellsApart(quoteOf(`${text} An end.`, { start: text.length + 4, end: text.length + 7 }))).toBe(
      true,
    );
    // before it was measured once how far words are alike, this took minutes
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
