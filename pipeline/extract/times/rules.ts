import { bareRules } from "./bare-rules.ts";
import { clockRules } from "./clock-rules.ts";
import { dateRules } from "./date-rules.ts";
import { dayRules } from "./day-rules.ts";
import { fiscalRules } from "./fiscal-rules.ts";
import { nthRules } from "./nth-rules.ts";
import { monthQuarterRules, quarterRules } from "./quarter-rules.ts";
import { referenceRules } from "./reference-rules.ts";
import { relativeRules } from "./relative-rules.ts";
import type { TimeRule } from "./rule.ts";
import { spanRules } from "./span-rules.ts";
import { yearRules } from "./year-rules.ts";

/**
 * Every rule, in order of priority: of those that match at a token the first one is taken, and the search goes on
 * behind its match. Conventions of the spans are TimeML's (Saurí et al., Annotation Guidelines 1.2.1): determiners
 * and words such as "early" and "at least" are inside, prepositions are not.
 */
export const timeRules: readonly TimeRule[] = [
  ...clockRules,
  ...dayRules,
  ...fiscalRules,
  ...nthRules,
  ...monthQuarterRules,
  ...dateRules,
  ...yearRules,
  ...quarterRules,
  ...relativeRules,
  ...spanRules,
  ...referenceRules,
  ...bareRules,
];
