import { amount, counted, hedge, manyUnits, monthName } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const unit = "(unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | weekend)";
const kind = "((fiscal: fiscal) hyphen? | (fiscal: ownYear) (?= aYear) | full | trading)";
const timeOf = "(modifier: earlier | later | early | mid hyphen? | end of | rest of)";

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
    reason: "reports compare with the same period a year before: the year-ago quarter",
    form: "offset",
    pattern:
      "(the (?= aYear hyphen (earlier | ago) (ordinal | second | quarter | period)))? (unit: aYear) hyphen (direction: earlier | ago) (ordinal: ordinal | second)? (name: quarter | period)?",
  },
  {
    name: "same-period",
    reason: "the same period a year before",
    form: "offset",
    pattern:
      "the? (same | corresponding) (name: quarter | period) (of | in)? the? (direction: last | previous) (unit: aYear)",
  },
  {
    name: "offset",
    reason: "a distance from the time of writing or from a time named before: two years ago",
    form: "offset",
    pattern: `${hedge}? ${amount} trading? (unit: aDay | aWeek | aMonth | unit | aYear | century | quarter | second | weekend | units | quarters | seconds | weekends) (direction: ago | earlier | later | hence | from now)`,
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
    name: "past-unit",
    reason: "the past decade is a span",
    form: "duration",
    pattern:
      "(the (relative: last | past | next | coming) (unit: aMonth | unit | century) | the (relative: past) (unit: aWeek | aYear | quarter))",
  },
  {
    name: "recent-span",
    reason: "recent weeks, coming months",
    form: "duration",
    pattern: `the? (relative: recent | coming | past) ${manyUnits}`,
  },
  {
    name: "relative-part",
    reason: "a part of a day placed by a relation: this morning, last night",
    form: "relative",
    pattern:
      "early? the? (relative: this | last | next | that same? | same | previous | following) (unit: part)",
  },
  {
    name: "relative-unit",
    reason:
      "a unit placed by a relation to now or to a time named before: earlier this week, the following year",
    form: "relative",
    pattern: `(the? ${timeOf} (the | in the)?)? the? (relative: this past? | that same? | last | next | previous | following | coming | past | same | current | latest) ${kind}? ${unit}`,
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
  },
  {
    name: "part-of-context",
    reason: "a part of the day that the paragraph speaks of: in the morning",
    form: "relative",
    pattern: "(?<= in | during | on | by | until | at) (relative: the) (unit: part)",
  },
  {
    name: "year-end",
    reason: "the last day of a year",
    form: "relative",
    pattern: "(the? end of (unit: aYear) | (unit: aYear) hyphen? (modifier: end))",
  },
];
