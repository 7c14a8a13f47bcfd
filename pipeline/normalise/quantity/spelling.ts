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
export function spelled({
  form,
  low,
  high,
  currency,
  unit,
  qualifier,
  per,
  bounds,
  trend,
}: QuantityParts): string {
  const from = `${form}\n${low.join(betweenWords)}\n${high === null ? absent : high.join(betweenWords)}`;
  const of = `${currency.join(betweenWords)}\n${unit.join(betweenWords)}\n${qualifier.join(betweenWords)}`;
  return `${from}\n${of}\n${per.join(betweenWords)}\n${bounds.join(betweenWords)}\n${trend ?? absent}`;
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
