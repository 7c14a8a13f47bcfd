/** What tells whose currency a text speaks of: countries, their people and capitals, codes, and signs with a country's letters. */
import { countries } from "./countries.ts";
import { currencies, currencyCodes, plainWord } from "./currencies.ts";
import { adjectives, phrases, signs, wordsFirst } from "./currency-words.ts";

/** Printed words to the codes of the currencies that they speak for: "Norway" → NOK, "Congolese" → CDF and XAF. */
const codesOfPlaces = new Map<string, Set<string>>();

function add(words: string, codes: readonly string[]): void {
  const known = codesOfPlaces.get(words);
  if (known === undefined) codesOfPlaces.set(words, new Set(codes));
  else for (const code of codes) known.add(code);
}

const codesOfCountry = new Map<string, string[]>();
for (const { code, countries: users } of currencies) {
  for (const country of users) codesOfCountry.set(country, [...(codesOfCountry.get(country) ?? []), code]);
}
for (const { code, names, demonyms, capitals } of countries) {
  for (const words of [...names, ...demonyms, ...capitals]) add(words, codesOfCountry.get(code) ?? []);
}
for (const { code, names } of currencies) {
  // "South Sudanese", "CFA": what stands before the noun of CLDR's name
  const [before] = (names[0] ?? "").split(/ (?=\S+$)/);
  if (names[0]?.includes(" ") === true && before !== undefined) add(before.replaceAll("&", "and"), [code]);
}
for (const [code, words] of adjectives) for (const word of words) add(word, [code]);
for (const code of currencyCodes) if (!wordsFirst.has(code)) add(code, [code]);

/** A phrase of evidence as printed, cut where a text is cut: its words after the first, and the codes it speaks for. */
export type CurrencyPlace = { readonly rest: readonly string[]; readonly codes: ReadonlySet<string> };

/** Words, abbreviations with their stops ("U.S.", "St."), and single marks, as a text is cut into. */
const cut = (phrase: string): string[] =>
  plain.test(phrase) ? phrase.split(" ") : (phrase.match(pieces) ?? []);

const plain = /^[A-Za-z ]*$/;
const pieces = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’ʻ]\p{L}+)*|\S/gu;

/** The phrases by their first word, as printed, the longest first. */
export const currencyPlaces: ReadonlyMap<string, readonly CurrencyPlace[]> = (() => {
  const found = new Map<string, CurrencyPlace[]>();
  for (const [phrase, codes] of codesOfPlaces) {
    const [first = "", ...rest] = cut(phrase);
    found.set(first, [...(found.get(first) ?? []), { rest, codes }]);
  }
  for (const places of found.values()) places.sort((left, right) => right.rest.length - left.rest.length);
  return found;
})();

/** The codes that printed words speak for; none where they are no country, people, capital or code. */
export const codesOfPlace = (words: readonly string[]): ReadonlySet<string> =>
  byWords.get(words.join(" ")) ?? nothing;

const nothing: ReadonlySet<string> = new Set();
const byWords: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...codesOfPlaces].map(([phrase, codes]) => [cut(phrase).join(" "), codes]),
);

/** The same for the words before a currency's noun, in any case: "australian" dollars. */
export const codesOfAdjective = (words: readonly string[]): ReadonlySet<string> =>
  byAdjective.get(words.map(plainWord).join(" ")) ?? nothing;

const byAdjective: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...byWords].map(([phrase, codes]) => [plainWord(phrase).replaceAll(" - ", " "), codes]),
);

/** Signs, abbreviations and whole names in lower case that mean one currency: "nt$", "rmb", "pound sterling". */
export const codeOfSign: ReadonlyMap<string, string> = (() => {
  const bare = currencies.filter(({ withdrawn }) => withdrawn === null);
  // symbols of mere letters are left to the own list: "km", "ft", "p" and "k" are other things first
  const own = bare.flatMap(({ code, symbols }) =>
    symbols.filter((symbol) => /\p{Sc}/u.test(symbol)).map((symbol) => [plainWord(symbol), code] as const),
  );
  // "$" and "£" are the symbols of many; where CLDR's English prints one of them for a single currency, it is that one's
  const [shared, single] = [new Map<string, number>(), new Map<string, string>()];
  for (const [symbol] of own) shared.set(symbol, (shared.get(symbol) ?? 0) + 1);
  for (const [symbol, code] of own) if (shared.get(symbol) === 1) single.set(symbol, code);
  const words = [...signs, ...phrases].flatMap(([code, list]) => list.map((sign) => [sign, code] as const));
  return new Map([...single, ["$", "USD"], ["£", "GBP"], ["₩", "KRW"], ["us$", "USD"], ...words]);
})();
