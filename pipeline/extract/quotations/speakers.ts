/** Trims what stands beside a cue to the noun phrase that names the speaker. */
import { firstWhere } from "../language/one-of.ts";
import { compile, matchAt } from "../language/pattern.ts";
import type { Items } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { itemsOf } from "./parts.ts";
import { nameOf, sentenceBreak } from "./patterns.ts";
import type { View } from "./view.ts";

const isJoint = isOneOf("stop", "possessive", "hyphen");
const isDeterminer = isOneOf("determiner");
const isComma = isOneOf("comma");
const isName = isOneOf("capitalised");
const isAnd = isOneOf("and");
const isPreposition = isOneOf("preposition");

/** The noun phrase at the end of `items`: "But last week the ministry" gives "the ministry". */
export function trimBefore({ classes }: View, items: Items): Items {
  let { from, to } = items;
  while (from < to && isJoint(classes, to)) to--;
  from = afterConjunction(classes, from, to);
  const preposition = firstPreposition(classes, from, to);
  for (let at = preposition - 1; at > from; at--) {
    if (isDeterminer(classes, at) && !isDeterminer(classes, at - 1)) {
      from = at;
      break;
    }
  }
  while (from < to && (isJoint(classes, from) || isComma(classes, from))) from++;
  return nameBeforeList(classes, from, to) ?? { from, to };
}

const opensDescription = isOneOf("determiner", "lower");
const nameBefore = compile(
  quotations,
  "name before a description",
  `(^ | ${sentenceBreak} | passage | but | and | because | when) (name: ${nameOf(6)}) comma @`,
);

/** "Jo Field, a lawyer, farmer and poet, said": the name at the head of the sentence, not the list's first member. */
function nameBeforeList(classes: string, from: number, to: number): Items | null {
  if (!isComma(classes, to + 1) || !opensDescription(classes, from)) return null;
  const match = matchAt(nameBefore, classes, from);
  return match === null ? null : itemsOf(match, "name");
}

/** The noun phrase at the head of `items`: a name ends before "of", a description may go on. */
export function trimAfter({ classes }: View, items: Items): Items {
  let { from, to } = items;
  const preposition = firstPreposition(classes, from, to + 1);
  if (preposition <= to && isName(classes, preposition - 1) && !isDeterminer(classes, from))
    to = preposition - 1;
  while (to > from && (isJoint(classes, to) || isAnd(classes, to))) to--;
  return { from, to };
}

const opensName = isOneOf("capitalised", "determiner");
const endsName = isOneOf("capitalised", "pronoun");

function afterConjunction(classes: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (!isAnd(classes, at)) continue;
    if (!(opensName(classes, at + 1) && endsName(classes, at - 1))) return at + 1;
  }
  return from;
}

function firstPreposition(classes: string, from: number, end: number): number {
  const found = firstWhere(isPreposition, classes, from, end);
  return found >= 0 ? found : end;
}
