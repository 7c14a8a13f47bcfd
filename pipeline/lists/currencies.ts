import list from "./currencies.json" with { type: "json" };
import { otherNouns, sharedSigns } from "./currency-words.ts";

/** A currency of ISO 4217 with its English names and symbols, and the countries that use it. */
export type Currency = {
  readonly code: string;
  readonly names: readonly string[];
  readonly symbols: readonly string[];
  readonly countries: readonly string[];
  readonly digits: number;
  /** The year in which it was given up; null while it is in use. */
  readonly withdrawn: number | null;
};

/** Every currency in use, and those withdrawn since 1990, by code. */
export const currencies: readonly Currency[] = list.currencies;

/** ISO 4217 codes, and what news quotes like them: the offshore yuan, coins, metals and special drawing rights. */
export const currencyCodes: ReadonlySet<string> = new Set([
  ...currencies.map(({ code }) => code),
  ..."CNH VED XDR BTC ETH XAU XAG".split(" "),
]);

/** In lower case and without accents: "Krónur" and "kronur" are one word, "paʻanga" and "pa'anga" too. */
export function plainWord(word: string): string {
  const lower = word.toLowerCase();
  // most words have neither accents nor curly apostrophes, and are sooner told than folded
  if (ascii.test(lower)) return lower;
  return lower.normalize("NFD").replace(marks, "").replace(/[ʻ’]/g, "'");
}

const ascii = /^[\x20-\x7e]*$/;
const marks = /[\u0300-\u036f]/g;

/** A currency word: the singular that it is known by, and the currencies that it can mean. */
export type CurrencyNoun = {
  readonly singular: string;
  readonly inUse: readonly string[];
  readonly withdrawn: readonly string[];
};

type Naming = { readonly form: string; readonly singular: string; readonly currency: Currency };

/** The last words of CLDR's names in singular and plural, and the other words for them. */
function namings(): Naming[] {
  return currencies.flatMap((currency) => {
    if (currency.names.length === 0) return [];
    const [singular = "", plural = singular] = currency.names.map((name) =>
      plainWord(name.split(" ").at(-1) as string),
    );
    // nobody counts Zimbabwe's gold without its name
    if (singular === "gold") return [];
    const own = [singular, plural, `${singular}s`].map((form) => ({ form, singular, currency }));
    const others = otherNouns
      .filter(([noun]) => noun === singular)
      .flatMap(([, words]) => words.map(plainWord));
    const known = others.flatMap((word) => [
      { form: word, singular: word === "crown" ? word : singular, currency },
      { form: `${word}s`, singular: word === "crown" ? word : singular, currency },
    ]);
    return [...own, ...known];
  });
}

const byForm = Map.groupBy(namings(), ({ form }) => form);

function nounOf(found: readonly Naming[]): CurrencyNoun {
  const codes = (withdrawn: boolean): string[] => [
    ...new Set(
      found
        .filter(({ currency }) => (currency.withdrawn !== null) === withdrawn)
        .map(({ currency }) => currency.code),
    ),
  ];
  return { singular: (found[0] as Naming).singular, inUse: codes(false), withdrawn: codes(true) };
}

/** Nouns in lower case and without accents, in every form, and the signs that several currencies share. */
export const currencyNouns: ReadonlyMap<string, CurrencyNoun> = new Map([
  ...[...byForm].map(([form, found]): [string, CurrencyNoun] => [form, nounOf(found)]),
  ...[...sharedSigns].map(([sign, nouns]): [string, CurrencyNoun] => {
    const found = nouns.flatMap((noun) => byForm.get(noun) ?? []);
    return [sign, { ...nounOf(found), singular: /\w/.test(sign) ? nounOf(found).singular : sign }];
  }),
]);

/** The noun or sign, if several currencies have it: what it means is then a matter of what stands around it. */
export function sharedNoun(word: string): CurrencyNoun | undefined {
  const noun = currencyNouns.get(plainWord(word));
  return noun !== undefined && noun.inUse.length + noun.withdrawn.length > 1 ? noun : undefined;
}
