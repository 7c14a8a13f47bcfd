/**
 * A text is cut into tokens and sentences once; every extractor reads the same cut.
 *
 * Tokens are kept as columns (one typed array a property) because a hundred thousand articles hold a hundred
 * million of them. Offsets are UTF-16 code units (see schemas/document.ts).
 */

import { Class, classAt, isInner, isLetter } from "./tokens/characters.ts";
import type { Tokens } from "./tokens/columns.ts";
import { type Scratch, scratchFor } from "./tokens/scratch.ts";
import { sentencesOf } from "./tokens/sentences.ts";
import { currentVocabulary, hashOn, numberWords, type Vocabulary } from "./tokens/vocabulary.ts";

export {
  type Sentence,
  shapeAt,
  surfaceAt,
  surfacesBetween,
  type Tokens,
  wordAt,
  wordsBetween,
} from "./tokens/columns.ts";
export { Shape } from "./tokens/shape.ts";

type Units = Scratch["units"];

/**
 * Cuts a text into tokens and sentences. Time grows linearly with the length of the text.
 * A token is a word with its inner apostrophes ("don't"; a possessive "'s" is a token of its own), an abbreviation
 * with stops ("U.S."), a number with inner separators ("1,000.5"), a doubled mark ("``", "''") or one other
 * character. Hyphens part words.
 * @param vocabulary whose numbers the words get; texts that become one (see phrases/view.ts) share theirs
 */
export function tokenise(text: string, vocabulary: Vocabulary = currentVocabulary()): Tokens {
  const scratch = scratchFor(text);
  const count = cut(text.length, scratch);
  numberWords(vocabulary, scratch, count);
  const starts = scratch.starts.slice(0, count);
  const ends = scratch.ends.slice(0, count);
  const ids = scratch.ids.slice(0, count);
  const { sentences, sentenceStarts } = sentencesOf({ text, count, starts, ends, vocabulary, ids }, scratch);
  return { text, count, starts, ends, vocabulary, ids, sentences, sentenceStarts };
}

/** Fills the columns of the scratch space with the tokens of its first `length` units; returns how many there are. */
function cut(length: number, { units, starts, ends, hashes }: Scratch): number {
  let count = 0;
  for (let at = 0; at < length; ) {
    const first = classAt(units, at);
    if (first === Class.space) {
      at++;
      continue;
    }
    // Hashed on the way: most tokens end with their first run of letters, and need not be read twice.
    let hash = hashOn(0, units[at] as number);
    let end = at + 1;
    let next = classAt(units, end);
    if (isLetter(first)) {
      for (; isInner(next); next = classAt(units, end)) hash = hashOn(hash, units[end++] as number);
    }
    // A word can go on with an apostrophe or a stop.
    if (!isLetter(first) || next === Class.apostrophe || units[end] === 46) {
      const whole = tokenEnd(units, at, first);
      for (; end < whole; end++) hash = hashOn(hash, units[end] as number);
      next = classAt(units, end);
    }
    starts[count] = at;
    ends[count] = end;
    hashes[count++] = hash;
    at = next === Class.space ? end + 1 : end;
  }
  return count;
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
    if (isInner(found)) continue;
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
  return !isInner(after) && after !== Class.apostrophe;
}

/** Whether a word, a number or an abbreviation's stop stands directly before. */
function endsWord(units: Units, at: number): boolean {
  const before = classAt(units, at - 1);
  return isInner(before) || units[at - 1] === 46;
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

/** The characters of tokens `[first, last]`, inclusive, as the source prints them. */
export function printed(tokens: Tokens, first: number, last: number = first): string {
  return tokens.text.slice(tokens.starts[first], tokens.ends[last]);
}

/** Whether no white space stands between this token and the one before it. */
export function isGlued(tokens: Pick<Tokens, "starts" | "ends">, index: number): boolean {
  return index > 0 && tokens.starts[index] === tokens.ends[index - 1];
}
