/** Names of several words that lists have: "Czech Republic", "New York", "American Express". */
import { countries } from "../../lists/countries.ts";
import { type NameList, shared, wordsBeginning } from "../../lists/name-lists.ts";
import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import { type Tokens, wordAt } from "../tokens.ts";
import { plainForm } from "./plain-form.ts";

export type KnownSort = "country" | "city" | "town" | "region" | "organisation";

/** Names that begin with one word, with blanks between their words and no marks. */
type Beginning = {
  readonly names: Map<string, KnownSort>;
  /** What the second word of one of them can be: most words are none. */
  readonly seconds: Set<string>;
};

/** Names by their first word. */
type Names = Map<string, Beginning>;

const sortOfList: Readonly<Partial<Record<NameList, KnownSort>>> = {
  organisations: "organisation",
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

/** The names that begin with a word; undefined where none does. */
function namesBeginning(word: string): Beginning | undefined {
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
  const beginning = known.get(first) ?? { names: new Map<string, KnownSort>(), seconds: new Set<string>() };
  known.set(first, beginning);
  beginning.names.set(words.join(" "), sort);
  beginning.seconds.add(second);
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
  const beginning = beginningAt(tokens, at, end);
  if (beginning === undefined) return at;
  for (let to = Math.min(end, at + mostTokens); to > at + 1; to--)
    if (beginning.names.has(joined(tokens, at, to))) return to;
  return at;
}

/** What sort of known name of several words tokens are, if they are one. */
export function knownName(tokens: Tokens, first: number, end: number): KnownSort | undefined {
  return beginningAt(tokens, first, end)?.names.get(joined(tokens, first, end));
}

/** The names that begin with the words of a token and the one behind it. */
function beginningAt(tokens: Tokens, first: number, end: number): Beginning | undefined {
  const { ids, vocabulary } = tokens;
  if (first >= ids.length) return undefined;
  const beginning = beginnings[valuesOf(nameOpenings, vocabulary)[ids[first] as number] as number];
  if (beginning === undefined) return undefined;
  let second = first + 1;
  while (second < end && isPassed(wordAt(tokens, second) as string)) second++;
  if (second >= end) return undefined;
  return beginning.seconds.has(plainForm(wordAt(tokens, second) as string)) ? beginning : undefined;
}

/** What joins or shortens words. */
const isPassed = (word: string): boolean => word === "-" || word === ".";

function joined(tokens: Tokens, first: number, end: number): string {
  let name = plainForm(wordAt(tokens, first) as string);
  for (let at = first + 1; at < end; at++) {
    const word = wordAt(tokens, at) as string;
    if (!isPassed(word)) name += ` ${plainForm(word)}`;
  }
  return name;
}
