/** What a number expression means: value, bounds, unit, comparator, trend. */
import type {
  Comparator,
  QuantityFinding,
  QuantityKind,
  QuantityReading,
} from "../../schemas/findings/quantity.ts";
import { kept } from "./kept.ts";
import { readComparator, readTrend } from "./quantity/bounds.ts";
import { currencyCode, currencyName } from "./quantity/currencies.ts";
import { singularNoun } from "./quantity/nouns.ts";
import { type Numeral, readMagnitude, readNumeral, shifted } from "./quantity/numerals.ts";
import { type QuantityParts, spelled, unspelled } from "./quantity/spelling.ts";
import { isDuration, isShare, unitCode } from "./quantity/units.ts";

/**
 * Reads a finding into the columns of the quantities table. Pure: nothing but the finding's words decides.
 *
 * Conventions: the data contract's, and those of the NewsQuant gold (Almasian et al., EMNLP 2023) where the contract
 * is silent.
 * - Value: a bound sets `value` and one of `value_min` and `value_max`; a hedge ("~") sets `value` only; a range has
 *   no `value` and both bounds, the smaller one first, whatever the order of the words.
 * - Comparator: the phrase nearest to the number decides. "nearly", "almost", "around", "averaged" are `~`, "just
 *   under" is `<`, "as many as" and "up to" are `<=`, "at least" is `>=`; "only", "a total of", "an average of" say
 *   nothing. A measure in brackets after a measure has its bound: "under 296 hp (221 kW)".
 * - Trend: the verb (or noun and "of") right before the number. "rose 3% to 9 million" makes 3% a rise, not 9 million.
 *   A negative percentage is a fall.
 * - "dozens" and "thousands" are ranges from the word's magnitude to ten times as much.
 * - "one of the parks" is one park, "one in five voters" and "half the voters" are shares of kind `ratio`.
 * - Sub-units stay what is printed: "63 cents" is 63 of the unit "cent", for its currency is not in the words.
 * - A counted noun is given in the singular, its qualifiers as printed, function words left out. A number that leaves
 *   its noun out takes over that of the number before it in the sentence.
 * - A rate of physical units is a UCUM code ("km/h"); any other is in words: "dollar per month", "test per day".
 * - Shares without a UCUM code are "percentage point" and "basis point", of kind `percent`.
 * - A multiple ("6.5 times", "threefold") and a frequency ("four times") have the unit "count"; "5G" is 5 of the unit
 *   "wireless", qualifier "generation".
 */
export function readQuantity(finding: QuantityFinding): QuantityReading {
  return readingOf(spelled(finding));
}

// read from the string that it is kept by: the words of the finding are parts of a text, which would be kept with it
const readingOf = kept((words) => readParts(unspelled(words)));

function readParts(finding: QuantityParts): QuantityReading {
  const { unit, kind } = readUnit(finding);
  const qualifier = finding.qualifier.join(" ");
  const hedge = finding.bounds.join(" … ");
  return {
    kind,
    ...readValues(finding),
    trend: finding.trend === null ? signTrend(finding, kind) : readTrend(finding.trend),
    hedge: hedge === "" ? null : hedge,
    unit,
    unit_qualifier: qualifier === "" ? null : qualifier,
  };
}

type Values = Pick<QuantityReading, "value" | "value_min" | "value_max" | "comparator">;

function readValues({ low, high, bounds }: QuantityParts): Values {
  const comparator = readComparator(bounds);
  const magnitude = readMagnitude(low);
  if (magnitude !== null) return range(magnitude[0], magnitude[1], comparator);
  const first = readNumeral(low);
  const second = high === null ? null : readNumeral(high);
  if (first === null) return { value: null, value_min: null, value_max: null, comparator };
  if (second !== null) return range(sharedScale(first, second), second.value, comparator);
  return bounded(first.value, comparator);
}

function range(left: number, right: number, comparator: Comparator): Values {
  return { value: null, value_min: Math.min(left, right), value_max: Math.max(left, right), comparator };
}

function bounded(value: number, comparator: Comparator): Values {
  const value_min = comparator === ">" || comparator === ">=" ? value : null;
  const value_max = comparator === "<" || comparator === "<=" ? value : null;
  return { value, value_min, value_max, comparator };
}

/** The first number of "89 to 93 billion" is in billions too; that of "500,000 to 1 million" is not. */
function sharedScale(first: Numeral, second: Numeral): number {
  const shares =
    first.exponent === 0 && second.exponent > 0 && Math.abs(first.value) < Math.abs(second.unscaled);
  return shares ? shifted(first.value, second.exponent) : first.value;
}

function signTrend({ low }: QuantityParts, kind: QuantityKind): QuantityReading["trend"] {
  if (kind !== "percent") return null;
  if (/^[-−–]$/.test(low[0] ?? "")) return "down";
  return null;
}

type Unit = { readonly unit: string | null; readonly kind: QuantityKind };

function readUnit(finding: QuantityParts): Unit {
  const { form, unit } = finding;
  if (finding.currency.length > 0)
    return rate(finding, { unit: currencyCode(finding.currency), kind: "money" });
  if (form === "age") return { unit: "a{age}", kind: "age" };
  if (form === "multiple") return rate(finding, { unit: "count", kind: "ratio" });
  if (form === "frequency") return rate(finding, { unit: "count", kind: "count" });
  if (form === "measure") return ofAge(finding, rate(finding, readMeasure(unit)));
  const noun = unit.length === 0 ? null : singularNoun(unit.join(" "));
  return rate(finding, { unit: noun, kind: form === "fraction" ? "ratio" : "count" });
}

function readMeasure(words: readonly string[]): Unit {
  const age = words.findIndex((word) => /^(?:olds?|of|yo)$/.test(word));
  const code = unitCode(age > 0 ? words.slice(0, age) : words) ?? singularNoun(words.join(" "));
  if (age >= 0) return { unit: `${code}{age}`, kind: "age" };
  return { unit: code, kind: isShare(code) ? "percent" : isDuration(code) ? "duration" : "measure" };
}

/** "under the age of 5 years" */
function ofAge({ bounds }: QuantityParts, of: Unit): Unit {
  const aged = of.kind === "duration" && bounds.some((phrase) => phrase.endsWith("the age of"));
  return aged ? { unit: `${of.unit}{age}`, kind: "age" } : of;
}

/**
 * "USD" per "month" → "dollar per month"; "km" per "h" → "km/h"; "test" per "day" → "test per day".
 * A rate of physical units is a UCUM code; any other is in words, for no code list has it.
 */
function rate({ per }: QuantityParts, of: Unit): Unit {
  if (per.length === 0 || of.unit === null) return of;
  const below = unitCode(per);
  const physical = below !== null && (of.kind === "measure" || of.kind === "duration");
  if (physical) return { unit: `${of.unit}/${below}`, kind: "measure" };
  const above = of.kind === "money" ? currencyName(of.unit) : of.unit;
  const name = periods.get(per.join(" ").toLowerCase()) ?? singularNoun(per.join(" "));
  return { unit: `${above} per ${name}`, kind: of.kind };
}

// Abbreviated periods in words: "$5/mo".
const periods = new Map([
  ["mo", "month"],
  ["yr", "year"],
  ["hr", "hour"],
  ["h", "hour"],
  ["wk", "week"],
  ["sec", "second"],
  ["min", "minute"],
  ["kg", "kilogram"],
  ["lb", "pound"],
  ["oz", "ounce"],
  ["kwh", "kilowatt-hour"],
  ["mwh", "megawatt-hour"],
]);
