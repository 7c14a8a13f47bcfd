/** The classes of a text's tokens as number patterns read them, with everything that is no quantity blanked. */
import type { TextRange } from "../../../schemas/document.ts";
import { classCodes, classesOf } from "../language/classify.ts";
import { nextOpening, ruleBook, rulesAt } from "../language/dispatch.ts";
import { characterOf, codeOf } from "../language/lexicon.ts";
import { isMet, standingIn } from "../language/needs.ts";
import { endOfMatch } from "../language/pattern.ts";
import { isGlued, type Sentence, Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";
import { joinFigures } from "./figures.ts";
import { quantities } from "./lexicon.ts";
import { type Refusal, refusals } from "./refusals.ts";

const blank = codeOf(quantities, "blank");
const undecided = codeOf(quantities, "undecided");
const gluedMoney = codeOf(quantities, "gluedMoney");
const upper = codeOf(quantities, "upper");
const capitalised = codeOf(quantities, "capitalised");

/** The class of every token, one character each. Tokens inside `dates` (ascending, not overlapping) are blank. */
export function quantityClasses(tokens: Tokens, dates: readonly TextRange[]): string {
  const codes = classCodes(tokens, quantities);
  for (let at = codes.indexOf(undecided); at >= 0; at = codes.indexOf(undecided, at + 1)) {
    codes[at] = decided(tokens, at);
  }
  joinFigures(tokens, codes);
  blankDates(tokens, dates, codes);
  return classesOf(codes);
}

/** "A4" and "S23" are names; "$A4" and "$S23" are money, and so are "Y300bn", "R2.5 million" and "N250 million". */
function decided(tokens: Sentence, at: number): number {
  if (isGlued(tokens, at) && wordAt(tokens, at - 1) === "$") return gluedMoney;
  if (/^[rynp]/.test(wordAt(tokens, at) as string) && isSum(tokens, at)) return gluedMoney;
  return shapeAt(tokens, at) === Shape.upper ? upper : capitalised;
}

/** Whether a letter with digits behind it has what sums have: a scale, or groups of three digits. */
function isSum(tokens: Sentence, at: number): boolean {
  let end = at + 1;
  if (/^[.,]$/.test(wordAt(tokens, end) ?? "") && isGlued(tokens, end) && isGlued(tokens, end + 1)) {
    if (wordAt(tokens, end) === "," && /^\d{3}/.test(wordAt(tokens, end + 1) ?? "")) return true;
    end += 2;
  }
  const next = wordAt(tokens, end) ?? "";
  // "R27.58", "R370 a month"
  if (/^r/.test(wordAt(tokens, at) as string))
    if (/^(?:a|an|per)$/.test(next) || (end > at + 1 && /^\d\d$/.test(wordAt(tokens, end - 1) as string)))
      return true;
  return scaled.test(wordAt(tokens, end - 1) as string) || scaleWord.test(next);
}

const scaled = /\d(?:bn|tn|trn|mn|m)$/;
const scaleWord = /^(?:bn|tn|trn|mn|million|billion|trillion|thousand)$/;

function blankDates({ count, starts, ends }: Tokens, dates: readonly TextRange[], codes: Buffer): void {
  let at = 0;
  for (const date of dates) {
    while (at < count && (ends[at] as number) <= date.start) at++;
    const first = at;
    while (at < count && (starts[at] as number) < date.end) at++;
    codes.fill(blank, first, at);
  }
}

const book = ruleBook(quantities, refusals);
const blankCharacter = characterOf(quantities, "blank");

/** The classes of one sentence with what was refused made blank. */
export function withoutRefused(classes: string, refused: readonly Refused[]): string {
  return replaceRanges(classes, refused, blankCharacter);
}

/** A half-open range of tokens that is no quantity, and the refusal that says so. */
export type Refused = readonly [first: number, end: number, refusal: Refusal];

/** What looks like a number in one sentence and is none. */
export function refusedTokens(tokens: Sentence, classes: string): readonly Refused[] {
  const found: Refused[] = [];
  const standing = standingIn(classes, book.size);
  // Matches of one refusal do not overlap.
  let done: number[] | undefined;
  for (let at = nextOpening(book, classes, 0); at >= 0; at = nextOpening(book, classes, at + 1)) {
    for (const { rule, pattern, place } of rulesAt(book, classes, at)) {
      if (at < (done?.[place] ?? 0) || !isMet(pattern.needs, standing)) continue;
      const end = endOfMatch(pattern, classes, at);
      if (end < 0) continue;
      done ??= new Array<number>(refusals.length).fill(0);
      done[place] = end;
      if (rule.holds?.(tokens, at, end, classes) !== false) found.push([at, end, rule]);
    }
  }
  return found;
}

function replaceRanges(classes: string, ranges: readonly Refused[], by: string): string {
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
