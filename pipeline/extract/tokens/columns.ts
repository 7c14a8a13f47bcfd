/** The columns that a text's tokens are kept in, and what is read of each token through its word's number. */
import type { Shape } from "./shape.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type Tokens = {
  readonly text: string;
  readonly count: number;
  /** First UTF-16 unit of each token. */
  readonly starts: Int32Array;
  /** One past the last UTF-16 unit of each token. */
  readonly ends: Int32Array;
  /** What numbers the words. */
  readonly vocabulary: Vocabulary;
  /** The number of each token's word: as it is printed or, in a restored view, in standard wording (restorations.ts). */
  readonly ids: Int32Array;
  /** The sentence each token belongs to, from 0. */
  readonly sentences: Int32Array;
  /** First token of each sentence, and `count` at the end: sentence n is `[sentenceStarts[n], sentenceStarts[n+1])`. */
  readonly sentenceStarts: Int32Array;
};

/** The tokens of one sentence; its columns are parts of the text's. */
export type Sentence = Pick<Tokens, "count" | "starts" | "ends" | "vocabulary" | "ids">;

/** What is enough to read the words of tokens. */
type Words = Pick<Tokens, "vocabulary" | "ids">;

/** A token as it is read; undefined where there is none. */
export function surfaceAt({ vocabulary, ids }: Words, at: number): string | undefined {
  const id = ids[at];
  return id === undefined ? undefined : vocabulary.surfaces[id];
}

/** A token in lower case, with curly apostrophes made straight, for looking up; undefined where there is none. */
export function wordAt({ vocabulary, ids }: Words, at: number): string | undefined {
  const id = ids[at];
  return id === undefined ? undefined : vocabulary.words[id];
}

/** What a token looks like; undefined where there is none. */
export function shapeAt({ vocabulary, ids }: Words, at: number): Shape | undefined {
  const id = ids[at];
  return id === undefined ? undefined : (vocabulary.shapes[id] as Shape);
}

/** The tokens of `[first, end)` as they are read. */
export function surfacesBetween(tokens: Words, first: number, end: number): string[] {
  const surfaces = new Array<string>(Math.max(0, end - first));
  for (let at = first; at < end; at++) surfaces[at - first] = surfaceAt(tokens, at) as string;
  return surfaces;
}

/** The tokens of `[first, end)` in lower case, for looking up. */
export function wordsBetween(tokens: Words, first: number, end: number): string[] {
  const words = new Array<string>(Math.max(0, end - first));
  for (let at = first; at < end; at++) words[at - first] = wordAt(tokens, at) as string;
  return words;
}
