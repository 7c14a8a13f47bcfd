import type { RateSeries, Reference } from "../../../schemas/reference.ts";
import type { ExchangeRate } from "../../../schemas/tables/exchange_rates.ts";
import { calendarInterval } from "../time/calendar-interval.ts";

/** Rows of `exchange_rates`: all of them, used or not, so that a reader can tell which there were to choose from. */
export function exchangeRateRows({
  rateSeries,
  rateSources,
}: Pick<Reference, "rateSeries" | "rateSources">): ExchangeRate[] {
  const sources = new Map(rateSources.map((source) => [source.id, source]));
  return rateSeries.flatMap((series) => {
    const { name = series.source, read = "", url = "" } = sources.get(series.source) ?? {}; // validateReference refuses an unknown one
    return Object.entries(series.rates).map(
      ([period, printed]): ExchangeRate => ({
        id: rateId(series, period),
        base_currency: series.base,
        quote_currency: series.quote,
        ...daysOf(period),
        printed: `${printed} ${series.quote}`,
        ...boundsOf(printed),
        source: `${name}; read: ${read}`,
        url,
      }),
    );
  });
}

/** usd-cny/2024 */
export function rateId({ base, quote }: Pick<RateSeries, "base" | "quote">, period: string): string {
  return `${base}-${quote}/${period}`.toLowerCase();
}

/** The days of a year, month or day of ISO 8601. */
function daysOf(period: string): Pick<ExchangeRate, "span" | "starts_on" | "ends_on"> {
  const { precision, starts_on, ends_on } = calendarInterval(period, null);
  // the reference data is refused where a period is no such time
  return { span: precision, starts_on, ends_on } as ReturnType<typeof daysOf>;
}

/** A published rate stands for what rounds to it at its last decimal place, be that a 0: 1.3800 is 1.37995 to 1.38005. */
function boundsOf(printed: string): Pick<ExchangeRate, "rate" | "rate_min" | "rate_max"> {
  const places = printed.split(".")[1]?.length ?? 0;
  const half = 0.5 * 10 ** -places;
  const rate = Number(printed);
  // as many decimals as the bounds have: no binary tails
  const exact = (value: number): number => Number(value.toFixed(places + 1));
  return { rate, rate_min: exact(rate - half), rate_max: exact(rate + half) };
}
