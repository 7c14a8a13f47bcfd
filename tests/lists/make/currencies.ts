/** Makes the list of currencies: ISO 4217 codes with CLDR's English names, symbols, countries and minor units. */
import { packageData } from "../package.ts";

export type Currency = {
  readonly code: string;
  /** The English names, singular and plural: "Danish krone", "Danish kroner"; none where another currency has them too. */
  readonly names: readonly string[];
  /** What English writes for it besides the code: "CA$"; and what its own country does, where that is another: "$". */
  readonly symbols: readonly string[];
  /** ISO 3166-1 codes of the countries where it is tender, or was until it was withdrawn. */
  readonly countries: readonly string[];
  /** Decimal places of its minor unit. */
  readonly digits: number;
  /** The year in which the last country gave it up; null while it is in use. */
  readonly withdrawn: number | null;
};

type Tender = { readonly _from: string; readonly _to?: string; readonly _tender?: string };
type CurrencyData = {
  readonly supplemental: {
    readonly currencyData: {
      readonly fractions: Readonly<Record<string, { readonly _digits: string }>>;
      readonly region: Readonly<Record<string, readonly Readonly<Record<string, Tender>>[]>>;
    };
  };
};

const { fractions, region } = (packageData("cldr-core/supplemental/currencyData.json") as CurrencyData)
  .supplemental.currencyData;

// The oldest that texts of this dataset's readers still speak of.
const remembered = "1990";

/** Currencies in use, and those withdrawn since 1990. */
export function currencies(): Currency[] {
  const tender = Object.entries(region).flatMap(([country, list]) =>
    list.flatMap((entry) => Object.entries(entry).map(([code, dates]) => ({ country, code, ...dates }))),
  );
  const lasting = tender.filter(({ _to = "9", _tender }) => _to >= remembered && _tender !== "false");
  const codes = [...new Set(lasting.map(({ code }) => code))].sort();
  return codes.map((code): Currency => {
    const uses = lasting.filter((each) => each.code === code);
    const now = uses.filter(({ _to }) => _to === undefined);
    const names = [named(code, 1), named(code, 2)];
    return {
      code,
      // CLDR tells older currencies of a name apart by years in brackets
      names: names.some((name) => /[()]/.test(name)) ? [] : [...new Set(names)],
      symbols: [...new Set([written(code, "symbol"), written(code, "narrowSymbol")])].filter(
        (each) => each !== code,
      ),
      countries: (now.length > 0 ? now : uses).map(({ country }) => country).sort(),
      digits: Number((fractions[code] ?? fractions["DEFAULT"])?._digits),
      withdrawn: now.length > 0 ? null : Math.max(...uses.map(({ _to = "" }) => Number(_to.slice(0, 4)))),
    };
  });
}

type Display = "name" | "symbol" | "narrowSymbol";

const named = (code: string, amount: number): string => printed(code, "name", amount);
const written = (code: string, display: Display): string => printed(code, display, 1);

/** What CLDR's English prints for a currency beside an amount. */
function printed(currency: string, currencyDisplay: Display, amount: number): string {
  const format = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay,
    maximumFractionDigits: 0,
  });
  return format.formatToParts(amount).find(({ type }) => type === "currency")?.value as string;
}
