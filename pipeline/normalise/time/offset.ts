import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { dayOfCalendar, yearOf } from "./calendar.ts";
import { monthNumber, weekdayNumber } from "./calendar-names.ts";
import { date, type Meaning, type Modifier, type ReadingContext } from "./context.ts";
import { civilDay, isoDay, isoYear } from "./days.ts";
import { occurrenceOf } from "./direction.ts";
import { countOf, durationValue, unitName } from "./duration.ts";
import { hedgeModifier } from "./modifiers.ts";
import { ordinalOf } from "./number-words.ts";
import { nearestWeekday } from "./occurrences.ts";
import { shift, unitValue } from "./relative.ts";
import { periodBefore } from "./reported.ts";

const dateModifiers: Readonly<Partial<Record<Modifier, Modifier>>> = {
  MORE_THAN: "BEFORE",
  EQUAL_OR_MORE: "ON_OR_BEFORE",
  LESS_THAN: "AFTER",
  EQUAL_OR_LESS: "ON_OR_AFTER",
  APPROX: "APPROX",
};

/** The meaning of a distance from the time of writing ("ago") or from a time named before ("earlier"). */
export function readOffset(
  parts: TimeParts,
  tense: TimeDirection,
  context: ReadingContext,
  compares = false,
): Meaning | null {
  if (parts.unit === "day" && (parts.weekday ?? parts.month) !== undefined && parts.amount === undefined)
    return readBeside(parts, tense, context);
  if (parts.weekday !== undefined || days.has(parts.name ?? "")) return readDayOffset(parts, context);
  const { amount, direction = "", hedge, name, ordinal } = parts;
  const unit = parts.unit ?? amount ?? "";
  const named = unitName(unit);
  const count = amount === undefined ? 1 : countOf(amount);
  // "six months on, nothing has changed" tells how long
  if (/^(?:on|before)$/.test(direction) && amount !== undefined && context.anchor === null && !compares)
    return { type: "DURATION", value: durationValue(count, unit), mod: null };
  if (count === null) return { type: "DURATION", value: durationValue(null, unit), mod: null };
  const back = /ago|earlier|before|last|previous|prior|preceding/.test(direction);
  if (name !== undefined || ordinal !== undefined) return date(comparedPeriod(parts, context));
  const mod = dateModifier(hedge);
  // "two years ago" is told from the day of publication, "a year ago" loosely from the period that is reported
  const isLoose = direction !== "ago" || count === 1;
  const before = back && isLoose && context.compared ? periodBefore(context.compared, count, named) : null;
  if (before !== null) return date(before, mod);
  const fromNow = /ago|hence|now/.test(direction) || context.anchor === null;
  const base = fromNow ? context.published : (context.anchor?.day ?? context.published);
  const target = fromUnits(base, back ? -count : count, named);
  if (target === null)
    return { type: "DURATION", value: durationValue(count, unit), mod: hedgeModifier(hedge) };
  return date(target, mod);
}

function dateModifier(hedge: string | undefined): Modifier | null {
  const mod = hedgeModifier(hedge);
  return mod === null ? null : (dateModifiers[mod] ?? null);
}

/** "The day before last Tuesday", "the day after 15 August". */
function readBeside(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  const month = parts.month === undefined ? null : monthNumber(parts.month);
  const year = parts.year === undefined ? null : yearOf(parts.year, context.published);
  const day = dayOfCalendar(parts, year, month, occurrenceOf(parts, tense), context);
  if (day === null || day === "impossible") return null;
  return date(isoDay(parts.direction === "before" ? day - 1 : day + 1));
}

const days: ReadonlyMap<string, number> = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tomorrow", 1],
]);

/** The day so many units from a day: "a week on Thursday", "Tuesday week", "three years ago today". */
function readDayOffset(
  { weekday, name = "", amount, unit = "", direction }: TimeParts,
  { published }: ReadingContext,
): Meaning | null {
  const count = amount === undefined ? 1 : countOf(amount);
  if (count === null || !Number.isInteger(count)) return null;
  const back = direction === "ago";
  const number = weekday === undefined ? null : weekdayNumber(weekday);
  const base =
    number === null
      ? published + (days.get(name) ?? 0)
      : nearestWeekday(number, back ? "past" : "future", published);
  return date(isoDay(shift(base, back ? -count : count, unitName(unit))));
}

const monthsIn: Readonly<Record<string, number>> = { year: 12, decade: 120, century: 1200 };

function fromUnits(base: number, count: number, unit: string): string | null {
  if (unit === "hour" || unit === "minute" || unit === "second" || Math.abs(count) > 100_000) return null;
  const months = count * (monthsIn[unit] ?? 0);
  if (months !== 0 && Number.isInteger(months)) {
    return unitValue(shift(base, months, "month"), months % 12 === 0 ? "year" : "month");
  }
  return Number.isInteger(count)
    ? unitValue(shift(base, count, unit), unit === "fortnight" ? "week" : unit)
    : null;
}

/** "The year-ago quarter", "the year-earlier period": as long as the period that is reported, and a year before. */
function comparedPeriod(
  { name, ordinal }: TimeParts,
  { published, anchor, compared, quarter }: ReadingContext,
): string {
  const told = compared ?? (anchor?.precision === "quarter" ? anchor : null);
  if (ordinal !== undefined) {
    const year = civilDay((told ?? quarter)?.day ?? published).year;
    return `${isoYear(year - 1)}-Q${ordinalOf(ordinal)}`;
  }
  if (told !== null && (name !== "quarter" || told.precision === "quarter"))
    return periodBefore(told, 1, "year") ?? isoYear(civilDay(told.day).year - 1);
  return quarter
    ? (periodBefore(quarter, 1, "year") as string)
    : unitValue(shift(published, -5, "quarter"), "quarter");
}
