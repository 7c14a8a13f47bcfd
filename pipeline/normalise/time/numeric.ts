import type { TimeParts } from "../../../schemas/findings/time.ts";
import { yearOf } from "./calendar.ts";
import { date, type Meaning, type ReadingContext } from "./context.ts";
import { dayNumber, isoDay } from "./days.ts";

/**
 * The meaning of a date in figures. A first number of four figures is the year; otherwise the order is American,
 * month/day/year, unless the first number cannot be a month: "13/02/2008" is 13 February, "03/02/2008" is 2 March.
 */
export function readNumeric(
  { first = "", middle, third }: TimeParts,
  { published }: ReadingContext,
): Meaning | null {
  const [one = "", two = "", three = ""] =
    middle === undefined ? first.split(".") : [first, middle, third ?? ""];
  const [year, month, day] =
    one.length === 4 ? [one, two, three] : Number(one) > 12 ? [three, two, one] : [three, one, two];
  const fullYear = yearOf(year, published);
  const number = fullYear === null ? null : dayNumber(fullYear, Number(month), Number(day));
  return number === null ? null : date(isoDay(number));
}
