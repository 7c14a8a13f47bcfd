/**
 * A text is cut into tokens and sentences once; every extractor reads the same cut.
 *
 * Tokens are kept as columns (one typed array a property) because a hundred thousand articles hold a hundred
 * million of them. Offsets are UTF-16 code units (see schemas/document.ts).
 */

import { Shape, type Tokens } from "./tokens/columns.ts";
import { type Scratch, scratchFor } from "./tokens/scratch.ts";
import { sentencesOf } from "./tokens/sentences.ts";

export { Shape, type Tokens };

// What a character can be in a token. A table over the basic plane, filled as characters are met, makes the scan
// several times faster than a regular expression with \p{L}.
const Class = { unknown: 0, space: 1, lower: 2, upper: 3, digit: 4, apostrophe: 5, mark: 6 } as const;
type Class = (typeof Class)[keyof typeof Class];
const classes = new Uint8Array(0x10000);
const spaceCharacter = /^\s$/;
const upperCharacter = /^\p{Lu}$/u;
const letterCharacter = /^[\p{L}\p{M}]$/u;

function classOf(unit: number): Class {
  return (classes[unit] as Class) || learn(unit);
}

function learn(unit: number): Class {
  const character = String.fromCharCode(unit);
  const found = spaceCharacter.test(character)
    ? Class.space
    : unit >= 48 && unit <= 57
      ? Class.digit
      : character === "'" || character === "’"
        ? Class.apostrophe
        : upperCharacter.test(character)
          ? Class.upper
          : letterCharacter.test(character)
            ? Class.lower
            : Class.mark;
  classes[unit] = found;
  return found;
}

const isLetter = (found: Class): boolean => found === Class.lower || found === Class.upper;

type Units = Scratch["units"];

const classAt = (units: Units, at: number): Class => classOf(units[at] as number);

/**
 * Cuts a text into tokens and sentences. Time grows linearly with the length of the text.
 * A token is a word with its inner apostrophes ("don't"; a possessive "'s" is a token of its own), an abbreviation
 * with stops ("U.S."), a number with inner separators ("1,000.5"), a doubled mark ("``", "''") or one other
 * character. Hyphens part words.
 */
export function tokenise(text: string): Tokens {
  const { units, starts, ends, shapes } = scratchFor(text);
  const surfaces: string[] = [];
  const words: string[] = [];
  let count = 0;
  for (let at = 0; at < text.length; ) {
    const first = classAt(units, at);
    if (first === Class.space) {
      at++;
      continue;
    }
    const end = tokenEnd(units, at, first);
    const shape = shapeOf(units, at, end, first);
    const surface = text.slice(at, end);
    starts[count] = at;
    ends[count] = end;
    shapes[count++] = shape;
    surfaces.push(surface);
    words.push(isPlain(units, at, end) ? surface : lookup(surface));
    at = end;
  }
  const columns = {
    text,
    count,
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    shapes: shapes.slice(0, count),
    surfaces,
    words,
  };
  return { ...columns, ...sentencesOf(columns) };
}

/** Whether a token is its own look-up form, as most are: asking is cheaper than changing its letter case. */
function isPlain(units: Units, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = units[at] as number;
    if (unit > 127 || (unit >= 65 && unit <= 90)) return false;
  }
  return true;
}

function lookup(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

function tokenEnd(units: Units, start: number, first: Class): number {
  if (isLetter(first)) return abbreviationEnd(units, start) || wordEnd(units, start);
  return first === Class.digit ? numberEnd(units, start) : start + markLength(units, start);
}

/** End of "U.S.", "a.m.", "J.P.": two or more single letters, each with a stop; 0 where there is none. */
function abbreviationEnd(units: Units, start: number): number {
  let at = start;
  while (units[at + 1] === 46 && isLetter(classAt(units, at))) at += 2;
  return at - start >= 4 ? at : 0;
}

function wordEnd(units: Units, start: number): number {
  let at = start + 1;
  for (; ; at++) {
    const found = classAt(units, at);
    if (isLetter(found) || found === Class.digit) continue;
    const joins = found === Class.apostrophe && isLetter(classAt(units, at + 1));
    if (!joins || isPossessive(units, at)) return at;
  }
}

function isPossessiveAt(units: Units, at: number): boolean {
  return classAt(units, at) === Class.apostrophe && isPossessive(units, at);
}

/** An apostrophe and an s that end a word. */
function isPossessive(units: Units, at: number): boolean {
  if (units[at + 1] !== 115 && units[at + 1] !== 83) return false;
  const after = classAt(units, at + 2);
  return !isLetter(after) && after !== Class.digit && after !== Class.apostrophe;
}

/** Whether a word, a number or an abbreviation's stop stands directly before. */
function endsWord(units: Units, at: number): boolean {
  const before = classAt(units, at - 1);
  return isLetter(before) || before === Class.digit || units[at - 1] === 46;
}

function numberEnd(units: Units, start: number): number {
  let at = start + 1;
  for (; ; at++) {
    if (classAt(units, at) === Class.digit) continue;
    const separates = units[at] === 44 || units[at] === 46;
    if (!separates || classAt(units, at + 1) !== Class.digit) return at;
  }
}

/** One code point; a doubled PTB quotation mark counts as one, and so does a possessive "'s". */
function markLength(units: Units, start: number): number {
  const unit = units[start] as number;
  const next = units[start + 1] as number;
  if ((unit === 96 && next === 96) || (unit === 39 && next === 39)) return 2;
  if (start > 0 && isPossessiveAt(units, start) && endsWord(units, start)) return 2;
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function shapeOf(units: Units, start: number, end: number, first: Class): Shape {
  if (first === Class.digit) return Shape.number;
  if (!isLetter(first)) return Shape.mark;
  // A word never ends with a stop: what does is an abbreviation.
  if (units[end - 1] === 46) return Shape.upper;
  if (first !== Class.upper) return Shape.lower;
  if (end - start < 2) return Shape.capitalised;
  for (let at = start + 1; at < end; at++) {
    const found = classAt(units, at);
    if (found !== Class.upper && found !== Class.digit) return Shape.capitalised;
  }
  return Shape.upper;
}

/** The characters of tokens `[first, last]`, inclusive, as the source prints them. */
export function printed(tokens: Tokens, first: number, last: number = first): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]);
}

/** Whether no white space stands between this token and the one before it. */
export function isGlued(tokens: Tokens, index: number): boolean {
  return index > 0 && tokens.starts[index] === tokens.ends[index - 1];
}
