/** A text that may not be republished, as the search for its words sees it. */

/** How many words in a row are a passage of the text and not a phrase of the language. */
export const leastRun = 8;

/** A range of words of a text: half-open, from 0. */
export type WordRange = { readonly start: number; readonly end: number };

/** A text that may not be republished, as words, and the words that rows may hold of it. */
export type GuardedText = {
  readonly id: string;
  readonly words: readonly string[];
  /** What each row's `exact` and the headline cover, as ranges of words. */
  readonly exacts: readonly WordRange[];
};
