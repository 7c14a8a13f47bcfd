import type { TimeFinding } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { civilDay } from "./days.ts";

// A history names its years again and again, and what it says of the writer's own day is rare.
const history = { yearsApart: 2, leastYears: 5, yearsForEachOfToday: 5 };

/**
 * Whether the text as a whole tells of another time than that of its publication, so that a story goes on from one
 * paragraph to the next: it names years that lie apart from its own at least five times, and at least five times as
 * often as its own years and what leans on its own day ("Friday", "yesterday", "last week", "two years ago", "now").
 */
export function tellsHistory(findings: readonly TimeFinding[], published: number): boolean {
  const own = civilDay(published).year;
  let told = 0;
  let today = 0;
  for (const finding of findings) {
    const year = finding.parts.year === undefined ? null : yearOf(finding.parts.year, published);
    if (year !== null && Math.abs(year - own) >= history.yearsApart) told += 1;
    else if (year !== null || leansOnToday(finding)) today += 1;
  }
  return told >= history.leastYears && told >= today * history.yearsForEachOfToday;
}

const today = new Set<TimeFinding["form"]>(["day-word", "present", "future"]);

function leansOnToday({ form, parts: { weekday, relative, direction }, tense, tie }: TimeFinding): boolean {
  if (today.has(form) || weekday !== undefined || tense === "future") return true;
  if (tie?.kind === "until-now" || tie?.kind === "from-now") return true;
  return /^(?:last|this|these|next|past|coming|current)\b/.test(relative ?? "") || direction === "ago";
}
