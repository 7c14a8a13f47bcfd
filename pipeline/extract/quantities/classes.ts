/** Turns tokens into the class string that number patterns read, with everything that is no quantity blanked. */
import type { TextRange } from "../../../schemas/document.ts";
import { classify, lexicon } from "../pattern.ts";
import { isGlued, type Tokens } from "../tokens.ts";
import { refusals } from "./refusals.ts";
import { quantityWords } from "./words.ts";

/** The class of a token that is not to be read as part of a quantity. */
export const blank = "_";

// Western ("1,000,000") and Indian ("10,00,000") grouping. Longer digit strings are numbers of posts and accounts.
const plain = /^(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,12}|\d{1,2}(?:,\d{2}){1,12},\d{3})(?:\.\d{1,40})?$/;
const yearLike = /^(?:1[5-9]|20)\d\d$/;

const quantities = lexicon(
  quantityWords,
  { lower: "l", capitalised: "W", upper: "V", number: blank, mark: "?" },
  (digits) => (yearLike.test(digits) ? "Y" : plain.test(digits) ? "D" : null),
);

/** A currency code written together with its amount, one token for the tokeniser: "USD10", "RM79". */
export const gluedMoney =
  /^(?:USD?|EUR|GBP|JPY|CNY|HKD?|AUD?|CAD?|NZD?|SGD?|MYR|INR|CHF|KRW|ZAR|THB|BRL|RMB|R[Mms]|PS|NT|S|A|C)(?=\d)/;

/**
 * One class character a token (see words.ts; "D" digits, "Y" digits that may be a year, "l" "W" "V" other words by
 * shape, "j" a code glued to digits). Tokens inside `dates` (ascending, not overlapping) are blank.
 */
export function quantityClasses(tokens: Tokens, dates: readonly TextRange[]): string {
  const classes = markGluedMoney(tokens, classify(tokens, quantities));
  return replaceRanges(classes, dateTokens(tokens, dates), blank);
}

/** The classes of one sentence with whatever a refusal matches made blank. */
export function withoutRefused(tokens: Tokens, classes: string): string {
  return replaceRanges(classes, refusedTokens(tokens, classes), blank);
}

function markGluedMoney(tokens: Tokens, classes: string): string {
  const marked: TokenRange[] = [];
  for (let at = 0; at < tokens.count; at++) {
    if (isCapital(classes.charCodeAt(at)) && isGluedMoney(tokens, at)) marked.push([at, at + 1]);
  }
  return replaceRanges(classes, marked, "j");
}

/** Whether a class is one of unlisted words with capitals. */
function isCapital(code: number): boolean {
  return code === 0x57 || code === 0x56;
}

function isGluedMoney(tokens: Tokens, at: number): boolean {
  const surface = tokens.surfaces[at] as string;
  const digit = hasDigit(surface, 1) || hasDigit(surface, 2) || hasDigit(surface, 3);
  return digit && gluedMoney.test(surface) && isMoneyHere(tokens, at);
}

/** "A4" and "S23" are names; "$A4" and "$S23" are money; longer codes are money anywhere. */
function isMoneyHere(tokens: Tokens, at: number): boolean {
  if (!hasDigit(tokens.surfaces[at] as string, 1)) return true;
  return isGlued(tokens, at) && tokens.words[at - 1] === "$";
}

function hasDigit(surface: string, at: number): boolean {
  const unit = surface.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}

/** Half-open token range. */
type TokenRange = readonly [first: number, end: number];

function dateTokens(tokens: Tokens, dates: readonly TextRange[]): TokenRange[] {
  const found: TokenRange[] = [];
  let at = 0;
  for (const date of dates) {
    while (at < tokens.count && (tokens.ends[at] as number) <= date.start) at++;
    const first = at;
    while (at < tokens.count && (tokens.starts[at] as number) < date.end) at++;
    if (at > first) found.push([first, at]);
  }
  return found;
}

function refusedTokens(tokens: Tokens, classes: string): TokenRange[] {
  const found: TokenRange[] = [];
  for (const { needs, pattern, holds } of refusals) {
    if (!hasAny(classes, needs)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(classes); match !== null; match = pattern.exec(classes)) {
      const end = match.index + match[0].length;
      if (holds(tokens, match.index, end, classes)) found.push([match.index, end]);
    }
  }
  return found.length < 2 ? found : found.sort((left, right) => left[0] - right[0]);
}

function hasAny(classes: string, wanted: string): boolean {
  for (const name of wanted) if (classes.includes(name)) return true;
  return false;
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
