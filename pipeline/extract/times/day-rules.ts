import { isHoliday, isNoTitle, isSomeDay } from "./conditions.ts";
import type { TimeRule } from "./rule.ts";

/** Days that have a name of their own. */
export const dayRules: readonly TimeRule[] = [
  {
    name: "day-word",
    reason: "days named from the day of writing: yesterday, later today, tomorrow morning",
    form: "day-word",
    pattern:
      "(modifier: earlier | later | early)? ((name: today) (part: part)? | (name: tonight) | (mid hyphen)? (part: part) (name: today))",
    accept: isNoTitle,
  },
  {
    name: "day-beyond",
    reason: "two days away: the day before yesterday",
    form: "day-word",
    pattern: "(modifier: the aDay (before | after)) (name: today)",
  },
  {
    name: "some-day",
    reason: "a day to come that nobody knows: will one day, might some day",
    form: "future",
    pattern: "(name: (cardinal | about) aDay | someday)",
    accept: isSomeDay,
  },
  {
    name: "overnight",
    reason: "the night before the day of writing, or the one after it",
    form: "day-word",
    pattern: "(name: overnight)",
    directed: true,
  },
  {
    name: "holiday-week",
    reason: "the week that a holiday lies in: Christmas week, the week of Thanksgiving",
    form: "holiday",
    pattern:
      "((relative: last | this | next)? (name: holiday) (unit: aWeek | weekend) | the (unit: aWeek | weekend) of (name: holiday)) (?! hyphen) (comma? (year: year))?",
    directed: true,
  },
  {
    name: "holiday",
    reason: "a holiday is a day of its year",
    form: "holiday",
    pattern:
      "(relative: last | this | next)? ((name: holiday (aDay | eve | weekday)?) | (suffix stop? | martin luther)? (name: dayName (genitive | apostrophe)? aDay) | (name: namedDay weekday | verbMonth aDay | month fools (genitive | apostrophe)? aDay?) | (name: newYear aYear genitive (aDay | eve))) (part: part)? (comma? (year: year))?",
    directed: true,
    accept: isHoliday,
  },
];
