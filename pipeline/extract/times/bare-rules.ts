import { spelledYear } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const year = `(year: year | ${spelledYear})`;

/** Single names and numbers that are dates by themselves; they come last because longer expressions hold them. */
export const bareRules: readonly TimeRule[] = [
  {
    name: "further-day",
    reason: "a second day hangs on the month before it: April 24 and 25",
    form: "calendar",
    pattern: `(?<= ((month: month) | (month: shortMonth) stop?) day suffix? (and | or | to | hyphen | through)) (day: day) suffix? (comma ${year})? (?! colon | slash | meridiem | percent | month)`,
    directed: true,
  },
  {
    name: "month-alone",
    reason: "a month means its nearest occurrence in the direction that the tense shows",
    form: "calendar",
    pattern: `(?<! name) (month: month | shortMonth (?= stop)) (?! day | number)`,
    directed: true,
  },
  {
    name: "weekday-alone",
    reason: "in news a weekday is the last one, or the next one where the sentence speaks of what will be",
    form: "calendar",
    pattern: "(modifier: early | earlier | later)? (weekday: weekday)",
    directed: true,
  },
  {
    name: "year-after-preposition",
    reason: "a number between 1000 and 2199 after in, since or until is a year",
    form: "calendar",
    pattern: `(?<= in | since | until | year hyphen | (from | between | and | to | through | by | during | of | after | before | early | or | comma)) (year: year) (?! units | percent | (colon | slash) (day | number) | hyphen? person | money | decadeMark)`,
  },
  {
    name: "year-alone",
    reason: "a number that reads as a recent year, where nothing counts with it",
    form: "calendar",
    pattern: `(?<! money | number | slash | colon | hyphen | stop | about | than | day) (year: year) (?! units | aMonth | unit | aDay | percent | (colon | slash) (day | number) | person | money | thousand | hundred | decadeMark | hyphen (number|day|year))`,
  },
];
