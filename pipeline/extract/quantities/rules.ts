/** The forms of number expressions, one table entry a form, tried in this order where a number begins. */
import type { QuantityForm } from "../../../schemas/findings/quantity.ts";
import { compilePlaced, type PlacedPattern } from "../placed-groups.ts";
import {
  codeHolds,
  currencyHolds,
  halfHolds,
  isFrequency,
  isGenerationHere,
  isListed,
  isOfOne,
  isPounds,
  isShareHere,
  isTwiceOf,
  isYenHere,
  vagueHolds,
} from "./checks.ts";
import { fraction, join, numeral, per, unit, vague } from "./grammar.ts";
import type { Parts, Place } from "./parts.ts";

/** How the noun that follows is counted; `none` where the pattern reads the whole expression. */
export type NounReading = "none" | "plural" | "one" | "part" | "listed";

/**
 * A form: `pattern` is sticky over class characters, with groups named for the parts of a finding: `low`, `high`,
 * `join`, `currency` (and `currency2`, `currency3`), `unit` (and `lowUnit`), `per`, `old`.
 */
export type QuantityRule = {
  readonly name: string;
  readonly reason: string;
  /** The classes that a match can begin with, so that no other rule is tried. */
  readonly opens: string;
  /**
   * The classes that can come second, as part of the match or looked at after its only token, so that most rules are
   * not tried at most numbers; absent where any can, or none need.
   */
  readonly second?: string;
  readonly pattern: PlacedPattern;
  readonly form: QuantityForm;
  readonly noun: NounReading;
  /** What the classes cannot say; absent where the pattern says all. */
  readonly holds?: (place: Place, parts: Parts) => boolean;
};

const low = `(?<low>${numeral})`;
const high = `(?<high>${numeral})`;
const joined = `(?<join>${join})`;
const rate = `(?<per>${per})?`;
// Classes that a number can begin with.
const number = "n-.DYutyhkzFfva01";
// Classes that can stand second in a number or a range.
const within = "-.&/~0DYtyuhkKzHFfvaoprR1n";
// Classes that a unit of measure can begin with.
const measured = "g%Bi°CqUTaGKPI";
const nationality = "[LQ]{0,3}";

export const quantityRules: readonly QuantityRule[] = [
  {
    name: "money-sign",
    opens: "$",
    reason: "$5, US$8.2 billion, $3 to $5 a month: a currency sign before the number",
    pattern: compilePlaced(
      `(?<currency>\\$)${low}(?:${joined}(?:(?<currency2>\\$)?${high}|(?<currency4>\\$)(?<high2>j(?:[.,]D)?(?:k|K)?)))?(?<currency3>Q(?![lW]))?${rate}`,
    ),
    form: "money",
    noun: "none",
  },
  {
    name: "money-glued-code",
    opens: "$j",
    reason: "USD10m, RM23.50, PS21,700: the code and the first digits are one token",
    pattern: compilePlaced(
      `(?<currency>\\$)?(?<low>j(?:[.,]D)?(?:k|K)?)(?:${joined}(?<currency2>\\$)?(?<high>j(?:[.,]D)?(?:k|K)?))?${rate}`,
    ),
    form: "money",
    noun: "none",
  },
  {
    name: "money-code",
    opens: "Q",
    reason: "EUR 20, Rs. 500: a currency code before the number",
    pattern: compilePlaced(`(?<currency>Q\\.?)${low}(?:${joined}(?<currency2>Q\\.?)?${high})?${rate}`),
    form: "money",
    noun: "none",
    holds: codeHolds,
  },
  {
    name: "money-name",
    opens: number,
    second: `${within}LQMc$P`,
    reason: "92 million yuan, 10 Australian dollars, 20€, 63 cents: the currency after the number",
    pattern: compilePlaced(
      `${low}(?:${joined}${high})?-?(?<currency>${nationality}[Mc]|[Q$P](?!\\.?[DYj]))${rate}`,
    ),
    form: "money",
    noun: "none",
    holds: currencyHolds,
  },
  {
    name: "money-pounds",
    opens: number,
    second: `${within}ULQ`,
    reason:
      "40 million pounds, 500 Egyptian pounds: with a scale word or a country pounds are money, unless they are pounds of something",
    pattern: compilePlaced(`${low}(?<currency>(?:(?<=[kK])|[LQ]{1,3})UM?)(?!o)${rate}`),
    form: "money",
    noun: "none",
    holds: isPounds,
  },
  {
    name: "money-yen-in-ascii",
    opens: "W",
    reason: "Y=100 million: the yen sign as some wires print it",
    pattern: compilePlaced(`(?<currency>W=)${low}`),
    form: "money",
    noun: "none",
    holds: isYenHere,
  },
  {
    name: "network-generation",
    opens: "D",
    second: "G",
    reason: "5G: a generation of mobile networks, not five grams",
    pattern: compilePlaced("(?<low>D)(?<unit>G)"),
    form: "count",
    noun: "none",
    holds: isGenerationHere,
  },
  {
    name: "share-in-numbers",
    opens: "1utD",
    second: "Io",
    reason: "one in five voters, one of four concepts: a part given as two numbers",
    pattern: compilePlaced("(?<low>[1utD](?:I|Io)[utD]h?|1o[ut])"),
    form: "fraction",
    noun: "part",
    holds: isShareHere,
  },
  {
    name: "hyphened-list",
    opens: "u1tD",
    second: "-",
    reason: "four-, five- and six-cylinder: the noun stands once, at the end",
    pattern: compilePlaced("(?<low>[u1tD])-(?=[,&R])"),
    form: "count",
    noun: "listed",
    holds: isListed,
  },
  {
    name: "age-with-old",
    opens: number,
    second: `${within}T`,
    reason: "65-year-old, 30 years old, 3 years of age",
    pattern: compilePlaced(`${low}(?:${joined}${high})?-?(?<unit>T)(?<old>-?e|oA)`),
    form: "measure",
    noun: "none",
  },
  {
    name: "half-a-unit",
    opens: "Faf",
    reason: "half an hour, a quarter of a mile, half-mile",
    pattern: compilePlaced(`(?<low>F|a?f(?=o))o?-?[a1D]?-?(?<unit>(?![GK])${unit})`),
    form: "measure",
    noun: "none",
    holds: isOfOne,
  },
  {
    name: "unit-and-a-half",
    opens: number,
    second: `${within}UT`,
    reason: "an hour and a half, two years and a half",
    pattern: compilePlaced(`(?<low>a|${numeral})(?<unit>[UT])(?<more>&aF)`),
    form: "measure",
    noun: "none",
  },
  {
    name: "measure-range-of-two-units",
    opens: number,
    second: within + measured,
    reason: "5% to 10%, 1.3 km to 2 km: each bound of the range has its unit",
    pattern: compilePlaced(`${low}-?(?<lowUnit>${unit})(?:${per})?${joined}${high}-?(?<unit>${unit})${rate}`),
    form: "measure",
    noun: "none",
  },
  {
    name: "measure",
    opens: number,
    second: `${within}${measured}X`,
    reason: "5%, 3.5-liter, 80 km/h, four years, 311 square miles",
    pattern: compilePlaced(`${low}(?:${joined}-?${high})?-?(?:(?<adjective>X)(?=T))?(?<unit>${unit})${rate}`),
    form: "measure",
    noun: "none",
  },
  {
    name: "frequency",
    opens: number,
    second: `${within}w`,
    reason: "met four times, 78,000 times a minute: how often, not how much more",
    pattern: compilePlaced(`${low}(?:${joined}${high})?(?<unit>w)${rate}`),
    form: "frequency",
    noun: "none",
    holds: isFrequency,
  },
  {
    name: "multiple",
    opens: number,
    second: `${within}wx`,
    reason: "6.5 times, 3x, ten-fold",
    pattern: compilePlaced(`${low}(?:${joined}${high})?-?(?<unit>[wx])${rate}`),
    form: "multiple",
    noun: "none",
  },
  {
    name: "multiple-word",
    opens: "d",
    reason: "sixfold",
    pattern: compilePlaced("(?<low>d)"),
    form: "multiple",
    noun: "none",
  },
  {
    name: "multiple-twice",
    opens: "2",
    reason: "twice as many, twice the size; but 'scored twice' counts nothing",
    pattern: compilePlaced("(?<low>2)(?=l|W|V)"),
    form: "multiple",
    noun: "none",
    holds: isTwiceOf,
  },
  {
    name: "fraction-of",
    opens: "au1tyF",
    reason: "half the flats, a third of voters, two-thirds",
    pattern: compilePlaced(`(?<low>${fraction})(?!-?[kz])`),
    form: "fraction",
    noun: "part",
    holds: halfHolds,
  },
  {
    name: "vague-count",
    opens: "H",
    reason: "dozens of people, tens of millions of dollars: an order of magnitude",
    pattern: compilePlaced(`(?<low>${vague})(?:o(?<currency>${nationality}M))?`),
    form: "count",
    noun: "plural",
    holds: vagueHolds,
  },
  {
    name: "count",
    opens: number,
    reason: "100 domestic brands, between 3 and 5 cars, 27,349.19",
    pattern: compilePlaced(`${low}(?:${joined}${high})?`),
    form: "count",
    noun: "plural",
  },
  {
    name: "count-one",
    opens: "1",
    reason: "one solution, one of the oldest parks",
    pattern: compilePlaced("(?<low>1)"),
    form: "count",
    noun: "one",
  },
];
