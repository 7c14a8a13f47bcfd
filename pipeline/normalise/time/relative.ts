import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { partCode } from "./calendar-names.ts";
import { type Anchor, date, type Meaning, type ReadingContext } from "./context.ts";
import { addMonths, civilDay, isoDay, isoMonth, isoWeekOf, isoYear, weekdayOf } from "./days.ts";
import { isFuture, isPast } from "./direction.ts";
import { durationValue, unitName } from "./duration.ts";
import { partModifier } from "./modifiers.ts";

/** The value of the unit that holds a day: "1998", "1998-03", "1998-W10", "1998-03-04". */
export function unitValue(day: number, unit: string): string {
  const { year, month } = civilDay(day);
  switch (unit) {
    case "day":
      return isoDay(day);
    case "week":
      return isoWeekOf(day);
    case "weekend":
      return `${isoWeekOf(day)}-WE`;
    case "month":
      return isoMonth(year, month);
    case "quarter":
      return `${isoYear(year)}-Q${Math.ceil(month / 3)}`;
    case "decade":
      return String(Math.floor(year / 10)).padStart(3, "0");
    case "century":
      return String(Math.floor(year / 100)).padStart(2, "0");
    default:
      return isoYear(year);
  }
}

/** The day so many units on. */
export function shift(day: number, count: number, unit: string): number {
  switch (unit) {
    case "day":
      return day + count;
    case "week":
    case "weekend":
      return day + count * 7;
    case "fortnight":
      return day + count * 14;
    case "month":
      return addMonths(day, count);
    case "quarter":
      return addMonths(day, count * 3);
    case "decade":
      return addMonths(day, count * 120);
    case "century":
      return addMonths(day, count * 1200);
    default:
      return addMonths(day, count * 12);
  }
}

const fromPublication = /^(this|these|last|next|coming|past|current|latest|after|before)/;

/** The meaning of a unit that hangs on another time: "last month", "the following year", "that day". */
export function readRelative(
  parts: TimeParts,
  tense: TimeDirection,
  context: ReadingContext,
): Meaning | null {
  const { relative = "", unit = "", modifier, name } = parts;
  const mod = partModifier(modifier);
  if (relative === "latest" && (unit === "quarter" || unit === "period" || name !== undefined)) {
    return date(latestQuarter(context), mod);
  }
  const code = partCode(unit);
  const named = code === null ? unitName(unit) : "day";
  if (named === "") return null;
  if (named === "hour" || named === "minute")
    return { type: "DURATION", value: durationValue(1, named), mod: null };
  if (name === "date") return date(unitValue(context.published, named), mod);
  const isNext = relative === "the next" || (relative === "" && code !== null);
  const isFine =
    context.anchor?.precision === "day" || (named === "month" && context.anchor?.precision === "month");
  const leans = context.anchor !== null && (!isNext || isFine);
  const base =
    context.beside?.day ??
    (fromPublication.test(relative) || !leans ? context.published : context.anchor.day);
  if (relative === "" && code === null) {
    return date(
      unitValue(shift(base, endsBefore(parts, tense, context) ? -1 : 0, named), named),
      mod ?? "END",
    );
  }
  if (relative === "the" && named === "quarter") return date(latestQuarter(context), mod);
  if (relative === "the" && named === "weekend")
    return date(unitValue(weekendDay(tense, context), "weekend"), mod);
  const step = stepOf(relative);
  if (named === "century" && /turn/.test(modifier ?? ""))
    return date(unitValue(base + (isLate(base) && !isPast(tense) ? shift(0, 1, named) : 0), named), mod);
  const open = leans && base === context.anchor?.day && relative !== "" ? openDay(context.anchor) : null;
  if (open !== null && named === "day")
    return code === null ? date(open, mod) : { type: "TIME", value: `${open}T${code}`, mod };
  // on Sunday night "last night" is Saturday's, and "this past" week the one before
  const day = shift(base, /this past/.test(relative) ? -1 : step, named);
  if (code !== null) return { type: "TIME", value: `${isoDay(day)}T${code}`, mod };
  return date(unitValue(day, named), mod);
}

/** Late in a century its turn is that which comes, unless the past is told. */
function isLate(day: number): boolean {
  return civilDay(day).year % 100 >= 50;
}

/** "That day" of a time that was told by the month or year alone: which day it was nobody said. */
function openDay({ value, precision }: Anchor): string | null {
  return precision === "month"
    ? `${value.slice(0, 7)}-XX`
    : precision === "year"
      ? `${value.slice(0, 4)}-XX-XX`
      : null;
}

/** Whether "year-end" is the last one that was: "since year-end", "at year-end it had", told well before the next. */
function endsBefore(
  { unit, modifier = "" }: TimeParts,
  tense: TimeDirection,
  context: ReadingContext,
): boolean {
  if (unit !== "year" || !/^end/.test(modifier) || context.anchor?.explicit === true) return false;
  return tense === "past" && civilDay(context.published).month <= lastMonthOfReports;
}

const lastMonthOfReports = 10;

/** How many units on: "the week after next" is two. */
function stepOf(relative: string): number {
  if (relative.startsWith("after")) return 2;
  if (relative.startsWith("before")) return -2;
  if (/^(?:the )?(?:last|previous|preceding|prior|past)/.test(relative)) return -1;
  return /^(?:the )?(?:next|following|coming)/.test(relative) ? 1 : 0;
}

/** A day of the weekend that is over, on Monday and Tuesday or where the sentence tells the past; else the next. */
function weekendDay(tense: TimeDirection, { published }: ReadingContext): number {
  const weekday = weekdayOf(published);
  const over = weekday <= 2 ? !isFuture(tense) : weekday <= 5 && isPast(tense);
  return over ? published - 7 : published;
}

/** The quarter that the paragraph or the report is about, else the last one that was over on the day of publication. */
function latestQuarter({ published, anchor, quarter }: ReadingContext): string {
  if (anchor?.precision === "quarter") return anchor.value;
  if (quarter) return quarter.value;
  return unitValue(addMonths(published, -3), "quarter");
}
