import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";

/** Which occurrence of something that recurs is meant, seen from the time of reference. */
export type Occurrence = "before" | "after" | "this" | "nearest" | NonNullable<TimeDirection>;

/**
 * The occurrence that the words ("last", "next", "this") or else the tense ask for. "before" and "after" leave out
 * the one that holds the time of reference, "past" and "future" include it; what is "perhaps" so is outweighed by one
 * that is near.
 */
export function occurrenceOf({ relative = "" }: TimeParts, tense: TimeDirection): Occurrence {
  if (/last|previous|past|preceding|prior|^before$/.test(relative)) return "before";
  if (/next|following|coming|^after$/.test(relative)) return "after";
  if (/this|current|same/.test(relative)) return "this";
  return tense ?? "nearest";
}

/** Whether the past is asked for, perhaps or for certain. */
export function isPast(occurrence: Occurrence | null): boolean {
  return occurrence === "past" || occurrence === "perhaps-past";
}

/** Whether the future is asked for, perhaps or for certain. */
export function isFuture(occurrence: Occurrence | null): boolean {
  return occurrence === "future" || occurrence === "perhaps-future";
}
