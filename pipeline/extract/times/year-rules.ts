import { isDecade, isEra } from "./conditions.ts";
import { modifier, spelledMillennium, spelledYear, yearNumber } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

/** Years, decades and centuries. */
export const yearRules: readonly TimeRule[] = [
  {
    name: "decade",
    reason: "decades in figures, and parts of them: the late 1980s, the '90s",
    form: "decade",
    pattern: `the? ((modifier: early | mid) (hyphen | to early hyphen?)? | (modifier: (ordinal | second | last) half of | (end | mid) of) the?)? (year: year | apostrophe? number | apostrophe day) (decadeMark | genitive)`,
    accept: isDecade,
  },
  {
    name: "spelled-decade",
    reason: "decades in words: the nineteen-eighties, the sixties",
    form: "decade",
    pattern: `(the? ((modifier: early | mid) hyphen?)? (year: (teen | twenty) hyphen? decadeWord) | the ((modifier: early | mid) hyphen? | epithet)? (year: decadeWord))`,
  },
  {
    name: "century",
    reason: "centuries by number",
    form: "century",
    pattern: `the? ((modifier: early | mid) hyphen? | (modifier: (ordinal | second | last) half of | (end | mid | turn) of) the)? ((ordinal: day) suffix | (ordinal: ordinal | second | (ten | twenty) hyphen? ordinal)) hyphen? century`,
  },
  {
    name: "year-of-era",
    reason: "ancient years carry their era: 490 BC",
    form: "calendar",
    pattern: `(the? ${modifier}? (year: year | number | day) (name: era) | (name: era) (year: year | number | day))`,
    accept: isEra,
  },
  {
    name: "part-of-year",
    reason: "a part of a year: early 1997, mid-1996, the end of 1990",
    form: "calendar",
    pattern: `the? ${modifier} (fiscal | the aYear)? ${yearNumber}`,
  },
  {
    name: "fiscal-year",
    reason: "a business year by its number",
    form: "calendar",
    pattern: `(the? (fiscal: fiscal | ownYear) aYear | (fiscal: fiscal) | the aYear) (year: year | ${spelledYear} | ${spelledMillennium})`,
  },
  {
    name: "spelled-year",
    reason: "broadcast transcripts spell years",
    form: "calendar",
    pattern: `(year: ${spelledYear})`,
  },
  {
    name: "spelled-millennium",
    reason: "a spelled year that could be a number is one after in or since",
    form: "calendar",
    pattern: `(?<= in | since | until) (year: ${spelledMillennium}) (?! units | common)`,
  },
];
