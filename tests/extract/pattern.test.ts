import { expect, test } from "vitest";
import { classify, lexicon } from "../../pipeline/extract/pattern.ts";
import { Shape, tokenise } from "../../pipeline/extract/tokens.ts";

const shapes = { lower: "w", capitalised: "W", upper: "U", number: "9", mark: "." };

test("each token is one character: its word's class, or its shape's", () => {
  const colours = lexicon({ c: "red  green\n blue", p: "$" }, shapes);
  const tokens = tokenise("Red BYD paid $ 5 for green Paint, U.S. blue");
  const classes = classify(tokens, colours);
  expect(classes).toBe("cUwp9wcW.Uc");
  expect(classes.length).toBe(tokens.count);
});

test("numbers can have classes of their own", () => {
  const years = lexicon({}, shapes, ({ word, shape }) =>
    shape === Shape.number && word.length === 4 ? "Y" : null,
  );
  expect(classify(tokenise("in 2024 were 12"), years)).toBe("wYw9");
});

test("a text without tokens has no classes", () => {
  expect(classify(tokenise(" \n"), lexicon({}, shapes))).toBe("");
});

test.each([
  ["a class of two characters", { cc: "red" }, 'the class "cc" is not one character'],
  ["a word in two classes", { a: "red", b: "blue red" }, "red stands under a and under b"],
  ["a word twice in its class", { a: "red red" }, "red stands under a and under a"],
])("refuses %s", (_, classes, message) => {
  expect(() => lexicon(classes as unknown as Record<string, string>, shapes)).toThrow(message);
});

test("refuses a class outside Latin-1, which would be cut to another one", () => {
  const wide = lexicon({ 一: "one" }, shapes);
  expect(() => classify(tokenise("one day"), wide)).toThrow("not a character of Latin-1");
});
