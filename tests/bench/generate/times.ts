/** Temporal expressions with their TIMEX3 values, resolved against the day of publication. */
import { type Marked, mark } from "./marked.ts";
import type { Random } from "./random.ts";

export const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A date in the past that stands after "in": "2019", "March 2021". */
export function pastPeriod(random: Random, publishedOn: string): Marked {
  const year = yearOf(publishedOn) - random.between(1, 15);
  if (random.chance(0.6)) return time(`${year}`, `${year}`);
  const month = random.between(1, 12);
  return time(`${months[month - 1]} ${year}`, `${year}-${two(month)}`);
}

/** A day in the past: "March 3, 2019". */
export function pastDay(random: Random, publishedOn: string): Marked {
  const year = yearOf(publishedOn) - random.between(1, 6);
  const [month, day] = [random.between(1, 12), random.between(1, 28)];
  return time(`${months[month - 1]} ${day}, ${year}`, `${year}-${two(month)}-${two(day)}`);
}

/** "last year", "this year" */
export function recentYear(random: Random, publishedOn: string): Marked {
  const year = yearOf(publishedOn);
  return random.chance(0.7) ? time("last year", `${year - 1}`) : time("this year", `${year}`);
}

/** "next year", "2031": what stands after "by" */
export function comingYear(random: Random, publishedOn: string): Marked {
  const year = yearOf(publishedOn) + random.between(2, 12);
  return time(`${year}`, `${year}`);
}

/** Words that no annotation stands on: they lean on the day of the week, and the rules find them anyway. */
export function nearDay(random: Random): string {
  return random.pick([
    "on Monday",
    "on Tuesday",
    "on Wednesday",
    "on Thursday",
    "on Friday",
    "last week",
    "this week",
    "earlier this month",
    "last month",
    "yesterday",
  ]);
}

function time(printed: string, value: string): Marked {
  return mark("times", { type: "DATE", value }, printed);
}

function yearOf(publishedOn: string): number {
  return Number(publishedOn.slice(0, 4));
}

export function two(number: number): string {
  return String(number).padStart(2, "0");
}
