/** Checks that a class pattern cannot express: glue, case, equal units. */
import { compile, endOfMatch } from "../language/pattern.ts";
import { isGlued, type Sentence, Shape, shapeAt, surfaceAt, wordAt, wordsBetween } from "../tokens.ts";
import { boundsEndingAt, boundsStartingAt } from "./bounds.ts";
import { tellsHeat } from "./heat.ts";
import { isOneOf, quantities } from "./lexicon.ts";
import { isStop as endsPhrase, isPluralNoun, pluralNoun } from "./nouns.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";

/** Whether a one-letter unit is one: "5 W", "3s", and not "5 a" or "2.7m sales". */
export function unitHolds(place: Place, parts: Parts): boolean {
  const { tokens, classes } = place;
  const range = rangeOf(parts, "unit");
  if (range === null || range[1] - range[0] !== 1) return true;
  const [at] = range;
  if (/^[CF]$/.test(surfaceAt(tokens, at) as string) && !tellsHeat(tokens)) return false;
  // "scored a century": a hundred runs
  if (/^centur(?:y|ies)$/.test(wordAt(tokens, at) as string) && isScored(place)) return false;
  // the car, and no unit of the magnetic field
  if (/^Teslas?$/.test(surfaceAt(tokens, at) as string)) return false;
  // "half a dozen HP directors": abbreviations of units stand behind figures
  if (shapeAt(tokens, at) === Shape.upper && /^[a-z]/.test(wordAt(tokens, at - 1) ?? ""))
    if (pluralNoun(tokens, classes, at + 1) !== null) return false;
  if (shapeAt(tokens, at) === Shape.mark && isQuotationEnd(tokens, at)) return false;
  if (isUnitLetter(classes, at)) {
    if (isGlued(tokens, at) || shapeAt(tokens, at) === Shape.capitalised) return true;
    // "95 g CO2", but not "5 g spots"
    if (surfaceAt(tokens, at) === "g" && /^[A-Z][A-Za-z]?\d/.test(surfaceAt(tokens, at + 1) ?? ""))
      return true;
    return /^[glh]$/.test(wordAt(tokens, at) as string) && !isWord(classes, at + 1);
  }
  if (isIn(classes, at)) return isInch(place, at);
  if (isCoinLetter(classes, at)) {
    return (
      surfaceAt(tokens, at) === "C" &&
      (isGlued(tokens, at) || !isWord(classes, at + 1) || endsPhrase(wordAt(tokens, at + 1) as string))
    );
  }
  if (isArticle(classes, at)) return surfaceAt(tokens, at) === "A";
  if (!isScaleLetter(classes, at)) return true;
  if (wordAt(tokens, at) === "k" || surfaceAt(tokens, at) === "M") return false;
  // "1.4 B people": nobody counts bytes of something
  if (surfaceAt(tokens, at) === "B" && isPluralNoun(wordAt(tokens, at + 1) ?? "")) return false;
  // "an 8B-parameter model", "a 30m-passenger airport", but "a 50m-high wall"
  if (isGlued(tokens, at) && isJoinedNoun(place, at + 1)) return false;
  if (!isGlued(tokens, at)) return true;
  if (wordAt(tokens, at) === "m" && races.test(wordAt(tokens, at + 1) ?? "")) return true;
  if (pluralNoun(tokens, classes, at + 1) !== null || isPartOfMany(place, at + 1)) return false;
  return !(wordAt(tokens, at) === "m" && countsMillions(place));
}

/** "‘Super Tuesday 2’": a quotation's end, where one is open, and no feet. */
function isQuotationEnd(tokens: Sentence, end: number): boolean {
  if (!/^['’]$/.test(surfaceAt(tokens, end) as string)) return false;
  for (let at = 0; at < end; at++)
    if (/^['‘]$/.test(surfaceAt(tokens, at) as string) && !isGlued(tokens, at)) return true;
  return false;
}

// "the 400m hurdles"
const races = /^(?:hurdles|heats|relays|finals|sprints|freestyle|medley|butterfly|backstroke|breaststroke)$/;

const isScored = ({ tokens, at }: Place): boolean =>
  /^(?:scor(?:e|es|ed|ing)|hits?|smash(?:es|ed)?|made|compil(?:es|ed)|struck|notched|maiden|unbeaten)$/.test(
    wordAt(tokens, /^(?:his|her|their)$/.test(wordAt(tokens, at - 1) ?? "") ? at - 2 : at - 1) ?? "",
  );

const extents =
  /^(?:long|wide|high|deep|tall|thick|by|to|and|or|plus|odd|span|diameter|radius|tower|wall|race|pool|dash|drop|sprint|class)$/;

const isJoinedNoun = ({ tokens, classes }: Place, hyphen: number): boolean =>
  wordAt(tokens, hyphen) === "-" &&
  isGlued(tokens, hyphen) &&
  isGlued(tokens, hyphen + 1) &&
  isWord(classes, hyphen + 1) &&
  !extents.test(wordAt(tokens, hyphen + 1) as string);

/** "9.3m subscribers, far above the 4.8m forecast": who counts in millions once in a sentence does not measure in metres. */
function countsMillions({ tokens, classes, at }: Place): boolean {
  for (let letter = at - 1; letter > 0; letter--)
    if (wordAt(tokens, letter) === "m" && isGlued(tokens, letter) && isDigits(classes, letter - 1))
      return isCurrencySign(classes, letter - 2) || pluralNoun(tokens, classes, letter + 1) !== null;
  return false;
}

const isCurrencySign = isOneOf("currencySign");

const owners = new Set("its their his her our my your the these those".split(" "));

/** "35m of its speakers": millions of them, for metres are no part of anything that is counted. */
function isPartOfMany({ tokens, classes }: Place, at: number): boolean {
  return (
    isOf(classes, at) &&
    (/^(?:them|whom|which)$/.test(wordAt(tokens, at + 1) ?? "") ||
      (owners.has(wordAt(tokens, at + 1) ?? "") && pluralNoun(tokens, classes, at + 2) !== null))
  );
}

const isUnitLetter = isOneOf("unitLetter");
const isWord = isOneOf("lower", "capitalised", "upper");
const isIn = isOneOf("in");
const isCoinLetter = isOneOf("coinLetter");
const isArticle = isOneOf("article");
const isScaleLetter = isOneOf("scaleLetter");

const dimensions = new Set("thick long wide tall deep high by x".split(" "));

/** "2in", "2 in." at the end, "2 in wide": not "2 in the box". */
function isInch({ tokens }: Place, at: number): boolean {
  if (wordAt(tokens, at) !== "in") return false;
  const next = wordAt(tokens, at + 1);
  return isGlued(tokens, at) || next === undefined || /^[.,;)]$/.test(next) || dimensions.has(next);
}

const isYearDigits = isOneOf("yearDigits");

/** Whether digits that look like a year are a number: with a unit, a scale, a currency or a bound they are. */
export function yearHolds(place: Place, parts: Parts): boolean {
  const { tokens, classes, at } = place;
  const low = rangeOf(parts, "low");
  if (low === null || low[1] - low[0] !== 1 || !isYearDigits(classes, low[0])) return true;
  if (rangeOf(parts, "currency") !== null || rangeOf(parts, "unit") !== null)
    return !isAfterPreposition(wordAt(tokens, at - 1));
  const before = at > 0 ? (wordAt(tokens, at - 1) as string) : "";
  const isCounted = isPluralNoun(wordAt(tokens, low[1]) ?? "");
  if (before === "of" && isCounted && crowds.test(wordAt(tokens, at - 2) ?? "")) return true;
  if (before === "and" && isCounted && isCountedBefore(place)) return true;
  // "Since 2015 1800 mines have shut"
  if (isCounted && at > 0 && /^(?:1[5-9]|20)\d\d$/.test(before)) return true;
  if (before === "of" && amounts.has(wordAt(tokens, at - 2) ?? "")) return true;
  if (before === "below" || before === "above" || before === "exceeding") return true;
  if (yearBounds.has(before)) return pluralNoun(tokens, classes, low[1]) !== null;
  // "employs 1800 people", but not "the 2018 polls"
  const verb = at > 0 && shapeAt(tokens, at - 1) === Shape.lower && !yearIntroducers.has(before);
  return verb && shapeAt(tokens, low[1]) === Shape.lower && isPluralNoun(wordAt(tokens, low[1]) as string);
}

const crowds =
  /^(?:crowds?|groups?|fleets?|herds?|flocks?|convoys?|army|force|staff|workforce|sample|network|number)$/;

/** "1900 cars and 2000 containers": so many of one thing, so many of another. */
const isCountedBefore = ({ tokens, at }: Place): boolean =>
  at > 2 && isPluralNoun(wordAt(tokens, at - 2) as string) && shapeAt(tokens, at - 3) === Shape.number;

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));
const amounts = set("average total maximum minimum excess sum mean record");
const yearBounds = set("about than over nearly almost some roughly approximately least another");
const yearIntroducers = set(
  "in since by the of from until till during after before for early late mid and or to a an his her its our their my your this " +
    "that between through throughout into on at last next summer spring autumn fall winter year which when as with per",
);

function isAfterPreposition(word: string | undefined): boolean {
  return word === "since" || word === "until" || word === "during";
}

/** "twice the size", "twice as many": not "scored twice". */
export function isTwiceOf({ tokens, at }: Place): boolean {
  const word = wordAt(tokens, at + 1);
  if (/^(?:the|that|those|what|its|their|his|her|our|my|your)$/.test(word ?? "")) return true;
  return (
    word === "as" &&
    wordsBetween(tokens, at + 2, at + 6).some((next) => next === "as" || next === "many" || next === "much")
  );
}

/** "is nearly double the rate": behind a form of "be" or a bound, where a verb does not stand. */
export function isDoubleOf(place: Place): boolean {
  const { tokens, at } = place;
  const { edge } = boundsEndingAt(tokens, at);
  const before = wordAt(tokens, edge - 1) ?? "";
  if (/^(?:to|will|would|could|may|might|can|should|must)$/.test(before)) return false;
  return isTwiceOf(place) && (edge < at || doubles.test(before));
}

// Behind these a verb does not stand.
const doubles =
  /^(?:is|are|was|were|be|been|being|still|now|already|at|,|has|have|had|having|with|for|than|by|pays?|paid|costs?|reach(?:es|ed)?|hit|earn(?:s|ed)?|charg(?:es|ed)|or)$/;

const sizes =
  /^(?:many|much|high|low|big|large|great|long|short|fast|slow|likely|old|heavy|strong|expensive|cheap|wide|deep|common|efficient|productive)$/;

/** "half as much", "a tenth as many": what it is compared with follows. */
export function isPartAsMuch({ tokens }: Place, parts: Parts): boolean {
  if (wordAt(tokens, parts.end) !== "as" || wordAt(tokens, parts.end + 1) === "well") return false;
  const after = wordsBetween(tokens, parts.end + 1, parts.end + 6);
  return sizes.test(after[0] ?? "") ? !after.includes("again") : after.slice(1).includes("as");
}

/** "a quarter point", "a tenth of a point", not "a third point". */
export function isPartOfPoint({ tokens }: Place, parts: Parts): boolean {
  const [, end] = rangeOf(parts, "low") as readonly [number, number];
  return wordAt(tokens, end) === "of" || /^(?:half|quarters?)$/.test(wordAt(tokens, end - 1) as string);
}

const isOf = isOneOf("of");
const rounds = /^(?:[2-9]|10|12|20|100|1,?000|two|three|four|five|six|seven|eight|nine|ten|twelve|hundred)$/;

/** "one in five", "7 in 10": a small number of a round one, and not "out" alone. */
export function isShareHere({ tokens, classes, at }: Place, parts: Parts): boolean {
  const last = wordAt(tokens, parts.end - 1) as string;
  const out = wordAt(tokens, at + 1) === "out";
  if (out !== isOf(classes, at + 2)) return false;
  // "1 in 400": of a larger number it is always one
  const isOne = /^(?:one|1)$/.test(wordAt(tokens, at) as string);
  return rounds.test(last) || (isOne && /^(?:\d[\d,]*0|\d{1,3}|[a-z]+)$/.test(last));
}

/** "one hospital in seven": a small number of a round one, and no "one plant in 5 states" nor "one of them in ten". */
export function isShareAround({ tokens, classes, at }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "unit") as readonly [number, number];
  if (
    !rounds.test(wordAt(tokens, parts.end - 1) as string) ||
    pluralNoun(tokens, classes, parts.end) !== null
  )
    return false;
  for (let word = first; word < end; word++) if (endsPhrase(wordAt(tokens, word) as string)) return false;
  return (
    wordAt(tokens, end) === "in" &&
    (wordAt(tokens, at) === "one" || isPluralNoun(wordAt(tokens, end - 1) as string))
  );
}

/** "3-to-1" in one word, and "outnumber them three to one": not the score of a match. */
export function isToOne({ tokens, at }: Place, { end }: Parts): boolean {
  if (!/^(?:1|one)$/.test(wordAt(tokens, end - 1) as string)) return false;
  if ([1, 2, 3].every((back) => isGlued(tokens, end - back))) return true;
  const before = wordsBetween(tokens, Math.max(0, at - 7), at);
  return before.some((word) => /^(?:outnumber|odds|ratio)/.test(word));
}

const isHyphenOrStop = isOneOf("hyphen", "stop");
const isHyphen = isOneOf("hyphen");
const isStop = isOneOf("stop");
const opensAmount = isOneOf("currencySign", "opening");

/** A sign or a leading point stands at its number and at no word before it: "-5", ".5", not "a - 5". */
export function signHolds({ tokens, classes, at }: Place): boolean {
  // "plus or minus 3 percent": a bound of either sign
  if (wordAt(tokens, at) === "minus" && wordAt(tokens, at - 1) === "or") return false;
  if (!isHyphenOrStop(classes, at)) return true;
  if (!isGlued(tokens, at + 1)) return false;
  if (isHyphen(classes, at) && isStop(classes, at + 1) && !isGlued(tokens, at + 2)) return false;
  return !isGlued(tokens, at) || opensAmount(classes, at - 1);
}

const isScale = isOneOf("hundred", "scale", "dozen");
const uncertain = new Set("several few many multi per".split(" "));

/** A scale without a number is one of it ("hundred thousand"), but "several hundred" names no number. */
export function scaleHolds({ tokens, classes, at }: Place): boolean {
  return at === 0 || !isScale(classes, at) || !uncertain.has(wordAt(tokens, at - 1) as string);
}

const number = "(twoToNine | one | tenToNineteen | digits)";
const listed = compile(
  quantities,
  "rest of a hyphened list",
  `hyphen (comma ${number} hyphen){0,4} comma? (and | or)? ${number} hyphen (lower | unitName | timeUnit)`,
);

/** "four-, five- and six-cylinder": the noun stands at the end of the list. */
export function listedNoun(classes: string, hyphen: number): number | null {
  const end = endOfMatch(listed, classes, hyphen);
  return end - hyphen < 4 ? null : end - 1;
}

/** Whether the number of `parts` is an element of a list of hyphened numbers. */
export function isListed({ classes, tokens }: Place, parts: Parts): boolean {
  return isGlued(tokens, parts.end - 1) && listedNoun(classes, parts.end - 1) !== null;
}

const isHalf = isOneOf("half");
const halves = new Set(
  "first second other the better latter early this each opening back last final our their his her top bottom upper lower".split(
    " ",
  ),
);

/** "three quarters of it", and not "the first three quarters" or "two quarters" of years. */
function isPartInQuarters(tokens: Sentence, at: number, end: number): boolean {
  if (wordAt(tokens, end) === "of") return true;
  const isOfYear = /^(?:first|last|past|next|previous|latest|these|those|consecutive|straight|recent)$/;
  return /^(?:three|3)$/.test(wordAt(tokens, at) as string) && !isOfYear.test(wordAt(tokens, at - 1) ?? "");
}

/** Whether "half" is a part of something and no half of a match or a year. */
export function partHolds({ tokens, classes, at }: Place, parts: Parts): boolean {
  if (wordAt(tokens, parts.end - 1) === "quarters") return isPartInQuarters(tokens, at, parts.end);
  return !isHalf(classes, at) || at === 0 || !halves.has(wordAt(tokens, at - 1) as string);
}

/** "a day or so": what stands behind the unit bounds the one of it; "many times a year or more" is a rate. */
export function isBoundBehind({ tokens, at }: Place, parts: Parts): boolean {
  return boundsStartingAt(tokens, parts.end).phrases.length > 0 && wordAt(tokens, at - 1) !== "times";
}

const isDigits = isOneOf("digits");

/** "half of 1 percent": the number of the unit is one. */
export function isOfOne({ tokens, classes }: Place, parts: Parts): boolean {
  const unit = rangeOf(parts, "unit");
  return unit === null || !isDigits(classes, unit[0] - 1) || wordAt(tokens, unit[0] - 1) === "1";
}

/** "scores of fans" counts, "he scores" and "the tens place" do not. */
export function vagueHolds({ tokens, classes, at }: Place, parts: Parts): boolean {
  return (
    isOf(classes, parts.end) || parts.end - at > 1 || !/^(?:scores|tens)$/.test(wordAt(tokens, at) as string)
  );
}

/** "hundreds of tonnes": pounds may be money, and stay a noun. */
export function isMeasured({ tokens }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "unit") as readonly [number, number];
  return !wordsBetween(tokens, first, end).includes("pounds");
}

/** "litres of water daily", not "tonnes of fuel used annually", where the adverb is the verb's. */
export function isOftenSo({ tokens }: Place, parts: Parts): boolean {
  return !/[^e]ed$/.test(wordAt(tokens, parts.end - 1) as string);
}

const compared = new Set(
  "the as that what more higher larger bigger greater lower faster less fewer its their his her".split(" "),
);

/** "four times" and nothing to compare with after it; "6.5 times earnings" and "ten times the rate" compare. */
export function isFrequency({ tokens, at }: Place, parts: Parts): boolean {
  if (rangeOf(parts, "per") !== null) return true;
  // "will rise 3.4 times": nothing happens 3.4 times
  if (/\d\.\d/.test(wordAt(tokens, at) as string)) return false;
  const next = wordAt(tokens, parts.end);
  if (next === undefined || shapeAt(tokens, parts.end) === Shape.mark) return true;
  return !compared.has(next) && (endsPhrase(next) || shapeAt(tokens, parts.end) !== Shape.lower);
}
