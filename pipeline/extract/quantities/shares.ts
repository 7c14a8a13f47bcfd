/** Parts of a whole: what they are parts of, and whether a part that names no whole is a quantity. */
import { type Sentence, Shape, shapeAt, wordAt } from "../tokens.ts";
import { boundsEndingAt } from "./bounds.ts";
import { isOneOf } from "./lexicon.ts";
import { type CountedNoun, pluralNoun, singularNoun } from "./nouns.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";
import { isTrendBefore } from "./trends.ts";

/**
 * What a part is a part of where that has no plural: "cost", and "population" of "half the world's population"; null in
 * "half the battle", where nothing is divided.
 */
export function undividedNoun(tokens: Sentence, classes: string, from: number): CountedNoun | null {
  if (/^(?:battle|fun|story|trouble)$/.test(wordAt(tokens, from) as string)) return null;
  const noun = singularNoun(tokens, classes, from);
  if (noun === null || titles.test(wordAt(tokens, noun.head) as string)) return null;
  if (!/^['’]s?$/.test(wordAt(tokens, noun.head + 1) ?? "")) return noun;
  const owned = pluralNoun(tokens, classes, noun.head + 2) ?? singularNoun(tokens, classes, noun.head + 2);
  return owned === null ? null : { first: from, head: owned.head };
}

const titles = /^(?:mrs?|ms|dr|st|sen|rep|gov|gen|president|prime|king|queen|minister)$/;
const isHyphen = isOneOf("hyphen");
const isOf = isOneOf("of");
const isSmall = isOneOf("one", "twoToNine", "tenToNineteen", "twentyToNinety");

/** "one third" and "more than half" are shares; "a third" and "half" need what they are of. */
export function shareHolds(
  { tokens, classes, at }: Pick<Place, "tokens" | "classes" | "at">,
  parts: Parts,
): boolean {
  if (isHyphen(classes, parts.end)) return false;
  if (rangeOf(parts, "high") !== null) return true;
  // "half the firm's 900 welders", "a third the 80 mills": of so many
  if (wordAt(tokens, parts.end + 2) === "'s" || shapeAt(tokens, parts.end + 1) === Shape.number)
    if (/^(?:the|its|their|his|her|our)$/.test(wordAt(tokens, parts.end) ?? "")) return true;
  const quarter = /^quarters?$/.test(wordAt(tokens, parts.end - 1) as string);
  const numbered = isSmall(classes, at) && !quarter;
  if (numbered || isOf(classes, parts.end) || boundsEndingAt(tokens, at).phrases.length > 0) return true;
  // "200 came, and only half stayed"
  if (
    /^(?:only|just|barely)$/.test(wordAt(tokens, at - 1) ?? "") &&
    !/^(?:the|a|an|that|this)$/.test(wordAt(tokens, parts.end) ?? "")
  )
    return !/^(?:joking|jokingly|listening|way|right)$/.test(wordAt(tokens, parts.end) ?? "");
  return comparing.test(wordAt(tokens, parts.end) ?? "") || isChange({ tokens, classes, at }, parts.end);
}

const endsShare = isOneOf("edge", "mark", "comma", "stop", "closing", "to", "from", "and", "colon");

/** "a third fewer", "a quarter cheaper": of what it is compared with. */
const comparing =
  /^(?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|faster|slower|longer|shorter|heavier|lighter|above|below|down|off)$/;
const goesOn =
  /^(?:in|on|at|by|for|with|from|over|under|after|before|since|until|during|between|among|across|through|throughout|within|compared|this|last|next|when|while|as|but|or|because|although|if|who|which|where|year|overnight|today|yesterday|again)$/;

/** "rose by a quarter in May", "fell a fifth": of what it was before. */
function isChange({ tokens, classes, at }: Pick<Place, "tokens" | "classes" | "at">, end: number): boolean {
  if (wordAt(tokens, at - 1) !== "by" && !isTrendBefore(tokens, at)) return false;
  return endsShare(classes, end) || goesOn.test(wordAt(tokens, end) as string);
}
