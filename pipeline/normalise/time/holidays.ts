import type { TimeDirection, TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { partCode } from "./calendar-names.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { civilDay, dayNumber, isoDay, weekdayOf } from "./days.ts";
import { isFuture, occurrenceOf } from "./direction.ts";
import { unitValue } from "./relative.ts";

type Holiday = readonly [pattern: RegExp, dayIn: (year: number) => number | null];

const on =
  (month: number, day: number): Holiday[1] =>
  (year) =>
    dayNumber(year, month, day);

/** The nth weekday (1 for Monday) of a month; with n = 5 the last one. */
const nth =
  (count: number, weekday: number, month: number): Holiday[1] =>
  (year) => {
    const first = dayNumber(year, month, 1) as number;
    const found = first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7;
    return civilDay(found).month === month ? found : found - 7;
  };

const fromEaster =
  (days: number): Holiday[1] =>
  (year) =>
    easterSunday(year) + days;

// As the United States keeps them, where countries differ
const holidays: readonly Holiday[] = [
  [/^christmas eve/, on(12, 24)],
  [/^christmas/, on(12, 25)],
  [/^new year .*eve$/, on(12, 31)],
  [/^new year/, on(1, 1)],
  [/^halloween/, on(10, 31)],
  [/^juneteenth/, on(6, 19)],
  [/^hogmanay/, on(12, 31)],
  [/^epiphany/, on(1, 6)],
  [/^may day/, on(5, 1)],
  [/^april fool/, on(4, 1)],
  [/^anzac/, on(4, 25)],
  [/^australia/, on(1, 26)],
  [/^republic/, on(1, 26)],
  [/^canada/, on(7, 1)],
  [/^dominion/, on(7, 1)],
  [/^bastille/, on(7, 14)],
  [/^armistice/, on(11, 11)],
  [/^earth/, on(4, 22)],
  [/^groundhog/, on(2, 2)],
  [/^flag/, on(6, 14)],
  [/^patrick/, on(3, 17)],
  [/^waitangi/, on(2, 6)],
  [/^remembrance/, nth(2, 7, 11)],
  [/^commonwealth/, nth(2, 1, 3)],
  [/^(?:mlk|king)/, nth(3, 1, 1)],
  [/^black friday/, (year) => (nth(4, 4, 11)(year) as number) + 1],
  [/^cyber/, (year) => (nth(4, 4, 11)(year) as number) + 4],
  [/^good friday/, fromEaster(-2)],
  [/^maundy/, fromEaster(-3)],
  [/^palm/, fromEaster(-7)],
  [/^shrove/, fromEaster(-47)],
  [/^ash/, fromEaster(-46)],
  [/^(?:pentecost|whit sunday)/, fromEaster(49)],
  [/^whit monday/, fromEaster(50)],
  [/^easter monday/, fromEaster(1)],
  [/^easter saturday/, fromEaster(-1)],
  [/^easter/, fromEaster(0)],
  [/^thanksgiving/, nth(4, 4, 11)],
  [/^labou?r/, nth(1, 1, 9)],
  [/^memorial/, nth(5, 1, 5)],
  [/^independence/, on(7, 4)],
  [/^veterans/, on(11, 11)],
  [/^boxing/, on(12, 26)],
  [/^valentine/, on(2, 14)],
  [/^columbus/, nth(2, 1, 10)],
  [/^presidents/, nth(3, 1, 2)],
  [/^mother/, nth(2, 7, 5)],
  [/^father/, nth(3, 7, 6)],
  [/^inauguration/, on(1, 20)],
  // the Tuesday after the first Monday of November
  [/^election/, (year) => (nth(1, 1, 11)(year) as number) + 1],
];

/** The meaning of a holiday with a day of its own; null for those that move by other calendars. */
export function readHoliday(
  parts: TimeParts,
  tense: TimeDirection,
  { published }: ReadingContext,
): Meaning | null {
  if (parts.unit !== undefined) return weekOfHoliday(parts, tense, published);
  const day = dayOfHoliday(parts, tense, published);
  const code = parts.part === undefined ? null : partCode(parts.part);
  if (day === null || code === null) return day === null ? null : date(isoDay(day));
  return { type: "TIME", value: `${isoDay(day)}T${code}`, mod: null };
}

/** "Easter week" has begun on its Monday, before the day that it is called by. */
function weekOfHoliday(parts: TimeParts, tense: TimeDirection, published: number): Meaning | null {
  const sunday = published - weekdayOf(published) + 7;
  const day = dayOfHoliday(parts, tense, isFuture(tense) ? sunday - 6 : sunday);
  return day === null ? null : date(unitValue(day, parts.unit ?? ""));
}

function dayOfHoliday(parts: TimeParts, tense: TimeDirection, published: number): number | null {
  const name = parts.name ?? "";
  const now = civilDay(published).year;
  if (parts.year !== undefined) return holidayIn(yearOf(parts.year, published) ?? now, name);
  const [before, here, after] = [now - 1, now, now + 1].map((year) => holidayIn(year, name));
  const occurrence = occurrenceOf(parts, tense);
  if (here === null || here === undefined) return null;
  if (occurrence === "this") return here;
  if (occurrence === "after" || isFuture(occurrence)) return here >= published ? here : (after ?? null);
  if (occurrence === "nearest" && Math.abs(here - published) <= 100) return here;
  return here <= published ? here : (before ?? null);
}

function holidayIn(year: number, name: string): number | null {
  return holidays.find(([pattern]) => pattern.test(name))?.[1](year) ?? null;
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
