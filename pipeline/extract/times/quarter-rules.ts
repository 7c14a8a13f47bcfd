import { isOfBusiness } from "./business.ts";
import { isBusinessYears, isSeason } from "./conditions.ts";
import type { TimeRule } from "./rule.ts";

const ordinal = "((ordinal: ordinal | second | last | final | opening) | (ordinal: day) suffix)";
const unit = "(unit: quarter | half)";
const ofYear =
  "((year: year) | (relative: (this | last | next | that | (the | this) current | the (previous | following | coming | same | next | last)?) aYear))";
const ofBusinessYear =
  "((relative: this | last | next | the (current | previous | following | coming | next | last)?) (fiscal: fiscal) aYear)";
const part = "((modifier: early | mid | end of) hyphen? the?)";

/** Quarters, halves and seasons of years. */
export const quarterRules: readonly TimeRule[] = [
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
