/** Where a rule is tried, and the parts of what it matched. */
import type { Tokens } from "../tokens.ts";

/** Where a rule is tried: token `at`; tokens before `done` belong to the finding before. */
export type Place = {
  readonly tokens: Tokens;
  readonly classes: string;
  readonly at: number;
  readonly done: number;
};

/** A sticky expression over class characters, and the names of its groups in order. */
export type Pattern = { readonly expression: RegExp; readonly groups: readonly string[] };

/**
 * Compiles a source whose groups all have names. The names are kept beside the expression and not in it: for a
 * match with named groups the engine fills two dictionaries, which takes longer than the match.
 */
export function compile(source: string): Pattern {
  const named = /\(\?<(\w+)>/g;
  const groups = Array.from(source.matchAll(named), ([, name]) => name as string);
  return { expression: new RegExp(source.replace(named, "("), "dy"), groups };
}

/** Half-open token ranges of a match's parts. */
export type Parts = { readonly end: number; readonly of: (name: string) => readonly [number, number] | null };

export function partsOf({ groups }: Pattern, match: RegExpExecArray, offset = 0): Parts {
  const ranges = match.indices as (readonly [number, number] | undefined)[];
  const [, length] = ranges[0] as readonly [number, number];
  return {
    end: offset + length,
    of: (name) => {
      const group = groups.indexOf(name);
      const range = group < 0 ? undefined : ranges[group + 1];
      if (range === undefined) return null;
      return offset === 0 ? range : [offset + range[0], offset + range[1]];
    },
  };
}
