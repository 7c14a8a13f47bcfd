/** Where a rule is tried, and the parts of what it matched. */
import type { Match } from "../named-groups.ts";
import { lengthOf, type PlacedPattern, placeOf } from "../placed-groups.ts";
import type { Sentence } from "../tokens.ts";

/** Where a rule is tried: token `at`; tokens before `done` belong to the finding before. */
export type Place = {
  readonly tokens: Sentence;
  readonly classes: string;
  readonly at: number;
  readonly done: number;
};

/** What a rule matched: the token after its last, and its parts by their names (see `rangeOf`). */
export type Parts = { readonly end: number; readonly match: Match<PlacedPattern>; readonly offset: number };

/** @param offset where the classes begin that were matched */
export function partsOf(match: Match<PlacedPattern>, offset = 0): Parts {
  return { end: offset + match.at + match.found[0].length, match, offset };
}

/** The half-open token range of a part; null where it took no part in the match. */
export function rangeOf({ match, offset }: Parts, name: string): readonly [number, number] | null {
  const group = match.pattern.groups.indexOf(name);
  if (group < 0 || match.found[group + 1] === undefined) return null;
  const first = offset + placeOf(match, group);
  return [first, first + lengthOf(match.found, group)];
}
