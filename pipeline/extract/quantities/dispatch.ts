/** Which rules are worth trying at a token. */
import { type QuantityRule, quantityRules } from "./rules.ts";

const opening = new Map<string, readonly QuantityRule[]>();

/**
 * The rules that can match where these two classes begin (the last token of a sentence has one), in the order of
 * the table.
 */
export function rulesOpening(classes: string): readonly QuantityRule[] {
  const known = opening.get(classes);
  if (known !== undefined) return known;
  const rules = quantityRules.filter((rule) => canOpen(rule, classes));
  opening.set(classes, rules);
  return rules;
}

function canOpen({ opens, second }: QuantityRule, classes: string): boolean {
  const goesOn = second === undefined || (classes.length > 1 && second.includes(classes.charAt(1)));
  return opens.includes(classes.charAt(0)) && goesOn;
}
