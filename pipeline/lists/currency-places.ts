/** What tells whose currency a text speaks of: countries, their people and cities, and the codes of currencies. */
import { countries } from "./countries.ts";
import { currencies, currencyCodes, plainWord } from "./currencies.ts";
import { adjectives, wordsFirst } from "./currency-words.ts";

/** A phrase as printed, cut where a text is cut: its words after the first, and the currencies that it speaks for. */
export type CurrencyPlace = { readonly rest: readonly string[]; readonly codes: ReadonlySet<string> };

type Places = {
  /** The phrases by their first word, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly CurrencyPlace[]>;
  readonly byWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** In lower case, without accents and hyphens. */
  readonly byAdjective: ReadonlyMap<string, ReadonlySet<string>>;
};

let made: Places | undefined;

/** Made when first asked for: most texts have no name of a currency that several countries share. */
function places(): Places {
  made ??= indexed(codesOfPlaces());
  return made;
}

/** Printed words to the codes of the currencies that they speak for: "Norway" → NOK, "Congolese" → CDF and XAF. */
function codesOfPlaces(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (words: string, codes: readonly string[]): void => {
    const known = found.get(words);
    if (known === undefined) found.set(words, new Set(codes));
    else for (const code of codes) known.add(code);
  };
  const used = Map.groupBy(
    currencies.flatMap(({ code, countries: users }) => users.map((country) => ({ code, country }))),
    ({ country }) => country,
  );
  for (const { code, names, demonyms, capitals, cities } of countries) {
    const codes = (used.get(code) ?? []).map((each) => each.code);
    for (const words of [...names, ...demonyms, ...capitals, ...cities]) add(words, codes);
  }
  for (const { code, names } of currencies) {
    // "South Sudanese", "Danish": what stands before the noun of CLDR's name
    const words = (names[0] ?? "").split(" ").slice(0, -1);
    if (words.length > 0) add(words.join(" ").replaceAll("&", "and"), [code]);
  }
  for (const [code, words] of adjectives) for (const word of words) add(word, [code]);
  for (const code of currencyCodes) if (!wordsFirst.has(code)) add(code, [code]);
  return found;
}

function indexed(codesOf: ReadonlyMap<string, ReadonlySet<string>>): Places {
  const byFirst = new Map<string, CurrencyPlace[]>();
  const byWords = new Map<string, ReadonlySet<string>>();
  const byAdjective = new Map<string, ReadonlySet<string>>();
  for (const [phrase, codes] of codesOf) {
    const [first = "", ...rest] = cut(phrase);
    const list = byFirst.get(first);
    if (list === undefined) byFirst.set(first, [{ rest, codes }]);
    else list.push({ rest, codes });
    const words = [first, ...rest].join(" ");
    byWords.set(words, codes);
    byAdjective.set(plainWord(words).replaceAll(" - ", " "), codes);
  }
  for (const list of byFirst.values()) list.sort((left, right) => right.rest.length - left.rest.length);
  return { byFirst, byWords, byAdjective };
}

/** Words, abbreviations with their stops ("U.S."), and single marks, as a text is cut into. */
const cut = (phrase: string): string[] =>
  plain.test(phrase) ? phrase.split(" ") : (phrase.match(pieces) ?? []);

const plain = /^[A-Za-z ]*$/;
const pieces = /(?:\p{L}\.){2,}|[\p{L}\p{N}]+(?:['’ʻ]\p{L}+)*|\S/gu;
const nothing: ReadonlySet<string> = new Set();

/** The phrases that begin with a word as printed, the longest first; undefined where none does. */
export const placesBeginning = (word: string): readonly CurrencyPlace[] | undefined =>
  places().byFirst.get(word);

/** The codes that printed words speak for; none where they are no country, people, capital or code. */
export const codesOfPlace = (words: readonly string[]): ReadonlySet<string> =>
  words.length === 0 ? nothing : (places().byWords.get(words.join(" ")) ?? nothing);

/** The same for the words before a currency's noun, in any case: "australian" dollars. */
export const codesOfAdjective = (words: readonly string[]): ReadonlySet<string> =>
  words.length === 0 ? nothing : (places().byAdjective.get(words.map(plainWord).join(" ")) ?? nothing);
