import { isBound, isNoCompound } from "./conditions.ts";
import { amount, counted, hedge, manyUnits, monthName, numeral } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const unit = "(unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | weekend)";
const kind = "((fiscal: fiscal) hyphen? | (fiscal: ownYear) (?= aYear) | full | trading)";
const timeOf = "(modifier: earlier | later | early | mid hyphen? | (end | mid) of | (rest | turn) of)";

/** Times that hang on the time of writing or on a time named before. */
export const relativeRules: readonly TimeRule[] = [
  {
    name: "compared-span",
    reason: "the same length of time a year before: the year-earlier nine months",
    form: "duration",
    pattern: `the? aYear hyphen (earlier | ago) ${counted} ${manyUnits}`,
  },
  {
    name: "year-earlier",
    reason: "reports compare with the same period a year before: the year-ago quarter, the prior-year period",
    form: "offset",
    pattern:
      "((the (?= corresponding? (aYear hyphen (earlier | ago) | previous hyphen aYear) (ordinal | second | quarter | period)))? corresponding? (unit: aYear) hyphen (direction: earlier | ago) (ordinal: ordinal | second)? (name: quarter | period)? | (the (?= corresponding? previous hyphen aYear (ordinal | second | quarter | period)))? (direction: previous) hyphen (unit: aYear) (ordinal: ordinal | second)? (name: quarter | period)?)",
  },
  {
    name: "same-period",
    reason: "the same period a year before",
    form: "offset",
    pattern:
      "(the? (same | corresponding) | article similar) (name: quarter | period) (of | in)? the? (direction: last | previous) (unit: aYear)",
  },
  {
    name: "same-period-of-year",
    reason:
      "the same month, quarter or time of another year: the same month last year, the same quarter of 2022",
    form: "quarter",
    pattern:
      "(the? (same | corresponding) | article similar) (name: quarter | period | aMonth | aWeek) ((of | in)? (year: year) (?! hyphen) | (relative: last aYear | article aYear (ago | before | earlier) | (in? the)? (previous aYear | aYear (before (?= comma | stop | and | $) | earlier))))",
  },
  {
    name: "offset-on",
    reason: "a distance from a time named before: two years on, he was freed",
    form: "offset",
    pattern: `(amount: ${numeral} | article) (unit: aDay | aWeek | aMonth | unit | aYear | century | units) (direction: on) (?= comma)`,
  },
  {
    name: "offset",
    accept: isBound,
    reason: "a distance from the time of writing or from a time named before: two years ago",
    form: "offset",
    pattern: `${hedge}? ${amount} trading? (unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | second | weekend | units | quarters | seconds | weekends) (direction: ago | earlier | later | hence | from now | before (?= comma | stop | and | $))`,
  },
  {
    name: "season-ago",
    reason: "seasons are counted back from the one of this year: two summers ago",
    form: "season",
    pattern: "(amount: cardinal) (season: seasons) (direction: ago)",
  },
  {
    name: "unit-before",
    reason: "the unit before the one that is told of: the month before, the year earlier",
    form: "offset",
    pattern:
      "the (unit: aDay | aWeek | aMonth | aYear | quarter) (direction: before | earlier) (?! common | name | the | article | month | verbMonth | year | day | weekday | number | holiday)",
  },
  {
    name: "offset-vague",
    reason: "a distance that no number measures: months ago",
    form: "offset",
    pattern: "(amount: units) (direction: ago | earlier | later)",
  },
  {
    name: "past-span",
    reason: "a span that ends or starts now: the past 20 years",
    form: "duration",
    pattern: `(the | these)? (relative: last | past | next | previous | following | coming | latest | ordinal) ${hedge}? ${counted} (fiscal | full | trading)? ${manyUnits}`,
  },
  {
    name: "past-span-range",
    reason: "a span that ends or starts now, between two bounds: the next two to three years",
    form: "duration",
    pattern: `the (relative: last | past | next | previous | following | coming | ordinal) ${numeral} (hyphen? (to | or) hyphen? | hyphen) (first: ${numeral}) ${manyUnits}`,
  },
  {
    name: "past-unit",
    reason: "the past decade is a span",
    form: "duration",
    pattern:
      "(the (relative: last | past | next | coming) (unit: unit | century) (amount: and article half)? | the (relative: last | past | coming) (unit: aMonth) (amount: and article half)? | (?<= over | in | within | during | for | of | through) the (relative: next) (unit: aMonth) | the (relative: next) (unit: aMonth) (amount: and article half) | the (relative: past) (unit: aWeek | aYear | quarter) (amount: and article half)? | the (relative: last | next) (unit: aYear) (amount: and article half))",
  },
  {
    name: "recent-span",
    reason: "recent weeks, coming months",
    form: "duration",
    pattern: `the? (relative: recent | coming | past) ${manyUnits}`,
  },
  {
    name: "unit-ahead",
    reason: "what begins now: the year ahead, the months ahead",
    form: "duration",
    pattern:
      "the (unit: aDay | aWeek | aMonth | aYear | unit | quarter | units | quarters) (relative: ahead) (?! of)",
  },
  {
    name: "relative-part",
    reason: "a part of a day placed by a relation: this morning, last night",
    form: "relative",
    pattern:
      "(early | earlier | later)? ((relative: the next) | the? (relative: this | last | next | that same? | same | previous | following)) (unit: part)",
  },
  {
    name: "relative-unit",
    reason:
      "a unit placed by a relation to now or to a time named before: earlier this week, the following year",
    form: "relative",
    pattern: `(the? ${timeOf} (the | in the)?)? ((relative: the next) (?= aDay | aMonth) | the? (relative: this past? | that same? | last | next | previous | following | coming | past | same | current | latest)) ${kind}? ${unit}`,
  },
  {
    name: "unit-until",
    reason: "a stretch that ends with a date: the decade to 2020",
    form: "duration",
    pattern: "the (unit: unit) (?= (to | through | until) (year | month | verbMonth | shortMonth))",
  },
  {
    name: "period-to-date",
    reason: "what has passed of a period: the year to date",
    form: "relative",
    pattern: "the? (unit: aYear | aMonth | quarter) hyphen? to hyphen? (name: date)",
  },
  {
    name: "week-of-date",
    reason: "a week named by a day in it: the week of March 6",
    form: "calendar",
    pattern: `the (unit: aWeek) of ${monthName} (day: day) suffix? (comma? (year: year))?`,
    directed: true,
  },
  {
    name: "unit-of-context",
    reason: "the year, the quarter: the one that the paragraph speaks of",
    form: "relative",
    pattern: `((the? ${timeOf} in?)? (relative: the) ${kind}? (unit: aWeek | aMonth | aYear | quarter | weekend) (?! hyphen (earlier | ago | end | long)) | the? ${timeOf} (relative: the) (unit: unit | century))`,
    directed: true,
    accept: isNoCompound,
  },
  {
    name: "part-of-unit",
    reason: "a part of the day or month that the paragraph speaks of: later in the day",
    form: "relative",
    pattern: `(modifier: earlier | later | early) in (relative: the | that) ${unit}`,
  },
  {
    name: "day-of-context",
    reason: "the day that the paragraph speaks of",
    form: "relative",
    pattern: "(relative: the) (unit: aDay)",
    accept: isNoCompound,
  },
  {
    name: "part-of-context",
    reason: "a part of the day that the paragraph speaks of: in the morning",
    form: "relative",
    pattern:
      "((?<= in | during | on | by | until | at) (relative: the) (modifier: early)? (unit: part) | (?<= by | until | since | from | before | after) (modifier: early) (unit: part) (?! of | on | weekday | today))",
  },
  {
    name: "mid-unit",
    reason: "the middle of a unit: by mid-century, at mid-year",
    form: "relative",
    pattern:
      "(?<= by | since | until | from | in | at | about | of | to) (modifier: mid) hyphen (unit: aWeek | aMonth | aYear | century | unit) (?! common | name | hyphen)",
    directed: true,
  },
  {
    name: "year-end",
    reason: "the last day of a year or a shorter unit: by year-end, since year's end",
    form: "relative",
    pattern:
      "((?<= at | by | since | until | from | to | before | after) (unit: aYear | aMonth | aWeek | quarter) hyphen? (modifier: end) | the? (unit: aYear | aMonth | aWeek | quarter) genitive (modifier: end) (?! of))",
    directed: true,
  },
  {
    name: "year-end-of",
    reason: "the last day of a year that something is of: the year-end rush",
    form: "relative",
    pattern: "(the? end of (unit: aYear) | (unit: aYear) hyphen? (modifier: end))",
  },
];
