import {
  gluedClock,
  isFourFigures,
  isHour,
  isHourWithLetter,
  isHourWithoutMinutes,
  isMinutesOfHour,
  isTwelve,
} from "./conditions.ts";
import { monthName } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const dayOfMonth = `(${monthName} (day: day) suffix? (comma? (year: year))? | (day: day) suffix? of? ${monthName} (comma? (year: year))?)`;
const date = `((on | comma)? ((name: today | tonight) | (weekday: weekday) (part: part)? (comma? ${dayOfMonth})? | ${dayOfMonth} | the (day: day) suffix (?! common | name | century | hyphen | of | and | or) | (relative: this | that) (part: part)))`;
const offset = "((plus | hyphen) (day | number) (colon (day | number))?)";
const placeTime = "(newYear | zonePlace)? zonePlace time";
const zone = `(comma? (zoneName (standard? time | (?! name | common)) | zone ${offset}? | ${placeTime}))`;
const figures = "(hour: day | number) (colon (minute: day | number) (colon (day | number))?)";
const meridiem = "(meridiem: meridiem)";

/** Times of day. */
export const clockRules: readonly TimeRule[] = [
  {
    name: "clock-figures",
    reason: "hours and minutes in figures: 9:30 a.m. EST",
    form: "clock",
    pattern: `(?<! colon | slash) ${figures} ${meridiem}? ${zone}? (in the (part: part) | ${date})?`,
    directed: true,
    accept: gluedClock,
  },
  {
    name: "clock-letter",
    reason: "French and Portuguese papers part hours and minutes by a letter: 17h30",
    form: "clock",
    pattern: `(?<! colon | slash) (hour: day | number) (minute: hourMinutes) ${zone}? ${date}?`,
    directed: true,
    accept: isHourWithLetter,
  },
  {
    name: "clock-hour-letter",
    reason: "and write full hours with it: at 19h, from 9h to 17h",
    form: "clock",
    pattern: `(?<= at | by | until | since | from | to | about | between | hourLetter and) (hour: day | number) hourLetter (?! of | day | number) ${zone}? ${date}?`,
    directed: true,
    accept: isHourWithLetter,
  },
  {
    name: "clock-hour",
    reason: "an hour with a.m. or p.m.: 10 p.m. Wednesday, 2.15pm",
    form: "clock",
    pattern: `(hour: day | number | cardinal) ${meridiem} ${zone}? ${date}?`,
    directed: true,
    accept: isHour,
  },
  {
    name: "clock-first-hour",
    reason: "the first of two hours leaves its half of the day to the second: 3-8pm, from 5 to 6 p.m.",
    form: "clock",
    pattern: `(?<! colon | slash | money | hyphen | month | stop) (hour: day | number | cardinal) (colon (minute: day | number))? (?= (hyphen | to | and | until) (day | number | cardinal) (colon (day | number))? ${meridiem})`,
    directed: true,
    accept: isHour,
  },
  {
    name: "clock-oclock",
    reason: "an hour by its name: three o'clock in the afternoon",
    form: "clock",
    pattern: `(hour: day | cardinal) oclock ${meridiem}? (in the (part: part) | ${date})?`,
    directed: true,
  },
  {
    name: "clock-minutes",
    reason: "minutes told before or after the hour: half past seven, ten to nine in the evening",
    form: "clock",
    pattern: `(minute: article? quarter | half | day | cardinal | twenty (hyphen? cardinal)?) units? (direction: past | to) (hour: day | cardinal) (oclock | ${meridiem} | in the (part: part) | (?! percent | units | hyphen | hundred | thousand | quarters))`,
    directed: true,
    accept: isMinutesOfHour,
  },
  {
    name: "clock-part",
    reason:
      "an hour with its part of the day: at 8 in the evening, at 8 tonight, at 9.30 on Thursday morning",
    form: "clock",
    pattern: `(?<= at | by | until | since | from | to | about) (hour: day | cardinal | number) (in the (part: part) | (name: tonight) | (name: today) (part: part) | on? (weekday: weekday) (part: part) | (relative: this) (part: part))`,
    directed: true,
    accept: isHourWithoutMinutes,
  },
  {
    name: "clock-zone",
    reason: "agencies write hours and minutes in one number before the zone: 1900 GMT, at 14.30 UTC",
    form: "clock",
    pattern: `(hour: year | number) (zone ${offset}? | zoneName time | ${placeTime}) ${date}?`,
    directed: true,
    accept: isFourFigures,
  },
  {
    name: "clock-hours",
    reason: "armed services say hours: at 0430 hours",
    form: "clock",
    pattern: `(?<= at | by | until | since | from | to | about | between | and) (hour: year | number) units`,
    directed: true,
    accept: isFourFigures,
  },
  {
    name: "noon",
    reason: "noon and midnight are hours",
    form: "clock",
    pattern: `(?<! hyphen | slash) (day | cardinal)? (noon: noon) ${zone}? ${date}?`,
    directed: true,
    accept: isTwelve,
  },
  {
    name: "weekday-clock",
    reason: "a weekday with the hour after it: Tuesday at 9 a.m.",
    form: "clock",
    pattern: `((name: today | tonight) | (weekday: weekday) (part: part)?) comma? at? ((hour: day | number) (colon (minute: day | number))? ${meridiem} | (noon: noon)) ${zone}?`,
    directed: true,
  },
];
