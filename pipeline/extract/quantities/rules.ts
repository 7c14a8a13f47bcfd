/** The forms of number expressions, one table entry a form, tried in this order where a number begins. */
import type { QuantityForm } from "../../../schemas/findings/quantity.ts";
import type { Rule } from "../language/dispatch.ts";
import {
  isBoundBehind,
  isDoubleOf,
  isFrequency,
  isListed,
  isMeasured,
  isOfOne,
  isOftenSo,
  isPartAsMuch,
  isPartOfPoint,
  isShareAround,
  isShareHere,
  isToOne,
  isTwiceOf,
  partHolds,
  vagueHolds,
} from "./checks.ts";
import { coins, firstNumeral, fraction, join, numeral, per, unit, vague } from "./grammar.ts";
import {
  areCoins,
  codeHolds,
  currencyHolds,
  isCoinOfHundred,
  isHundredthsAlone,
  isMillions,
  isPounds,
} from "./money.ts";
import type { Parts, Place } from "./parts.ts";

/** How the noun that follows is counted; `none` where the pattern reads the whole expression. */
export type NounReading = "none" | "plural" | "one" | "part" | "listed";

/**
 * A form. The parts of its pattern are those of a finding: `low`, `high` (and `high2`), `join`, `currency` (and
 * `currency2`, `currency3`, `currency4`), `hundredths`, `unit` (and `lowUnit`), `adjective`, `more`, `old`, `per`.
 */
export type QuantityRule = Rule & {
  readonly form: QuantityForm;
  readonly noun: NounReading;
  /** What the classes cannot say; absent where the pattern says all. */
  readonly holds?: (place: Place, parts: Parts) => boolean;
};

const low = `(low: ${firstNumeral})`;
const amount = `(low: ${numeral})`;
const high = `(high: ${numeral})`;
const joined = `(join: ${join})`;
const rate = `(per: ${per})?`;
const amountOfDozens = "(twoToNine | one | tenToNineteen)";
const nationality = "(nationality | currencyCode){0,3}";
const glued = "gluedMoney ((stop | comma) digits)? (scale | scaleLetter)?";

export const quantityRules: readonly QuantityRule[] = [
  {
    name: "money-in-two-parts",
    reason: "3 dollars 50 cents, £2 and 40p: a hundredth part told by itself",
    pattern: `(currency: currencySign)? ${low} (currency: ${nationality} (currencyName | unitName))? and? (hundredths: ${coins}) (coin: cent | currencyName | coinLetter) ${rate}`,
    form: "money",
    noun: "none",
    holds: isCoinOfHundred,
  },
  {
    name: "money-in-millions",
    reason: "$5MM, USD 12 MM: bankers' millions",
    pattern: `(currency: (currencySign | currencyCode)) (low: ${numeral} unitName) ${rate}`,
    form: "money",
    noun: "none",
    holds: isMillions,
  },
  {
    name: "money-in-brackets",
    reason: "$(3.2) million: accounts write what is lost in brackets",
    pattern: `(currency: currencySign) (low: opening (digits | yearDigits) closing (scale | scaleLetter)?) ${rate}`,
    form: "money",
    noun: "none",
  },
  {
    name: "money-sign",
    reason: "$5, US$8.2 billion, $3 to $5 a month: a currency sign before the number",
    pattern: `(currency: currencySign) ${amount} (${joined} ((currency2: currencySign)? ${high} | (currency4: currencySign) (high2: ${glued})))? (currency3: currencyCode (?! lower | capitalised))? ${rate}`,
    form: "money",
    noun: "none",
  },
  {
    name: "money-glued-code",
    reason: "USD10m, RM23.50, PS21,700: the code and the first digits are one token",
    pattern: `(currency: currencySign)? (low: ${glued}) (${joined} (currency2: currencySign)? (high: ${glued}))? ${rate}`,
    form: "money",
    noun: "none",
  },
  {
    name: "money-code",
    reason: "EUR 20, Rs. 500: a currency code before the number",
    pattern: `(currency: currencyCode (stop | (?= digits | yearDigits | stop))) ${amount} (${joined} (currency2: currencyCode stop?)? ${high})? ${rate}`,
    form: "money",
    noun: "none",
    holds: codeHolds,
  },
  {
    name: "money-and-hundredths",
    reason: "3 dollars 50, three pounds fifty: the hundredths without their name, at the end of a phrase",
    pattern: `${low} (currency: ${nationality} (currencyName | unitName)) (hundredths: digits | twentyToNinety (hyphen? (twoToNine | one))?) (?= stop | comma)`,
    form: "money",
    noun: "none",
    holds: isHundredthsAlone,
  },
  {
    name: "money-range-of-two-names",
    reason: "between 12 euros and 15 euros: each bound of the range has its currency",
    pattern: `${low} (currency2: ${nationality} (currencyName | cent) | coinLetter) ${joined} ${high} (currency: ${nationality} (currencyName | cent) | coinLetter) ${rate}`,
    form: "money",
    noun: "none",
    holds: areCoins,
  },
  {
    name: "money-name",
    reason: "92 million yuan, 10 Australian dollars, 20€, 63 cents: the currency after the number",
    pattern: `${low} (${joined} ${high})? hyphen? (currency: ${nationality} (currencyName | cent) | (currencyCode | currencySign | coinLetter) (?! stop? (digits | yearDigits | gluedMoney))) ${rate}`,
    form: "money",
    noun: "none",
    holds: currencyHolds,
  },
  {
    name: "money-pounds",
    reason:
      "40 million pounds, 500 Egyptian pounds: with a scale word or a country pounds are money, unless they are pounds of something",
    pattern: `${low} ((?<= scale | scaleLetter) (currency: unitName currencyName?) | (currency: (nationality | currencyCode){1,3} unitName currencyName?) | (currency: unitName currencyName) | (currency: unitName) (?= opening currencySign | each | to (lower | article) currencyName | (per | article) (nationality | currencyName | unitName | ratedNoun | lower))) ${rate}`,
    form: "money",
    noun: "none",
    holds: isPounds,
  },
  {
    name: "share-in-numbers",
    reason: "one in five voters, one of four concepts: a part given as two numbers",
    pattern:
      "(low: (one | twoToNine | tenToNineteen | digits) in of? each? ((twoToNine | tenToNineteen | twentyToNinety | digits) hundred? | hundred | digits scale | article scale) | one of (twoToNine | tenToNineteen)) (?! hyphen? (timeUnit | unitName | percent))",
    form: "fraction",
    noun: "part",
    holds: isShareHere,
  },
  {
    name: "share-around-a-noun",
    reason:
      "one hospital in seven, nine cases in ten: a part given as two numbers, what it is of between them",
    pattern:
      "(low: one | twoToNine) (unit: (lower | ratedNoun | capitalised | nationality){1,3}) (more: in (twoToNine | tenToNineteen | digits)) (?! hyphen? (timeUnit | unitName | percent | scale | hundred))",
    form: "fraction",
    noun: "none",
    holds: isShareAround,
  },
  {
    name: "ratio-to-one",
    reason: "a 3-to-1 margin, by a 2.1-to-1 ratio",
    pattern: `${low} hyphen? to hyphen? (digits | one) (?! hyphen? (timeUnit | unitName | percent | scale))`,
    form: "multiple",
    noun: "none",
    holds: isToOne,
  },
  {
    name: "hyphened-list",
    reason: "four-, five- and six-cylinder: the noun stands once, at the end",
    pattern: "(low: twoToNine | one | tenToNineteen | digits) hyphen (?= comma | and | or)",
    form: "count",
    noun: "listed",
    holds: isListed,
  },
  {
    name: "age-with-old",
    reason: "65-year-old, 30 years old, 3 years of age",
    pattern: `${low} (${joined} ${high})? hyphen? (unit: timeUnit) (old: hyphen? old | of age)`,
    form: "measure",
    noun: "none",
  },
  {
    name: "half-a-unit",
    reason: "half an hour, a quarter of a mile, half-mile",
    pattern: `(low: article? half | (article fractionWord | digits slash digits) (?= of) | article? fractionWord (?= hyphen? percentage) | digits (?= of article percentage) | fractionSign (?= of? article | of (unitName | timeUnit))) of? hyphen? (article | one | digits)? hyphen? (unit: (?! unitLetter | scaleLetter) ${unit})`,
    form: "measure",
    noun: "none",
    holds: isOfOne,
  },
  {
    name: "half-a-coin",
    reason: "half a cent, half a euro: a part of one of a currency",
    pattern:
      "(low: half) article (currency: currencyName | cent) (?! lower | capitalised | currencyName | cent)",
    form: "money",
    noun: "none",
  },
  {
    name: "part-of-a-point",
    reason: "half a point, a quarter-point cut, a tenth of a point",
    pattern: `(low: ${fraction} (?= of) | ((twoToNine | one) hyphen | article | one)? fractionWord | article? half) hyphen? (of? article)? hyphen? (unit: point | points)`,
    form: "count",
    noun: "none",
    holds: isPartOfPoint,
  },
  {
    name: "unit-and-a-half",
    reason: "an hour and a half, two years and a half",
    pattern: `(low: article | ${firstNumeral}) (unit: unitName | timeUnit) (more: and article half)`,
    form: "measure",
    noun: "none",
  },
  {
    name: "unit-or-two",
    reason: "a week or two, one month or two: from one to two of it",
    pattern:
      "(low: article | one) (unit: timeUnit | unitName) (join: or) (high: twoToNine) (?! timeUnit | unitName)",
    form: "measure",
    noun: "none",
  },
  {
    name: "unit-or-so",
    reason: "a day or so, an hour or more: one of it, by a bound that stands behind",
    pattern: "(low: article) (unit: timeUnit | unitName) (?= or (lower | extra))",
    form: "measure",
    noun: "none",
    holds: isBoundBehind,
  },
  {
    name: "measure-range-of-two-units",
    reason: "5% to 10%, 1.3 km to 2 km: each bound of the range has its unit",
    pattern: `${low} hyphen? (lowUnit: ${unit}) ${per}? ${joined} ${high} hyphen? (unit: ${unit}) ${rate}`,
    form: "measure",
    noun: "none",
  },
  {
    name: "measure-of-something-daily",
    reason: "1.7 billion litres of water daily: how much of what, and how often",
    pattern: `${low} (unit: ${unit}) of (lower | capitalised | upper | emitted){1,2} (?= rateAdverb)`,
    form: "measure",
    noun: "none",
    holds: isOftenSo,
  },
  {
    name: "measure",
    reason:
      "5%, 3.5-liter, 80 km/h, four years, 311 square miles, 40 litres of water an hour, 50 grams of CO2 per kilometre",
    pattern: `${low} (${joined} hyphen? ${high})? hyphen? ((adjective: extra) (?= timeUnit))? (unit: ${unit}) (of (lower | capitalised | upper | emitted){1,3} (?= article hyphen? timeUnit | per (timeUnit | ratedNoun | unitName | lower)) | emitted (?= slash | per))? ${rate}`,
    form: "measure",
    noun: "none",
  },
  {
    name: "frequency",
    reason: "met four times, 78,000 times a minute: how often, not how much more",
    pattern: `${low} (${joined} ${high})? (unit: times) ${rate}`,
    form: "frequency",
    noun: "none",
    holds: isFrequency,
  },
  {
    name: "multiple",
    reason: "6.5 times, 3x, ten-fold",
    pattern: `${low} (${joined} ${high})? hyphen? (unit: times | fold) ${rate}`,
    form: "multiple",
    noun: "none",
  },
  {
    name: "multiple-word",
    reason: "sixfold",
    pattern: "(low: multiple)",
    form: "multiple",
    noun: "none",
  },
  {
    name: "multiple-twice",
    reason: "twice as many, twice the size; but 'scored twice' counts nothing",
    pattern: "(low: twice) (?= lower | capitalised | upper)",
    form: "multiple",
    noun: "none",
    holds: isTwiceOf,
  },
  {
    name: "multiple-double",
    reason: "double the figure, more than triple what it was: not 'will double the output'",
    pattern: "(low: double) (?= lower)",
    form: "multiple",
    noun: "none",
    holds: isDoubleOf,
  },
  {
    name: "multiple-part",
    reason: "half as much, a tenth as many: a multiple below one",
    pattern: `(low: ${fraction}) (?= lower)`,
    form: "multiple",
    noun: "none",
    holds: isPartAsMuch,
  },
  {
    name: "fraction-of",
    reason: "half the flats, a third of voters, two-thirds, between a quarter and a third",
    pattern: `(low: ${fraction}) ((join: to | and) (high: ${fraction}))? (?! (hyphen | article)? (dozen | scale | point | points) | of article scale)`,
    form: "fraction",
    noun: "part",
    holds: partHolds,
  },
  {
    name: "couple-of-a-unit",
    reason: "a couple of weeks, a dozen of kilometres: measured, and not counted",
    pattern: `(low: (article | half article | ${amountOfDozens})? dozen) of (unit: (?! unitLetter | scaleLetter | in | article) ${unit}) ${rate}`,
    form: "measure",
    noun: "none",
    holds: isMeasured,
  },
  {
    name: "vague-measure",
    reason: "thousands of tonnes, dozens of miles: an order of magnitude, measured",
    pattern: `(low: ${vague}) of (unit: (?! unitLetter | scaleLetter | in | article) ${unit}) ${rate}`,
    form: "measure",
    noun: "none",
    holds: isMeasured,
  },
  {
    name: "vague-count",
    reason: "dozens of people, tens of millions of dollars: an order of magnitude",
    pattern: `(low: ${vague}) (of (currency: ${nationality} currencyName) ${rate})?`,
    form: "count",
    noun: "plural",
    holds: vagueHolds,
  },
  {
    name: "count",
    reason: "100 domestic brands, between 3 and 5 cars, 27,349.19",
    pattern: `${low} (${joined} ${high})?`,
    form: "count",
    noun: "plural",
  },
  {
    name: "count-one",
    reason: "one solution, one of the oldest parks",
    pattern: "(low: one)",
    form: "count",
    noun: "one",
  },
];
