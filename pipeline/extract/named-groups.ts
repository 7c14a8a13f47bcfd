/**
 * Sticky expressions whose groups have names in their sources only: for a match with named groups the engine fills
 * two dictionaries, which takes longer than the match.
 */

/** An expression, and the names of its groups in order. */
export type Pattern = { readonly expression: RegExp; readonly groups: readonly string[] };

/** Where a pattern matched, and what. */
export type Match<Matched extends Pattern = Pattern> = {
  readonly at: number;
  readonly pattern: Matched;
  readonly found: RegExpExecArray;
};

const named = /\(\?<(\w+)>/g;

/** Compiles a source whose groups all have names. */
export function compile(source: string): Pattern {
  const groups = Array.from(source.matchAll(named), ([, name]) => name as string);
  return { expression: new RegExp(source.replace(named, "("), "y"), groups };
}

/** The match of a pattern that begins at `at`. */
export function matchAt<Matched extends Pattern>(
  pattern: Matched,
  text: string,
  at: number,
): Match<Matched> | null {
  pattern.expression.lastIndex = at;
  const found = pattern.expression.exec(text);
  return found === null ? null : { at, pattern, found };
}

/** What the group of this name matched; undefined where it took no part, or there is none. */
export function groupOf({ pattern, found }: Match, name: string): string | undefined {
  const group = pattern.groups.indexOf(name);
  return group < 0 ? undefined : found[group + 1];
}
