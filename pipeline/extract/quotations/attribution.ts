/** Who says it, with which word, and on which side the words stand. */
import type { Match, Pattern } from "../named-groups.ts";
import type { View } from "./view.ts";

/** Items of a view, both inclusive. */
export type Items = { readonly from: number; readonly to: number };

export type Attribution = {
  readonly rule: string;
  readonly speaker: Items | null;
  readonly cue: Items;
  /** Cue, speaker and what belongs to them ("…, an economist in Oslo, …"). */
  readonly frame: Items;
  /** Where the words stand: before the frame, after it, or on both sides of it. */
  readonly side: "before" | "after" | "around";
};

/** An attribution before the table has put its rule's name to it. */
export type Reading = Omit<Attribution, "rule">;

export type AttributionRule = {
  readonly name: string;
  readonly reason: string;
  /** The classes that a match can begin with, so that the pattern is tried nowhere else. */
  readonly opens: string;
  /** The classes that the item before a match can have, where the pattern asks for one before. */
  readonly follows?: string;
  /** The classes that the item after a match's first can have, where the pattern asks for one after. */
  readonly precedes?: string;
  /**
   * Begins with the cue's own class (or with a passage) and looks back from there. Groups: `subject`,
   * `gap` (between subject and cue), `person` (a speaker after the cue), `tail` (what else belongs to the cue).
   */
  readonly pattern: Pattern;
  readonly read: (view: View, match: Match) => Reading | null;
};
