import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearInCode, yearOf } from "./calendar.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { civilDay, isoYear } from "./days.ts";
import { isFuture, isPast } from "./direction.ts";
import { partModifier } from "./modifiers.ts";
import { ordinalOf } from "./number-words.ts";
import { relativeYear } from "./periods.ts";

/** The meaning of a quarter or half of a year: "1989-Q3", "1990-H1". */
export function readQuarter(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  const code = quarterCode(parts, context.anchor?.value);
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

/** "Q3", "H1"; "" for the whole year; null where no quarter is named. */
function quarterCode(parts: TimeParts, anchor: string | undefined): string | null {
  const { unit, name, count, fiscal = "", year = "" } = parts;
  if (name !== undefined) return /-([QH]\d)$/.exec(anchor ?? "")?.[1] ?? "";
  const ordinal = parts.ordinal ?? /^[qh]\d(?=fy)/.exec(fiscal)?.[0];
  if (ordinal === undefined) return null;
  if (/^[qh]\d$/.test(ordinal)) return ordinal.toUpperCase();
  const halves =
    unit === "half" || count === "two" || /^h/.test(unit ?? "") || /^h/.test(year) || /^h/.test(fiscal);
  const number = ordinal === "last" ? (halves ? 2 : 4) : (ordinalOf(ordinal) ?? 0);
  if (number < 1 || number > (halves ? 2 : 4)) return null;
  return `${halves ? "H" : "Q"}${number}`;
}
