import { describe, expect, test } from "vitest";
import { findMentions, indexNames } from "../../pipeline/extract/mentions.ts";
import {
  findRestorations,
  indexRestorations,
  restorationRules,
  restoredTokens,
} from "../../pipeline/extract/restorations.ts";
import { surfacesBetween, type Tokens, tokenise, wordsBetween } from "../../pipeline/extract/tokens.ts";
import type { RestorationEntry } from "../../schemas/reference.ts";

const entry = (
  printed: string,
  restored: string,
  kind: RestorationEntry["kind"] = "term",
): RestorationEntry => ({
  id: printed.toLowerCase().replaceAll(" ", "-"),
  printed,
  restored,
  kind,
});
const index = indexRestorations([
  entry("electrical automobile", "electric car"),
  entry("home manufacturers", "domestic brands"),
  entry("Nice Wall Motor", "Great Wall Motor", "name"),
  entry("previously decade", "in the past decade", "phrase"),
  entry("malignant growth", "cancer"),
  entry("false information", "fake news"),
  entry("g.h.g. emanation", "greenhouse gas emission"),
  entry("3 wheelers", "tricycles"),
  entry("4/4", "every day"),
]);

function found(text: string): [string, string, string][] {
  return findRestorations(tokenise(text), index).map(({ start, end, restored, rule }) => [
    text.slice(start, end),
    restored,
    rule,
  ]);
}

type Case = readonly [text: string, expected: [string, string, string][]];
const cases: Record<string, readonly Case[]> = {
  restoration: [
    ["an electrical automobile's price", [["electrical automobile", "electric car", "restoration"]]],
    ["Previously decade it grew", [["Previously decade", "In the past decade", "restoration"]]],
    ["Electrical Automobile Boom", [["Electrical Automobile", "Electric Car", "restoration"]]],
    ["PREVIOUSLY DECADE", [["PREVIOUSLY DECADE", "IN THE PAST DECADE", "restoration"]]],
    ["Nice Wall Motor and a nice wall motor", [["Nice Wall Motor", "Great Wall Motor", "restoration"]]],
    ["NICE WALL MOTOR", [["NICE WALL MOTOR", "Great Wall Motor", "restoration"]]],
    ["electrical\n\nautomobile", []],
    ["g.h.g. emanation", [["g.h.g. emanation", "greenhouse gas emission", "restoration"]]],
    ["4/4", [["4/4", "every day", "restoration"]]],
    ["3 Wheelers", [["3 Wheelers", "Tricycles", "restoration"]]],
  ],
  "restoration-plural": [
    ["Electrical automobiles sell", [["Electrical automobiles", "Electric cars", "restoration-plural"]]],
    ["malignant growths", [["malignant growths", "cancers", "restoration-plural"]]],
    ["Nice Wall Motors", []],
  ],
  "restoration-singular": [
    ["a home manufacturer", [["home manufacturer", "domestic brand", "restoration-singular"]]],
    ["a false information", [["false information", "fake news", "restoration"]]],
  ],
};

describe.each(restorationRules.map(({ name }) => name))("%s", (rule) => {
  test("has a case that it is found by", () => {
    expect((cases[rule] ?? []).flatMap(([, expected]) => expected.map(([, , by]) => by))).toContain(rule);
  });
  test.each(cases[rule] ?? [])("%s", (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

test("a finding names its entry and the entry's kind", () => {
  expect(findRestorations(tokenise("the Nice Wall Motor"), index)).toEqual([
    {
      start: 4,
      end: 19,
      rule: "restoration",
      entry: "nice-wall-motor",
      restored: "Great Wall Motor",
      kind: "name",
    },
  ]);
});

test("a listed wording goes before one that a rule makes", () => {
  const both = indexRestorations([entry("false fact", "lie"), entry("false facts", "fake news")]);
  expect(findRestorations(tokenise("false facts"), both)).toMatchObject([
    { restored: "fake news", rule: "restoration" },
  ]);
});

function view(text: string): Tokens {
  const tokens = tokenise(text);
  return restoredTokens(tokens, findRestorations(tokens, index));
}

test("the restored view reads as standard wording and points at what is printed", () => {
  const text = "It grew. Previously decade, Nice Wall Motor sold malignant growth. It.";
  const tokens = view(text);
  expect(surfacesBetween(tokens, 0, tokens.count).join(" ")).toBe(
    "It grew . In the past decade , Great Wall Motor sold cancer . It .",
  );
  expect(wordsBetween(tokens, 3, 5)).toEqual(["in", "the"]);
  const parts = [3, 6, 8, 12].map((at) => text.slice(tokens.starts[at], tokens.ends[at]));
  expect(parts).toEqual(["Previously decade", "Previously decade", "Nice Wall Motor", "malignant growth"]);
  expect([...tokens.sentenceStarts]).toEqual([0, 3, 14, 16]);
  expect([...tokens.sentences]).toEqual([0, 0, 0, ...Array(11).fill(1), 2, 2]);
  expect(tokens.count).toBe(tokens.ids.length);
  expect(tokens.text).toBe(text);
});

test("a text without findings is its own view", () => {
  const tokens = tokenise("Nothing here.");
  expect(restoredTokens(tokens, [])).toBe(tokens);
});

test("a restoration across a sentence's end leaves no sentence without a token", () => {
  const tokens = tokenise("One. Two. Three.");
  const finding = { start: 0, end: 9, rule: "x", entry: "x", restored: "Twelve", kind: "phrase" } as const;
  const restored = restoredTokens(tokens, [finding]);
  expect(surfacesBetween(restored, 0, restored.count)).toEqual(["Twelve", "Three", "."]);
  expect([...restored.sentences]).toEqual([0, 1, 1]);
  expect([...restored.sentenceStarts]).toEqual([0, 1, 3]);
});

test("names are found in the view, at the range of the printed phrase", () => {
  const names = indexNames([
    { name: "Great Wall Motor", entity_id: "gwm", form: "canonical", kind: "company" },
    { name: "Great Wall", entity_id: "wall", form: "canonical", kind: "place" },
    { name: "plug-in", entity_id: "plug", form: "canonical", kind: "product" },
  ]);
  expect(findMentions(view("the Nice Wall Motor's"), names)).toEqual([
    { start: 4, end: 19, rule: "name", entity_id: "gwm", form: "canonical" },
  ]);
  const tokens = tokenise("a stopper");
  const finding = { start: 2, end: 9, rule: "x", entry: "x", restored: "plug-in", kind: "term" } as const;
  expect(findMentions(restoredTokens(tokens, [finding]), names)).toMatchObject([{ start: 2, end: 9 }]);
});
