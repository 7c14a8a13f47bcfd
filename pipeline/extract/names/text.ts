/** A text as names are read from it: what is asked of a token is close at hand. */
import { rowsOf, wordRows } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import { asides, numberIn } from "./beside-words.ts";
import { inners } from "./inner-words.ts";
import { type Places, type Stretches, spaceForTokens } from "./scratch.ts";
import { Trait } from "./trait.ts";
import { traits } from "./traits.ts";

export type Text = {
  readonly tokens: Tokens;
  /** The traits of each token, with noughts behind the last. */
  readonly bits: Int32Array;
  /** What each token is beside a name (see beside-words.ts), with noughts behind the last. */
  readonly asides: Int32Array;
  /** What is known of words, in rows by their numbers. */
  readonly rows: Int32Array;
  /** Whether a token opens a sentence, a line or a quotation: its capital says nothing. */
  readonly begins: Uint8Array;
  /** Whether a token stands in a line that is printed in capitals throughout. */
  readonly shouted: Uint8Array;
  /** The tokens that a name can begin with: words in capitals, and particles. */
  readonly capitals: Places;
  /** The tokens that are marks or numbers. */
  readonly marks: Places;
  /** The words in small letters, but for those of grammar. */
  readonly plain: Places;
  /** What may be names, once that is cut (see segments.ts). */
  readonly stretches: Stretches;
  /** The words of the names, once those are put together (see groups.ts). */
  readonly words: Int32Array;
};

/** Tokens `[first, end)`. */
export type Stretch = { readonly first: number; readonly end: number };

/** All that names ask of a word: what its number leads to lies all over the memory, and is fetched once. */
const wordsOfNames = wordRows([traits, asides, inners]);
const rowLength = wordsOfNames.length;
const asidePlace = 1;
const innerPlace = 2;
const lowestPlace = 3;

/**
 * A text of which nothing is known but the traits of its words; `readWords` reads the rest of them. It holds until the
 * next text is read.
 */
export function blankText(tokens: Tokens): Text {
  const { bits, asides, begins, shouted, capitals, marks, plain, stretches, words } = spaceForTokens(
    tokens.count,
  );
  const rows = rowsOf(wordsOfNames, tokens.vocabulary);
  readTraits(tokens, rows, bits);
  return { tokens, bits, asides, rows, begins, shouted, capitals, marks, plain, stretches, words };
}

/**
 * Copies the traits of each token: most is asked of each token and of those beside it. Nothing but this in the loop:
 * reads that wait for nothing but memory overlap.
 */
function readTraits({ ids, count }: Tokens, rows: Int32Array, bits: Int32Array): void {
  for (let at = 0; at < count; at++) bits[at] = rows[(ids[at] as number) * rowLength] as number;
}

/**
 * Reads the words from token `first` on, up to the first token that begins behind a place (in UTF-16 units): copies their
 * asides, and writes down which may begin a name, which are marks and which are plain. Returns that token.
 */
export function readWords(
  { tokens, rows, bits, asides, capitals, marks, plain }: Text,
  first: number,
  place: number,
): number {
  const { ids, starts, count } = tokens;
  const [capitalPlaces, markPlaces, plainPlaces] = [capitals.places, marks.places, plain.places];
  let at = first;
  let capitalCount = capitals.count;
  let markCount = marks.count;
  let plainCount = plain.count;
  for (; at < count && (starts[at] as number) <= place; at++) {
    const found = bits[at] as number;
    asides[at] = rows[(ids[at] as number) * rowLength + asidePlace] as number;
    // each is written down as all of these, and kept as what it is: no processor can guess what comes next
    const isMark = (found >>> markBit) | (found >>> numberBit);
    const isCapital = found >>> capitalBit;
    capitalPlaces[capitalCount] = at;
    capitalCount += (isCapital | (found >>> particleBit)) & 1;
    markPlaces[markCount] = at;
    markCount += isMark & 1;
    plainPlaces[plainCount] = at;
    plainCount += ~(isMark | isCapital | (found >>> grammarBit)) & 1;
  }
  capitals.count = capitalCount;
  marks.count = markCount;
  plain.count = plainCount;
  return at;
}

const bitOf = (trait: number): number => 31 - Math.clz32(trait);
const capitalBit = bitOf(Trait.capital);
const particleBit = bitOf(Trait.particle);
const markBit = bitOf(Trait.mark);
const numberBit = bitOf(Trait.number);
const grammarBit = bitOf(Trait.grammar);

/** The traits of a token; 0 beside the text. */
export function traitsAt({ bits }: Text, at: number): number {
  return at < 0 ? 0 : (bits[at] ?? 0);
}

export const has = (text: Text, at: number, mask: number): boolean => (traitsAt(text, at) & mask) !== 0;

/** The number of the named word that a token is (see beside-words.ts); 0 for others, and beside the text. */
export function namedAt({ asides }: Text, at: number): number {
  return at < 0 ? 0 : numberIn(asides[at] ?? 0);
}

/** Whether a word is something within a name (see inner-words.ts). */
export const isInnerWord = ({ rows }: Text, word: number, mask: number): boolean =>
  ((rows[word * rowLength + innerPlace] as number) & mask) !== 0;

/** What a token is within a name, as bits. */
export const innerAt = ({ tokens, rows }: Text, at: number): number =>
  rows[(tokens.ids[at] as number) * rowLength + innerPlace] as number;

/** Whether a token is something within a name. */
export const isInner = (text: Text, at: number, mask: number): boolean =>
  isInnerWord(text, text.tokens.ids[at] as number, mask);

/** The number of a token's word in lower case. */
export const lowestAt = ({ tokens, rows }: Text, at: number): number =>
  rows[(tokens.ids[at] as number) * rowLength + lowestPlace] as number;
