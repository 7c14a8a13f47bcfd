import { gluedClock, isFourFigures, isHour } from "./conditions.ts";
import { monthName } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const dayOfMonth = `(${monthName} (day: day) suffix? (comma? (year: year))? | (day: day) suffix? of? ${monthName} (comma? (year: year))?)`;
const date = `((on | comma)? ((name: today | tonight) | (weekday: weekday) (part: part)? (comma? ${dayOfMonth})? | ${dayOfMonth} | (relative: this | that) (part: part)))`;
const zone = "(comma? (zoneName time | zone))";
const figures = "(hour: day | number) (colon (minute: day | number) (colon (day | number))?)";

/** Times of day. */
export const clockRules: readonly TimeRule[] = [
  {
    name: "clock-figures",
    reason: "hours and minutes in figures: 9:30 a.m. EST",
    form: "clock",
    pattern: `(?<! colon | slash) ${figures} (meridiem: meridiem)? ${zone}? (in the (part: part) | ${date})?`,
    directed: true,
    accept: gluedClock,
  },
  {
    name: "clock-hour",
    reason: "an hour with a.m. or p.m.: 10 p.m. Wednesday",
    form: "clock",
    pattern: `(hour: day | number | cardinal) (meridiem: meridiem) ${zone}? ${date}?`,
    directed: true,
    accept: isHour,
  },
  {
    name: "clock-oclock",
    reason: "an hour by its name: three o'clock in the afternoon",
    form: "clock",
    pattern: `(hour: day | cardinal) oclock (meridiem: meridiem)? (in the (part: part) | ${date})?`,
    directed: true,
  },
  {
    name: "clock-zone",
    reason: "agencies write hours and minutes in one number before the zone: 1900 GMT",
    form: "clock",
    pattern: `(hour: year | number) zone ${date}?`,
    directed: true,
    accept: isFourFigures,
  },
  {
    name: "noon",
    reason: "noon and midnight are hours",
    form: "clock",
    pattern: `(noon: noon) ${zone}? ${date}?`,
    directed: true,
  },
  {
    name: "weekday-clock",
    reason: "a weekday with the hour after it: Tuesday at 9 a.m.",
    form: "clock",
    pattern: `((name: today | tonight) | (weekday: weekday) (part: part)?) comma? at? ((hour: day | number) (colon (minute: day | number))? (meridiem: meridiem) | (noon: noon)) ${zone}?`,
    directed: true,
  },
];
