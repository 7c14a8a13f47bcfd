import type { Event } from "../../../schemas/tables/events.ts";
import { kept } from "../kept.ts";
import { addMonths, civilDay, dayNumber, isoDay, mondayOf } from "./days.ts";

/** How finely a date is told. */
export type Precision = Exclude<Event["date_precision"], "unknown">;

/** The first and the last day (inclusive, ISO 8601) that a date can mean. */
export type CalendarInterval = {
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly precision: Precision | null;
};

type Days = { readonly first: number; readonly last: number; readonly precision: Precision };
type Reader = {
  readonly pattern: RegExp;
  readonly read: (numbers: readonly number[], code: string) => Days | null;
};

const firstMonth: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A run of whole months. */
function months(year: number, month: number, count: number, precision: Precision): Days | null {
  const first = dayNumber(year, month, 1);
  return first === null ? null : { first, last: addMonths(first, count) - 1, precision };
}

function week(year: number, number: number, skip: number, precision: Precision): Days | null {
  const monday = mondayOf(year, number);
  return monday === null ? null : { first: monday + skip, last: monday + 6, precision };
}

// Meteorological seasons of the northern hemisphere; a winter is named after the year in which it begins.
const readers: readonly Reader[] = [
  {
    pattern: /^(\d{4})-(\d\d)-(\d\d)(?:T.*)?$/,
    read: ([year = 0, month = 0, day = 0]) => {
      const number = dayNumber(year, month, day);
      return number === null ? null : { first: number, last: number, precision: "day" };
    },
  },
  { pattern: /^(\d{4})-W(\d\d)-WE$/, read: ([year = 0, number = 0]) => week(year, number, 5, "weekend") },
  { pattern: /^(\d{4})-W(\d\d)$/, read: ([year = 0, number = 0]) => week(year, number, 0, "week") },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    read: ([year = 0, quarter = 0]) => months(year, quarter * 3 - 2, 3, "quarter"),
  },
  {
    pattern: /^(\d{4})-H([12])$/,
    read: ([year = 0, half = 0]) => months(year, half * 6 - 5, 6, "half-year"),
  },
  {
    pattern: /^(\d{4})-(SP|SU|FA|WI)$/,
    read: ([year = 0], code) => months(year, firstMonth[code] ?? 0, 3, "season"),
  },
  {
    pattern: /^(\d{4})-(\d\d)-XX(?:T.*)?$/,
    read: ([year = 0, month = 0]) => months(year, month, 1, "month"),
  },
  { pattern: /^(\d{4})-XX-XX(?:T.*)?$/, read: ([year = 0]) => months(year, 1, 12, "year") },
  { pattern: /^(\d{4})-(\d\d)$/, read: ([year = 0, month = 0]) => months(year, month, 1, "month") },
  { pattern: /^(\d{4})$/, read: ([year = 0]) => months(year, 1, 12, "year") },
  { pattern: /^(\d{3})$/, read: ([decade = 0]) => months(decade * 10, 1, 120, "decade") },
  { pattern: /^(\d{2})$/, read: ([century = 0]) => months(century * 100, 1, 1200, "century") },
];

const nothing: CalendarInterval = { starts_on: null, ends_on: null, precision: null };

/**
 * The first and last day that a TIMEX3 DATE value can mean, and how finely it is told. With the modifier START the
 * first half is meant, with END the last half, with MID the middle half: the widest reading that is still a part
 * ("late 1980s": 1985 to 1989). A half that falls inside a day keeps that day. Other modifiers ("about", "more
 * than") leave the interval open. References, durations and days that the calendar does not have have none.
 */
export function calendarInterval(value: string, mod: string | null): CalendarInterval {
  return mod === null ? unmodified(value) : readInterval(value, mod);
}

const unmodified = kept((value) => readInterval(value, null));

function readInterval(value: string, mod: string | null): CalendarInterval {
  for (const { pattern, read } of readers) {
    const match = pattern.exec(value);
    if (match === null) continue;
    const days = read(match.slice(1).map(Number), match[2] ?? "");
    if (days === null) return nothing;
    const { precision } = days;
    const part = precision === "day" ? days : partOf(days, mod);
    if (part === null) return { ...nothing, precision };
    return { starts_on: isoDay(part.first), ends_on: isoDay(part.last), precision };
  }
  return nothing;
}

type Stretch = { readonly first: number; readonly last: number };

function partOf(days: Days, mod: string | null): Stretch | null {
  if (mod === null) return days;
  const quarters = quarterOf[mod];
  if (quarters === undefined) return null;
  const [from, to] = quarters;
  const wholeMonths = monthsIn(days);
  if (wholeMonths % 4 === 0) {
    const step = wholeMonths / 4;
    return { first: addMonths(days.first, from * step), last: addMonths(days.first, to * step) - 1 };
  }
  const length = days.last - days.first + 1;
  return {
    first: days.first + Math.floor((from * length) / 4),
    last: days.first + Math.ceil((to * length) / 4) - 1,
  };
}

const quarterOf: Readonly<Record<string, readonly [number, number]>> = {
  START: [0, 2],
  MID: [1, 3],
  END: [2, 4],
};

/** How many whole months an interval is made of; 1 where it is not. */
function monthsIn({ first, last }: Stretch): number {
  const from = civilDay(first);
  const after = civilDay(last + 1);
  const whole = from.day === 1 && after.day === 1;
  return whole ? (after.year - from.year) * 12 + after.month - from.month : 1;
}
