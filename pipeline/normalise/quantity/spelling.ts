/** A number expression as one string and back, so that what is read of it can be kept by its words alone. */
import type { QuantityFinding, QuantityForm } from "../../../schemas/findings/quantity.ts";

/** The parts of a number expression that decide what it means, all but where it stands. */
export type QuantityParts = Pick<
  QuantityFinding,
  "form" | "low" | "high" | "currency" | "unit" | "qualifier" | "per" | "bounds" | "trend"
>;

// neither stands in a word: a blank ends it
const betweenParts = "\n";
const betweenWords = "\t";
const absent = "\t\t";

/** The parts in one string. */
export function spelled(parts: QuantityParts): string {
  // joined, not written as a template: a string that is looked up must be in one piece
  return [
    parts.form,
    parts.low.join(betweenWords),
    parts.high === null ? absent : parts.high.join(betweenWords),
    parts.currency.join(betweenWords),
    parts.unit.join(betweenWords),
    parts.qualifier.join(betweenWords),
    parts.per.join(betweenWords),
    parts.bounds.join(betweenWords),
    parts.trend ?? absent,
  ].join(betweenParts);
}

/** The parts that a string was made of. */
export function unspelled(words: string): QuantityParts {
  const [form, low = "", high, currency = "", unit = "", qualifier = "", per = "", bounds = "", trend] =
    words.split(betweenParts);
  return {
    form: form as QuantityForm,
    low: list(low),
    high: high === undefined || high === absent ? null : list(high),
    currency: list(currency),
    unit: list(unit),
    qualifier: list(qualifier),
    per: list(per),
    bounds: list(bounds),
    trend: trend === undefined || trend === absent ? null : trend,
  };
}

function list(words: string): string[] {
  return words === "" ? [] : words.split(betweenWords);
}
