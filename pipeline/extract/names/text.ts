/** A text as names are read from it: what is asked of a token is close at hand. */
import { rowsOf, wordRows } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import { asides, numberIn } from "./beside-words.ts";
import { inners } from "./inner-words.ts";
import { type Stretches, spaceForTokens, type TokenSpace } from "./scratch.ts";
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

/** A text of which nothing is known but its words. It holds until the next text is read. */
export function blankText(tokens: Tokens): Text {
  const space = spaceForTokens(tokens.count);
  const rows = rowsOf(wordsOfNames, tokens.vocabulary);
  copyOfTokens(tokens, rows, space);
  const { bits, asides, begins, shouted, stretches, words } = space;
  return { tokens, bits, asides, rows, begins, shouted, stretches, words };
}

/** Copied once for each token: most is asked of each token and of those beside it. */
function copyOfTokens({ ids, count }: Tokens, rows: Int32Array, { bits, asides }: TokenSpace): void {
  for (let at = 0; at < count; at++) {
    const row = (ids[at] as number) * rowLength;
    bits[at] = rows[row] as number;
    asides[at] = rows[row + asidePlace] as number;
  }
}

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
