/** A claim as it is compared: what of it is an interval, on which scale, in which unit. */
import type { Comparable } from "../../schemas/comparable.ts";
import type { ExchangeRate } from "../../schemas/tables/exchange_rates.ts";
import { exact, type Interval } from "./interval.ts";
import { inCurrency, type Measure } from "./measure.ts";
import { commonCurrency, inDollars, type Rates, rateFor } from "./rates.ts";
import type { Standards } from "./standards.ts";

/** An interval in a unit, and the rate that led to it where one did. */
export type Amount = Interval & { readonly unit: string | null; readonly rate: ExchangeRate | null };

export type Weighed = {
  readonly claim: Comparable;
  /** The currency of its number, if it is a sum of money. */
  readonly currency: string | null;
  /** Its number in the group's unit and its own currency; null where it has none, or of another dimension. */
  readonly own: Amount | null;
  /** The same in dollars; null where it is no money, or no rate has a date that fits. */
  readonly dollars: Amount | null;
};

/** What a claim is in the unit of its group; `rates` are those to choose from where there are several currencies. */
export function weigh(
  claim: Comparable,
  unit: string | null,
  { rates, measureOf }: Pick<Standards, "rates" | "measureOf">,
): Weighed {
  if (claim.kind !== "quantity") return { claim, currency: null, own: null, dollars: null };
  const from = claim.unit === null ? null : measureOf(claim.unit);
  const to = unit === null ? null : measureOf(unit);
  const currency = from?.currency ?? null;
  const own = ownAmount(claim, from, unit, to);
  return { claim, currency, own, dollars: own === null ? null : dollarsOf(claim, own, currency, rates) };
}

function ownAmount(
  { unit, least, most }: Comparable,
  from: Measure | null,
  wanted: string | null,
  to: Measure | null,
): Amount | null {
  if (unit === wanted) return { least, most, unit, rate: null };
  if (from === null || to === null || from.dimension !== to.dimension) return null;
  const scaled = (value: number | null): number | null =>
    value === null || from.factor === to.factor ? value : exact((value * from.factor) / to.factor);
  const named = from.currency === null ? wanted : inCurrency(wanted as string, from.currency);
  return { least: scaled(least), most: scaled(most), unit: named, rate: null };
}

function dollarsOf(claim: Comparable, own: Amount, currency: string | null, rates: Rates): Amount | null {
  if (currency === null || own.unit === null) return null;
  if (currency === commonCurrency) return own;
  const rate = rateFor(claim, currency, rates);
  return rate === undefined
    ? null
    : { ...inDollars(own, rate), unit: inCurrency(own.unit, commonCurrency), rate };
}

/** What a comparator or a trend allows on a scale from less (-1) by as much (0) to more (1): what cannot both be true lies apart. */
const spans: Readonly<Record<string, Interval>> = {
  "<": { least: -1, most: -1 },
  "<=": { least: -1, most: 0 },
  "=": { least: 0, most: 0 },
  "~": { least: -1, most: 1 },
  ">=": { least: 0, most: 1 },
  ">": { least: 1, most: 1 },
  down: { least: -1, most: -1 },
  up: { least: 1, most: 1 },
};

/** What a comparison or a change says, as an interval of less and more; null where it does not say. */
export function spanOf({ kind, comparator, trend }: Comparable): Interval | null {
  const word = kind === "comparison" ? comparator : kind === "change" ? trend : null;
  return word === null ? null : (spans[word] ?? null);
}
