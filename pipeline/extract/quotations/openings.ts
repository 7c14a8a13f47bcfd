/** Which rules are worth trying where, by the classes of an item and of its neighbours. */
import { attributionRules } from "./attribution-rules.ts";

const mostRules = 32;
if (attributionRules.length > mostRules) throw new Error("openings: more rules than bits");

const opening = rulesByCode(({ opens }) => opens);
const following = rulesByCode(({ follows }) => follows);
const preceding = rulesByCode(({ precedes }) => precedes);

/** The rules that allow a class, by its code; one that asks for none allows every class, and none at all (0). */
function rulesByCode(allowed: (rule: (typeof attributionRules)[number]) => string | undefined): Int32Array {
  const byCode = new Int32Array(0x100);
  for (const [place, rule] of attributionRules.entries()) {
    const list = allowed(rule);
    for (let code = 0; code < byCode.length; code++) {
      if (list?.includes(String.fromCharCode(code)) ?? true)
        byCode[code] = (byCode[code] as number) | (1 << place);
    }
  }
  return byCode;
}

/** The first `count` places hold the items at which rules can begin, and which: a bit each by their place in the table. */
export type Openings = { readonly count: number; readonly items: Int32Array; readonly rules: Int32Array };

/** Where each rule of the table is worth trying. */
export function openingsOf(classes: string): Openings {
  const items = new Int32Array(classes.length);
  const rules = new Int32Array(classes.length);
  let count = 0;
  for (let at = 0; at < classes.length; at++) {
    const opened = opening[classes.charCodeAt(at)] as number;
    if (opened === 0) continue;
    const before = at > 0 ? classes.charCodeAt(at - 1) : 0;
    const after = at + 1 < classes.length ? classes.charCodeAt(at + 1) : 0;
    const left = opened & (following[before] as number) & (preceding[after] as number);
    if (left === 0) continue;
    items[count] = at;
    rules[count++] = left;
  }
  return { count, items, rules };
}
