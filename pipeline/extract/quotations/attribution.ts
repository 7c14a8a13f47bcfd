/** Who says it, with which word, and on which side the words stand. */
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
  /**
   * Begins with the cue's own class (or with a passage) and looks back from there, so that it costs nothing
   * elsewhere. Groups: `subject`,
   * `gap` (between subject and cue), `person` (a speaker after the cue), `tail` (what else belongs to the cue).
   */
  readonly pattern: RegExp;
  readonly read: (view: View, match: RegExpMatchArray) => Reading | null;
};
