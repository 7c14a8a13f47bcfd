/** The columns that a text's tokens are kept in. */

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
