/** Which rules are worth trying at a token. */
import { type QuantityRule, quantityRules } from "./rules.ts";

const byPair: (readonly QuantityRule[] | undefined)[] = new Array(0x10000).fill(undefined);

/** The rules that can match at token `at` of a sentence's classes, by its class and the next, in the order of the table. */
export function rulesOpening(classes: string, at: number): readonly QuantityRule[] {
  // 0 is no class: nothing stands after the last token
  const next = at + 1 < classes.length ? classes.charCodeAt(at + 1) : 0;
  const pair = (classes.charCodeAt(at) << 8) | next;
  byPair[pair] ??= quantityRules.filter((rule) => canOpen(rule, classes.slice(at, at + 2)));
  return byPair[pair];
}

function canOpen({ opens, second }: QuantityRule, classes: string): boolean {
  const goesOn = second === undefined || (classes.length > 1 && second.includes(classes.charAt(1)));
  return opens.includes(classes.charAt(0)) && goesOn;
}
