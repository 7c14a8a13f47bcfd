/** Patterns of the rule language (see docs/rules.md), compiled, and what they match. */
import { type Beginnings, beginningsOf, canBegin, canFollow } from "./beginnings.ts";
import { expressionOf, plainSource } from "./expression.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Needs, needsOf } from "./needs.ts";
import { codeAt } from "./one-of.ts";
import { parse, shortestOf } from "./syntax.ts";

export type Pattern = {
  readonly beginnings: Beginnings;
  readonly needs: Needs;
  /** Whether something must stand, or must not, directly before a match. */
  readonly looksBack: boolean;
  /** Whether it can match without a word. */
  readonly isEmpty: boolean;
  /** Sticky. */
  readonly plain: RegExp;
  /** The same with a group for each part and for what stands between parts; see expression.ts. */
  readonly placed: RegExp;
  readonly roles: readonly string[];
  readonly behind: number;
};

/**
 * Compiles a pattern over the classes of a lexicon; `name` stands in the message where it is none.
 * @throws for a class that the lexicon does not have, and for what is no pattern (mistakes in the program)
 */
export function compile(lexicon: Lexicon, name: string, source: string): Pattern {
  try {
    const alternatives = parse(source, lexicon);
    const { source: placed, roles, behind } = expressionOf(alternatives);
    const beginnings = beginningsOf(alternatives, lexicon.size);
    return {
      beginnings,
      needs: needsOf(alternatives, lexicon.size),
      looksBack: beginnings.before.some((codes) => codes !== -1),
      isEmpty: shortestOf(alternatives) === 0,
      plain: new RegExp(plainSource(alternatives), "y"),
      placed: new RegExp(placed, "y"),
      roles,
      behind,
    };
  } catch (error) {
    throw new Error(`rule ${name}: ${(error as Error).message}`);
  }
}

/** Half-open. */
export type Range = readonly [first: number, end: number];

/** Where a pattern matched, and what. */
export type Match = {
  readonly at: number;
  readonly end: number;
  readonly pattern: Pattern;
  readonly found: RegExpExecArray;
};

/** The match of a pattern that begins at `at`. */
export function matchAt(pattern: Pattern, classes: string, at: number): Match | null {
  if (!fitsBehind(pattern, classes, at)) return null;
  pattern.placed.lastIndex = at;
  const found = pattern.placed.exec(classes);
  return found === null ? null : { at, end: pattern.placed.lastIndex, pattern, found };
}

/** Whether a match can begin at `at` by what stands directly before. */
export function fitsBehind({ looksBack, beginnings }: Pattern, classes: string, at: number): boolean {
  return !looksBack || canFollow(beginnings, codeAt(classes, at - 1));
}

/** One past the last place of the match that begins at `at`; -1 where there is none. */
export function endOfMatch(pattern: Pattern, classes: string, at: number): number {
  if (!fitsBehind(pattern, classes, at)) return -1;
  const { plain } = pattern;
  plain.lastIndex = at;
  return plain.test(classes) ? plain.lastIndex : -1;
}

/** The first place at or after `from` where a match begins; -1 where none does. */
export function searchFrom(pattern: Pattern, classes: string, from: number): number {
  for (let at = from; at <= classes.length; at++) {
    if (!canBegin(pattern.beginnings, codeAt(classes, at), codeAt(classes, at + 1))) continue;
    if (endOfMatch(pattern, classes, at) >= 0) return at;
  }
  return -1;
}

/** Where the part of this role stands, the first of several; null where it took no part in the match. */
export function rangeOf(match: Match, role: string): Range | null {
  const { roles } = match.pattern;
  for (let group = roles.indexOf(role); group >= 0; group = roles.indexOf(role, group + 1)) {
    if (match.found[group + 1] === undefined) continue;
    const first = placeOf(match, group);
    return [first, first + lengthOf(match, group)];
  }
  return null;
}

/** Where a group of a match begins, by its place among the groups. */
export function placeOf({ at, found, pattern }: Match, group: number): number {
  let place = at;
  for (let before = 0; before < pattern.behind; before++) place -= found[before + 1]?.length ?? 0;
  for (let before = 0; before < group; before++) place += found[before + 1]?.length ?? 0;
  return place;
}

/** How long a group of a match is; 0 for one that took no part. */
export function lengthOf({ found }: Match, group: number): number {
  return found[group + 1]?.length ?? 0;
}
