/** Finds number expressions: what is there and where, in words; what they mean is normalise/quantity.ts. */
import type { TextRange } from "../../schemas/document.ts";
import type { QuantityFinding } from "../../schemas/findings/quantity.ts";
import type { Finding } from "../../schemas/findings.ts";
import { type Compiled, nextOpening, ruleBook, rulesAt } from "./language/dispatch.ts";
import { isMet, type Standing, standingIn } from "./language/needs.ts";
import { matchAt } from "./language/pattern.ts";
import { quantityClasses, type Refused, refusedTokens, withoutRefused } from "./quantities/classes.ts";
import { inherit, isShareOf, lendsUnit } from "./quantities/context.ts";
import { withEvidence } from "./quantities/evidence.ts";
import { quantities } from "./quantities/lexicon.ts";
import { type QuantityMatch, readMatch } from "./quantities/match.ts";
import type { Place } from "./quantities/parts.ts";
import { predicated } from "./quantities/predicated.ts";
import { type QuantityRule, quantityRules } from "./quantities/rules.ts";
import type { Sentence, Tokens } from "./tokens.ts";

const book = ruleBook(quantities, quantityRules);

/** The number expressions of a text, and the names in it that hold a number ("Model 3", "[14]"), in text order each. */
export type Numbers = {
  readonly quantities: readonly QuantityFinding[];
  readonly named: readonly Finding[];
};

/** The quantities of a text: see `findNumbers`. */
export function findQuantities(tokens: Tokens, dates: readonly TextRange[]): readonly QuantityFinding[] {
  return findNumbers(tokens, dates).quantities;
}

/**
 * The quantities of a text in text order, not overlapping; ranges in UTF-16 units, each covering the whole
 * expression with its hedges, unit and counted noun. `dates` are the ranges of temporal expressions of type DATE
 * or TIME (ascending, not overlapping): numbers in them are no quantities. Sentences are read one by one, so that
 * nothing leaks from one to another. Linear in the length of the text.
 */
export function findNumbers(tokens: Tokens, dates: readonly TextRange[]): Numbers {
  const classes = quantityClasses(tokens, dates);
  const found: QuantityFinding[] = [];
  const named: Finding[] = [];
  for (let start = nextOpening(book, classes, 0); start >= 0; ) {
    const sentence = tokens.sentences[start] as number;
    const first = tokens.sentenceStarts[sentence] as number;
    const end = tokens.sentenceStarts[sentence + 1] as number;
    const words = sentenceTokens(tokens, first, end);
    const read = classes.slice(first, end);
    const refused = refusedTokens(words, read);
    named.push(...namesWithNumbers(words, refused));
    findInSentence(words, withoutRefused(read, refused), found);
    start = nextOpening(book, classes, end);
  }
  return { quantities: withEvidence(tokens, found), named };
}

/** What was refused and is no time, where it has digits; of two that overlap the first. */
function namesWithNumbers(tokens: Sentence, refused: readonly Refused[]): Finding[] {
  const found: Finding[] = [];
  for (const [first, end, { name, isTime }] of refused) {
    const start = tokens.starts[first] as number;
    if (isTime === true || start < (found.at(-1)?.end ?? 0)) continue;
    found.push({ start, end: tokens.ends[end - 1] as number, rule: name });
  }
  return found;
}

function findInSentence(tokens: Sentence, left: string, found: QuantityFinding[]): void {
  const standing = standingIn(left, book.size);
  let previous: QuantityMatch | null = null;
  let lender: QuantityMatch | null = null;
  let nearer: QuantityMatch | null = null;
  for (let start = nextOpening(book, left, 0); start >= 0; ) {
    const match: QuantityMatch | null = quantityAt(
      { tokens, classes: left, at: start, done: previous?.end ?? 0 },
      standing,
    );
    if (match !== null) {
      const finding = inherit(tokens, previous, lender, nearer, match);
      // in a restored view two numbers may stand for one printed phrase: the first one has it
      if (finding.start >= (found.at(-1)?.end ?? 0)) found.push(predicated(tokens, left, finding, match));
      const { at, first, end } = match;
      previous = finding === match.finding ? match : { finding, at, first, end };
      if (lendsUnit(finding)) lender = previous;
      else if (isShareOf(finding)) nearer = previous;
    }
    start = nextOpening(book, left, Math.max(match?.end ?? 0, start + 1));
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

function quantityAt(place: Place, standing: Standing): QuantityMatch | null {
  const { classes, at } = place;
  const rules = rulesAt(book, classes, at);
  for (let index = 0; index < rules.length; index++) {
    const compiled = rules[index] as Compiled<QuantityRule>;
    if (!isMet(compiled.pattern.needs, standing)) continue;
    const match = matchAt(compiled.pattern, classes, at);
    if (match === null) continue;
    const read = readMatch(compiled, place, match);
    if (read !== null) return read;
  }
  return null;
}
