/**
 * A text is cut into tokens and sentences once; every extractor reads the same cut.
 *
 * Tokens are kept as columns (one typed array a property) because a hundred thousand articles hold a hundred
 * million of them. Offsets are UTF-16 code units (see schemas/document.ts).
 */

/** What a token looks like, before anybody asks what it means. */
export const Shape = {
  /** letters, first one lower case: "company" */
  lower: 0,
  /** letters, first one upper case: "Monday", "McDonald" */
  capitalised: 1,
  /** two or more letters, all upper case, or an abbreviation with stops: "BYD", "U.S." */
  upper: 2,
  /** starts with a digit: "3", "3.3", "1,000", "2024" */
  number: 3,
  /** any other single character: "$", "“", "," */
  mark: 4,
} as const;
export type Shape = (typeof Shape)[keyof typeof Shape];

export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** First UTF-16 unit of each token. */
  readonly starts: Int32Array;
  /** One past the last UTF-16 unit of each token. */
  readonly ends: Int32Array;
  readonly shapes: Uint8Array;
  /** Each token as it is read: as printed, or, in a restored view, in standard wording (see restorations.ts). */
  readonly surfaces: readonly string[];
  /** `surfaces` in lower case, with curly apostrophes made straight: for looking up. */
  readonly words: readonly string[];
  /** The sentence each token belongs to, from 0. */
  readonly sentences: Int32Array;
  /** First token of each sentence, and `count` at the end: sentence n is `[sentenceStarts[n], sentenceStarts[n+1])`. */
  readonly sentenceStarts: Int32Array;
};

// What a character can be in a token. A table over the basic plane, filled as characters are met, makes the scan
// several times faster than a regular expression with \p{L}.
const Class = { unknown: 0, space: 1, lower: 2, upper: 3, digit: 4, apostrophe: 5, mark: 6 } as const;
type Class = (typeof Class)[keyof typeof Class];
const classes = new Uint8Array(0x10000);
const spaceCharacter = /^\s$/;
const upperCharacter = /^\p{Lu}$/u;
const letterCharacter = /^[\p{L}\p{M}]$/u;

function classOf(text: string, at: number): Class {
  const unit = text.charCodeAt(at);
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

/**
 * Cuts a text into tokens and sentences. Time grows linearly with the length of the text.
 * A token is a word with its inner apostrophes ("don't"; a possessive "'s" is a token of its own), an abbreviation
 * with stops ("U.S."), a number with inner separators ("1,000.5"), a doubled mark ("``", "''") or one other
 * character. Hyphens part words.
 */
export function tokenise(text: string): Tokens {
  const starts: number[] = [];
  const ends: number[] = [];
  const shapes: number[] = [];
  const surfaces: string[] = [];
  let at = 0;
  while (at < text.length) {
    const first = classOf(text, at);
    if (first === Class.space) {
      at++;
      continue;
    }
    const start = at;
    let shape: Shape = Shape.mark;
    if (isLetter(first)) {
      at = abbreviationEnd(text, start);
      if (at > start) shape = Shape.upper;
      else {
        at = wordEnd(text, start);
        shape = shapeOf(text, start, at);
      }
    } else if (first === Class.digit) {
      at = numberEnd(text, start);
      shape = Shape.number;
    } else at += markLength(text, start);
    starts.push(start);
    ends.push(at);
    shapes.push(shape);
    surfaces.push(text.slice(start, at));
  }
  const columns = {
    text,
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    shapes: Uint8Array.from(shapes),
    surfaces,
    words: surfaces.map(lookup),
  };
  return { ...columns, ...sentencesOf(columns) };
}

function lookup(surface: string): string {
  const lower = surface.toLowerCase();
  return lower.includes("’") ? lower.replaceAll("’", "'") : lower;
}

/** End of "U.S.", "a.m.", "J.P.": two or more single letters, each with a stop; `start` where there is none. */
function abbreviationEnd(text: string, start: number): number {
  let at = start;
  while (at + 1 < text.length && isLetter(classOf(text, at)) && text.charCodeAt(at + 1) === 46) at += 2;
  return at - start >= 4 ? at : start;
}

function wordEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const found = classOf(text, at);
    if (isLetter(found) || found === Class.digit) continue;
    const joins = found === Class.apostrophe && at + 1 < text.length && isLetter(classOf(text, at + 1));
    if (!joins || isPossessive(text, at)) break;
  }
  return at;
}

function isPossessiveAt(text: string, at: number): boolean {
  return classOf(text, at) === Class.apostrophe && isPossessive(text, at);
}

/** An apostrophe and an s that end a word. */
function isPossessive(text: string, at: number): boolean {
  const unit = text.charCodeAt(at + 1);
  if (unit !== 115 && unit !== 83) return false;
  if (at + 2 >= text.length) return true;
  const after = classOf(text, at + 2);
  return !isLetter(after) && after !== Class.digit && after !== Class.apostrophe;
}

/** Whether a word, a number or an abbreviation's stop stands directly before. */
function endsWord(text: string, at: number): boolean {
  const before = classOf(text, at - 1);
  return isLetter(before) || before === Class.digit || text.charCodeAt(at - 1) === 46;
}

function numberEnd(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    if (classOf(text, at) === Class.digit) continue;
    const unit = text.charCodeAt(at);
    const separates = unit === 44 || unit === 46;
    if (!separates || at + 1 >= text.length || classOf(text, at + 1) !== Class.digit) break;
  }
  return at;
}

/** One code point; a doubled PTB quotation mark counts as one, and so does a possessive "'s". */
function markLength(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  const next = text.charCodeAt(start + 1);
  if ((unit === 96 && next === 96) || (unit === 39 && next === 39)) return 2;
  if (start > 0 && isPossessiveAt(text, start) && endsWord(text, start)) return 2;
  return unit >= 0xd800 && unit <= 0xdbff && next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

function shapeOf(text: string, start: number, end: number): Shape {
  if (classOf(text, start) !== Class.upper) return Shape.lower;
  if (end - start < 2) return Shape.capitalised;
  for (let at = start + 1; at < end; at++) {
    const found = classOf(text, at);
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

// Abbreviations whose stop does not end a sentence when a name or number follows.
const abbreviations = new Set(
  (
    "mr mrs ms mx dr prof rev hon gov sen rep gen col lt sgt capt cmdr maj adm st jr sr vs inc corp co ltd bros " +
    "no nos vol pp fig figs ed eds al dept est approx " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
  ).split(" "),
);
// Abbreviations that stand before names only: even at what looks like an end, the sentence goes on.
const titles = new Set(
  "mr mrs ms mx dr prof rev hon gov sen rep gen col lt sgt capt cmdr maj adm st".split(" "),
);
const closers = new Set(["”", "’", '"', "'", "''", ")", "]", "»"]);
const paragraphBreak = /\n\s*\n/;

function sentencesOf(
  tokens: Omit<Tokens, "sentences" | "sentenceStarts">,
): Pick<Tokens, "sentences" | "sentenceStarts"> {
  const { count, words } = tokens;
  const sentences = new Int32Array(count);
  const sentenceStarts: number[] = count > 0 ? [0] : [];
  let sentence = 0;
  let ended = false;
  for (let at = 0; at < count; at++) {
    if (at > 0 && (breaksParagraph(tokens, at) || (ended && !closes(tokens, at)))) {
      sentence++;
      sentenceStarts.push(at);
      ended = false;
    }
    sentences[at] = sentence;
    if (endsSentence(tokens, at)) ended = true;
    else if (!closers.has(words[at] as string)) ended = false;
  }
  return { sentences, sentenceStarts: Int32Array.from([...sentenceStarts, count]) };
}

function breaksParagraph(
  { text, starts, ends }: Pick<Tokens, "text" | "starts" | "ends">,
  at: number,
): boolean {
  const from = ends[at - 1] as number;
  const to = starts[at] as number;
  return to - from > 1 && paragraphBreak.test(text.slice(from, to));
}

/** A closing mark that stands directly at the end of the sentence still belongs to it. */
function closes({ words, starts, ends }: Pick<Tokens, "words" | "starts" | "ends">, at: number): boolean {
  return closers.has(words[at] as string) && starts[at] === ends[at - 1];
}

function endsSentence(tokens: Omit<Tokens, "sentences" | "sentenceStarts">, at: number): boolean {
  const { words, shapes, starts, ends, count } = tokens;
  const word = words[at] as string;
  const next = at + 1;
  if (word === "!" || word === "?" || word === "…") return !opensLowerCase(tokens, at);
  const stopped = word.length > 2 && word.endsWith(".");
  if (word !== "." && !stopped) return false;
  if (next >= count) return true;
  if (word === ".") {
    const previous = at > 0 && starts[at] === ends[at - 1] ? (words[at - 1] as string) : "";
    if (titles.has(previous)) return false;
    // "J. Smith": a single capital before the stop is an initial
    if (previous.length === 1 && shapes[at - 1] === Shape.capitalised && previous !== "i") return false;
    if (starts[next] === ends[at] && !closers.has(words[next] as string)) return false;
    if (abbreviations.has(previous)) return !opensLowerCase(tokens, at) && shapes[next] !== Shape.number;
    return !opensLowerCase(tokens, at);
  }
  // "the U.S. Congress" goes on, "in the U.S. The" does not: only a function word in capitals opens a sentence
  return sentenceOpeners.has(words[next] as string) && shapes[next] === Shape.capitalised;
}

const sentenceOpeners = new Set(
  (
    "the a an this that these those it he she they we i you in on at but and for as if when while after before " +
    "there his her its their our my with by from to so what who how why no not yet still however meanwhile"
  ).split(" "),
);

function opensLowerCase(
  { words, shapes, count }: Pick<Tokens, "words" | "shapes" | "count">,
  at: number,
): boolean {
  let next = at + 1;
  while (next < count && closers.has(words[next] as string)) next++;
  return next < count && shapes[next] === Shape.lower;
}
