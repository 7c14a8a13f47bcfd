import type { TimeTie } from "../../../schemas/findings/time.ts";
import { type CalendarInterval, calendarInterval } from "./calendar-interval.ts";
import type { Modifier } from "./context.ts";
import { addMonths, dayNumber, isoDay, parseIsoDay } from "./days.ts";
import { unitValue } from "./relative.ts";

/** First and last day (inclusive, ISO 8601); null where the words leave an end open. */
export type Bounds = Pick<CalendarInterval, "starts_on" | "ends_on">;

/** What a length of time is measured from. */
export type Mooring = {
  readonly kind: TimeTie["kind"];
  /** The day of publication, or of the date told before. */
  readonly day: number;
  /** The days of the date that the length is tied to. */
  readonly date: Bounds;
};

type Length = {
  readonly months: number;
  readonly days: number;
  readonly unit: "year" | "month" | "week" | "day";
};

/**
 * The days of a length of time that is moored to a date. The end at the date is the date's own. The far end is as fine
 * as the unit: the past decade, told on 30 January 2025, began in 2015, so on 1 January at the earliest; "the next
 * three weeks" end with a Sunday. A length told as more than so much, or about, leaves its far end open. One that
 * ends with a date that is named is counted to the day: the 18 months to June began on 1 January.
 */
export function anchoredLength(value: string, mod: Modifier | null, mooring: Mooring): Bounds {
  const length = lengthOf(value);
  const counted = length === null || openEnded.has(mod ?? "") ? null : length;
  const { kind, day, date } = mooring;
  const starts = kind.startsWith("from-") || kind.startsWith("starts-");
  const near = nearEnd(kind, day, date);
  if (near === null) return open;
  const far = counted === null ? null : starts ? after(near, counted, kind) : before(near, counted, kind);
  const [starts_on, ends_on] = starts ? [near, far] : [far, near];
  return { starts_on: dayWithin(starts_on), ends_on: dayWithin(ends_on) };
}

/** A day as it is written; null for none, and for one before the year 1. */
function dayWithin(day: number | null): string | null {
  return day === null || day < firstDay ? null : isoDay(day);
}

const firstDay = dayNumber(1, 1, 1) as number;

const open: Bounds = { starts_on: null, ends_on: null };
const openEnded: ReadonlySet<string> = new Set(["MORE_THAN", "EQUAL_OR_MORE", "APPROX"]);

function nearEnd(kind: TimeTie["kind"], day: number, { starts_on, ends_on }: Bounds): number | null {
  if (kind.endsWith("-now") || kind.endsWith("-then")) return day;
  const first = starts_on === null ? null : parseIsoDay(starts_on);
  const last = ends_on === null ? null : parseIsoDay(ends_on);
  if (kind === "ends-with") return last;
  if (kind === "starts-with") return first;
  if (kind === "ends-before") return first === null ? null : first - 1;
  return last === null ? null : last + 1;
}

/** The last day of a length that begins on the day `near`. */
function after(near: number, { months, days, unit }: Length, kind: TimeTie["kind"]): number | null {
  const end = addMonths(near, months) + days;
  if (kind.startsWith("starts-")) return end - 1;
  return parseIsoDay(calendarInterval(unitValue(end, unit), null).ends_on ?? "");
}

/** The first day of a length that ends on the day `near`. */
function before(near: number, { months, days, unit }: Length, kind: TimeTie["kind"]): number | null {
  if (kind.startsWith("ends-")) return addMonths(near + 1, -months) - days;
  return parseIsoDay(
    calendarInterval(unitValue(addMonths(near, -months) - days, unit), null).starts_on ?? "",
  );
}

const iso = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(\d+)H)?$/;
const most = 12_000;

/** Months and days of an ISO 8601 duration; null for one that is open or too long for the calendar. */
function lengthOf(value: string): Length | null {
  const match = iso.exec(value);
  if (match === null) return null;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const unit = months > 0 ? "month" : years > 0 ? "year" : weeks > 0 ? "week" : "day";
  const length = {
    months: years * 12 + months,
    days: weeks * 7 + days + Math.ceil(hours / 24),
    unit,
  } as const;
  return length.months > most || length.days > most * 30 ? null : length;
}
