import { isBeforeNextYear, isSecondYear, isWeekday, isYearInShort } from "./conditions.ts";
import { monthName, yearNumber } from "./fragments.ts";
import { isMonth } from "./month-names.ts";
import type { TimeRule } from "./rule.ts";
import { isYear } from "./year-or-count.ts";

/** Single names and numbers that are dates by themselves; they come last because longer expressions hold them. */
export const bareRules: readonly TimeRule[] = [
  {
    name: "further-day",
    reason: "a second day hangs on the month before it: April 24 and 25",
    form: "calendar",
    pattern: `(?<= ${monthName} day suffix? (and | or | to | hyphen | through)) (day: day) suffix? (comma ${yearNumber})? (?! colon | slash | meridiem | percent | month)`,
    directed: true,
  },
  {
    name: "leading-day",
    reason: "a first day hangs on the month after it: 10-18 June",
    form: "calendar",
    pattern: `(?<! colon | slash | hyphen | money | number) (day: day) suffix? (?= (hyphen | and | to) day suffix? of? ${monthName} (comma? (year: year))?)`,
    directed: true,
  },
  {
    name: "ordinal-day",
    reason: "a day of the month by its ordinal alone: on the 18th",
    form: "calendar",
    pattern:
      "((?<= on | by | until | since | from) the | (?<= to | through) the (?= day suffix (stop | comma)) | (?<= on | until | by)) (day: day) suffix (?! common | name | century | hyphen | of (?! each | the | this | next | last) | and | or)",
    directed: true,
  },
  {
    name: "month-alone",
    reason: "a month means its nearest occurrence in the direction that the tense shows",
    form: "calendar",
    pattern:
      "((?<! name) (month: month | shortMonth (?= stop)) | (?<= in | of | by | since | until | from | to | through | during | between | before | after | and | or | comma | for) (month: verbMonth) | (month: shortMonth | verbMonth) (?= hyphen (month | shortMonth | verbMonth)) | (?<= (month | shortMonth | verbMonth) hyphen) (month: shortMonth | verbMonth) | (?<= the | common | possessive) (month: verbMonth) (?= common)) (?! day | number)",
    directed: true,
    accept: isMonth,
  },
  {
    name: "weekday-alone",
    reason: "in news a weekday is the last one, or the next one where the sentence speaks of what will be",
    form: "calendar",
    pattern: "(modifier: early | earlier | later)? (weekday: weekday)",
    directed: true,
    accept: isWeekday,
  },
  {
    name: "year-after-preposition",
    reason: "a number between 1000 and 2199 after in, since or until is a year",
    form: "calendar",
    pattern: `(?<= in | since | until | year hyphen | prefix hyphen | (from | between | and | to | through | by | during | of | after | before | early | or | comma)) (year: year) (?! units | percent | (colon | slash) (day | number) | hyphen? person | money | decadeMark)`,
    accept: isYear,
  },
  {
    name: "year-in-short",
    reason: "a year may leave out its century behind an apostrophe: in ’98, the class of ’08",
    form: "calendar",
    pattern:
      "(?<= in | since | until | by | of | from | to) apostrophe (year: number | day) (?! decadeMark | percent | units | hyphen | colon | stop number)",
    accept: isYearInShort,
  },
  {
    name: "year-estimated",
    reason: "a year may be told as about one: since about 1890, between around 1900 and 1910",
    form: "calendar",
    pattern:
      "(?<= (in | since | until | by | from | between | and | to) about) (year: year) (?! units | percent | hyphen? person | money | decadeMark)",
    accept: isYear,
  },
  {
    name: "year-range-start",
    reason: "a slash joins the two years of a season or business year: 2019/20",
    form: "calendar",
    pattern:
      "(?<! money | number | slash | colon | stop) (year: year) (?= slash (day | number | year) (?! slash | units | percent))",
    accept: isBeforeNextYear,
  },
  {
    name: "year-range-end",
    reason: "the second year of a range may leave out its century: 1995-96",
    form: "calendar",
    pattern:
      "(?<= (first: year) (hyphen | slash)) (year: number | day | year) (?! hyphen | slash | percent | units)",
    accept: isSecondYear,
  },
  {
    name: "year-alone",
    reason: "a number that reads as a recent year, where nothing counts with it",
    form: "calendar",
    pattern: `(?<! money | number | slash | colon | hyphen | stop | about | than | day) (year: year) (?! units | aMonth | unit | aDay | percent | (colon | slash) (day | number) | person | money | thousand | hundred | decadeMark | zone)`,
    accept: isYear,
  },
];
