import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { monthNumber, partCode, weekdayNumber } from "./calendar-names.ts";
import { date, type Meaning, type Modifier, type ReadingContext } from "./context.ts";
import {
  addMonths,
  civilDay,
  dayNumber,
  isoDay,
  isoMonth,
  isoWeekOf,
  isoYear,
  mondayOf,
  weekdayOf,
} from "./days.ts";
import { type Occurrence, occurrenceOf } from "./direction.ts";
import { partModifier } from "./modifiers.ts";
import { narrativeYear } from "./narrative.ts";
import { ordinalOf, spelledYearOf } from "./number-words.ts";
import { nearestDate, nearestMonth, nearestMonthDay, nearestWeekday } from "./occurrences.ts";

/** The meaning of a date that names days, months or years; null where the calendar has no such day. */
export function readCalendar(
  parts: TimeParts,
  tense: TimeDirection,
  context: ReadingContext,
): Meaning | null {
  const mod = partModifier(parts.modifier);
  if (parts.name !== undefined) return readEra(parts, mod);
  if (parts.first?.length === 8) return readCompact(parts.first, parts.hour ?? "");
  if (parts.unit !== undefined && isoWeek.test(parts.unit)) return readIsoWeek(parts);
  if (parts.day !== undefined && parts.relative?.endsWith("month") === true)
    return readDayOfMonth(parts, context);
  const words = parts.year ?? yearInCode(parts.fiscal);
  const namedYear =
    words === undefined ? relativeYear(parts, context) : yearOf(words, context.published, parts.first);
  const month = parts.month === undefined ? null : monthNumber(parts.month);
  const year =
    namedYear ?? (month === null || parts.relative !== undefined ? null : narrativeYear(month, context));
  const day = dayOfCalendar(parts, year, month, occurrenceOf(parts, tense), context);
  if (day === "impossible") return null;
  if (day !== null) return atDay(day, parts, mod);
  if (month !== null)
    return date(
      year === null
        ? nearestMonth(month, occurrenceOf(parts, tense), context.published)
        : isoMonth(year, month),
      mod,
    );
  return year === null ? null : date(isoYear(year), mod);
}

function atDay(day: number, parts: TimeParts, mod: Modifier | null): Meaning {
  if (parts.unit === "week") return date(isoWeekOf(day));
  if (parts.hour !== undefined) {
    return {
      type: "TIME",
      value: `${isoDay(day)}T${parts.hour.replace("t", "").padStart(2, "0")}:${parts.minute ?? "00"}`,
      mod: null,
    };
  }
  const code = parts.part === undefined ? null : partCode(parts.part);
  return code === null ? date(isoDay(day), mod) : { type: "TIME", value: `${isoDay(day)}T${code}`, mod };
}

/** "The 24th of last month": months are counted from the writer's, or from that which the paragraph tells of. */
function readDayOfMonth(
  { day = "", relative = "" }: TimeParts,
  { published, anchor }: ReadingContext,
): Meaning | null {
  const step = /last|previous/.test(relative) ? -1 : /next|following|coming/.test(relative) ? 1 : 0;
  const base = relative.startsWith("the") ? (anchor?.day ?? published) : published;
  const { year, month } = civilDay(base);
  const first = addMonths(dayNumber(year, month, 1) as number, step);
  const { year: ofYear, month: inMonth } = civilDay(first);
  const found = dayNumber(ofYear, inMonth, ordinalOf(day) ?? 0);
  return found === null ? null : date(isoDay(found));
}

/** "20231102" "t0815z" */
function readCompact(day: string, hour: string): Meaning | null {
  const number = dayNumber(Number(day.slice(0, 4)), Number(day.slice(4, 6)), Number(day.slice(6)));
  const time = `${hour.slice(1, 3)}:${hour.slice(3, 5)}`;
  return number === null ? null : { type: "TIME", value: `${isoDay(number)}T${time}`, mod: null };
}

const isoWeek = /^w\d\d$/;

/** "2024" "w05", perhaps with a weekday from 1 to 7; null where the year has no such week or the week no such day. */
function readIsoWeek({ year = "", unit = "", day }: TimeParts): Meaning | null {
  const monday = mondayOf(Number(year), Number(unit.slice(1)));
  if (monday === null || Number(day ?? 1) > 7) return null;
  return date(day === undefined ? isoWeekOf(monday) : isoDay(monday + Number(day) - 1));
}

/** The day that the parts name, null where they name none, "impossible" where the calendar lacks it. */
export function dayOfCalendar(
  parts: TimeParts,
  year: number | null,
  month: number | null,
  occurrence: Occurrence,
  { published, anchor, toldDay = null }: ReadingContext,
): number | null | "impossible" {
  if (parts.day !== undefined && month !== null) {
    const day = ordinalOf(parts.day) ?? 0;
    if (year !== null) return dayNumber(year, month, day) ?? "impossible";
    const weekday = parts.weekday === undefined ? null : weekdayNumber(parts.weekday);
    return nearestDate(month, day, occurrence, published, weekday) ?? "impossible";
  }
  const weekday = parts.weekday === undefined ? null : weekdayNumber(parts.weekday);
  if (parts.day !== undefined)
    return nearestMonthDay(ordinalOf(parts.day) ?? 0, occurrence, published, weekday) ?? "impossible";
  if (weekday === null) return null;
  if (parts.relative?.endsWith("week") === true) return dayInWeek(weekday, parts.relative, published, anchor);
  const { relative = "" } = parts;
  const leans = leansOnTold.test(relative);
  // "the previous Friday" is not the Friday that another paragraph told of
  const told = anchor?.day ?? (toldDay !== null && weekdayOf(toldDay) === weekday ? toldDay : published);
  const near = nearestWeekday(weekday, occurrence, leans ? told : published);
  return relative === "before last" ? near - 7 : relative === "after next" ? near + 7 : near;
}

const leansOnTold = /^(?:the )?(?:previous|following|same|that|before$|after$)/;

/** A weekday of "next week", or of the week beside the one that the paragraph tells of. */
function dayInWeek(
  weekday: number,
  relative: string,
  published: number,
  anchor: ReadingContext["anchor"],
): number {
  const base = relative.startsWith("the") && anchor !== null ? anchor.day : published;
  const step = /^last|previous/.test(relative) ? -7 : /^next|following|coming/.test(relative) ? 7 : 0;
  return base - weekdayOf(base) + weekday + step;
}

/** A year before our era is "BC" and four figures in TIMEX3. */
function readEra({ year = "", name = "" }: TimeParts, mod: Modifier | null): Meaning {
  const figures = year.padStart(4, "0");
  return date(name.startsWith("b") ? `BC${figures}` : figures, mod);
}

/** The year in the code of a business year ("fy 2024", "q3fy25"); undefined where it has none ("fiscal"). */
export function yearInCode(code: string | undefined): string | undefined {
  return code !== undefined && /\d\d/.test(code) ? code : undefined;
}

/**
 * A year in figures (two mean one in the century of `before`, or else the nearest such year) or words; of a code or
 * of two years ("FY25", "q19", "2023 - 24") the last, in which a business year ends.
 */
export function yearOf(words: string, published: number, before?: string): number | null {
  const runs = words.match(/\d{2,4}/g);
  const figures = runs?.at(-1);
  if (runs === null || figures === undefined) return spelledYearOf(words);
  if (figures.length > 2) return Number(figures);
  if (runs.length > 1 && runs[0]?.length === 4) return Number(runs[0]) + 1;
  if (before !== undefined) {
    const inCentury = Math.floor(Number(before) / 100) * 100 + Number(figures);
    return inCentury < Number(before) ? inCentury + 100 : inCentury;
  }
  const now = civilDay(published).year;
  const year = Math.floor(now / 100) * 100 + Number(figures);
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
