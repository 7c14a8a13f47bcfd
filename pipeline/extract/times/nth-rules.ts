import { isOfDecade } from "./conditions.ts";
import { monthName } from "./fragments.ts";
import type { TimeRule } from "./rule.ts";

const ordinal = "((ordinal: ordinal | second | last | final | opening) | (ordinal: day) suffix)";
const part = "(part: weekday | aDay | aWeek | weekend | aMonth)";
const month = `${monthName} ((comma | of)? (year: year))?`;
const container =
  "(relative: this | last | next | that | the (same | current | following | previous | coming | next | last)?) (unit: aMonth | aYear | quarter)";

/** Days, weeks and months that are counted in a longer period. */
export const nthRules: readonly TimeRule[] = [
  {
    name: "nth-of-period",
    reason: "the first Monday of May, the last week of 2016, the third week of next month",
    form: "nth",
    pattern: `the? ${ordinal} ${part} (of | in) (${month} | (year: year) | ${container}) (?! genitive)`,
    directed: true,
  },
  {
    name: "nth-of-each",
    reason: "what is counted in a period that recurs, recurs with it: the first Monday of every month",
    form: "set",
    pattern: `the? ${ordinal} (weekday | aDay | aWeek | weekend | aMonth) (of | in) each (unit: aMonth | aYear | quarter | aWeek)`,
  },
  {
    name: "decade-of-century",
    reason:
      "decades are counted in a century: the first decade of this century, the last decade of the 20th century",
    form: "nth",
    pattern: `the? ${ordinal} (part: unit) of ((relative: this | last | next | the (same | current | following | previous | last)?) (unit: century) | the ((count: day) suffix | (count: ordinal | second | (ten | twenty) hyphen? ordinal)) hyphen? (unit: century))`,
    accept: isOfDecade,
  },
  {
    name: "after-next",
    reason: "two steps away: the week after next, the year before last",
    form: "relative",
    pattern:
      "the ((unit: aDay | aWeek | aMonth | aYear | weekend | quarter) (relative: after the? next | before last) | (unit: part) (relative: before last)) (?! weekday | month | verbMonth | shortMonth | season | aWeek | aMonth | aYear | part | weekend | quarter | day | number | cardinal | units)",
  },
];
