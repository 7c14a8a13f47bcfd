import fc from "fast-check";
import { expect, test } from "vitest";
import { adopt, beginHistory, type History, redo, takeStep, undo } from "../../pipeline/annotator/history.ts";

const path = "a.yaml";
const textOf = (history: History): string => history.texts.get(path) ?? "";
const begin = (text: string): History => beginHistory(new Map([[path, text]]));
const step = (history: History, text: string): History => takeStep(history, new Map([[path, text]]));

test("undo leads back through every text, byte for byte, and redo forth again", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 12 }), (texts) => {
      let history = begin(texts[0] as string);
      const seen = [textOf(history)];
      for (const text of texts.slice(1)) {
        history = step(history, text);
        if (textOf(history) !== seen.at(-1)) seen.push(text);
      }
      for (const text of seen.toReversed().slice(1)) {
        history = undo(history);
        expect(textOf(history)).toBe(text);
      }
      expect(undo(history)).toBe(history);
      for (const text of seen.slice(1)) {
        history = redo(history);
        expect(textOf(history)).toBe(text);
      }
    }),
    { numRuns: 300 },
  );
});

test("what somebody else wrote stays when own steps at other places are taken back", () => {
  let history = step(
    step(begin("one\ntwo\nthree\nfour\n"), "one\ntwo\nMINE\nthree\nfour\n"),
    "one\nto\nMINE\nthree\nfour\n",
  );
  history = adopt(history, path, "one\nto\nMINE\nthree\nfour\nTHEIRS\n");
  expect(textOf(undo(history))).toBe("one\ntwo\nMINE\nthree\nfour\nTHEIRS\n");
  expect(textOf(undo(undo(history)))).toBe("one\ntwo\nthree\nfour\nTHEIRS\n");
});

test("a step at the place that somebody else wrote at cannot be taken back", () => {
  const history = adopt(step(begin("one\ntwo\n"), "one\nMINE\ntwo\n"), path, "one\nTHEIRS\ntwo\n");
  expect(undo(history)).toBe(history);
  expect(textOf(history)).toBe("one\nTHEIRS\ntwo\n");
});
