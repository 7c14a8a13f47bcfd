/** Finds number expressions: what is there and where, in words; what they mean is normalise/quantity.ts. */
import type { TextRange } from "../../schemas/document.ts";
import type { QuantityFinding } from "../../schemas/findings/quantity.ts";
import { matchAt } from "./named-groups.ts";
import { quantityClasses, withoutRefused } from "./quantities/classes.ts";
import { inherit, lendsUnit } from "./quantities/context.ts";
import { rulesOpening } from "./quantities/dispatch.ts";
import { withEvidence } from "./quantities/evidence.ts";
import { type QuantityMatch, readMatch } from "./quantities/match.ts";
import type { QuantityRule } from "./quantities/rules.ts";
import type { Sentence, Tokens } from "./tokens.ts";

// Where a number can begin: digits, number words, signs before digits, currency signs and codes.
const beginning = /(?=[DYutyhkHFzvdj21]|W=|n-?[DYutyh$.]|-\.?D|\.D|a(?:-?[hkzHFf]|[UT]&aF)|\$|Q\.?[DYj.]|0)/g;

/** Where the next number can begin, from `from` on; -1 where none can. */
function nextBeginning(classes: string, from: number): number {
  // The expression matches nothing but a place: where it matched is where the next search begins.
  beginning.lastIndex = from;
  return beginning.test(classes) ? beginning.lastIndex : -1;
}

/**
 * The quantities of a text in text order, not overlapping; ranges in UTF-16 units, each covering the whole
 * expression with its hedges, unit and counted noun. `dates` are the ranges of temporal expressions of type DATE
 * or TIME (ascending, not overlapping): numbers in them are no quantities. Sentences are read one by one, so that
 * nothing leaks from one to another. Linear in the length of the text.
 */
export function findQuantities(tokens: Tokens, dates: readonly TextRange[]): readonly QuantityFinding[] {
  const classes = quantityClasses(tokens, dates);
  const found: QuantityFinding[] = [];
  for (let start = nextBeginning(classes, 0); start >= 0; ) {
    const sentence = tokens.sentences[start] as number;
    const first = tokens.sentenceStarts[sentence] as number;
    const end = tokens.sentenceStarts[sentence + 1] as number;
    findInSentence(sentenceTokens(tokens, first, end), classes.slice(first, end), found);
    start = nextBeginning(classes, end);
  }
  return withEvidence(tokens, found);
}

function findInSentence(tokens: Sentence, classes: string, found: QuantityFinding[]): void {
  const left = withoutRefused(tokens, classes);
  let previous: QuantityMatch | null = null;
  let lender: QuantityMatch | null = null;
  for (let start = nextBeginning(left, 0); start >= 0; ) {
    const match: QuantityMatch | null = quantityAt(tokens, left, start, previous?.end ?? 0);
    if (match !== null) {
      const finding = inherit(tokens, previous, lender, match);
      // in a restored view two numbers may stand for one printed phrase: the first one has it
      if (finding.start >= (found.at(-1)?.end ?? 0)) found.push(finding);
      const { at, first, end } = match;
      previous = finding === match.finding ? match : { finding, at, first, end };
      if (lendsUnit(finding)) lender = previous;
    }
    start = nextBeginning(left, Math.max(match?.end ?? 0, start + 1));
  }
}

/** The tokens `[first, end)` of one sentence as tokens of their own; offsets stay those of the text. */
function sentenceTokens(tokens: Tokens, first: number, end: number): Sentence {
  return {
    count: end - first,
    starts: tokens.starts.subarray(first, end),
    ends: tokens.ends.subarray(first, end),
    vocabulary: tokens.vocabulary,
    ids: tokens.ids.subarray(first, end),
  };
}

function quantityAt(tokens: Sentence, classes: string, at: number, done: number): QuantityMatch | null {
  const rules = rulesOpening(classes, at);
  for (let place = 0; place < rules.length; place++) {
    const rule = rules[place] as QuantityRule;
    const match = matchAt(rule.pattern, classes, at);
    if (match === null) continue;
    const read = readMatch(rule, { tokens, classes, at, done }, match);
    if (read !== null) return read;
  }
  return null;
}
