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

/** Half-open token ranges of a match's parts. */
export type Parts = { readonly end: number; readonly of: (name: string) => readonly [number, number] | null };

export function partsOf(match: Match<PlacedPattern>, offset = 0): Parts {
  const { at, found, pattern } = match;
  return {
    end: offset + at + found[0].length,
    of: (name) => {
      const group = pattern.groups.indexOf(name);
      if (group < 0 || found[group + 1] === undefined) return null;
      const first = offset + placeOf(match, group);
      return [first, first + lengthOf(found, group)];
    },
  };
}
