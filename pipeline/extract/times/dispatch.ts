/** Which rules are worth trying at a word, by its class and the class after it. */
import { compilePlaced, type PlacedPattern } from "../placed-groups.ts";
import { beginningsOf } from "./beginnings.ts";
import { classCode, codeCount, codeOf } from "./classes.ts";
import { compilePattern } from "./pattern-language.ts";
import type { TimeRule } from "./rule.ts";
import { timeRules } from "./rules.ts";

export type Compiled = TimeRule & {
  readonly compiled: PlacedPattern;
  readonly first: Uint8Array;
  readonly second: Uint8Array;
};

const compiled = timeRules.map((rule): Compiled => {
  const { first, second, mayBeOne } = beginningsOf(rule.pattern);
  return {
    ...rule,
    compiled: compilePlaced(compilePattern(rule.pattern)),
    first: codesOf(first),
    // behind a match of one token anything may stand
    second: mayBeOne ? new Uint8Array(codeCount).fill(1) : codesOf(second),
  };
});

function codesOf(names: ReadonlySet<string>): Uint8Array {
  const codes = new Uint8Array(codeCount);
  for (const name of names) codes[classCode(name)] = 1;
  return codes;
}

const byPair: (readonly Compiled[] | undefined)[] = new Array(codeCount * codeCount).fill(undefined);

/** The rules that can match at `index` of a condensed text's classes, in order of priority. */
export function rulesAt(classes: string, index: number): readonly Compiled[] {
  const first = codeOf(classes.charCodeAt(index));
  if (first < 0) return none;
  // 0 is no class: a space stands after it
  const second = Math.max(0, codeOf(classes.charCodeAt(index + 1)));
  const pair = first * codeCount + second;
  byPair[pair] ??= compiled.filter((rule) => rule.first[first] === 1 && rule.second[second] === 1);
  return byPair[pair];
}

const none: readonly Compiled[] = [];
