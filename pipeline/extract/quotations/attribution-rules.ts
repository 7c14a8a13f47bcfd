import { attitudeRules } from "./attitude-rules.ts";
import type { AttributionRule } from "./attribution.ts";
import { heldRules } from "./held-rules.ts";
import { looseRules } from "./loose-rules.ts";
import { speechRules } from "./speech-rules.ts";
import { stanceRules } from "./stance-rules.ts";

/** The table of attribution rules, in order of priority. */
export const attributionRules: readonly AttributionRule[] = [
  ...speechRules,
  ...stanceRules,
  ...attitudeRules,
  ...heldRules,
  ...looseRules,
];
