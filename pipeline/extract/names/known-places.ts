/** Places of several words that lists name: "Czech Republic", "New York". */
import { countries } from "../../lists/countries.ts";
import { type NameList, shared, wordsBeginning } from "../../lists/name-lists.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { wordAt } from "../tokens.ts";
import { plainForm } from "./plain-form.ts";
import type { Text } from "./runs.ts";

export type PlaceSort = "country" | "city" | "town" | "region";

/** Names with blanks between their words and no marks, by their first word. */
type Places = Map<string, Map<string, PlaceSort>>;

const sortOfList: Readonly<Partial<Record<NameList, PlaceSort>>> = {
  regions: "region",
  towns: "town",
  cities: "city",
};

const made = new Map<string, Places>();
let countryNames: Places | undefined;

/** Whether a place of several words begins with a word: 1, or else 0. */
const placeOpenings = byteColumn(({ word }) => (placesBeginning(plainForm(word)) === undefined ? 0 : 1));

/** The places that begin with a word; undefined where none does. */
function placesBeginning(word: string): ReadonlyMap<string, PlaceSort> | undefined {
  countryNames ??= placesOfCountries();
  const letters = word.slice(0, shared);
  let places = made.get(letters);
  if (places === undefined) {
    places = new Map();
    for (const [list, names] of wordsBeginning(letters)) {
      const sort = sortOfList[list];
      if (sort !== undefined) for (const name of names) add(places, name, sort);
    }
    for (const [first, names] of countryNames) {
      if (first.startsWith(letters)) for (const [name, sort] of names) add(places, name, sort);
    }
    made.set(letters, places);
  }
  return places.get(word);
}

function add(places: Places, name: string, sort: PlaceSort): void {
  // most are one word
  if (!name.includes(" ") && !name.includes("-")) return;
  const words = name.split(/[ .-]{1,3}/).filter((word) => word !== "");
  if (words.length < 2) return;
  const first = words[0] as string;
  places.set(first, (places.get(first) ?? new Map<string, PlaceSort>()).set(words.join(" "), sort));
}

function placesOfCountries(): Places {
  const places: Places = new Map();
  for (const { names, capitals } of countries) {
    for (const name of capitals) add(places, plainForm(name.toLowerCase()), "city");
    for (const name of names) {
      const plain = plainForm(name.toLowerCase());
      add(places, plain, "country");
      // "S. Korea"
      if (/^(?:north|south) /.test(plain)) add(places, plain.replace(/^(n|s)[a-z]{4}/, "$1"), "country");
    }
  }
  return places;
}

const mostTokens = 6;

/** One past the longest known place of several words that begins at a token; the token where none does. */
export function knownPlaceEnd(text: Text, at: number, end: number): number {
  if (!opensPlace(text, at)) return at;
  const names = placesBeginning(plainForm(wordAt(text.tokens, at) as string));
  if (names === undefined) return at;
  for (let to = Math.min(end, at + mostTokens); to > at + 1; to--)
    if (names.has(joined(text, at, to))) return to;
  return at;
}

/** What sort of place of several words tokens are, if they are one. */
export function knownPlace(text: Text, first: number, end: number): PlaceSort | undefined {
  if (!opensPlace(text, first)) return undefined;
  return placesBeginning(plainForm(wordAt(text.tokens, first) as string))?.get(joined(text, first, end));
}

const opensPlace = ({ tokens: { ids, vocabulary } }: Text, at: number): boolean =>
  at < ids.length && valuesOf(placeOpenings, vocabulary)[ids[at] as number] === 1;

function joined({ tokens }: Text, first: number, end: number): string {
  let name = plainForm(wordAt(tokens, first) as string);
  for (let at = first + 1; at < end; at++) {
    const word = wordAt(tokens, at) as string;
    if (word !== "-" && word !== ".") name += ` ${plainForm(word)}`;
  }
  return name;
}
