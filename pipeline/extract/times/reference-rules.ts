import { isAhead } from "./conditions.ts";
import type { TimeRule } from "./rule.ts";

/** Words that point at the time of writing, or vaguely before or after it. */
export const referenceRules: readonly TimeRule[] = [
  {
    name: "day-word",
    reason: "days named from the day of writing: yesterday, later today, tomorrow morning",
    form: "day-word",
    pattern:
      "(modifier: earlier | later | early)? ((name: today) (part: part)? | (name: tonight) | (mid hyphen)? (part: part) (name: today))",
  },
  {
    name: "day-beyond",
    reason: "two days away: the day before yesterday",
    form: "day-word",
    pattern: "(modifier: the aDay (before | after)) (name: today)",
  },
  {
    name: "overnight",
    reason: "the night before the day of writing",
    form: "day-word",
    pattern: "(name: overnight)",
  },
  {
    name: "holiday",
    reason: "a holiday is a day of its year",
    form: "holiday",
    pattern:
      "(relative: last | this | next)? ((name: holiday (aDay | eve | weekday)? | dayName genitive? aDay) | (name: newYear aYear genitive (aDay | eve))) (comma? (year: year))?",
    directed: true,
  },
  {
    name: "present-reference",
    reason: "the time of writing, however long: now, currently, these days",
    form: "present",
    pattern:
      "(name: right? now | currently | (?<= at) the moment | (?<= at) present | these units | current | at the moment | right now)".replace(
        " | at the moment | right now",
        "",
      ),
  },
  {
    name: "past-reference",
    reason: "a time before that is not said: recently, the past",
    form: "past",
    pattern:
      "(name: recently | previously | recent | the (recent | ongoing)? past (?! common | name) | those units | the other aDay | article same? long time ago | long ago)",
  },
  {
    name: "future-reference",
    reason: "a time to come that is not said: soon, the future",
    form: "future",
    pattern: "(name: (?<! as) soon | the ongoing? future | article later date)",
    accept: isAhead,
  },
];
