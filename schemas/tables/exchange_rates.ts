import { code, date, identifier, number, pattern, text, uri } from "../column.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

/** How long the time is of which a rate is, the shortest first. */
export const rateSpans = ["day", "month", "year"] as const;

/** An ISO 4217 code. */
export const currencyCode = /^[A-Z]{3}$/;
/** A rate's digits, of which one at least is not 0. */
export const ratePrinted = /^(?:[1-9]\d*(?:\.\d+)?|0\.0*[1-9]\d*)$/;

const rateInCurrency = new RegExp(`${ratePrinted.source.slice(0, -1)} [A-Z]{3}$`);

export const exchange_rates = table({
  name: "exchange_rates",
  description:
    "One row is an exchange rate of a day, a month or a year, by which claims in different currencies are compared.",
  key: "id",
  columns: {
    id: identifier("Primary key: <base>-<quote>/<period>, in lower case"),
    base_currency: pattern(
      currencyCode,
      "The currency of which one unit is priced, ISO 4217",
      values.currency,
    ),
    quote_currency: pattern(currencyCode, "The currency in which the price is, ISO 4217", values.currency),
    span: code(rateSpans, "day: the rate of that day; month or year: the average of its days"),
    starts_on: date("First day of the period that the rate is of"),
    ends_on: date("Last day of it, inclusive"),
    // with its currency: a column of digits alone is read as numbers, which lose their last noughts
    printed: pattern(
      rateInCurrency,
      "The rate as it was published, digit for digit, and the currency that it is in",
      values.rateInCurrency,
    ),
    rate: number("Units of the quote currency for one of the base currency"),
    rate_min: number("Least rate that the printed digits allow: half a unit of the last one below"),
    rate_max: number("Greatest rate that they allow: half a unit of the last one above"),
    source: text("Who published it, and where it was read"),
    url: uri("Where it was published or read"),
  },
});

export type ExchangeRate = Row<typeof exchange_rates>;
