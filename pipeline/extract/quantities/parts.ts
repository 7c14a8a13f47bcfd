/** Where a rule is tried, and the parts of what it matched. */
import type { Tokens } from "../tokens.ts";

/** Where a rule is tried: token `at`; tokens before `done` belong to the finding before. */
export type Place = {
  readonly tokens: Tokens;
  readonly classes: string;
  readonly at: number;
  readonly done: number;
};

/** Half-open token ranges of a match's parts. */
export type Parts = { readonly end: number; readonly of: (name: string) => readonly [number, number] | null };

export function partsOf(match: RegExpExecArray, offset = 0): Parts {
  const groups = match.indices?.groups ?? {};
  return {
    end: offset + (match.indices?.[0]?.[1] ?? 0),
    of: (name) => {
      const range = groups[name];
      return range === undefined ? null : [offset + range[0], offset + range[1]];
    },
  };
}
