/** Names of several words that lists have: "Czech Republic", "New York", "American Express". */
import { countries } from "../../lists/countries.ts";
import { type NameList, shared, wordsBeginning } from "../../lists/name-lists.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { type Tokens, wordAt } from "../tokens.ts";
import { plainForm } from "./plain-form.ts";

export type KnownSort = "country" | "city" | "town" | "region" | "organisation";

/** Names with blanks between their words and no marks, by their first word. */
type Names = Map<string, Map<string, KnownSort>>;

const sortOfList: Readonly<Partial<Record<NameList, KnownSort>>> = {
  organisations: "organisation",
  regions: "region",
  towns: "town",
  cities: "city",
};

const made = new Map<string, Names>();
let countryNames: Names | undefined;

/** Whether a known name of several words begins with a word: 1, or else 0. */
const nameOpenings = byteColumn(({ word }) => (namesBeginning(plainForm(word)) === undefined ? 0 : 1));

/** The names that begin with a word; undefined where none does. */
function namesBeginning(word: string): ReadonlyMap<string, KnownSort> | undefined {
  countryNames ??= namesOfCountries();
  const letters = word.slice(0, shared);
  let known = made.get(letters);
  if (known === undefined) {
    known = new Map();
    for (const [list, names] of wordsBeginning(letters)) {
      const sort = sortOfList[list];
      if (sort !== undefined) for (const name of names) add(known, name, sort);
    }
    for (const [first, names] of countryNames) {
      if (first.startsWith(letters)) for (const [name, sort] of names) add(known, name, sort);
    }
    made.set(letters, known);
  }
  return known.get(word);
}

function add(known: Names, name: string, sort: KnownSort): void {
  // most are one word
  if (!name.includes(" ") && !name.includes("-")) return;
  const words = name.split(/[ .-]{1,3}/).filter((word) => word !== "");
  if (words.length < 2) return;
  const first = words[0] as string;
  known.set(first, (known.get(first) ?? new Map<string, KnownSort>()).set(words.join(" "), sort));
}

function namesOfCountries(): Names {
  const known: Names = new Map();
  for (const { names, capitals } of countries) {
    for (const name of capitals) add(known, plainForm(name.toLowerCase()), "city");
    for (const name of names) {
      const plain = plainForm(name.toLowerCase());
      add(known, plain, "country");
      // "Democratic Republic of Congo"
      if (plain.includes(" of the ")) add(known, plain.replace(" of the ", " of "), "country");
      // "S. Korea"
      if (/^(?:north|south) /.test(plain)) add(known, plain.replace(/^(n|s)[a-z]{4}/, "$1"), "country");
    }
  }
  return known;
}

const mostTokens = 6;

/** One past the longest known name of several words that begins at a token; the token where none does. */
export function knownNameEnd(tokens: Tokens, at: number, end: number): number {
  if (!opensName(tokens, at)) return at;
  const names = namesBeginning(plainForm(wordAt(tokens, at) as string));
  if (names === undefined) return at;
  for (let to = Math.min(end, at + mostTokens); to > at + 1; to--)
    if (names.has(joined(tokens, at, to))) return to;
  return at;
}

/** What sort of known name of several words tokens are, if they are one. */
export function knownName(tokens: Tokens, first: number, end: number): KnownSort | undefined {
  if (!opensName(tokens, first)) return undefined;
  return namesBeginning(plainForm(wordAt(tokens, first) as string))?.get(joined(tokens, first, end));
}

const opensName = ({ ids, vocabulary }: Tokens, at: number): boolean =>
  at < ids.length && valuesOf(nameOpenings, vocabulary)[ids[at] as number] === 1;

function joined(tokens: Tokens, first: number, end: number): string {
  let name = plainForm(wordAt(tokens, first) as string);
  for (let at = first + 1; at < end; at++) {
    const word = wordAt(tokens, at) as string;
    if (word !== "-" && word !== ".") name += ` ${plainForm(word)}`;
  }
  return name;
}
