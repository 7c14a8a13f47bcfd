/** Number expressions with the values that a curator would write beside them. */

import type { Writer } from "./lexicon.ts";
import { type Fields, type Marked, mark, type Piece, words } from "./marked.ts";
import type { Random } from "./random.ts";

type Hedge = {
  readonly words: string;
  readonly comparator: string;
  readonly bound?: "value_min" | "value_max";
};

const hedges: readonly [Hedge, ...Hedge[]] = [
  { words: "about", comparator: "~" },
  { words: "roughly", comparator: "~" },
  { words: "nearly", comparator: "~" },
  { words: "more than", comparator: ">", bound: "value_min" },
  { words: "over", comparator: ">", bound: "value_min" },
  { words: "at least", comparator: ">=", bound: "value_min" },
  { words: "less than", comparator: "<", bound: "value_max" },
  { words: "up to", comparator: "<=", bound: "value_max" },
];

type Numeral = { readonly printed: string; readonly value: string };

/** "$8.2 billion", "over €450 million", "about 30 billion yuan" */
export function money(random: Random): Marked {
  const { printed, value } = scaled(random);
  const [before, after, unit] = random.pick([
    ["$", "", "USD"],
    ["$", "", "USD"],
    ["$", "", "USD"],
    ["€", "", "EUR"],
    ["£", "", "GBP"],
    ["", " yuan", "CNY"],
  ]);
  return quantity(random, { kind: "money", unit }, `${before}${printed}${after}`, value);
}

const people = [
  ["workers", "worker"],
  ["engineers", "engineer"],
  ["apprentices", "apprentice"],
  ["technicians", "technician"],
] as const;

const firms = [
  ["suppliers", "supplier"],
  ["factories", "factory"],
  ["dealers", "dealer"],
  ["customers", "customer"],
] as const;

/** "1,450 workers", "about 40 engineers" */
export function staff(random: Random): Marked {
  return counted(random, random.pick(people));
}

/** "12,300 suppliers", "up to 40 dealers" */
export function companies(random: Random): Marked {
  return counted(random, random.pick(firms));
}

function counted(random: Random, [printed, unit]: readonly [string, string]): Marked {
  const numeral = random.chance(0.5) ? small(random) : thousands(random);
  return quantity(random, { kind: "count", unit }, `${numeral.printed} ${printed}`, numeral.value);
}

/** "3.3 million vehicles", in a paraphrased text "3.3 million automobiles" */
export function vehicles({ random, phrase }: Writer): Marked {
  const { printed, value } = decimal(random, 6);
  const numeral = printed.replace(" million", "");
  return bare({ kind: "count", unit: "vehicle" }, words`${numeral} ${phrase("million-vehicles")}`, value);
}

/** "about 100 domestic brands", in a paraphrased text "about 100 home manufacturers" */
export function brands({ random, phrase }: Writer): Marked {
  const { printed, value } = small(random);
  const fields = { kind: "count", unit: "brand", unit_qualifier: "domestic" };
  return bare(fields, words`${printed} ${phrase("domestic-brand", "s")}`, value);
}

/** "12 percent", "4.5%": of a change the verb before it says which way. */
export function percent(random: Random, trend?: "up" | "down"): Marked {
  const value = random.chance(0.5)
    ? `${random.between(2, 89)}`
    : `${random.between(1, 60)}.${random.between(1, 9)}`;
  const printed = `${value}${random.pick(["%", " percent", " percent"])}`;
  const fields = { kind: "percent", unit: "%", ...(trend === undefined ? {} : { trend }) };
  return trend === undefined ? quantity(random, fields, printed, value) : bare(fields, printed, value);
}

/** "about 240 megawatts" */
export function power(random: Random): Marked {
  const { printed, value } = small(random);
  const [name, unit] = random.pick([
    ["megawatts", "MW"],
    ["gigawatts", "GW"],
  ]);
  return quantity(random, { kind: "measure", unit }, `${printed} ${name}`, value);
}

/** "240 kilometers" */
export function distance(random: Random): Marked {
  const { printed, value } = small(random);
  return bare({ kind: "measure", unit: "km" }, `${printed} kilometers`, value);
}

const spelled = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** "four years" */
export function duration(random: Random): Marked {
  const at = random.between(0, spelled.length - 1);
  const [printed, unit] = random.pick([
    ["years", "a"],
    ["years", "a"],
    ["months", "mo"],
    ["weeks", "wk"],
  ]);
  return bare({ kind: "duration", unit }, `${spelled[at]} ${printed}`, `${at + 2}`);
}

/** "52-year-old" */
export function age(random: Random): Marked {
  const years = `${random.between(3, 79)}`;
  return bare({ kind: "age", unit: "a{age}" }, `${years}-year-old`, years);
}

function quantity(random: Random, fields: Fields, printed: string, value: string): Marked {
  if (random.chance(0.65)) return bare(fields, printed, value);
  const hedge = random.pick(hedges);
  const bound = hedge.bound === undefined ? {} : { [hedge.bound]: value };
  return mark(
    "quantities",
    { ...fields, comparator: hedge.comparator, value, ...bound, hedge: hedge.words },
    `${hedge.words} ${printed}`,
  );
}

function bare(fields: Fields, printed: Piece, value: string): Marked {
  return mark("quantities", { ...fields, comparator: "=", value }, printed);
}

function scaled(random: Random): Numeral {
  return random.chance(0.5)
    ? decimal(random, 9)
    : random.chance(0.6)
      ? decimal(random, 6)
      : thousands(random);
}

const scales: Readonly<Record<number, string>> = { 6: "million", 9: "billion" };

/** A number and its scale, without arithmetic on fractions: "8.2 billion" is 82 and eight zeros. */
function decimal(random: Random, exponent: number): Numeral {
  const whole = random.between(1, 90);
  const tenth = random.chance(0.5) ? 0 : random.between(1, 9);
  const value =
    tenth === 0 ? `${whole}${"0".repeat(exponent)}` : `${whole}${tenth}${"0".repeat(exponent - 1)}`;
  return { printed: `${whole}${tenth === 0 ? "" : `.${tenth}`} ${scales[exponent]}`, value };
}

function thousands(random: Random): Numeral {
  const [high, low] = [random.between(1, 99), random.between(1, 9)];
  return { printed: `${high},${low}00`, value: `${high}${low}00` };
}

function small(random: Random): Numeral {
  const value = `${random.between(11, 890)}`;
  return { printed: value, value };
}
