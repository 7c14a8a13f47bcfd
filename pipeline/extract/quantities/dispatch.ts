/** Which rules and which refusals are worth trying at a token, by its class and the next. */
import { type Refusal, refusals } from "./refusals.ts";
import { type QuantityRule, quantityRules } from "./rules.ts";

const rulesByPair = new Map<number, readonly QuantityRule[]>();

/** The rules that can match at token `at` of a sentence's classes, in the order of the table. */
export function rulesOpening(classes: string, at: number): readonly QuantityRule[] {
  // After the last token stands 0, which is no class.
  const pair = (classes.charCodeAt(at) << 8) | (at + 1 < classes.length ? classes.charCodeAt(at + 1) : 0);
  const known = rulesByPair.get(pair);
  if (known !== undefined) return known;
  const rules = quantityRules.filter((rule) => canOpen(rule, classes.slice(at, at + 2)));
  rulesByPair.set(pair, rules);
  return rules;
}

function canOpen({ opens, second }: QuantityRule, classes: string): boolean {
  const goesOn = second === undefined || (classes.length > 1 && second.includes(classes.charAt(1)));
  return opens.includes(classes.charAt(0)) && goesOn;
}

const mostRefusals = 32;
if (refusals.length > mostRefusals) throw new Error("dispatch: more refusals than bits");

const opening = refusalsByCode(({ opens }) => opens);
const following = refusalsByCode(({ second }) => second);

/** The refusals that name a class, a bit each by their place in the table, by the class's code. */
function refusalsByCode(named: (refusal: Refusal) => string): Int32Array {
  const byCode = new Int32Array(0x100);
  for (const [place, refusal] of refusals.entries()) {
    for (const name of named(refusal)) {
      const code = name.charCodeAt(0);
      byCode[code] = (byCode[code] as number) | (1 << place);
    }
  }
  return byCode;
}

/** The refusals that can match where these two classes stand, a bit each by their place in the table. */
export function refusalsOpening(first: number, second: number): number {
  return (opening[first] as number) & (following[second] as number);
}
