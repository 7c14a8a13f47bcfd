import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isGlued,
  printed,
  Shape,
  shapeAt,
  surfaceAt,
  surfacesBetween,
  type Tokens,
  tokenise,
  wordsBetween,
} from "../../pipeline/extract/tokens.ts";
import { textArbitrary } from "../text-arbitrary.ts";

const surfacesOf = (tokens: Tokens) => surfacesBetween(tokens, 0, tokens.count);
const shapeNames = Object.keys(Shape) as (keyof typeof Shape)[];

describe("tokens", () => {
  test.each([
    ["words and marks", "Cars, trucks.", ["Cars", ",", "trucks", "."]],
    ["inner apostrophes", "don't O’Hara", ["don't", "O’Hara"]],
    ["possessives", "BYD's U.S.'s 1990's Jones'", ["BYD", "'s", "U.S.", "'s", "1990", "'s", "Jones", "'"]],
    ["abbreviations", "U.S. a.m. J.P. e.g. A.", ["U.S.", "a.m.", "J.P.", "e.g.", "A", "."]],
    ["numbers", "3.3 1,000.5, 2024. 1,a", ["3.3", "1,000.5", ",", "2024", ".", "1", ",", "a"]],
    ["letters after digits part, digits after letters do not", "5G A4", ["5", "G", "A4"]],
    ["hyphens part words", "plug-in–car", ["plug", "-", "in", "–", "car"]],
    ["doubled marks", "``a'' \"b\"", ["``", "a", "''", '"', "b", '"']],
    ["astral characters are one mark", "💩a𝒳", ["💩", "a", "𝒳"]],
    ["combining marks stay with their letter", "Pe\u0301rez", ["Pe\u0301rez"]],
    ["any white space parts", "a\u00A0b\u2009c\uFEFFd", ["a", "b", "c", "d"]],
  ])("%s", (_, text, expected) => {
    expect(surfacesOf(tokenise(text))).toEqual(expected);
  });

  test("shapes", () => {
    const tokens = tokenise("car McDonald BYD U.S. A 3.3 A4 $ é É");
    expect(
      surfacesOf(tokens).map((surface, at) => `${surface} ${shapeNames[shapeAt(tokens, at) as Shape]}`),
    ).toEqual([
      "car lower",
      "McDonald capitalised",
      "BYD upper",
      "U.S. upper",
      "A capitalised",
      "3.3 number",
      "A4 upper",
      "$ mark",
      "é lower",
      "É capitalised",
    ]);
  });

  test("words are in lower case, with straight apostrophes", () => {
    expect(wordsBetween(tokenise("DON’T Élan’s"), 0, 3)).toEqual(["don't", "élan", "'s"]);
  });

  test("printed and isGlued tell how tokens stand in the text", () => {
    const tokens = tokenise("a plug-in  car");
    expect(printed(tokens, 1, 4)).toBe("plug-in  car");
    expect([0, 1, 2, 3, 4].map((at) => isGlued(tokens, at))).toEqual([false, false, true, true, false]);
  });

  test("a longer text after a shorter one, and the other way round", () => {
    const long = "word ".repeat(10_000);
    expect([tokenise("a").count, tokenise(long).count, surfacesOf(tokenise("b c"))]).toEqual([
      1,
      10_000,
      ["b", "c"],
    ]);
  });
});

describe("sentences", () => {
  // "|" is where a sentence begins
  test.each([
    "It rose. |It fell! |Did it? |Yes… |So it did.",
    "It rose.\n\n|and fell\n \n|again\nand again",
    "Mr. Ford met Sens. Hill and Lake, J. B. Stone and Dr. Reed vs. Pres. Wood.",
    "In the U.S. Congress it failed. |In the U.S. |The law failed.",
    "On Nov. 19 No. 5 was sold. |In Dec. |Tesla rose.",
    "On Wall St. |It fell in St. Louis.",
    "It was plan B. |The other was C.",
    "Apple Inc. rose. |Apple Inc. |Tesla Corp. and others fell.",
    "“It rose.” |“It fell,” he said. |(It did.) |Then ''It rose.'' |Good.",
    "Yahoo!, the firm, asked “why?” and left.",
    "Marco Hill (R-Fla.), Joe Lake (Ill.); both left (Mich.). |They did.",
    "He said: I think . . . we should. . . . |We will... |Yes.",
    "It grew 3.5 percent. |3 firms left.",
    "1. One comes first. |It does.",
    "Well….|Yes.",
    "at 9 a.m. on Monday. |At 9 p.m. |He left",
  ])("%s", (marked) => {
    expect(sentencesOf(marked.replaceAll("|", ""))).toBe(marked);
  });
});

function sentencesOf(text: string): string {
  const { starts, sentenceStarts } = tokenise(text);
  const cuts = [...sentenceStarts].slice(1, -1).map((token) => starts[token] as number);
  return [0, ...cuts].map((cut, at) => text.slice(cut, cuts[at] ?? text.length)).join("|");
}

describe("for any text", () => {
  test("tokens are in order, do not overlap, and leave out nothing but white space", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const tokens = tokenise(text);
        let end = 0;
        for (let at = 0; at < tokens.count; at++) {
          expect(text.slice(end, tokens.starts[at])).toMatch(/^\s*$/);
          expect(tokens.ends[at]).toBeGreaterThan(tokens.starts[at] as number);
          expect(printed(tokens, at)).toBe(surfaceAt(tokens, at));
          expect(surfaceAt(tokens, at)).not.toMatch(/\s/);
          end = tokens.ends[at] as number;
        }
        expect(text.slice(end)).toMatch(/^\s*$/);
      }),
      { numRuns: 500 },
    );
  });

  test("sentences are runs of tokens, counted from 0, none of them empty", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const { count, sentences, sentenceStarts } = tokenise(text);
        const expected = [...sentences.keys()].filter(
          (at) => at === 0 || sentences[at] !== sentences[at - 1],
        );
        expect([...sentenceStarts]).toEqual([...expected, count]);
        expect(expected.map((at) => sentences[at])).toEqual([...expected.keys()]);
      }),
      { numRuns: 500 },
    );
  });

  test("a blank line parts texts as if each stood alone", () => {
    fc.assert(
      fc.property(textArbitrary, textArbitrary, (first, second) => {
        const left = tokenise(first);
        const right = tokenise(second);
        expect(tokenise(`${first}\n\n${second}`)).toEqual(joined(left, right));
      }),
      { numRuns: 1000 },
    );
  });
});

function joined(left: Tokens, right: Tokens): Tokens {
  const text = `${left.text}\n\n${right.text}`;
  const shift = left.text.length + 2;
  const sentenceCount = left.sentenceStarts.length - 1;
  const both = (from: Int32Array, to: Int32Array, by: number) =>
    Int32Array.from([...from, ...[...to].map((n) => n + by)]);
  return {
    text,
    count: left.count + right.count,
    starts: both(left.starts, right.starts, shift),
    ends: both(left.ends, right.ends, shift),
    vocabulary: left.vocabulary,
    ids: both(left.ids, right.ids, 0),
    sentences: both(left.sentences, right.sentences, sentenceCount),
    sentenceStarts: both(left.sentenceStarts.slice(0, -1), right.sentenceStarts, left.count),
  };
}
