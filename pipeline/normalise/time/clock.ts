import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { dayOfCalendar, yearOf } from "./calendar.ts";
import { monthNumber } from "./calendar-names.ts";
import type { Meaning, ReadingContext } from "./context.ts";
import { isoDay } from "./days.ts";
import { occurrenceOf } from "./direction.ts";
import { numberOf } from "./number-words.ts";

/** The meaning of a time of day, on the day it names or else the last day of the paragraph. Zones are not applied. */
export function readClock(parts: TimeParts, tense: TimeDirection, context: ReadingContext): Meaning | null {
  const time = timeOfDay(parts);
  if (time === null) return null;
  const day = dayOfClock(parts, tense, context);
  return day === null ? null : { type: "TIME", value: `${isoDay(day)}T${time}`, mod: null };
}

function dayOfClock(parts: TimeParts, tense: TimeDirection, context: ReadingContext): number | null {
  const month = parts.month === undefined ? null : monthNumber(parts.month);
  const year = parts.year === undefined ? null : yearOf(parts.year, context.published);
  const day = dayOfCalendar(parts, year, month, occurrenceOf(parts, tense), context);
  if (day === "impossible") return null;
  if (day !== null) return day;
  if (parts.name === "tomorrow") return context.published + 1;
  if (parts.name === "yesterday") return context.published - 1;
  if (parts.name !== undefined || context.anchor?.precision !== "day") return context.published;
  return context.anchor.day;
}

function timeOfDay({ noon, hour = "", minute = "00", meridiem, part, name }: TimeParts): string | null {
  if (noon !== undefined) return noon === "midnight" ? "24:00" : "12:00";
  if (/^\d{4}$/.test(hour)) return `${hour.slice(0, 2)}:${hour.slice(2)}`;
  const value = numberOf(hour);
  if (value === null || !Number.isInteger(value) || value > 24 || Number(minute) > 59) return null;
  const late =
    meridiem === undefined ? /afternoon|evening|night/.test(part ?? name ?? "") : meridiem.startsWith("p");
  if (meridiem !== undefined && (value > 12 || value === 0)) return null;
  const hours =
    late && value < 12 ? value + 12 : meridiem?.startsWith("a") === true && value === 12 ? 0 : value;
  return `${String(hours).padStart(2, "0")}:${minute.padStart(2, "0")}`;
}
