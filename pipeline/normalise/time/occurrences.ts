import { addMonths, civilDay, dayNumber, isoMonth, weekdayOf } from "./days.ts";
import { isFuture, isPast, type Occurrence } from "./direction.ts";

// Writers give the year, or say "last" or "next", where a date without a year would be taken for a nearer one.
const plainlyNear = { days: 100, monthsBack: 2, monthsOn: 3 };

/**
 * The day with this month and day that lies in the direction asked for; a near one outweighs what is only perhaps so.
 * A weekday that is named with it (1 for Monday) tells the year.
 */
export function nearestDate(
  month: number,
  day: number,
  occurrence: Occurrence,
  published: number,
  weekday: number | null = null,
): number | null {
  const { year } = civilDay(published);
  // 29 February comes every four years, eight around 1900
  const days = Array.from({ length: 17 }, (_, at) => dayNumber(year - 8 + at, month, day)).filter(
    (found) => found !== null,
  );
  if (occurrence === "this") return days.find((found) => civilDay(found).year === year) ?? null;
  const nearest = nearestOf(days, published);
  const named = nearestOf(
    days.filter((found) => weekdayOf(found) === weekday && Math.abs(found - published) < 366),
    published,
  );
  if (named !== null) return named;
  if (occurrence === "before")
    return nearestOf(
      days.filter((found) => found < published),
      published,
    );
  if (occurrence === "after")
    return nearestOf(
      days.filter((found) => found > published),
      published,
    );
  const isCertain = occurrence === "past" || occurrence === "future";
  if (nearest === null || (!isCertain && Math.abs(nearest - published) <= plainlyNear.days)) return nearest;
  return nearestOf(
    days.filter((found) => (isFuture(occurrence) ? found >= published : found <= published)),
    published,
  );
}

/**
 * The nearest such day of this month, the one before or the one after, in the direction asked for; where its weekday
 * is named (1 for Monday), of the nearest month in which it is one.
 */
export function nearestMonthDay(
  day: number,
  occurrence: Occurrence,
  published: number,
  weekday: number | null = null,
): number | null {
  const reach = weekday === null ? 1 : 12;
  const days = Array.from({ length: 2 * reach + 1 }, (_, step) => {
    const { year, month } = civilDay(addMonths(published, step - reach));
    return dayNumber(year, month, day);
  });
  const found = days.filter(
    (candidate) => candidate !== null && (weekday === null || weekdayOf(candidate) === weekday),
  ) as number[];
  const wanted = found.filter((candidate) =>
    isPast(occurrence) ? candidate <= published : isFuture(occurrence) ? candidate >= published : true,
  );
  return nearestOf(wanted.length > 0 ? wanted : found, published);
}

function nearestOf(days: readonly number[], published: number): number | null {
  const distance = (day: number): number => Math.abs(day - published);
  return days.reduce<number | null>(
    (best, day) => (best === null || distance(day) < distance(best) ? day : best),
    null,
  );
}

/** The month "YYYY-MM" that lies in the direction asked for; a near one outweighs what is only perhaps so. */
export function nearestMonth(month: number, occurrence: Occurrence, published: number): string {
  const { year, month: current } = civilDay(published);
  if (occurrence === "this") return isoMonth(year, month);
  const back = (current - month + 12) % 12;
  const inPast = isoMonth(back < current ? year : year - 1, month);
  const inFuture = isoMonth(month >= current ? year : year + 1, month);
  if (back === 0)
    return occurrence === "before"
      ? isoMonth(year - 1, month)
      : occurrence === "after"
        ? isoMonth(year + 1, month)
        : inPast;
  if (occurrence === "before" || occurrence === "past") return inPast;
  if (occurrence === "after" || occurrence === "future") return inFuture;
  if (back <= plainlyNear.monthsBack - (occurrence === "perhaps-future" ? 1 : 0)) return inPast;
  if (12 - back <= plainlyNear.monthsOn) return inFuture;
  return occurrence === "perhaps-future" ? inFuture : inPast;
}

/** The weekday in the direction asked for; one of no direction is the last one that was, today included. */
export function nearestWeekday(weekday: number, occurrence: Occurrence, published: number): number {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  if (occurrence === "this") return published - weekdayOf(published) + weekday;
  if (occurrence === "before") return published - (back === 0 ? 7 : back);
  if (occurrence === "after") return published + (back === 0 ? 7 : 7 - back);
  if (occurrence === "future") return published + (back === 0 ? 0 : 7 - back);
  return published - back;
}
