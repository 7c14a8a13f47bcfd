/** What a number counts that stands once, behind another number: "4,000 of the 9,500 jobs", "45 domestic and 18 international routes". */
import { compile, type Match, matchAt, rangeOf as partAt, type Range } from "../language/pattern.ts";
import { type Sentence, Shape, shapeAt, surfacesBetween, wordAt, wordsBetween } from "../tokens.ts";
import { type Counted, describe, uncounted } from "./counted-phrase.ts";
import { unit } from "./grammar.ts";
import { isOneOf, quantities } from "./lexicon.ts";
import { type CountedNoun, determiners, isStop as endsPhrase, isPluralNoun, pluralNoun } from "./nouns.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";
import type { QuantityRule } from "./rules.ts";

/** A number of one word that counts, in a pattern. */
export const count = "(digits | one | twoToNine | tenToNineteen | twentyToNinety)";
const number = `(${count} (scale | scaleLetter | hundred)? | hundred)`;
const others = compile(
  quantities,
  "numbers that count the same",
  `(of (lower | about | extra | capitalised | nationality | mark){0,4} ${number} | ((comma ${number}){0,4} comma? and (even: lower)? | (to: to) | (by: lower) (?= digits hyphen? unitName) | or (even: lower)? | (comma ${number}){1,4} comma? or) ${count} (scale: scale | scaleLetter | hundred)?) (hyphen? ((currency: (nationality | currencyCode){0,3} currencyName) | (unit: ${unit})))?`,
);

const otherSum = compile(quantities, "a sum that counts the same", `or (currency: currencySign) ${count}`);

/** What stands behind another number of the same: "4,000 of the 9,500 jobs", "700 and 900 units", "5 and 10 percent". */
export function countedAhead(rule: QuantityRule, place: Place, parts: Parts): Counted | null {
  const { tokens, classes } = place;
  if (rule.name !== "count" && rule.name !== "count-one") return null;
  const isPart = isOf(classes, parts.end);
  if (!isPart && (rule.noun === "one" || rangeOf(parts, "high") !== null)) return null;
  const sum = isPart ? null : matchAt(otherSum, classes, parts.end);
  if (sum !== null) {
    const [first, end] = partAt(sum, "currency") as Range;
    return { ...uncounted(parts.end), currency: surfacesBetween(tokens, first, end), form: "money" };
  }
  if (isBeforePoints(tokens, parts.end)) return { ...uncounted(parts.end), unit: ["points"] };
  const match = matchAt(others, classes, parts.end);
  if (match === null || (isPart && !isDetermined(tokens, classes, parts.end + 1))) return null;
  const by = partAt(match, "by");
  // "105 by 68 metres"
  if (by !== null && (wordAt(tokens, by[0]) !== "by" || parts.end !== by[0])) return null;
  const to = partAt(match, "to");
  if (to !== null && !isResult(place, parts, to[1])) return null;
  const even = partAt(match, "even");
  if (even !== null && !/^(?:even|perhaps|possibly|maybe)$/.test(wordAt(tokens, even[0]) as string))
    return null;
  const nothing = { ...uncounted(parts.end), scale: scaleAhead({ tokens, classes }, parts, match) };
  const money = partAt(match, "currency");
  if (money !== null)
    return { ...nothing, currency: surfacesBetween(tokens, money[0], money[1]), form: "money" };
  const measured = partAt(match, "unit");
  if (measured !== null) {
    const unit = surfacesBetween(tokens, measured[0], measured[1]).filter((word) => word !== "-");
    return isUnitWord(classes, measured[0]) ? { ...nothing, unit, form: "measure" } : null;
  }
  const noun = pluralNoun(tokens, classes, match.end) ?? abbreviatedNoun(tokens, classes, match.end);
  if (noun === null || wordAt(tokens, noun.head) === "others") return null;
  const { unit, qualifier } = describe({ tokens, at: 0, done: 0 }, noun);
  return { ...nothing, unit, qualifier };
}

const kinds = compile(
  quantities,
  "two kinds of one noun",
  `(kind: (extra hyphen lower | lower | capitalised | upper | nationality | month) (hyphen? (lower | capitalised)){0,2}) comma? (and | or) (about | lower){0,2} ${number}`,
);

/** "the index (16,369.03 up 58.06 points)": a level, and the step of the same that led to it. */
const isBeforePoints = (tokens: Sentence, end: number): boolean =>
  /^(?:up|down)$/.test(wordAt(tokens, end) ?? "") &&
  shapeAt(tokens, end + 1) === Shape.number &&
  wordAt(tokens, end + 2) === "points";

/** "won by 212,205 to 210,424 votes": the more against the fewer, and no range. */
function isResult({ tokens, at }: Place, parts: Parts, other: number): boolean {
  const [more, fewer] = [at, other].map((word) => Number(wordAt(tokens, word)?.replaceAll(",", "")));
  return parts.end === at + 1 && (more as number) > (fewer as number);
}

const isJoin = isOneOf("and", "or");

/** Whether an "and" or "or" stands where the other kind would begin: asked first, for most numbers have none. */
function isJoinedSoon(classes: string, from: number): boolean {
  for (let at = from + 1; at < from + 7; at++) if (isJoin(classes, at)) return true;
  return false;
}

/** "45 domestic and 18 international routes": the kind, and the noun that stands once, behind the other number. */
export function sharedNoun(rule: QuantityRule, { tokens, classes }: Place, from: number): Counted | null {
  if (rule.name !== "count" || !isJoinedSoon(classes, from)) return null;
  const match = matchAt(kinds, classes, from);
  if (match === null) return null;
  const [first, end] = partAt(match, "kind") as Range;
  for (let at = first; at < end; at++) {
    const word = wordAt(tokens, at) as string;
    if (endsPhrase(word) || isPluralNoun(word) || /ly$/.test(word)) return null;
  }
  const other = pluralNoun(tokens, classes, match.end);
  if (other === null || other.head === other.first) return null;
  const { unit } = describe({ tokens, at: 0, done: 0 }, other);
  const { qualifier } = describe({ tokens, at: 0, done: 0 }, { first, head: end });
  return { ...uncounted(end), unit, qualifier };
}

/** Whether what a part is of is one whole: "of the 9,500", "of roughly 2,000", "of India's 28", not "of old 300". */
function isDetermined(tokens: Sentence, classes: string, at: number): boolean {
  if (determiners.has(wordAt(tokens, at) as string)) return true;
  if (!isWord(classes, at) && !isName(classes, at)) return true;
  for (let next = at + 1; next < at + 4; next++) if (/^['’]s?$/.test(wordAt(tokens, next) ?? "")) return true;
  return false;
}

/** "8,000 and 14,000 TEU": letters that count have no plural. */
function abbreviatedNoun(tokens: Sentence, classes: string, at: number): CountedNoun | null {
  const isLast = at < tokens.count && shapeAt(tokens, at) === Shape.upper && !isName(classes, at + 1);
  return isLast ? { first: at, head: at } : null;
}

const isName = isOneOf("capitalised", "upper", "nationality");
const isScale = isOneOf("scale", "scaleLetter", "hundred");

/** "5, 10 and 15 million": millions all, where the number has no scale of its own. */
function scaleAhead(
  { tokens, classes }: Pick<Place, "tokens" | "classes">,
  parts: Parts,
  match: Match,
): readonly string[] {
  const scale = partAt(match, "scale");
  if (scale === null || isScale(classes, parts.end - 1) || /\d{3}/.test(wordAt(tokens, parts.end - 1) ?? ""))
    return none;
  return wordsBetween(tokens, scale[0], scale[1]);
}

const isUnitWord = isOneOf("percent", "percentage", "basis", "unitName", "timeUnit", "unitQualifier", "per");

const isOf = isOneOf("of");
const isWord = isOneOf("lower");
const none: readonly string[] = [];
