import type { TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { dayNumber, isoDay } from "./days.ts";

/**
 * The meaning of a date in figures. A first number of four figures is the year; otherwise the order is the one that
 * the text's other dates show. Where they show none it is American, month/day/year, and with stops European: the day
 * comes first. A number above 12 is the day in any case: "13/02/2008" is 13 February, "03/02/2008" is 2 March and
 * "3.2.2008" is 3 February.
 */
export function readNumeric(
  { first = "", middle, third }: TimeParts,
  { published, dateOrder }: ReadingContext,
): Meaning | null {
  const [one = "", two = "", three = ""] =
    middle === undefined ? first.split(".") : [first, middle, third ?? ""];
  const isDayFirst = (dateOrder ?? (middle === undefined ? "day-first" : "month-first")) === "day-first";
  const [year, month, day] =
    one.length === 4
      ? [one, two, three]
      : Number(one) > 12 || (isDayFirst && Number(two) <= 12)
        ? [three, two, one]
        : [three, one, two];
  const fullYear = yearOf(year, published);
  const number = fullYear === null ? null : dayNumber(fullYear, Number(month), Number(day));
  return number === null ? null : date(isoDay(number));
}
