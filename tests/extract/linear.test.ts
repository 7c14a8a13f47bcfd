/**
 * The time of every extractor grows with the length of the text, not with its square: for texts made to be awkward,
 * one twice as long takes about twice as long.
 */
import { describe, expect, test } from "vitest";
import { findMentions, indexNames } from "../../pipeline/extract/mentions.ts";
import { findNames } from "../../pipeline/extract/names.ts";
import { findQuantities } from "../../pipeline/extract/quantities.ts";
import { findQuotations } from "../../pipeline/extract/quotations.ts";
import { findRestorations, indexRestorations, restoredTokens } from "../../pipeline/extract/restorations.ts";
import { findTimes } from "../../pipeline/extract/times.ts";
import { type Tokens, tokenise } from "../../pipeline/extract/tokens.ts";
import type { KnownName } from "../../schemas/findings/mention.ts";

const names = indexNames(
  ["Ann Lee", "and", "and one", "and one and one and two", "word word word stop", '" "', "one"].map(
    (name): KnownName => ({ name, entity_id: name, form: "canonical", kind: "person" }),
  ),
);
const restorations = indexRestorations(
  ["and one", "word word word stop", "Ann Lee", '" " " x'].map((printed) => ({
    id: printed,
    printed,
    restored: `${printed} more`,
    kind: "term" as const,
  })),
);

const extractors: Readonly<Record<string, (tokens: Tokens) => unknown>> = {
  tokenise: ({ text }) => tokenise(text),
  mentions: (tokens) => findMentions(tokens, names),
  names: (tokens) => findNames(tokens),
  restorations: (tokens) => restoredTokens(tokens, findRestorations(tokens, restorations)),
  quantities: (tokens) => findQuantities(tokens, []),
  times: (tokens) => findTimes(tokens),
  quotations: (tokens) => findQuotations(tokens),
};

const texts: Readonly<Record<string, (size: number) => string>> = {
  "a paragraph without a stop": (size) => "word ".repeat(size / 5),
  "one word": (size) => "w".repeat(size),
  digits: (size) => "7".repeat(size),
  "digits and commas": (size) => "7,".repeat(size / 2),
  "opening quotation marks": (size) => "“".repeat(size),
  "straight quotation marks": (size) => '" '.repeat(size / 2),
  apostrophes: (size) => "'".repeat(size),
  parentheses: (size) => "(".repeat(size / 2) + ")".repeat(size / 2),
  "stops and brackets": (size) => ".)".repeat(size / 2),
  conjunctions: (size) => "one and ".repeat(size / 8),
  commas: (size) => ",".repeat(size),
  "white space": (size) => `a${" ".repeat(size)}b`,
  "line breaks": (size) => "\n".repeat(size),
  "a name": (size) => "Ann Lee and Lee ".repeat(size / 16),
  "said she": (size) => "said she, “no” ".repeat(size / 15),
  dates: (size) => "May 5 to ".repeat(size / 9),
  money: (size) => "$5 million or ".repeat(size / 14),
  capitals: (size) => "Ab Cd ".repeat(size / 6),
  titles: (size) => "President of ".repeat(size / 13),
  "names of one surname": (size) => "Ann Lee, Lee, Bob Lee, ".repeat(size / 23),
  initials: (size) => "A.".repeat(size / 2),
};

// A first size that takes long enough to measure, and the time that a pass over the longer text may not exceed.
const size = 1 << 16;
const mostRatio = 3.2;

/** Milliseconds of the quickest of some runs. */
function millisecondsFor(run: () => unknown, runs: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let turn = 0; turn < runs; turn++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

describe.each(Object.entries(extractors))("%s", (_, extractor) => {
  test.each(Object.entries(texts))("%s", { timeout: 60_000 }, (_, textOf) => {
    const [single, double] = [tokenise(textOf(size)), tokenise(textOf(2 * size))];
    let [once, twice, ratio] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    // The quickest runs of both come near what a machine at rest would take, however busy this one is.
    for (let attempt = 0; attempt < 80 && ratio > mostRatio; attempt++) {
      once = Math.min(
        once,
        millisecondsFor(() => extractor(single), 2),
      );
      twice = Math.min(
        twice,
        millisecondsFor(() => extractor(double), 2),
      );
      // Under a millisecond, noise is larger than what is measured, and nothing is quadratic.
      ratio = twice / Math.max(once, 1);
    }
    expect(ratio).toBeLessThan(mostRatio);
  });
});
