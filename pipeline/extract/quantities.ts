/** Finds number expressions: what is there and where, in words; what they mean is normalise/quantity.ts. */
import type { TextRange } from "../../schemas/document.ts";
import type { QuantityFinding } from "../../schemas/findings/quantity.ts";
import { quantityClasses } from "./quantities/classes.ts";
import { inherit } from "./quantities/context.ts";
import { type QuantityMatch, readMatch } from "./quantities/match.ts";
import { quantityRules } from "./quantities/rules.ts";
import type { Tokens } from "./tokens.ts";

// Where a number can begin: digits, number words, signs before digits, currency signs and codes.
const beginning = /[DYutyhkHFzvdj21]|W(?==)|n-?[DYutyh$.]|-\.?D|\.D|a(?=-?[hkzHFf])|\$|Q(?=\.?[DYj.])|0/g;

/**
 * The quantities of a text in text order, not overlapping; ranges in UTF-16 units, each covering the whole
 * expression with its hedges, unit and counted noun. `dates` are the ranges of temporal expressions of type DATE
 * or TIME (ascending, not overlapping): numbers in them are no quantities. Linear in the length of the text.
 */
export function findQuantities(tokens: Tokens, dates: readonly TextRange[]): QuantityFinding[] {
  const classes = quantityClasses(tokens, dates);
  const found: QuantityFinding[] = [];
  let previous: QuantityMatch | null = null;
  beginning.lastIndex = 0;
  for (let start = beginning.exec(classes); start !== null; start = beginning.exec(classes)) {
    const match: QuantityMatch | null = matchAt(tokens, classes, start.index, previous?.end ?? 0);
    if (match !== null) {
      const finding = inherit(tokens, previous, match);
      found.push(finding);
      previous = { ...match, finding };
    }
    beginning.lastIndex = Math.max(match?.end ?? 0, start.index + 1);
  }
  return found;
}

function matchAt(tokens: Tokens, classes: string, at: number, done: number): QuantityMatch | null {
  for (const rule of quantityRules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(classes);
    if (match === null) continue;
    const read = readMatch(rule, { tokens, classes, at, done }, match);
    if (read !== null) return read;
  }
  return null;
}
