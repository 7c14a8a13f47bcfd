import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { monthNumber, partCode, weekdayNumber } from "./calendar-names.ts";
import { date, type Meaning, type Modifier, type ReadingContext } from "./context.ts";
import { addMonths, civilDay, dayNumber, isoDay, isoMonth, isoWeekOf, isoYear, weekdayOf } from "./days.ts";
import { type Occurrence, occurrenceOf } from "./direction.ts";
import { partModifier } from "./modifiers.ts";
import { ordinalOf, spelledYearOf } from "./number-words.ts";

/** The meaning of a date that names days, months or years; null where the calendar has no such day. */
export function readCalendar(
  parts: TimeParts,
  tense: TimeDirection,
  context: ReadingContext,
): Meaning | null {
  const mod = partModifier(parts.modifier);
  if (parts.name !== undefined) return readEra(parts, mod);
  const year =
    parts.year === undefined
      ? relativeYear(parts, context)
      : yearOf(parts.year, context.published, parts.first);
  const month = parts.month === undefined ? null : monthNumber(parts.month);
  const day = dayOfCalendar(parts, year, month, occurrenceOf(parts, tense), context);
  if (day === "impossible") return null;
  if (day !== null) return atDay(day, parts, mod);
  if (month !== null)
    return date(
      year === null ? nearestMonth(month, occurrenceOf(parts, tense), context) : isoMonth(year, month),
      mod,
    );
  return year === null ? null : date(isoYear(year), mod);
}

function atDay(day: number, parts: TimeParts, mod: Modifier | null): Meaning {
  if (parts.unit === "week") return date(isoWeekOf(day));
  if (parts.hour !== undefined) {
    return {
      type: "TIME",
      value: `${isoDay(day)}T${parts.hour.replace("t", "")}:${parts.minute ?? "00"}`,
      mod: null,
    };
  }
  const code = parts.part === undefined ? null : partCode(parts.part);
  return code === null ? date(isoDay(day), mod) : { type: "TIME", value: `${isoDay(day)}T${code}`, mod };
}

/** The day that the parts name, null where they name none, "impossible" where the calendar lacks it. */
export function dayOfCalendar(
  parts: TimeParts,
  year: number | null,
  month: number | null,
  occurrence: Occurrence,
  { published, anchor }: ReadingContext,
): number | null | "impossible" {
  if (parts.day !== undefined && month !== null) {
    const day = ordinalOf(parts.day) ?? 0;
    if (year !== null) return dayNumber(year, month, day) ?? "impossible";
    return nearestDate(month, day, occurrence, published) ?? "impossible";
  }
  if (parts.day !== undefined)
    return nearestMonthDay(ordinalOf(parts.day) ?? 0, occurrence, published) ?? "impossible";
  const weekday = parts.weekday === undefined ? null : weekdayNumber(parts.weekday);
  if (weekday === null) return null;
  const leans = /^(previous|following|same|that)/.test(parts.relative ?? "") && anchor !== null;
  return nearestWeekday(weekday, occurrence, leans ? anchor.day : published);
}

/** A year before our era is "BC" and four figures in TIMEX3. */
function readEra({ year = "", name = "" }: TimeParts, mod: Modifier | null): Meaning {
  const figures = year.padStart(4, "0");
  return date(name.startsWith("b") ? `BC${figures}` : figures, mod);
}

/** A year in figures (two mean one in the century of `before`, or else the nearest such year) or words. */
export function yearOf(words: string, published: number, before?: string): number | null {
  const figures = Number(words);
  if (!Number.isInteger(figures)) return spelledYearOf(words);
  if (words.length > 2) return figures;
  if (before !== undefined) return Math.floor(Number(before) / 100) * 100 + figures;
  const now = civilDay(published).year;
  const year = Math.floor(now / 100) * 100 + figures;
  return year > now + 20 ? year - 100 : year;
}

function relativeYear({ relative, month }: TimeParts, { published, anchor }: ReadingContext): number | null {
  // "last October" is no year; "January last year" is one
  if (relative === undefined || month === undefined || !relative.endsWith("year")) return null;
  const now = civilDay(published).year;
  if (relative.startsWith("last")) return now - 1;
  if (relative.startsWith("next")) return now + 1;
  if (relative.startsWith("this")) return now;
  const base = anchor === null ? now : civilDay(anchor.day).year;
  return /following/.test(relative) ? base + 1 : /previous/.test(relative) ? base - 1 : base;
}

// Writers give the year, or say "last" or "next", where a date without a year would be taken for a nearer one.
const plainlyNear = { days: 100, monthsBack: 2, monthsOn: 3 };

/** The day with this month and day that lies in the direction asked for; a near one outweighs the tense. */
function nearestDate(month: number, day: number, occurrence: Occurrence, published: number): number | null {
  const { year } = civilDay(published);
  // 29 February comes every four years, eight around 1900
  const days = Array.from({ length: 17 }, (_, at) => dayNumber(year - 8 + at, month, day)).filter(
    (found) => found !== null,
  );
  if (occurrence === "this") return days.find((found) => civilDay(found).year === year) ?? null;
  const nearest = nearestOf(days, published);
  if (occurrence === "before")
    return nearestOf(
      days.filter((found) => found < published),
      published,
    );
  if (occurrence === "after")
    return nearestOf(
      days.filter((found) => found > published),
      published,
    );
  if (nearest === null || Math.abs(nearest - published) <= plainlyNear.days) return nearest;
  return nearestOf(
    days.filter((found) => (occurrence === "future" ? found >= published : found <= published)),
    published,
  );
}

/** The nearest such day of this month, the one before or the one after, in the direction asked for. */
function nearestMonthDay(day: number, occurrence: Occurrence, published: number): number | null {
  const days = [-1, 0, 1].map((step) => {
    const { year, month } = civilDay(addMonths(published, step));
    return dayNumber(year, month, day);
  });
  const found = days.filter((candidate) => candidate !== null);
  const wanted = found.filter((candidate) =>
    occurrence === "past" ? candidate <= published : occurrence === "future" ? candidate >= published : true,
  );
  return nearestOf(wanted.length > 0 ? wanted : found, published);
}

function nearestOf(days: readonly number[], published: number): number | null {
  const distance = (day: number): number => Math.abs(day - published);
  return days.reduce<number | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}

/** The month "YYYY-MM" that lies in the direction asked for; a near one outweighs the tense. */
function nearestMonth(month: number, occurrence: Occurrence, { published }: ReadingContext): string {
  const { year, month: current } = civilDay(published);
  if (occurrence === "this") return isoMonth(year, month);
  const back = (current - month + 12) % 12;
  const inPast = isoMonth(back < current ? year : year - 1, month);
  const inFuture = isoMonth(month >= current ? year : year + 1, month);
  if (back === 0)
    return occurrence === "before"
      ? isoMonth(year - 1, month)
      : occurrence === "after"
        ? isoMonth(year + 1, month)
        : inPast;
  if (occurrence === "before" || back <= plainlyNear.monthsBack) return inPast;
  if (occurrence === "after" || 12 - back <= plainlyNear.monthsOn) return inFuture;
  return occurrence === "future" ? inFuture : inPast;
}

/** The weekday in the direction asked for; one of no direction is the last one that was, today included. */
export function nearestWeekday(weekday: number, occurrence: Occurrence, published: number): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (occurrence === "this") return published - weekdayOf(published) + weekday;
  if (occurrence === "before") return published - (back === 0 ? 7 : back);
  if (occurrence === "after") return published + (back === 0 ? 7 : 7 - back);
  if (occurrence === "future") return published + (back === 0 ? 0 : 7 - back);
  return published - back;
}
