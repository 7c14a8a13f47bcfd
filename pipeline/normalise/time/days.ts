/**
 * Days as whole numbers, counted from 1970-01-01 in the proleptic Gregorian calendar. A number has no time zone;
 * where months have to be counted, date-fns does it on UTC dates, so nothing here depends on the machine's zone either.
 * Weeks and weekdays need no more than the number.
 */
import { UTCDate } from "@date-fns/utc";
// by their own paths: the package's root loads hundreds of modules, ten times what start-up takes
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { kept } from "../kept.ts";

/** A day of the calendar as it is written. */
type CivilDay = { readonly year: number; readonly month: number; readonly day: number };

const millisecondsPerDay = 86_400_000;

/** The number of a day; null where the calendar has no such day (30 February). */
export function dayNumber(year: number, month: number, day: number): number | null {
  // every month has 28 days: the calendar is asked about the others
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return null;
  // Date.UTC takes the years 0 to 99 for those of a century ago
  const time = year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);
  return time / millisecondsPerDay;
}

/** Year, month and day of a day's number. */
export function civilDay(number: number): CivilDay {
  const date = new Date(number * millisecondsPerDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function utcDate(number: number): UTCDate {
  return new UTCDate(number * millisecondsPerDay);
}

/** 28 to 31. */
function daysInMonth(year: number, month: number): number {
  const first = new UTCDate(0);
  first.setFullYear(year, month - 1, 1);
  return getDaysInMonth(first);
}

/** 1 for Monday to 7 for Sunday (ISO 8601). Day 0 was a Thursday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The ISO 8601 week a day lies in: week 1 holds the year's first Thursday, and a week is of its Thursday's year. */
function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = civilDay(thursday);
  return { year, week: Math.floor((thursday - (dayNumber(year, 1, 1) as number)) / 7) + 1 };
}

/** The Monday of an ISO 8601 week; null where the year has no such week. */
export function mondayOf(year: number, week: number): number | null {
  const fourth = dayNumber(year, 1, 4) as number;
  const monday = fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
  const found = isoWeek(monday);
  return found.year === year && found.week === week ? monday : null;
}

/** The same day of the month so many months on, or that month's last day where it is shorter. */
export function addMonths(number: number, months: number): number {
  return addMonthsTo(utcDate(number), months).getTime() / millisecondsPerDay;
}

const isoDate = /^(\d{4})-(\d\d)-(\d\d)$/;

/** The number of an ISO 8601 date; null where it is not one. */
export const parseIsoDay: (text: string) => number | null = kept((text) => {
  const match = isoDate.exec(text);
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
});

/** "2024-01-30" */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${isoMonth(year, month)}-${String(day).padStart(2, "0")}`;
}

/** "2024-01" */
export function isoMonth(year: number, month: number): string {
  return `${isoYear(year)}-${String(month).padStart(2, "0")}`;
}

/** "2024" */
export function isoYear(year: number): string {
  return String(year).padStart(4, "0");
}

/** "2024-W05", the ISO week that a day lies in. */
export function isoWeekOf(number: number): string {
  const { year, week } = isoWeek(number);
  return `${isoYear(year)}-W${String(week).padStart(2, "0")}`;
}
