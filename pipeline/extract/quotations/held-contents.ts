/** Where what somebody plans, promises or holds begins and ends. */
import type { Attribution } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { type View, wordOf } from "./view.ts";

const held = new Set([
  "quotation-held-noun",
  "quotation-intention",
  "quotation-wish",
  "quotation-held-progressive",
]);

const isTo = isOneOf("to");
// "pledged to Lund that"
const isTowards = isOneOf("capitalised", "title", "determiner", "pronoun", "number");
// "pledged to give money to schools": "to give money" is no hearer
const undertakes =
  /^(?:pledg|promis|vow|agree|sw[eo]r|threat|offer|refus|declin|propos|claim|hop|expect|anticipat|plan|want|intend|inten|aim|like)/;

/**
 * Whether the words begin with the "to" behind the frame, which brings no hearer: "urged staff to adjust pay to …",
 * "pledged to give money to schools".
 */
export function opensUndertaking(view: View, { rule, cue, frame }: Attribution): boolean {
  if (held.has(rule)) return true;
  if (!isTo(view.classes, frame.to + 1)) return false;
  return (
    cue.to > cue.from || (undertakes.test(wordOf(view, cue.from)) && !isTowards(view.classes, frame.to + 2))
  );
}

const isPassage = isOneOf("passage");
const isComma = isOneOf("comma");
const isHelper = isOneOf("auxiliary", "be");
const isPlainNoun = isOneOf("lower", "capitalised");
const isBy = isOneOf("by");
const isPast = isOneOf("past", "goes");
const opensClause = isOneOf("who", "that", "when", "because", "pronoun");
const opensOwn = isOneOf("but", "when", "who", "because", "sayingParticiple", "otherParticiple");
const opensVerb = isOneOf("to", "adverb");

/**
 * One past the last item of what is held, at most `end`. "Its pledge to cut costs was dropped", "her support for the
 * dam ended": where the verb stands whose subject the noun is; "planned to go, but": where another clause begins.
 */
export function heldEnd(
  classes: string,
  { rule, isAttitude }: Attribution,
  from: number,
  end: number,
): number {
  if (!held.has(rule)) return end;
  for (let item = from + 1; item < end; item++) {
    if (isPassage(classes, item) && !isAttitude) return item;
    if (isComma(classes, item) && opensOwn(classes, item + 1)) return item;
    if (rule !== "quotation-held-noun") continue;
    if (opensClause(classes, item)) return end;
    if (isHelper(classes, item) && !opensVerb(classes, item - 1)) return item;
    if (isPast(classes, item) && isPlainNoun(classes, item - 1) && !isBy(classes, item + 1)) return item;
  }
  return end;
}
