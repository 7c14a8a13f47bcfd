/** What passes from extraction to normalisation for a number expression, and what normalisation makes of it. */
import type { Finding } from "../findings.ts";
import type { Quantity } from "../tables/quantities.ts";

/**
 * The make-up of a number expression, as its words show it.
 * `money` has currency words, `measure` unit words (per cent, durations and ages among them), `multiple` a word
 * such as "times" or "threefold", `frequency` says how often, `fraction` a part of counted things ("half the flats"), `age` a number that
 * says somebody's age without a unit ("who was 10"), `count` a counted noun or nothing.
 */
export type QuantityForm = "money" | "measure" | "multiple" | "frequency" | "fraction" | "age" | "count";

/**
 * A number expression: where it stands, and the words of its parts. No part is ever sliced from the text again;
 * in a restored view the words are those of the standard wording.
 */
export type QuantityFinding = Finding & {
  readonly form: QuantityForm;
  /** The words of the number, or of the first number of a range: ["3.3", "million"], ["twenty", "-", "two"]. */
  readonly low: readonly string[];
  /** The words of the second number of a range. */
  readonly high: readonly string[] | null;
  /** The words of a number of hundredths that is told by itself: ["50"] in "3 dollars 50 cents". */
  readonly hundredths: readonly string[];
  /** Currency sign, code or name: ["US", "$"], ["Australian", "dollars"]. */
  readonly currency: readonly string[];
  /**
   * Where several countries have a currency of that name: the country, people, capital or code nearest to it in the
   * text whose currency it could be (["South", "Korea"]); empty where there is none, or the words tell.
   */
  readonly evidence: readonly string[];
  /** Unit words, or the head noun of what is counted: ["square", "miles"], ["brands"]. Case as read. */
  readonly unit: readonly string[];
  /** The words before the head noun: ["domestic"]. */
  readonly qualifier: readonly string[];
  /** What a rate is per: ["month"] in "$5 a month". */
  readonly per: readonly string[];
  /** Hedges and bounds in text order, each a phrase: ["just", "under"] or ["or more"]. */
  readonly bounds: readonly string[];
  /** The word of rising or falling that governs the number. */
  readonly trend: string | null;
};

export type QuantityKind = Quantity["kind"];
export type Comparator = Quantity["comparator"];
export type Trend = NonNullable<Quantity["trend"]>;

/** The columns of the quantities table that a number expression decides by itself; null for absent. */
export type QuantityReading = Pick<
  Quantity,
  "kind" | "value" | "value_min" | "value_max" | "comparator" | "trend" | "hedge" | "unit" | "unit_qualifier"
>;
