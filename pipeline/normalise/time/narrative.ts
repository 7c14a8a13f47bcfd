import type { ReadingContext } from "./context.ts";
import { civilDay } from "./days.ts";

// How far the year named before must lie from the year of publication for the text to be telling of that time;
// a bare year is a weaker sign than a dated event.
const apart = { dated: 2, year: 10 };

/**
 * The year of a month without a year in a paragraph that tells of another time: after "on March 10, 1905", June is
 * June 1905 and February is February 1906. Null where the paragraph has named no such time.
 */
export function narrativeYear(month: number, { published, anchor }: ReadingContext): number | null {
  if (anchor === null || !anchor.explicit) return null;
  const then = civilDay(anchor.day);
  const years = Math.abs(then.year - civilDay(published).year);
  if (anchor.precision === "year") return years >= apart.year ? then.year : null;
  if (years < apart.dated || anchor.precision === "decade" || anchor.precision === "century") return null;
  const on = (month - then.month + 12) % 12;
  // a story may step back a month or two, but mostly goes on
  return Math.floor((then.year * 12 + then.month - 1 + (on >= 10 ? on - 12 : on)) / 12);
}
