import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearInCode, yearOf } from "./calendar.ts";
import { monthNumber } from "./calendar-names.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { civilDay, isoYear } from "./days.ts";
import { isFuture, isPast } from "./direction.ts";
import { partModifier } from "./modifiers.ts";
import { isLast, ordinalOf } from "./number-words.ts";
import { relativeYear } from "./periods.ts";
import { unitValue } from "./relative.ts";

/** The meaning of a quarter or half of a year: "1989-Q3", "1990-H1". */
export function readQuarter(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  if (parts.name !== undefined) return date(samePeriod(parts, context));
  const code = quarterCode(parts);
  if (code === null) return null;
  const year = isoYear(yearOfQuarter(parts, code, tense, context));
  return date(code === "" ? year : `${year}-${code}`, partModifier(parts.modifier));
}

function yearOfQuarter(
  { year: figures, relative, fiscal }: TimeParts,
  code: string,
  tense: TimeDirection,
  { published, anchor }: ReadingContext,
): number {
  const now = civilDay(published);
  const year = figures ?? yearInCode(fiscal);
  if (year !== undefined) return yearOf(year, published) ?? now.year;
  const unsaid = relative === undefined || /^the(?: year)?$/.test(relative);
  // "the first half of the year" is of the year that the paragraph tells of
  if (relative?.startsWith("the") === true && leans.test(relative) && anchor?.explicit === true) {
    return yearBeside(relative, civilDay(anchor.day).year);
  }
  if (unsaid && code !== "") return now.year + yearsOff(code, tense, now.month, relative === "the year");
  if (unsaid) return now.year;
  return yearBeside(relative, now.year);
}

const leans = /^the(?:$| (?:year|same|previous|following))/;

function yearBeside(relative: string, year: number): number {
  if (/^the (?:following|coming|next)/.test(relative)) return year + 1;
  return /^the last/.test(relative) ? year - 1 : relativeYear(relative, year);
}

// Reports of a quarter or half come within this many months of its end.
const reported = 3;

/**
 * How many years a quarter or half lies from the running year: one that is yet to begin is the last that was, unless
 * the sentence speaks of what will be; then one that was reported long ago is the next. In May and June "the first half
 * of the year" is this year's.
 */
function yearsOff(code: string, tense: TimeDirection, month: number, isOfTheYear: boolean): -1 | 0 | 1 {
  const length = code.startsWith("Q") ? 3 : 6;
  const ends = Number(code[1]) * length;
  if (isFuture(tense)) return month > ends + reported ? 1 : 0;
  // a running quarter may be one of a business year, which is over; halves are the calendar's
  const isNearlyOver = isOfTheYear && month >= ends - 1;
  if (isPast(tense) && length === 6 && month <= ends && !isNearlyOver) return -1;
  return month <= ends - length ? -1 : 0;
}

/** "The same month last year", "the 1988 quarter": the one that is told of, or else that the report is about, in another year. */
function samePeriod(
  { name = "", year: figures, relative = "" }: TimeParts,
  { published, anchor, compared }: ReadingContext,
): string {
  const now = civilDay(published).year;
  const told = anchor === null ? now : civilDay(anchor.day).year;
  const named = figures === undefined ? null : yearOf(figures, published);
  const ofWriters = relative.endsWith("ago") ? now - 1 : relativeYear(relative, now);
  const year = isoYear(named ?? (ofWriter.test(relative) ? ofWriters : told - 1));
  const quarter = [anchor?.value, compared?.value].flatMap(
    (value) => /-([QH]\d)$/.exec(value ?? "")?.[1] ?? [],
  );
  if (!/month|week/.test(name) && quarter[0] !== undefined) return `${year}-${quarter[0]}`;
  const isFine = anchor?.precision === "day" || anchor?.precision === "month" || anchor?.precision === "week";
  if (name === "quarter" || (name === "period" && !isFine)) return year;
  const day = isFine ? (anchor?.day ?? published) : published;
  return `${year}${unitValue(day, name === "week" ? "week" : "month").slice(4)}`;
}

const ofWriter = /^(?:last|this|next)|ago$/;

/** "Q3", "H1"; "" for the whole year; null where no quarter is named. */
function quarterCode(parts: TimeParts): string | null {
  const { unit, count, fiscal = "", year = "", middle, month } = parts;
  const last = month === undefined ? null : monthNumber(month);
  if (last !== null) {
    const first = middle === undefined ? last - 2 : (monthNumber(middle) ?? 0);
    return last - first === 5 ? `H${last / 6}` : `Q${last / 3}`;
  }
  const ordinal = parts.ordinal ?? /^[qh]\d(?=fy)/.exec(fiscal)?.[0];
  if (ordinal === undefined) return null;
  if (/^[qh]\d$/.test(ordinal)) return ordinal.toUpperCase();
  const halves =
    unit === "half" || count === "two" || /^h/.test(unit ?? "") || /^h/.test(year) || /^h/.test(fiscal);
  const number = isLast(ordinal) ? (halves ? 2 : 4) : (ordinalOf(ordinal) ?? 0);
  if (number < 1 || number > (halves ? 2 : 4)) return null;
  return `${halves ? "H" : "Q"}${number}`;
}
