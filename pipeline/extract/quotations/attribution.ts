/** Who says it, with which word, and on which side the words stand. */
import type { Rule } from "../language/dispatch.ts";
import type { Match } from "../language/pattern.ts";
import type { View } from "./view.ts";

/** Items of a view, both inclusive. */
export type Items = { readonly from: number; readonly to: number };

export type Reading = {
  readonly speaker: Items | null;
  readonly cue: Items;
  /** Cue, speaker and what belongs to them ("…, an economist in Oslo, …"). */
  readonly frame: Items;
  /** Nobody is to be lent to the cue as its subject. */
  readonly isNobodys?: boolean;
  /** What follows is what somebody wants, feels or speaks of, and no words about it. */
  readonly isAttitude?: boolean;
  /** The item before which the words end at the latest. */
  readonly until?: number | undefined;
  /** Where the words stand: before the frame, after it, or on both sides of it. */
  readonly side: "before" | "after" | "around";
};

/** What a rule has read, with the rule's name. */
export type Attribution = Reading & {
  readonly rule: string;
  readonly isNobodys: boolean;
  readonly isAttitude: boolean;
  readonly until: number | undefined;
};

/**
 * The parts of a rule's pattern: `speaker`; `gap`, what stands between the speaker and the cue; `cue`; `tail`, what
 * else belongs to the cue. The match begins with the cue, or with a passage.
 */
export type AttributionRule = Rule & {
  readonly read: (view: View, match: Match) => Reading | null;
};
