/** Where a rule is tried, and the parts of what it matched. */
import { type Match, type Range, rangeOf as rangeIn } from "../language/pattern.ts";
import type { Sentence } from "../tokens.ts";

/** Where a rule is tried: token `at`; tokens before `done` belong to the finding before. */
export type Place = {
  readonly tokens: Sentence;
  readonly classes: string;
  readonly at: number;
  readonly done: number;
};

/** What a rule matched: the token after its last, and its parts by their names (see `rangeOf`). */
export type Parts = { readonly end: number; readonly match: Match; readonly offset: number };

/** @param offset where the classes begin that were matched */
export function partsOf(match: Match, offset = 0): Parts {
  return { end: offset + match.end, match, offset };
}

/** The half-open token range of a part; null where it took no part in the match. */
export function rangeOf({ match, offset }: Parts, name: string): Range | null {
  const range = rangeIn(match, name);
  return range === null || offset === 0 ? range : [offset + range[0], offset + range[1]];
}
