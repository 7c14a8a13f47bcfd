/** The interval that a printed number stands for. */
import type { Claim } from "../../schemas/tables/claims.ts";

/** Both bounds belong to it; null where it is open to that side. */
export type Interval = { readonly least: number | null; readonly most: number | null };

/**
 * The interval of a claim's value, in its unit; null for a claim without a number.
 *
 * A number stands for what rounds to it: half a unit of its last digit that is not 0, to either side (3.3 million: 3.25
 * to 3.35 million). One with a single such digit (100, 2,000) is a round number, which is used for what lies nearest to
 * it on a scale of halves of its power of ten (100: 75 to 125): that round numbers are read on coarse scales, halves
 * among them, is M. Krifka's finding ("Approximate interpretation of number words", 2007). "about" makes it twice as
 * wide. A comparator opens it to one side and closes it at the number itself on the other; the printed bounds of a range
 * are its own.
 */
export function intervalOf({
  value,
  value_min,
  value_max,
  comparator,
}: Pick<Claim, "value" | "value_min" | "value_max" | "comparator">): Interval | null {
  if (value === null) {
    if (value_min === null && value_max === null) return null;
    return { least: value_min, most: value_max };
  }
  if (comparator === ">" || comparator === ">=") return { least: value, most: null };
  if (comparator === "<" || comparator === "<=") return { least: null, most: value };
  const half = halfWidth(value) * (comparator === "~" ? 2 : 1);
  return { least: exact(value - half), most: exact(value + half) };
}

/** Half of what a number's last digit that is not 0 stands for; a quarter where it is its only one. */
function halfWidth(value: number): number {
  const [digits = "0", exponent = "0"] = Math.abs(value).toExponential().split("e");
  const places = digits.replace(".", "").length - 1;
  const last = 10 ** (Number(exponent) - places);
  return (places === 0 && value >= 10 ? last / 4 : last / 2) || 0;
}

/** Without the last bits in which halves and tenths differ from what they are written as. */
export function exact(value: number): number {
  const isExact = Number.isInteger(value) && Math.abs(value) < 1e12;
  return isExact ? value : Number(value.toPrecision(12));
}

/** Whether two intervals have a point in common. */
export function meet(left: Interval, right: Interval): boolean {
  return (
    (left.least ?? Number.NEGATIVE_INFINITY) <= (right.most ?? Number.POSITIVE_INFINITY) &&
    (right.least ?? Number.NEGATIVE_INFINITY) <= (left.most ?? Number.POSITIVE_INFINITY)
  );
}

/** Whether the first lies within the second. */
export function isWithin(inner: Interval, outer: Interval): boolean {
  return (
    (inner.least ?? Number.NEGATIVE_INFINITY) >= (outer.least ?? Number.NEGATIVE_INFINITY) &&
    (inner.most ?? Number.POSITIVE_INFINITY) <= (outer.most ?? Number.POSITIVE_INFINITY)
  );
}
