import { UTCDate } from "@date-fns/utc";
import { getISODay } from "date-fns/getISODay";
import { getISOWeek } from "date-fns/getISOWeek";
import { getISOWeekYear } from "date-fns/getISOWeekYear";
import fc from "fast-check";
import { expect, test } from "vitest";
import { civilDay, dayNumber, isoWeekOf, isoYear, weekdayOf } from "../../pipeline/normalise/time/days.ts";

/** Days from the year before the first to the one after the last that TIMEX3 can write. */
const someDay = fc.integer({ min: -719_900, max: 2_933_200 });

test("weekdays and weeks are those of date-fns", () => {
  fc.assert(
    fc.property(someDay, (day) => {
      const date = new UTCDate(day * 86_400_000);
      expect(weekdayOf(day)).toBe(getISODay(date));
      const week = String(getISOWeek(date)).padStart(2, "0");
      expect(isoWeekOf(day)).toBe(`${isoYear(getISOWeekYear(date))}-W${week}`);
    }),
    { numRuns: 2000 },
  );
});

test("a day is the number of its year, month and day", () => {
  fc.assert(
    fc.property(someDay, (number) => {
      const { year, month, day } = civilDay(number);
      expect(dayNumber(year, month, day)).toBe(number);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  [2024, 2, 29, 19_782],
  [2023, 2, 29, null],
  [1900, 2, 29, null],
  [2000, 2, 29, 11_016],
  [96, 2, 29, -684_405],
  [2024, 4, 31, null],
  [2024, 13, 1, null],
  [2024, 1, 0, null],
])("%d-%d-%d is day %s", (year, month, day, number) => {
  expect(dayNumber(year, month, day)).toBe(number);
});
