/** Names of several words that lists have, by the words that they begin with: "Czech Republic", "New York". */
import { countries } from "../../lists/countries.ts";
import { type NameList, shared, wordsBeginning } from "../../lists/name-lists.ts";
import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import { hashEnd } from "./beside-words.ts";
import { plainForm } from "./plain-form.ts";

export type KnownSort = "country" | "city" | "town" | "region" | "organisation";

/** Names that begin with one word, with blanks between their words and no marks. */
export type Beginning = {
  readonly names: Map<string, KnownSort>;
  /** What the second word of one of them can be: most words are none. */
  readonly seconds: Set<string>;
  /** The ends of their hashes, as bits (see `bitOfHash`): a word whose bit is not set is none. */
  ends: number;
};

/** Names by their first word. */
type Names = Map<string, Beginning>;

const sortOfList: Readonly<Partial<Record<NameList, KnownSort>>> = {
  organisations: "organisation",
  companies: "organisation",
  regions: "region",
  towns: "town",
  cities: "city",
};

const made = new Map<string, Names>();
let countryNames: Names | undefined;

/** Those that were asked for, by the numbers that words get: 0 where no name begins with a word. */
const beginnings: (Beginning | undefined)[] = [undefined];
const numberOf = new Map<Beginning, number>();
const nameOpenings = integerColumn(({ word }) => {
  const names = namesBeginning(plainForm(word));
  if (names === undefined) return 0;
  const number = numberOf.get(names) ?? beginnings.push(names) - 1;
  numberOf.set(names, number);
  return number;
});

/** The names that begin with the word of a token; undefined where none does. */
export const namesBeginningAt = ({ ids, vocabulary }: Tokens, at: number): Beginning | undefined =>
  beginnings[valuesOf(nameOpenings, vocabulary)[ids[at] as number] as number];

/** A bit for the end of a hash. */
export const bitOfHash = (end: number): number => 1 << (end & 31);

/** The names that begin with a word, as lists have it (see `plainForm`); undefined where none does. */
export function namesBeginning(word: string): Beginning | undefined {
  countryNames ??= namesOfCountries();
  const letters = word.slice(0, shared);
  let known = made.get(letters);
  if (known === undefined) {
    known = new Map();
    for (const [list, names] of wordsBeginning(letters)) {
      const sort = sortOfList[list];
      if (sort !== undefined)
        for (const name of names) {
          add(known, name, sort);
          if (name.includes(" & ")) add(known, name.replace(" & ", " and "), sort);
        }
    }
    for (const [first, names] of countryNames) {
      if (first.startsWith(letters)) for (const [name, sort] of names.names) add(known, name, sort);
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
  const [first, second] = words as [string, string];
  const beginning = known.get(first) ?? {
    names: new Map<string, KnownSort>(),
    seconds: new Set<string>(),
    ends: 0,
  };
  known.set(first, beginning);
  beginning.names.set(words.join(" "), sort);
  beginning.seconds.add(second);
  beginning.ends |= bitOfHash(hashEnd(second));
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
