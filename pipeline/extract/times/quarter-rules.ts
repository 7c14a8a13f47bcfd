import { isNoGame, isOfBusiness } from "./business.ts";
import { isBusinessYears, isHabitual, isOfCalendarMonths, isSeason } from "./conditions.ts";
import { monthName } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const ordinal = "((ordinal: ordinal | second | last | final | opening) | (ordinal: day) suffix)";
const unit = "(unit: quarter | half)";
const ofYear =
  "((year: year) | (relative: (this | last | next | that | (the | this) current | the (previous | following | coming | same | next | last)?) aYear))";
const ofBusinessYear =
  "((relative: this | last | next | the (current | previous | following | coming | next | last)?) (fiscal: fiscal) aYear)";
const several =
  "the? (fiscal hyphen?)? (ordinal | second | day suffix) hyphen? (comma? (and | or | to) the? (fiscal hyphen?)? (ordinal | second | day suffix) hyphen?)?";
const first = `((the (?= (fiscal hyphen?)? (ordinal | second | day) suffix? hyphen? (and | or | to | comma)))? (fiscal: fiscal)? ((ordinal: ordinal | second) | (ordinal: day) suffix) hyphen? (?= comma? (and | or | to)? ${several} (unit: quarters | quarter) (?! hyphen) (of ${ofYear})?))`;
const last = `((?<= (ordinal | second | suffix) hyphen? comma? (and | or | to)) the? (fiscal: fiscal)? ((ordinal: ordinal | second) | (ordinal: day) suffix) hyphen? (unit: quarters) (of ${ofYear})?)`;
const anyMonth = "((middle: month | verbMonth | shortMonth) stop?)";
const part = "((modifier: early | mid | end of) hyphen? the?)";

/** Quarters and halves that are named by their months: read before the months are. */
export const monthQuarterRules: readonly TimeRule[] = [
  {
    name: "quarter-of-months",
    reason: "a quarter or half by its months, or by its last: the January-March quarter, the June quarter",
    form: "quarter",
    pattern: `the? (${anyMonth} (hyphen | to) ${monthName} (unit: quarter | half | period) | ${monthName} hyphen? (unit: quarter)) (?! hyphen) ((of | comma)? ${ofYear})?`,
    directed: true,
    accept: isOfCalendarMonths,
  },
  {
    name: "quarter-of-months-year",
    reason: "the year may stand before the quarter: the June 2024 quarter",
    form: "quarter",
    pattern: `the? (${anyMonth} (hyphen | to))? ${monthName} (year: year) (unit: quarter) (?! hyphen)`,
    accept: isOfCalendarMonths,
  },
];

/** Quarters, halves and seasons of years. */
export const quarterRules: readonly TimeRule[] = [
  {
    name: "quarters-recurring",
    reason: "quarters in general recur: sales usually peak in the second and fourth quarters",
    form: "set",
    pattern: `(${last} | ${first})`,
    accept: isHabitual,
  },
  {
    name: "quarters-several",
    reason:
      "several quarters share the word: the second and third quarters of 2024, first- and second-quarter profit",
    form: "quarter",
    pattern: `(${last} | ${first})`,
    directed: true,
    accept: isNoGame,
  },
  {
    name: "year-quarter",
    reason: "a quarter or half after its year: the 1988 third quarter, this year's first half",
    form: "quarter",
    pattern: `the? ((year: year) | (relative: this | last | next | that) aYear genitive) (fiscal: fiscal)? ${ordinal} hyphen? ${unit}`,
  },
  {
    name: "quarter-of-year",
    reason: "a quarter or half before its year: the third quarter of 2008",
    form: "quarter",
    pattern: `the? ${part}? fiscal? ${ordinal} hyphen? ${unit} ((of | comma | in)? (the? (fiscal: fiscal) aYear?)? ${ofYear} | (of | in) ${ofBusinessYear})`,
    directed: true,
  },
  {
    name: "quarter-code",
    reason: "business shorthand: Q3 2024, 2024 Q3, H1/2024",
    form: "quarter",
    pattern:
      "(the? (ordinal: quarterCode) ((of | hyphen | slash | comma)? (fiscal: fiscal)? (year: year))? | (year: year) hyphen? (ordinal: quarterCode))",
    directed: true,
  },
  {
    name: "quarters-of-year",
    reason: "the first two quarters of a year are its first half",
    form: "quarter",
    pattern: "the? (ordinal: ordinal | last) (count: cardinal) (unit: quarters) of (year: year)",
  },
  {
    name: "quarter-of-relative",
    reason: "the quarter of a year that is named: last year's quarter, the 1988 period",
    form: "quarter",
    pattern: "(the (year: year) | (relative: last | this | next) aYear genitive) (name: quarter | period)",
  },
  {
    name: "quarter-alone",
    accept: isNoGame,
    reason: "reports name quarters without their year",
    form: "quarter",
    pattern: `((the (?! (fiscal hyphen?)? (ordinal | second | day suffix) hyphen))? (fiscal: fiscal)? hyphen? ((ordinal: ordinal | second) | (ordinal: day) suffix) hyphen? (unit: quarter))`,
    directed: true,
  },
  {
    name: "half-alone",
    reason: "reports name halves without their year: second-half earnings, sales in the first half",
    form: "quarter",
    pattern:
      "((the (?! (ordinal | second) hyphen))? (fiscal: fiscal)? hyphen? (ordinal: ordinal | second) hyphen? (unit: half)) (?! of | century | hyphen | article | (second | aYear | unit | aDay | quarter))",
    directed: true,
    accept: isOfBusiness,
  },
  {
    name: "period-of-context",
    reason: "the latest period is the one that the report is about",
    form: "relative",
    pattern: "the (relative: latest) (unit: quarter | period)",
  },
  {
    name: "season-of-years",
    reason: "a winter lies in two years: the winter of 1978-79",
    form: "season",
    pattern: "the? (season: season | verbSeason) of? (year: year) (hyphen | slash) (number | day | year)",
    accept: isBusinessYears,
  },
  {
    name: "season-of-year",
    reason: "a season with its year",
    form: "season",
    pattern: `the? ${part}? (season: season | verbSeason) (of | comma)? ${ofYear}`,
  },
  {
    name: "season-relative",
    reason: "a season placed by a relation to the time of writing: last fall",
    form: "season",
    pattern: `the? ${part}? (relative: this past? coming? | that same? | last | next | previous | following | coming | past) (season: season | verbSeason)`,
    directed: true,
  },
  {
    name: "season-alone",
    reason: "a season after an article, a preposition or a word for a part of it",
    form: "season",
    pattern: `((the ${part}? | ${part} | (?<= in | by | since | until | during | from) | (modifier: earlier | later | early) in the) (season: season | verbSeason (?! of | in)))`,
    directed: true,
    accept: isSeason,
  },
];
