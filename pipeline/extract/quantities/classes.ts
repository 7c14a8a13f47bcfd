/** Turns tokens into the class string that number patterns read, with everything that is no quantity blanked. */
import type { TextRange } from "../../../schemas/document.ts";
import { currencyCodes } from "../../lists/currencies.ts";
import { namesWhenGlued, wordsFirst } from "../../lists/currency-words.ts";
import { classCodes, lexicon } from "../pattern.ts";
import { isGlued, type Sentence, Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";
import { refusalsOpening } from "./dispatch.ts";
import { type Refusal, refusals } from "./refusals.ts";
import { quantityWords } from "./words.ts";

/** The class of a token that is not to be read as part of a quantity. */
export const blank = "_";

// Western ("1,000,000") and Indian ("10,00,000") grouping. Longer digit strings are numbers of posts and accounts.
const plain = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,12}|\d{1,2}(?:,\d{2}){1,12},\d{3})(?:\.\d{1,40})?$/;
const yearLike = /^(?:1[5-9]|20)\d\d$/;

const glued = [...currencyCodes].filter((code) => !wordsFirst.has(code) && !namesWhenGlued.has(code));

/** A currency code written together with its amount, one token for the tokeniser: "USD10", "RM79". */
export const gluedMoney = new RegExp(
  `^(?:${glued.join("|")}|US|HK|AU|CA|NZ|SG|R(?:MB|mb|[Mmps])|SFr|[DNS]Kr|PS|NT|S|A|C)(?=\\d)`,
);

// A code of one letter glued to its amount: what stands before it tells money ("$A4") from a name ("A4").
const undecided = "!";

const byShape = { lower: "l", capitalised: "W", upper: "V", number: blank, mark: "?" };
const quantities = lexicon(quantityWords, byShape, ({ surface, word, shape }) => {
  if (shape === Shape.number) return yearLike.test(word) ? "Y" : plain.test(word) ? "D" : null;
  const isCapital = shape === Shape.capitalised || shape === Shape.upper;
  if (!isCapital || !gluedMoney.test(surface)) return null;
  return hasDigit(surface, 1) ? undecided : "j";
});

/**
 * One class character a token (see words.ts; "D" digits, "Y" digits that may be a year, "l" "W" "V" other words by
 * shape, "j" a code glued to digits). Tokens inside `dates` (ascending, not overlapping) are blank.
 */
export function quantityClasses(tokens: Tokens, dates: readonly TextRange[]): string {
  const codes = classCodes(tokens, quantities);
  for (let at = codes.indexOf(undecided); at >= 0; at = codes.indexOf(undecided, at + 1)) {
    codes.write(decided(tokens, at), at, "latin1");
  }
  blankDates(tokens, dates, codes);
  return codes.toString("latin1");
}

/** "A4" and "S23" are names; "$A4" and "$S23" are money. */
function decided(tokens: Sentence, at: number): string {
  if (isGlued(tokens, at) && wordAt(tokens, at - 1) === "$") return "j";
  return shapeAt(tokens, at) === Shape.upper ? byShape.upper : byShape.capitalised;
}

function hasDigit(surface: string, at: number): boolean {
  const unit = surface.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

function blankDates({ count, starts, ends }: Tokens, dates: readonly TextRange[], codes: Buffer): void {
  let at = 0;
  for (const date of dates) {
    while (at < count && (ends[at] as number) <= date.start) at++;
    const first = at;
    while (at < count && (starts[at] as number) < date.end) at++;
    codes.fill(blank, first, at);
  }
}

/** The classes of one sentence with whatever a refusal matches made blank. */
export function withoutRefused(tokens: Sentence, classes: string): string {
  return replaceRanges(classes, refusedTokens(tokens, classes), blank);
}

/** Half-open token range. */
type TokenRange = readonly [first: number, end: number];

function refusedTokens(tokens: Sentence, classes: string): TokenRange[] {
  const found: TokenRange[] = [];
  // Matches of one refusal do not overlap.
  let done: number[] | undefined;
  for (let at = 0; at + 1 < classes.length; at++) {
    let left = refusalsOpening(classes.charCodeAt(at), classes.charCodeAt(at + 1));
    for (; left !== 0; left &= left - 1) {
      const place = 31 - Math.clz32(left & -left);
      const { pattern, holds } = refusals[place] as Refusal;
      pattern.lastIndex = at;
      if (at < (done?.[place] ?? 0) || !pattern.test(classes)) continue;
      const end = pattern.lastIndex;
      done ??= new Array<number>(refusals.length).fill(0);
      done[place] = end;
      if (holds(tokens, at, end, classes)) found.push([at, end]);
    }
  }
  return found;
}

function replaceRanges(classes: string, ranges: readonly TokenRange[], by: string): string {
  if (ranges.length === 0) return classes;
  const parts: string[] = [];
  let done = 0;
  for (const [first, end] of ranges) {
    if (end <= done) continue;
    const from = Math.max(first, done);
    parts.push(classes.slice(done, from), by.repeat(end - from));
    done = end;
  }
  parts.push(classes.slice(done));
  return parts.join("");
}
