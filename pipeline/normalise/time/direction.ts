import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";

/** Which occurrence of something that recurs is meant, seen from the time of reference. */
export type Occurrence = "before" | "after" | "this" | "past" | "future" | "nearest";

/**
 * The occurrence that the words ("last", "next", "this") or else the tense ask for. "before" and "after" leave out
 * the one that holds the time of reference, "past" and "future" include it.
 */
export function occurrenceOf({ relative = "" }: TimeParts, tense: TimeDirection): Occurrence {
  if (/last|previous|past|preceding|prior/.test(relative)) return "before";
  if (/next|following|coming/.test(relative)) return "after";
  if (/this|current|same/.test(relative)) return "this";
  return tense ?? "nearest";
}
