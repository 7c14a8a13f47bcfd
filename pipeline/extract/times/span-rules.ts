import { isAroundTheClock, isBound, isNoPaper, isOfHour, isOfSmallerUnits, isRate } from "./conditions.ts";
import { counted, hedge, manyUnits, numeral } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const oneUnit = "(unit: aDay | aWeek | aMonth | aYear | unit)";
const unitNames = "aDay | aWeek | aMonth | aYear | unit | units | unitShort | second | seconds";
const anyUnit = `(unit: ${unitNames})`;
const kind = "(fiscal | full | trading | more)?";

/** Lengths of time and what recurs. */
export const spanRules: readonly TimeRule[] = [
  {
    name: "every-span",
    reason: "what recurs after so many units: every few years",
    form: "set",
    pattern: `each (name: other | ordinal | second)? ${counted}? ${kind} (unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | weekend | part | units | quarters | weekends | season | verbSeason)`,
  },
  {
    name: "every-weekday",
    reason: "what recurs on a weekday: each Thursday",
    form: "set-weekday",
    pattern:
      "((each (other | ordinal | second)? | (?<= each weekday (and | or | comma))) (weekday: weekday) (part: part | parts)? | (weekday: weekdays) | (weekday: weekday) (part: parts) | (weekday: weekday) (?= (and | or | comma) weekday (part: parts)))",
  },
  {
    name: "every-month",
    reason: "what recurs in a month of each year",
    form: "set",
    pattern: "each (unit: month)",
  },
  {
    name: "recurring",
    reason: "an adverb or adjective that says how often: daily",
    form: "set",
    pattern:
      "((amount: half) hyphen (name: daily) | (name: daily) | (?<! the | article | possessive | genitive | hyphen) (name: quarterly) (?! common | name | hyphen | of))",
    accept: isNoPaper,
  },
  {
    name: "times-a-unit",
    reason: "how often in each unit: twice a week, once per quarter, twice-yearly",
    form: "set",
    pattern:
      "(twice hyphen? (article | per | each) hyphen? (unit: aDay | aWeek | aMonth | unit | aYear | quarter) (?! ago | earlier | later | after | before | of) | twice hyphen? (name: daily))",
  },
  {
    name: "rate",
    reason: "so much a year says how often",
    form: "set",
    pattern:
      "(article | per) (unit: aDay | aWeek | aMonth | unit | aYear | quarter) (?! ago | earlier | later | hyphen | after | before | of | (and | or) (article | cardinal | more | number | day))",
    accept: isRate,
  },
  {
    name: "around-the-clock",
    reason: "24 hours of each of the seven days",
    form: "set",
    pattern: "(name: day slash day) (?! slash | day | number)",
    accept: isAroundTheClock,
  },
  {
    name: "on-weekends",
    reason: "weekends in general recur",
    form: "set",
    pattern: "(?<= on | at | during | over) (unit: weekends)",
  },
  {
    name: "span-of-units",
    reason: "a length told in several units: two hours and 14 minutes, 1 year 6 months",
    form: "duration",
    pattern: `${hedge}? (amount: ${numeral} | article) ${anyUnit} (comma? and | comma)? (secondAmount: ${numeral} | article) (secondUnit: ${unitNames}) ((comma? and | comma)? (thirdAmount: ${numeral}) (thirdUnit: ${unitNames}))? (?! hyphen? old)`,
    accept: isOfSmallerUnits,
  },
  {
    name: "span-short",
    reason: "units are shortened behind figures: 30 min, 2 hr",
    form: "duration",
    pattern: `${hedge}? (amount: (number | day) fraction?) hyphen? (unit: unitShort) (?! hyphen? old)`,
  },
  {
    name: "quarter-hour",
    reason: "fifteen minutes: a quarter of an hour",
    form: "duration",
    pattern: `${hedge}? (article? (amount: quarter) | (amount: cardinal quarters)) of article (unit: unit)`,
    accept: isOfHour,
  },
  {
    name: "span-parts",
    reason: "a stay is told in nights: for three nights",
    form: "duration",
    pattern: `${hedge}? ${counted} (unit: parts)`,
  },
  {
    name: "span-compound",
    reason: "a length of time before a noun: the 10-year programme",
    form: "duration",
    pattern: `(amount: ${numeral} (and article half | hyphen and hyphen article hyphen half)? | vague | half | multi) hyphen (unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | second | weekend) (hyphen long)? (?! hyphen? old)`,
  },
  {
    name: "span-compound-range",
    reason: "a length of time between two bounds before a noun: a three- to five-year plan",
    form: "duration",
    pattern: `(?<! money | number | stop) ${numeral} hyphen? (to | or) hyphen? (first: ${numeral}) hyphen (unit: aDay | aWeek | aMonth | unit | aYear | century) (?! hyphen? old)`,
  },
  {
    name: "half-century",
    reason: "fifty years, as a noun: a half-century of work",
    form: "duration",
    pattern: `${hedge}? (amount: article half) hyphen (unit: century) (?! common | name | hyphen)`,
  },
  {
    name: "span-most",
    reason: "most of a unit: the better part of a year",
    form: "duration",
    pattern:
      "(the better bulk | the bulk | most) of (amount: article) (unit: aDay | aWeek | aMonth | unit | aYear | century)",
  },
  {
    name: "span-and-half",
    reason: "a unit and a half",
    form: "duration",
    pattern: `${hedge}? article ${oneUnit} (amount: and article half)`,
  },
  {
    name: "span-units",
    accept: isBound,
    reason: "a length of time: nearly two decades, its first four years",
    form: "duration",
    pattern: `(the (relative: ordinal)?)? ${hedge}? ${counted} ${kind} ${manyUnits} (?! hyphen? old)`,
  },
  {
    name: "span-singular",
    reason: "before a noun the unit stands in the singular, with no hyphen in careless print: two day rally",
    form: "duration",
    pattern: `${counted} ${oneUnit} (?! hyphen? old)`,
  },
  {
    name: "span-range",
    reason: "a length of time between two bounds: two to three weeks",
    form: "duration",
    pattern: `the? ${hedge}? ${numeral} ((hyphen? (to | or) hyphen? | hyphen) (first: ${numeral}) | (first: or more)) ${kind} ${manyUnits} ago? (?! hyphen? old)`,
  },
  {
    name: "span-between",
    reason: "a length of time between two bounds: between two and three years",
    form: "duration",
    pattern: `(?<= between) ${hedge}? ${numeral} and (first: ${numeral}) ${kind} ${manyUnits} ago? (?! hyphen? old)`,
  },
  {
    name: "span-one",
    accept: isBound,
    reason: "one unit after an article: a month, an hour",
    form: "duration",
    pattern: `(${hedge} | (hedge: over))? (amount: article | half article | another) ${kind} (unit: aDay | aWeek | aMonth | unit | aYear | century | weekend) (or (cardinal | so))? (?! hyphen)`,
  },
  {
    name: "span-vague",
    reason: "units without a number: for years",
    form: "duration",
    pattern:
      "((?<= for | in | over | within | of | after) (unit: units | quarters) (or (units | quarters))? | (?<= lasting | lasting just) (unit: units | seconds) (or units)? | (?<= units (comma | comma? (or | and))) (unit: units) (?= stop | comma)) (?! hyphen? old)",
  },
  {
    name: "span-around",
    reason: "units before or after something, without a number: the days before the vote",
    form: "duration",
    pattern:
      "the? (unit: units) (?= before | after | since | that followed) | (?<= over) the (unit: units) | (^ | (?<= comma | through | during | from | to | by | than | and | following)) (unit: units) (?= of common)",
  },
  {
    name: "span-all",
    reason: "the whole of a unit: all week",
    form: "duration",
    pattern: "all hyphen? (unit: aDay | aWeek | aMonth | unit | aYear | part)",
  },
  {
    name: "span-long",
    reason: "a compound that says how long: month-long",
    form: "duration",
    pattern: `${oneUnit} hyphen long`,
  },
  {
    name: "quarter-century",
    reason: "twenty-five years",
    form: "duration",
    pattern: `${hedge}? article? quarter hyphen? (of article)? (name: century) ago? (?! hyphen? old)`,
  },
  {
    name: "long-time",
    reason: "a length of time that no number measures: for a very long time",
    form: "duration",
    pattern:
      "(article (same? long (name: time) | (name: aWhile)) | (?<= for | in) about (name: time) (?! and | to | of))",
  },
];
