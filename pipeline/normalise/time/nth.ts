import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { calendarInterval } from "./calendar-interval.ts";
import { monthNumber, weekdayNumber } from "./calendar-names.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { addMonths, isoMonth, isoYear, parseIsoDay, weekdayOf } from "./days.ts";
import { occurrenceOf } from "./direction.ts";
import { unitName } from "./duration.ts";
import { isLast, ordinalOf } from "./number-words.ts";
import { nearestMonth } from "./occurrences.ts";
import { readCentury } from "./periods.ts";
import { readRelative, unitValue } from "./relative.ts";

type Period = { readonly first: number; readonly last: number };

/** The meaning of what is counted in a period; null where the period is too short for so many. */
export function readNth(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  const period = daysOf(periodValue(parts, tense, context));
  if (period === null) return null;
  const count = isLast(parts.ordinal) ? -1 : (ordinalOf(parts.ordinal ?? "") ?? 0);
  const part = parts.part ?? "";
  const found = nthDay(period, count, part);
  if (found === null || found < period.first || found > period.last) return null;
  return date(unitValue(found, unitName(part) || "day"));
}

/** The period as a TIMEX3 value: "2024-05", "2016"; null where nothing names one. */
function periodValue(parts: TimeParts, tense: TimeDirection, context: ReadingContext): string | null {
  const { month, year, relative, unit } = parts;
  const named = year === undefined ? null : yearOf(year, context.published);
  if (month !== undefined) {
    const number = monthNumber(month) ?? 0;
    const occurrence = occurrenceOf({}, tense);
    return named === null ? nearestMonth(number, occurrence, context.published) : isoMonth(named, number);
  }
  if (named !== null) return isoYear(named);
  if (parts.count !== undefined) return readCentury({ ordinal: parts.count })?.value ?? null;
  if (relative === undefined || unit === undefined) return null;
  // "the next", "the current" month is the writer's; "the same", "the following" the story's
  const placed = relative.replace(/^the (?=next|last|current|coming)/, "");
  return readRelative({ relative: placed, unit }, tense, context)?.value ?? null;
}

function daysOf(value: string | null): Period | null {
  if (value === null) return null;
  const { starts_on, ends_on } = calendarInterval(value, null);
  const first = parseIsoDay(starts_on ?? "");
  const last = parseIsoDay(ends_on ?? "");
  return first === null || last === null ? null : { first, last };
}

/**
 * A day of the nth such part, counted from the end where n is -1. A week is of the month that most of its days are in
 * (ISO 8601 for years), so it is found by its Thursday; a weekend by its Saturday.
 */
function nthDay({ first, last }: Period, count: number, part: string): number | null {
  const unit = unitName(part);
  if (unit === "day") return count < 0 ? last : first + count - 1;
  const months = unit === "month" ? 1 : unit === "decade" ? 120 : 0;
  if (months > 0) return count < 0 ? last : addMonths(first, (count - 1) * months);
  const weekday = weekdayNumber(part) ?? (unit === "weekend" ? 6 : 4);
  if (count < 0) return last - ((weekdayOf(last) - weekday + 7) % 7);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
}
