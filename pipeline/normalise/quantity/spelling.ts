/** A number expression as one string and back, so that what is read of it can be kept by its words alone. */
import type { QuantityFinding, QuantityForm } from "../../../schemas/findings/quantity.ts";

/** The parts of a number expression that decide what it means, all but where it stands. */
export type QuantityParts = Pick<
  QuantityFinding,
  | "form"
  | "low"
  | "high"
  | "hundredths"
  | "currency"
  | "evidence"
  | "unit"
  | "qualifier"
  | "per"
  | "bounds"
  | "trend"
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
    joined(parts.low),
    parts.high === null ? absent : joined(parts.high),
    joined(parts.hundredths),
    joined(parts.currency),
    joined(parts.evidence),
    joined(parts.unit),
    joined(parts.qualifier),
    joined(parts.per),
    joined(parts.bounds),
    parts.trend ?? absent,
  ].join(betweenParts);
}

/** Most lists hold one word or none, and are told sooner than they are joined. */
function joined(words: readonly string[]): string {
  return words.length > 1 ? words.join(betweenWords) : (words[0] ?? "");
}

/** The parts that a string was made of. */
export function unspelled(words: string): QuantityParts {
  const [
    form,
    low = "",
    high,
    hundredths = "",
    currency = "",
    evidence = "",
    unit = "",
    qualifier = "",
    per = "",
    bounds = "",
    trend,
  ] = words.split(betweenParts);
  return {
    form: form as QuantityForm,
    low: list(low),
    high: high === undefined || high === absent ? null : list(high),
    hundredths: list(hundredths),
    currency: list(currency),
    evidence: list(evidence),
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
