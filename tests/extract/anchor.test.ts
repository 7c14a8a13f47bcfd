import { expect, test } from "vitest";
import { anchor } from "../../pipeline/extract/anchor.ts";

const text = "The yard sold 3 boats. The yard’s boats — all 3 — were blue.\nThe yard\u00A0closed.";

test.each([
  ["a quote that occurs once", { exact: "sold 3 boats" }, { start: 9, end: 21 }],
  ["a prefix that singles it out", { exact: "3", prefix: "all " }, { start: 46, end: 47 }],
  ["a suffix that singles it out", { exact: "3", suffix: " boats." }, { start: 14, end: 15 }],
])("%s is anchored", (_, quote, range) => {
  expect(anchor(text, quote)).toEqual(range);
});

test.each([
  [
    "a quote that occurs more often",
    { exact: "boats" },
    "quote-ambiguous",
    /2 times.*prefix: "The yard sold 3 ".*prefix: "3 boats. The yard’s "/,
  ],
  ["a context that does not single it out", { exact: "yard", prefix: "The " }, "quote-ambiguous", /3 times/],
  [
    "a straight apostrophe for a curly one",
    { exact: "yard's boats" },
    "quote-not-found",
    /U\+2019 where the quote has U\+0027/,
  ],
  ["a hyphen for a dash", { exact: "boats - all" }, "quote-not-found", /U\+2014/],
  ["a space for a no-break space", { exact: "yard closed" }, "quote-not-found", /U\+00A0/],
  ["a line that YAML folded", { exact: "were blue. The yard" }, "quote-not-found", /other white space/],
  ["a number that was corrected", { exact: "sold 4 boats" }, "quote-not-found", /nearest: "sold 3 boats"/],
  [
    "a prefix that does not touch",
    { exact: "blue", prefix: "all 3 " },
    "quote-not-found",
    /not between that prefix/,
  ],
  ["words of another article", { exact: "zebra" }, "quote-not-found", /nothing like it/],
])("%s is a fault that shows what is there", (_, quote, code, found) => {
  const fault = anchor(text, quote);
  expect(fault).toMatchObject({ code });
  expect((fault as { found: string }).found).toMatch(found);
});
