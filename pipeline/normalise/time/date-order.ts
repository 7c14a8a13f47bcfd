import type { TimeFinding } from "../../../schemas/findings/time.ts";

/** Which number of a date in figures is the day; null where the text does not show it. */
export type DateOrder = "day-first" | "month-first" | null;

/**
 * The order in which a text writes its dates: as those in figures show that can be read in one way only ("13/02/2008"),
 * or else as most of those that name their month do ("2 March", "March 2").
 */
export function dateOrderOf(findings: readonly TimeFinding[]): DateOrder {
  if (!findings.some(({ form }) => form === "numeric")) return null;
  const numeric = findings.filter(({ form }) => form === "numeric");
  return majority(numeric.map(orderInFigures)) ?? majority(findings.map(orderInWords));
}

function orderInFigures({ parts: { first = "", middle } }: TimeFinding): DateOrder {
  const [one, two] = middle === undefined ? first.split(".") : [first, middle];
  if (one?.length === 4) return null;
  return Number(one) > 12 ? "day-first" : Number(two) > 12 ? "month-first" : null;
}

function orderInWords({ rule }: TimeFinding): DateOrder {
  return rule === "day-month" ? "day-first" : rule === "month-day" ? "month-first" : null;
}

function majority(orders: readonly DateOrder[]): DateOrder {
  const count = (order: DateOrder): number => orders.filter((each) => each === order).length;
  const more = count("day-first") - count("month-first");
  return more === 0 ? null : more > 0 ? "day-first" : "month-first";
}
