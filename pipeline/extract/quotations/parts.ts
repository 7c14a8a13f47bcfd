/** How the parts of a match make an attribution. */
import { compile, type Match, matchAt, rangeOf } from "../language/pattern.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";

/** The items of a part; null where it took no part in the match, or is of no item. */
export function itemsOf(match: Match, role: string): Items | null {
  const range = rangeOf(match, role);
  return range === null || range[0] === range[1] ? null : { from: range[0], to: range[1] - 1 };
}

const isDeterminer = isOneOf("determiner");
const apposedName = compile(
  quotations,
  "name in apposition",
  "comma (name: (title | capitalised) (title | capitalised | stop){1,5}) comma",
);

/** What a match says whose speaker stands before the cue. */
export function readParts(
  classes: string,
  match: Match,
  side: Reading["side"] = "after",
): Reading & { readonly speaker: Items } {
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  const tail = itemsOf(match, "tail");
  // "the company's head, Jo Field, said": the name in apposition says more than the description
  const apposed = isDeterminer(classes, speaker.from) ? matchAt(apposedName, classes, speaker.to + 1) : null;
  return {
    side,
    speaker: (apposed && itemsOf(apposed, "name")) ?? speaker,
    cue: { from: cue.from, to: tail?.to ?? cue.to },
    frame: { from: speaker.from, to: tail?.to ?? cue.to },
  };
}

/** Speaker, cue and frame of a match whose speaker stands directly behind the cue. */
export function readPersonAfter(match: Match): Reading & { readonly speaker: Items } {
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  return { side: "before", speaker, cue, frame: { from: cue.from, to: speaker.to } };
}
