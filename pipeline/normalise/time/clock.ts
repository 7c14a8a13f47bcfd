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

function timeOfDay(parts: TimeParts): string | null {
  const { noon, hour = "", minute = "00", direction } = parts;
  if (noon !== undefined) return noon === "midnight" ? "24:00" : "12:00";
  const figures = /^(\d\d)\.?(\d\d)$/.exec(hour);
  if (figures !== null && parts.meridiem === undefined) return `${figures[1]}:${figures[2]}`;
  const [whole = "", after = minute] = hour.split(".");
  const value = numberOf(whole);
  const minutes = minutesOf(after);
  if (value === null || !Number.isInteger(value) || value > 24 || minutes === null) return null;
  const told = direction === "to" ? value * 60 - minutes : value * 60 + minutes;
  return inHalf(told, parts);
}

/** 15 for "a quarter", 30 for "half", 10 for "ten" or "10"; null for what is no minute of an hour. */
function minutesOf(words: string): number | null {
  if (words.endsWith("quarter")) return 15;
  const value = words === "half" ? 30 : numberOf(/^h\d/.test(words) ? words.slice(1) : words);
  return value === null || value > 59 ? null : value;
}

/** Minutes since midnight as they are written, in the half of the day that "p.m." or "evening" tells. */
function inHalf(minutes: number, { meridiem, part, name }: TimeParts): string | null {
  const hours = Math.floor(minutes / 60);
  if (meridiem !== undefined && (hours > 12 || minutes < 60)) return null;
  const late =
    meridiem === undefined ? /afternoon|evening|night/.test(part ?? name ?? "") : meridiem.startsWith("p");
  const early = meridiem?.startsWith("a") === true && hours === 12;
  const shifted = late && hours < 12 ? hours + 12 : early ? 0 : hours;
  return `${String(shifted).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
