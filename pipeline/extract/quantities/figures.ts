/** Numbers of several words: figures grouped by spaces or apostrophes, and powers of ten. */

import { codeOf } from "../language/lexicon.ts";
import { isGlued, Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";
import { quantities } from "./lexicon.ts";

const threeDigits = codeOf(quantities, "threeDigits");
const digits = codeOf(quantities, "digits");
const wideDigit = codeOf(quantities, "wideDigit");
const tail = codeOf(quantities, "figureTail");
const caret = codeOf(quantities, "caret");
const superscript = codeOf(quantities, "superscript");
const capitalised = codeOf(quantities, "capitalised");
const upper = codeOf(quantities, "upper");

/** Gives the words that go on a number their class: "000" of "412 000", "× 10 ^ 30" of "1.99 × 10^30". */
export function joinFigures(tokens: Tokens, codes: Buffer): void {
  for (let at = codes.indexOf(threeDigits); at >= 0; at = codes.indexOf(threeDigits, at + 1)) {
    const before = isApostrophe(tokens, at - 1) ? at - 2 : at - 1;
    const joins = isGroup(tokens, codes, before, at);
    codes[at] = joins ? tail : digits;
    if (joins && before < at - 1) codes[at - 1] = tail;
  }
  for (let at = codes.indexOf(wideDigit); at >= 0; at = codes.indexOf(wideDigit, at + 1))
    codes[at] = at > 0 && isGlued(tokens, at) && isFigure(codes[at - 1]) ? tail : digits;
  for (const mark of [caret, superscript])
    for (let at = codes.indexOf(mark); at >= 0; at = codes.indexOf(mark, at + 1))
      joinPower(tokens, codes, at);
}

/** Whether token `at`, three digits, is a group of the number that token `before` belongs to. */
function isGroup(tokens: Tokens, codes: Buffer, before: number, at: number): boolean {
  if (before < 0 || !isNear(tokens, before, at)) return false;
  if (codes[before] === tail) return wordAt(tokens, before)?.length === 3;
  if (codes[before] !== digits || !/^[1-9]\d{0,2}$/.test(wordAt(tokens, before) as string)) return false;
  // "38 737s": so many of what bears the number
  if (isGlued(tokens, at + 1) && wordAt(tokens, at + 1) === "s") return false;
  return !isNamed(tokens, codes, before) && !isNumberAhead(tokens, at + 1);
}

/** Whether one space, of whatever width, or one apostrophe is all that parts them. */
function isNear({ text, starts, ends }: Tokens, before: number, at: number): boolean {
  const from = ends[before] as number;
  const between = (starts[at] as number) - from;
  return between === 1 && /[ \u00a0\u2007\u2009\u202f'’]/.test(text[from] as string);
}

const isApostrophe = (tokens: Tokens, at: number): boolean =>
  isGlued(tokens, at + 1) && /^['’]$/.test(wordAt(tokens, at) ?? "");

/** "the Boeing 737 800": a name's own number, and no number of thousands. */
function isNamed(tokens: Tokens, codes: Buffer, at: number): boolean {
  const isName = codes[at - 1] === capitalised || codes[at - 1] === upper;
  return isName && at - 1 > (tokens.sentenceStarts[tokens.sentences[at] as number] as number);
}

/** "800 555 1234": a chain of numbers of other lengths has no groups. */
function isNumberAhead(tokens: Tokens, at: number): boolean {
  if (at >= tokens.count || shapeAt(tokens, at) !== Shape.number || !isNear(tokens, at - 1, at)) return false;
  return !/^\d{3}$/.test(wordAt(tokens, at) as string);
}

const isFigure = (code: number | undefined): boolean => code === digits || code === tail;

const isTimes = (word: string | undefined): boolean => /^[×x*✕·⋅]$/.test(word ?? "");
const mostSuperscripts = 4;

/** A power of ten, raised by the mark at `at`: all of it but its "10" where no number stands before it. */
function joinPower(tokens: Tokens, codes: Buffer, at: number): void {
  if (wordAt(tokens, at - 1) !== "10" || !isGlued(tokens, at)) return;
  const multiplied = isTimes(wordAt(tokens, at - 2)) && codes[at - 3] === digits;
  const end = powerEnd(tokens, codes, at);
  if (end > at) codes.fill(tail, multiplied ? at - 2 : at, end);
}

/** The token after the exponent whose first mark is at `at`; `at` where there is none. */
function powerEnd(tokens: Tokens, codes: Buffer, at: number): number {
  if (codes[at] === caret) {
    const from = /^[-−]$/.test(wordAt(tokens, at + 1) ?? "") ? at + 2 : at + 1;
    return isGlued(tokens, from) && /^\d{1,3}$/.test(wordAt(tokens, from) ?? "") ? from + 1 : at;
  }
  let end = at;
  while (end < at + mostSuperscripts && codes[end] === superscript && isGlued(tokens, end)) end++;
  return end;
}
