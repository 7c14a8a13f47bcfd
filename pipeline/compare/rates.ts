/** Sums in different currencies, held against each other in US dollars by a rate that has a date. */
import type { Comparable } from "../../schemas/comparable.ts";
import { type ExchangeRate, rateSpans } from "../../schemas/tables/exchange_rates.ts";
import { exact, type Interval } from "./interval.ts";
import { begins, ends } from "./periods.ts";

/** The currency in which sums of different currencies are compared, and in which every rate is on one side. */
export const commonCurrency = "USD";

/** The rates of each currency against the dollar, those of the shortest time first. */
export type Rates = ReadonlyMap<string, readonly ExchangeRate[]>;

export const noRates: Rates = new Map();

export function ratesOf(rows: readonly ExchangeRate[]): Rates {
  const shortestFirst = rows.toSorted(
    (left, right) =>
      rateSpans.indexOf(left.span) - rateSpans.indexOf(right.span) || (left.id < right.id ? -1 : 1),
  );
  return Map.groupBy(shortestFirst, ({ base_currency, quote_currency }) =>
    base_currency === commonCurrency ? quote_currency : base_currency,
  );
}

/**
 * The rate for a claim's sum: of the rates whose time contains the claim's period, the one of the shortest time; where
 * there is none, or no period, the same for the day of publication. Undefined where there is none either.
 */
export function rateFor(claim: Comparable, currency: string, rates: Rates): ExchangeRate | undefined {
  const own = rates.get(currency) ?? [];
  const containing = (from: string | null, to: string | null): ExchangeRate | undefined =>
    from === null || to === null
      ? undefined
      : own.find(({ starts_on, ends_on }) => starts_on <= from && to <= ends_on);
  const { published_on } = claim;
  return containing(begins(claim), ends(claim)) ?? containing(published_on, published_on);
}

/** An interval of a sum in dollars: as wide as its own digits and those of the rate allow. */
export function inDollars({ least, most }: Interval, rate: ExchangeRate): Interval {
  const { rate_min, rate_max, base_currency } = rate;
  const values = (bound: number | null): readonly number[] =>
    bound === null
      ? []
      : base_currency === commonCurrency
        ? [bound / rate_max, bound / rate_min]
        : [bound * rate_min, bound * rate_max];
  return {
    least: least === null ? null : exact(Math.min(...values(least))),
    most: most === null ? null : exact(Math.max(...values(most))),
  };
}
