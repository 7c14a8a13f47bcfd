/** What a number expression means: value, bounds, unit, comparator, trend. */
import type {
  Comparator,
  QuantityFinding,
  QuantityKind,
  QuantityReading,
} from "../../schemas/findings/quantity.ts";
import { kept } from "./kept.ts";
import { readComparator, readTrend } from "./quantity/bounds.ts";
import { currencyCode } from "./quantity/currencies.ts";
import { singularNoun } from "./quantity/nouns.ts";
import { type Numeral, readMagnitude, readNumeral, shifted } from "./quantity/numerals.ts";
import { type QuantityParts, spelled, unspelled } from "./quantity/spelling.ts";
import { isDuration, isPercentage, unitCode } from "./quantity/units.ts";

/**
 * Reads a finding into the columns of the quantities table. Pure: nothing but the finding's words decides.
 *
 * Conventions: the data contract's, and those of the NewsQuant gold (Almasian et al., EMNLP 2023) where the contract
 * is silent.
 * - Value: a bound sets `value` and one of `value_min` and `value_max`; a hedge ("~") sets `value` only; a range has
 *   no `value` and both bounds, the smaller one first, whatever the order of the words.
 * - Comparator: the phrase nearest to the number decides. "nearly", "almost", "around", "averaged" are `~`, "just
 *   under" is `<`, "as many as" and "up to" are `<=`, "at least" is `>=`; "only", "a total of", "an average of" say
 *   nothing. A bound that is denied with its verb is the other one: "must not cost more than $40" is `<=`. A measure in brackets after a measure has its bound: "under 296 hp (221 kW)".
 * - Trend: the verb (or noun and "of") right before the number, or the one whose object stands between it and "by":
 *   "cut its workforce by 12%". "rose 3% to 9 million" makes 3% a rise, not 9 million.
 *   A negative percentage is a fall.
 * - "dozens" and "thousands" are ranges from the word's magnitude to ten times as much.
 * - "one of the parks" is one park. "one in five voters" and "half the voters" are shares: kind `share`, unit `1`, and
 *   what they are shares of is the qualifier, in the singular ("voter").
 * - A multiple ("6.5 times", "threefold") has the kind `ratio` and the unit `1`; a frequency ("four times") counts the
 *   unit "time".
 * - A currency is its ISO 4217 code. Where several countries have a currency of that name, the nearest that the text
 *   names decides; where none does, and news means none of them by the name alone, it is the noun: "krone".
 * - Sub-units stay what is printed: "63 cents" is 63 of the unit "cent", for its currency is not in the words.
 * - A counted noun is given in the singular, its qualifiers as printed, function words left out. A number that leaves
 *   its noun out takes over that of the number before it in the sentence.
 * - A rate is one unit through another, in codes wherever there are codes: "km/h", "USD/mo", "EUR/job", "test/d".
 *   So it is by an adverb right behind: "1.2 million units annually", "£30 monthly". What is called annual before the
 *   amount ("an annual capacity of 35 GWh", "annual sales of $2 billion") keeps its printed unit: that it is told by the
 *   year is the `aggregation` of a claim, and says of money what it says of GWh.
 * - "a 7% rise" and "a 22 percent drop" have no trend of their own, "a rise of 7%" has: the word must stand before.
 *   What is crossed ("fell below zero", "rose above $70") is a level, and has none either.
 * - Points and basis points, which have no UCUM code, are "percentage point" and "basis point", of kind `percent`.
 */
export function readQuantity(finding: QuantityFinding): QuantityReading {
  return readingOf(spelled(finding));
}

// read from the string that it is kept by: the words of the finding are parts of a text, which would be kept with it
const readingOf = kept((words) => readParts(unspelled(words)));

function readParts(finding: QuantityParts): QuantityReading {
  const { unit, kind, of } = readUnit(finding);
  const qualifier = [...finding.qualifier, ...of].join(" ");
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

function readValues({ low, high, hundredths, bounds }: QuantityParts): Values {
  const comparator = readComparator(bounds);
  const magnitude = readMagnitude(low);
  if (magnitude !== null) return range(magnitude[0], magnitude[1], comparator);
  const first = readNumeral(low);
  const second = high === null ? null : readNumeral(high);
  if (first === null) return { value: null, value_min: null, value_max: null, comparator };
  if (second !== null) return range(sharedScale(first, second), second.value, comparator);
  return bounded(withHundredths(first.value, hundredths), comparator);
}

/** 3 and 50 hundredths: 3.5. */
function withHundredths(whole: number, hundredths: readonly string[]): number {
  const part = hundredths.length === 0 ? null : readNumeral(hundredths);
  return part === null ? whole : shifted(Math.round(shifted(whole, 2)) + part.value, -2);
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
  if (/^(?:[-−–]|minus|negative)$/.test(low[0] ?? "")) return "down";
  return null;
}

/** A unit, the kind of its quantities, and the noun that a share is a share of. */
type Unit = { readonly unit: string | null; readonly kind: QuantityKind; readonly of: readonly string[] };

const ofNothing: readonly string[] = [];
const unitOf = (unit: string | null, kind: QuantityKind): Unit => ({ unit, kind, of: ofNothing });

function readUnit(finding: QuantityParts): Unit {
  const { form, unit, currency, evidence } = finding;
  if (currency.length > 0) return rate(finding, unitOf(currencyCode(currency, evidence), "money"));
  const noun = unit.length === 0 ? null : singularNoun(unit.join(" "));
  switch (form) {
    case "age":
      return unitOf("a{age}", "age");
    case "multiple":
      return rate(finding, unitOf("1", "ratio"));
    case "frequency":
      return rate(finding, unitOf("time", "count"));
    case "measure":
      return ofAge(finding, rate(finding, readMeasure(unit)));
    case "fraction":
      return { unit: "1", kind: "share", of: noun === null ? ofNothing : [noun] };
    default:
      return rate(finding, unitOf(noun, "count"));
  }
}

function readMeasure(words: readonly string[]): Unit {
  const age = words.findIndex((word) => /^(?:olds?|of|yo)$/.test(word));
  const code = unitCode(age > 0 ? words.slice(0, age) : words) ?? singularNoun(words.join(" "));
  if (age >= 0) return unitOf(`${code}{age}`, "age");
  return unitOf(code, isPercentage(code) ? "percent" : isDuration(code) ? "duration" : "measure");
}

/** "under the age of 5 years" */
function ofAge({ bounds }: QuantityParts, of: Unit): Unit {
  const aged = of.kind === "duration" && bounds.some((phrase) => phrase.endsWith("the age of"));
  return aged ? unitOf(`${of.unit}{age}`, "age") : of;
}

/**
 * "USD" per "month" is "USD/mo", "km" per "h" is "km/h", "test" per "day" is "test/d", "EUR" per "job" is "EUR/job",
 * "CNY" per "dollar" is "CNY/USD".
 */
function rate({ per }: QuantityParts, of: Unit): Unit {
  if (per.length === 0 || of.unit === null) return of;
  const priced = of.kind === "money" ? currencyCode(per) : null;
  const below = unitCode(per) ?? manyBelow(per) ?? priced ?? countedThing(per.join(" "));
  const whole = of.kind === "count" ? unitCode([of.unit, "per", ...per]) : null;
  if (whole !== null) return { ...of, unit: whole, kind: "measure" };
  const above = below === "d" ? (barrels.get(of.unit) ?? of.unit) : of.unit;
  return { ...of, unit: `${above}/${below}`, kind: of.kind === "duration" ? "measure" : of.kind };
}

/** "per 100 km", "per 1,000 people", "per million people": so many of a unit, as UCUM writes a number in one. */
function manyBelow(per: readonly string[]): string | null {
  const isMany = per.length > 1 && /^(?:\d|\p{L}{3})/u.test(per[0] as string);
  if (!isMany) return null;
  // "per 1,000 cubic feet", "per 100 km": the number is what stands before the unit, of one word or two
  const code = unitCode(per.slice(-2));
  const end = code === null || per.length < 3 ? -1 : -2;
  const many = readNumeral(per.slice(0, end).map((word) => word.toLowerCase()));
  const [last = ""] = per.slice(-1);
  const unit = end === -2 ? code : (unitCode([last]) ?? countedThing(last));
  return many === null ? null : `(${many.value}.${unit})`;
}

/** "b/d", "kb/d" and "mb/d" are barrels: nobody counts bits by the day. */
const barrels: ReadonlyMap<string, string> = new Map([
  ["bit", "[bbl_us]"],
  ["kBy", "10*3.[bbl_us]"],
  ["MBy", "10*6.[bbl_us]"],
]);

/** "per capita" is for each person. */
const countedThing = (noun: string): string =>
  noun.toLowerCase() === "capita" ? "person" : singularNoun(noun);
