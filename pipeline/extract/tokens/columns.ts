/** The columns that a text's tokens are kept in. */
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
  /** The number of each token's word. */
  readonly ids: Int32Array;
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
