import {
  gluedFrom,
  isDateAndClock,
  isFigureDate,
  isIsoMonth,
  isPartOfDay,
  isShortYear,
  isWeeksAhead,
  isWeeksAway,
} from "./conditions.ts";
import { amount, modifier, monthName, partOfMonth, yearNumber } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const dayNumber = "(day: day) suffix?";
const weekday = "((weekday: weekday | shortDay) stop? comma? the?)";
const ordinalDay = "ordinal | second | (twenty | ten) hyphen? (ordinal | second)";
const relative =
  "(relative: (this | that) past? coming? same? | last | next | previous | following | coming | past)";
const relativeYear =
  "(relative: (this | last | next | that same? | the? (previous | following | same)) aYear)";

/** Dates that name days or months. */
export const dateRules: readonly TimeRule[] = [
  {
    name: "date-and-clock",
    reason: "tables and messages write the time of day after a date in figures: 2023-11-02 08:15",
    form: "calendar",
    pattern:
      "(year: year) hyphen (month: day) hyphen (day: day) (comma | at)? (hour: day | number) colon (minute: day | number) (colon (day | number))?",
    accept: isDateAndClock,
  },
  {
    name: "iso-date",
    reason: "ISO 8601 writes year, month and day, and the time of day after a T",
    form: "calendar",
    pattern:
      "(year: year) hyphen (month: day) hyphen (day: day) ((hour: isoHour) colon (minute: day | number) (colon (day | number))? (zone | (plus | hyphen) (day | number) (colon (day | number))?)?)?",
    accept: gluedFrom,
  },
  {
    name: "iso-compact",
    reason: "ISO 8601 may leave out hyphens and colons, where a time of day follows: 20231102T0815Z",
    form: "calendar",
    pattern: "(first: compactDate) (hour: isoClock)",
    accept: gluedFrom,
  },
  {
    name: "iso-week",
    reason: "ISO 8601 counts weeks: 2024-W05, 2024-W05-3",
    form: "calendar",
    pattern: "(year: year) hyphen (unit: isoWeek) (hyphen (day: day))?",
    accept: gluedFrom,
  },
  {
    name: "figure-date",
    reason: "datelines and tables write dates in figures",
    form: "numeric",
    pattern:
      "(?<! hyphen | slash | colon) (first: day | number | year) ((slash (middle: day | number) slash) | (hyphen (middle: day | number) hyphen)) (third: day | number | year)",
    accept: isFigureDate,
  },
  {
    name: "day-month-code",
    reason: "forms write the month between hyphens or slashes: 09-Jan-2017",
    form: "calendar",
    pattern:
      "(day: day) (hyphen | slash) (month: month | verbMonth | shortMonth) (hyphen | slash) (year: year | number)",
    accept: gluedFrom,
  },
  {
    name: "year-month-code",
    reason: "forms write the year first, too: 2019/Aug/01",
    form: "calendar",
    pattern:
      "(year: year) (hyphen | slash) (month: month | verbMonth | shortMonth) (hyphen | slash) (day: day)",
    accept: gluedFrom,
  },
  {
    name: "month-year-code",
    reason: "forms join month and year: Dec/2018, Mar-2020",
    form: "calendar",
    pattern: "(month: month | verbMonth | shortMonth) (hyphen | slash) (year: year)",
    accept: gluedFrom,
  },
  {
    name: "month-short-year",
    reason: "a year may be short behind an apostrophe: June '98",
    form: "calendar",
    pattern: `${monthName} apostrophe (year: number | day) (?! decadeMark | percent | units)`,
  },
  {
    name: "iso-month",
    reason: "ISO 8601 writes year and month",
    form: "calendar",
    pattern: "(year: year) hyphen (month: day) (?! hyphen)",
    accept: isIsoMonth,
  },
  {
    name: "dotted-date",
    reason: "dates in figures may be parted by stops",
    form: "numeric",
    pattern: "(first: dotted)",
  },
  {
    name: "month-day",
    reason: "American order: month, day and perhaps weekday before and year after",
    form: "calendar",
    pattern: `(${weekday} | (relative: last | next | this))? ${monthName} the? ${dayNumber} (?! (colon | slash) (day | number) | meridiem | percent | decadeMark) (comma? ${yearNumber} (?! hyphen day hyphen))?`,
    directed: true,
  },
  {
    name: "month-ordinal",
    reason: "days in words: March the first, February twenty-second",
    form: "calendar",
    pattern: `${weekday}? ${monthName} the? (day: ${ordinalDay}) (comma? ${yearNumber} | (?! hyphen | quarter | quarters | half | units | common | name | article | cardinal | aYear | aMonth | aWeek))`,
    directed: true,
  },
  {
    name: "weekday-day",
    reason: "a weekday with the day of the month: Tuesday the 19th, Friday 31",
    form: "calendar",
    pattern: `(weekday: weekday | shortDay) stop? comma? ((the (day: ${ordinalDay}) | the? (day: day) suffix) (?! of | month | verbMonth | shortMonth | common | name | hyphen) | (day: day) (?= stop | comma))`,
    directed: true,
  },
  {
    name: "day-month-apostrophe",
    reason: "the year may be short behind an apostrophe: 5 Jan '19",
    form: "calendar",
    pattern: `the? ((day: day) suffix? of? | (day: ordinal | second) of) ${monthName} apostrophe (year: number | day) (?! decadeMark | percent | units)`,
  },
  {
    name: "day-of-month",
    reason: "a day of a month that is placed by a relation: the 24th of last month, the 3rd of this month",
    form: "calendar",
    pattern: `the? ((day: day) suffix | (day: ${ordinalDay})) of (relative: (this | last | next | the (same | following | previous | coming)) aMonth) (?! genitive)`,
  },
  {
    name: "day-month-short-year",
    reason: "ledgers shorten the year: 03 Aug 96",
    form: "calendar",
    pattern:
      "(?<! money | colon | slash) (day: day) hyphen? (month: month | shortMonth) hyphen? (year: number) (?! percent | units | aYear | common | name | hyphen | colon)",
    accept: isShortYear,
  },
  {
    name: "day-month",
    reason: "British order: day before month",
    form: "calendar",
    pattern: `${weekday}? the? ((day: day) suffix? of? | (day: ordinal | second) of) ${monthName} (comma? (of | in)? ${yearNumber})?`,
    directed: true,
  },
  {
    name: "month-of-name",
    reason: "a month may be called one: in the month of August",
    form: "calendar",
    pattern: `the aMonth of ${monthName} (?! day) (comma? (of | in)? ${yearNumber} | of? ${relativeYear})?`,
    directed: true,
  },
  {
    name: "month-year",
    reason: "a month with its year",
    form: "calendar",
    pattern: `((the? ${partOfMonth} the?))? ${monthName} (comma? (of | in)? ${yearNumber} | (of | comma)? ${relativeYear})`,
  },
  {
    name: "month-of-relative",
    reason: "a month placed by a relation to the time of writing: last October",
    form: "calendar",
    pattern: `${modifier}? the? ${relative} ${monthName}`,
    directed: true,
  },
  {
    name: "part-of-month",
    reason: "a part of a month: mid-June, the end of November",
    form: "calendar",
    pattern: `the? ${partOfMonth} the? ${monthName}`,
    directed: true,
  },
  {
    name: "part-of-day",
    reason: "a part of a day that is named: the night of 4 June, early afternoon on Monday, dawn on Sunday",
    form: "calendar",
    pattern: `(the (early | mid hyphen?)? (part: part) (of | on) | early (part: part) (of | on)? | the (part: (early | smallHours) units) of | (part: dawn) on?) (${weekday}? (${monthName} ${dayNumber} | the? ${dayNumber} of? ${monthName}) (comma? ${yearNumber})? | the (day: day) suffix (?! common | name | hyphen) | (relative: last | next | this)? (weekday: weekday))`,
    directed: true,
    accept: isPartOfDay,
  },
  {
    name: "dawn",
    reason: "dawn and dusk are parts of the day: at dawn, before sunset",
    form: "relative",
    pattern:
      "(?<= at | by | until | since | from | to | before | after | about) (unit: dawn) (?! of | hyphen)",
  },
  {
    name: "weekday-part",
    reason: "a weekday with its part of the day: Wednesday night",
    form: "calendar",
    pattern:
      "(modifier: early | mid | earlier | later)? the? (relative: last | next | this | previous | following | past)? (weekday: weekday) (part: part)",
    directed: true,
  },
  {
    name: "weekday-of-week",
    reason: "a weekday of a week that is named: Monday next week, Tuesday of last week",
    form: "calendar",
    pattern:
      "(weekday: weekday) of? (relative: (this | last | next | the (following | previous | same | coming)) aWeek) (?! genitive)",
  },
  {
    name: "weekday-beyond",
    reason: "two steps away: the Friday before last, the Monday after next",
    form: "calendar",
    pattern:
      "the (weekday: weekday) (relative: after next | before last) (?! weekday | month | aWeek | aMonth)",
  },
  {
    name: "weekday-before",
    reason: "the weekday before a day that was named: the Friday before",
    form: "calendar",
    pattern: "the (weekday: weekday) (relative: before | after) (?= comma | stop | and | $)",
  },
  {
    name: "weekday-week",
    reason: "the weekday a week on: Tuesday week",
    form: "offset",
    pattern:
      "(?<= on | by | until | before | from | next | this) (weekday: weekday) (unit: aWeek) (?! hyphen | genitive | long | aDay | common)",
  },
  {
    name: "day-beside",
    reason: "the day before or after another: the day before last Tuesday, the day after 15 August",
    form: "offset",
    pattern: `the (unit: aDay) (direction: before | after) ((relative: last | next | this)? (weekday: weekday) | ${monthName} ${dayNumber} (comma? ${yearNumber})? | ${dayNumber} of? ${monthName} (comma? ${yearNumber})?)`,
    directed: true,
  },
  {
    name: "weekday-offset",
    reason: "so many weeks from a day: a week from Sunday, two weeks ago today",
    form: "offset",
    pattern: `${amount} (unit: aWeek | unit | units) (direction: ago | from) ((weekday: weekday) | (name: today))`,
    accept: isWeeksAway,
  },
  {
    name: "week-on",
    reason: "a week on from a day to come: a week on Thursday, a week today",
    form: "offset",
    pattern:
      "(?<! for | in | within | by | than | of | over | to | possessive) (amount: article) (unit: aWeek | unit) (on (weekday: weekday) | (name: today))",
    accept: isWeeksAhead,
  },
  {
    name: "weekday-relative",
    reason: "a weekday placed by a relation to the time of writing: last Friday",
    form: "calendar",
    pattern:
      "the? (relative: last | next | this (past | coming)? | that same? | previous | following | coming | past | same) (weekday: weekday)",
    directed: true,
  },
];
