/** What a number counts: head noun and qualifier, from the words after it (and "top", "record" before it). */
import { compile, endOfMatch, type Range } from "../language/pattern.ts";
import { isGlued, type Sentence, Shape, shapeAt, surfaceAt, surfacesBetween, wordAt } from "../tokens.ts";
import { isAgeOfThem, saysAge } from "./ages.ts";
import { boundsStartingAt } from "./bounds.ts";
import { listedNoun } from "./checks.ts";
import { count, countedAhead, sharedNoun } from "./counted-ahead.ts";
import { type Counted, describe, uncounted } from "./counted-phrase.ts";
import { currencyBefore, exchangeFrom, pricedFrom } from "./exchange.ts";
import { isOneOf, quantities } from "./lexicon.ts";
import {
  attributiveNoun,
  type CountedNoun,
  determiners,
  peopleNoun,
  pluralNoun,
  singularNoun,
} from "./nouns.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";
import type { QuantityRule } from "./rules.ts";
import { shareHolds, undividedNoun } from "./shares.ts";

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What the number of `parts` counts; null where a number without a noun is no quantity. */
export function countedNoun(rule: QuantityRule, place: Place, parts: Parts): Counted | null {
  if (isSoleOne(place, parts) && rule.noun === "plural") return null;
  const nothing = uncounted(parts.end);
  if (rangeOf(parts, "currency") !== null)
    return { ...nothing, ...(exchangeFrom(place, parts.end) ?? pricedFrom(place, parts.end)) };
  if (rule.noun === "none") return nothing;
  if (rule.noun === "listed") {
    const noun = listedNoun(place.classes, parts.end - 1);
    if (noun === null || !isHyphened(place, noun)) return null;
    return {
      ...nothing,
      unit: [surfaceAt(place.tokens, noun) as string],
      form: isUnit(place.classes, noun) ? "measure" : "count",
    };
  }
  if (isStrength(place, parts.end) || wordAt(place.tokens, place.at - 1) === "magnitude") return nothing;
  const ahead = countedAhead(rule, place, parts);
  if (ahead !== null) return ahead;
  const from = nounStart(place, parts.end, rule);
  if (rule.noun === "one" && (pronouns.has(wordAt(place.tokens, place.at - 1) ?? "") || isForOneThing(place)))
    return null;
  if (isAgeOfThem(place, parts)) return uncounted(parts.end, "age");
  const shared = sharedNoun(rule, place, parts.end);
  if (shared !== null) return shared;
  const noun = from === null ? null : readNoun(rule, place, parts, from);
  if (noun !== null) return withRate(place, describe(place, noun));
  const after = boundsStartingAt(place.tokens, parts.end);
  const later = after.phrases.length === 0 ? null : pluralNoun(place.tokens, place.classes, after.edge);
  if (later !== null && rule.noun === "plural") return { ...withRate(place, describe(place, later)), after };
  const behind = nounBehindMeasure(rule, place, parts);
  if (behind !== null) {
    const { per } = withRate(place, { ...nothing, end: behind + 1 });
    return { ...nothing, unit: [surfaceAt(place.tokens, behind) as string], per };
  }
  const before = nounBeforeOr(place, nothing) ?? exchanged(place, parts);
  if (before !== null) return before;
  if (!bareHolds(rule, place, parts)) return null;
  const bare = uncounted(parts.end, saysAge(place, parts) ? "age" : null);
  // "2.4m riders, or 80K a day"
  return rule.name === "count" && wordAt(place.tokens, place.at - 1) === "or" ? withRate(place, bare) : bare;
}

/** "the 4,000-strong workforce": how many, of what is said later or not at all. */
function isStrength({ tokens, classes }: Place, end: number): boolean {
  return isHyphen(classes, end) && isGlued(tokens, end) && wordAt(tokens, end + 1) === "strong";
}

const isWord = isOneOf("lower");

/** "the rupee closed at 83.4 to the dollar": a price in the currency that the sentence is about. */
function exchanged(place: Place, parts: Parts): Counted | null {
  const exchange = exchangeFrom(place, parts.end);
  const currency = exchange === null ? none : currencyBefore(place, place.at);
  return currency.length === 0 ? null : { ...uncounted(parts.end, "money"), currency, ...exchange };
}

const size =
  "(digits hyphen? (unitName | timeUnit | unitLetter | (percent | percentage)) (hyphen lower | stop (?! lower))? | currencySign (digits | yearDigits) hyphen? (scale | scaleLetter)? | digits hyphen upper)";
const measure = compile(
  quantities,
  "measure before a counted noun",
  `${size} ((comma | comma? and) ${count} ${size}){0,3}`,
);

/**
 * The head of the noun behind a measure that describes it, "eight million 250ml bottles", "nine $2,500 donations"; the
 * number ends before it.
 */
function nounBehindMeasure(rule: QuantityRule, { tokens, classes }: Place, parts: Parts): number | null {
  if (rule.name !== "count") return null;
  const end = endOfMatch(measure, classes, parts.end);
  return end < 0 ? null : (pluralNoun(tokens, classes, end)?.head ?? null);
}

const none: readonly string[] = [];

const isOne = isOneOf("one");
const isHyphen = isOneOf("hyphen");
const isOf = isOneOf("of");
const isArticle = isOneOf("article");

/** Whether the number is the word "one" and no more. */
function isSoleOne({ classes }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "low") as Range;
  return end - first === 1 && isOne(classes, first);
}

/** Where the noun phrase begins: right after the number, or after "of" and a determiner. */
function nounStart({ tokens, classes }: Place, end: number, rule: QuantityRule): number | null {
  const { noun } = rule;
  let at = end;
  if (isHyphen(classes, at) && isGlued(tokens, at) && isGlued(tokens, at + 1)) {
    return boundsStartingAt(tokens, at).phrases.length > 0 ? null : at + 1;
  }
  // "“thousands” of people"
  if (/^[”"]$/.test(wordAt(tokens, at) ?? "") && isOf(classes, at + 1)) at++;
  const thanThat = ifNot(tokens, classes, at);
  if (thanThat > at) return thanThat;
  if (isOf(classes, at)) at++;
  else if (
    noun === "part" &&
    rule.name !== "share-in-numbers" &&
    !determiners.has(wordAt(tokens, at) as string)
  )
    return null;
  if (at > end || noun === "part") while (determiners.has(wordAt(tokens, at) as string)) at++;
  // "seven-eighths of an iceberg"
  if (at > end && noun === "part" && isArticle(classes, at)) at++;
  return at < tokens.count ? at : null;
}

const stillMore = compile(
  quantities,
  "if not as many",
  "comma? lower lower (magnitude of magnitude | magnitude | scale) comma? of",
);

/** "hundreds if not thousands of emails": where the noun of both begins; `at` where nothing of the kind stands. */
function ifNot(tokens: Sentence, classes: string, at: number): number {
  const from = wordAt(tokens, at) === "," ? at + 1 : at;
  if (wordAt(tokens, from) !== "if" || wordAt(tokens, from + 1) !== "not") return at;
  const end = endOfMatch(stillMore, classes, at);
  return end < 0 ? at : end;
}

const hyphened = new Set(
  (
    "cylinder point page member person storey story man woman seat door goal run game day bedroom bathroom shot " +
    "stroke vote judge justice nation country team match hole lane dose"
  ).split(" "),
);

/** "12-page", "seven-cylinder": what is said of a thing in one word, by a number that counts and a noun that is counted. */
function isHyphened({ tokens, classes }: Place, noun: number): boolean {
  return (
    shapeAt(tokens, noun - 2) === Shape.number ||
    isUnit(classes, noun) ||
    hyphened.has(wordAt(tokens, noun) as string)
  );
}

function readNoun(
  rule: QuantityRule,
  { tokens, classes }: Place,
  parts: Parts,
  from: number,
): CountedNoun | null {
  const low = rangeOf(parts, "low") as readonly [number, number];
  if (isHyphen(classes, from - 1) && from - 1 === parts.end) {
    const word = wordAt(tokens, from) as string;
    if (shapeAt(tokens, low[0]) !== Shape.number && !hyphened.has(word)) return null;
    // "180-seaters", "18-wheelers"
    const noun = attributiveNoun(tokens, classes, from);
    return noun ?? (/^\p{Ll}+ers$/u.test(word) ? { first: from, head: from } : null);
  }
  if (rule.noun === "one" && !isOf(classes, parts.end)) return singularNoun(tokens, classes, from);
  const plural = pluralNoun(tokens, classes, from);
  if (plural !== null) return plural;
  // "half the cost", "a third of the land", "two-thirds of output": a part has no plural to be told by
  if (rule.noun === "part" && (rule.name === "fraction-of" || isOf(classes, parts.end)))
    return undividedNoun(tokens, classes, from);
  if (rule.noun === "part" || rule.noun === "one" || from > parts.end) return null;
  const people = peopleNoun(tokens, from);
  if (people !== null) return people;
  // "12 page document"; after a number word without a plural nothing tells a noun from a verb
  return shapeAt(tokens, low[0]) === Shape.number ? attributiveNoun(tokens, classes, from) : null;
}

const rate = compile(
  quantities,
  "rate of a count",
  "per ((digits | yearDigits) scale? | scale | hundred) (unitName | timeUnit | ratedNoun | lower) | article ratedNoun | per (unitQualifier? (timeUnit | unitName) | ratedNoun | lower | times) | each (timeUnit | unitName | ratedNoun) | article timeUnit (?! ago)",
);

/** "3,000 tests per day", "300 people per square mile" */
function withRate({ tokens, classes }: Place, counted: Counted): Counted {
  const at = counted.end;
  const end = endOfMatch(rate, classes, at);
  if (end < 0 || (isRatedNoun(classes, end - 1) && !isTurn(tokens, classes, at, end))) return counted;
  return { ...counted, per: surfacesBetween(tokens, at + 1, end), end };
}

const isRatedNoun = isOneOf("ratedNoun");

/** "30 patients a shift", "20 points a game": what comes again and again, not "gave 300 workers a share". */
function isTurn(tokens: Sentence, classes: string, at: number, end: number): boolean {
  if (!isArticle(classes, at)) return true;
  return turns.test(wordAt(tokens, end - 1) as string) && !isWord(classes, end);
}

const turns = /^(?:shift|game|match|season|night|episode|visit|trip|head|person|pupil|student|household)$/;

const pronouns = set("each every the this that no any another which same");
const isForOneThing = ({ tokens, at }: Place): boolean =>
  wordAt(tokens, at - 1) === "for" && wordAt(tokens, at + 1) === "thing";

const nameless = new Set("top bottom final last first the all these those other".split(" "));

const orMore = compile(
  quantities,
  "noun before or",
  "(article | one | lower) (lower | ratedNoun | point) or twoToNine",
);

const isUnit = isOneOf("timeUnit", "unitName");

/** "a pick or two": the noun stands before. */
function nounBeforeOr({ tokens, classes, at }: Place, nothing: Counted): Counted | null {
  if (at < 3 || wordAt(tokens, at - 1) !== "or" || endOfMatch(orMore, classes, at - 3) < 0) return null;
  if (!articles.has(wordAt(tokens, at - 3) as string)) return null;
  return { ...nothing, unit: [surfaceAt(tokens, at - 2) as string], form: "count" };
}

const articles = set("a an another one");

// "Twelve more were hurt", "Three died": what a sentence begins with is a number of them where they do something.
const isThem =
  /^(?:more|others|were|are|have|had|died|remain|remained|survived|escaped|fled|failed|resigned|drowned|voted)$/;

/** Whether a number that counts nothing named is a quantity: digits are, "the three" is not. */
function bareHolds(rule: QuantityRule, { tokens, classes, at }: Place, parts: Parts): boolean {
  if (rule.noun === "one") return false;
  if (rule.name === "share-in-numbers") return true;
  if (rule.noun === "part") return shareHolds({ tokens, classes, at }, parts);
  if (rule.name === "vague-count") return true;
  const low = rangeOf(parts, "low") as readonly [number, number];
  if (
    isHyphen(classes, parts.end) &&
    isGlued(tokens, parts.end) &&
    boundsStartingAt(tokens, parts.end).edge === parts.end
  )
    return false;
  if (shapeAt(tokens, low[0]) === Shape.number || low[1] - low[0] > 1) return true;
  if (at === 0) return isThem.test(wordAt(tokens, parts.end) ?? "");
  return !nameless.has(wordAt(tokens, at - 1) as string);
}
