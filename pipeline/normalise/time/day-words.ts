import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { partCode } from "./calendar-names.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { civilDay, dayNumber, isoDay, weekdayOf } from "./days.ts";
import { occurrenceOf } from "./direction.ts";
import { partModifier } from "./modifiers.ts";

const steps: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  overnight: -1,
};

/** The meaning of "yesterday", "tonight", "overnight". */
export function readDayWord(
  { name = "", part, modifier }: TimeParts,
  { published }: ReadingContext,
): Meaning | null {
  const step = steps[name];
  if (step === undefined) return null;
  const beyond = /\b(before|after)$/.exec(modifier ?? "")?.[1];
  const day = isoDay(published + step + (beyond === undefined ? 0 : beyond === "before" ? -1 : 1));
  const mod = partModifier(modifier);
  const code = name === "tonight" || name === "overnight" ? "NI" : part === undefined ? null : partCode(part);
  return code === null ? date(day, mod) : { type: "TIME", value: `${day}T${code}`, mod };
}

/** The meaning of a holiday with a day of its own; null for those that move by other calendars. */
export function readHoliday(
  parts: TimeParts,
  tense: TimeDirection,
  { published }: ReadingContext,
): Meaning | null {
  const name = parts.name ?? "";
  const now = civilDay(published).year;
  if (parts.year !== undefined) return dated(holidayIn(yearOf(parts.year, published) ?? now, name));
  const [before, here, after] = [now - 1, now, now + 1].map((year) => holidayIn(year, name));
  const occurrence = occurrenceOf(parts, tense);
  if (here === null || here === undefined) return null;
  if (occurrence === "this") return dated(here);
  if (occurrence === "after" || occurrence === "future")
    return dated(here >= published ? here : (after ?? null));
  if (occurrence === "nearest" && Math.abs(here - published) < 180) return dated(here);
  return dated(here <= published ? here : (before ?? null));
}

function dated(day: number | null): Meaning | null {
  return day === null ? null : date(isoDay(day));
}

function holidayIn(year: number, name: string): number | null {
  const eve = name.endsWith("eve") ? 1 : 0;
  if (name.startsWith("christmas")) return (dayNumber(year, 12, 25) as number) - eve;
  if (name.startsWith("new year")) return (dayNumber(eve === 1 ? year + 1 : year, 1, 1) as number) - eve;
  if (name.startsWith("halloween")) return dayNumber(year, 10, 31);
  if (name.startsWith("easter")) return easterSunday(year) - eve;
  if (name.startsWith("thanksgiving")) {
    // the fourth Thursday of November
    const first = dayNumber(year, 11, 1) as number;
    return first + ((4 - weekdayOf(first) + 7) % 7) + 21 - eve;
  }
  return null;
}

/** Western Easter, by the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const total = epact + weekday - 7 * shift + 114;
  return dayNumber(year, Math.floor(total / 31), (total % 31) + 1) as number;
}
