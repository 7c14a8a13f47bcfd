/** What the other names of a text, and its words in lower case, say of a name. */
import { hashEndIn, named } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import { firstWord, groupOfWord, lengthOf, type Names, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import { type Pieces, push } from "./pieces.ts";
import { isInner, lowestAt, namedAt, type Text } from "./text.ts";
import { Trait } from "./trait.ts";
import { type Sort, sorts } from "./weights.ts";

/** What is looked up while the names of one text are told apart; by the places of the groups of one word. */
export type Company = {
  /** 1 where the text has the word in lower case too. */
  readonly lower: Uint8Array;
  /** Longer names that begin and that end with the word. */
  readonly beginning: (number[] | undefined)[];
  readonly ending: (number[] | undefined)[];
  /** Longer names by their initials, as far as a name of one word may be those. */
  readonly byInitials: ReadonlyMap<string, readonly number[]>;
  /** Longer names that end with two words that are one surname, by `pairOf` those. */
  readonly compounds: ReadonlyMap<number, readonly number[]>;
  /** Which words of longer names stand alone, as bits: the first, the last. By the places of the groups. */
  readonly parts: Uint8Array;
};

const hyphen = named("-");
const firstPart = 1;
const lastPart = 2;

/** What the names of one word are to the longer ones. */
export function companyOf(text: Text, names: Names): Company {
  const { groups, words, size, initials } = names;
  const { parts } = names.space;
  const beginning: (number[] | undefined)[] = new Array(size).fill(undefined);
  const ending: (number[] | undefined)[] = new Array(size).fill(undefined);
  const compounds = new Map<number, number[]>();
  for (let group = 0; group < size; group++) {
    if (lengthOf(names, group) === 1) continue;
    const from = groups.words[group] as number;
    const last = (groups.words[group + 1] as number) - 1;
    if (add(beginning, groupOfWord(names, words[from] as number), group)) parts[group]! |= firstPart;
    if (add(ending, groupOfWord(names, words[last] as number), group)) parts[group]! |= lastPart;
    if (last - from > 1 && endsInCompound(text, names, group)) {
      const pair = pairOf(words, last - 1);
      const list = compounds.get(pair);
      if (list === undefined) compounds.set(pair, [group]);
      else list.push(group);
    }
    if (hasFamilyWithin(text, names, group))
      add(ending, groupOfWord(names, words[from + 1] as number), group);
  }
  const byInitials = new Map<string, number[]>();
  for (const [group, letters] of initials) {
    const list = byInitials.get(letters);
    if (list === undefined) byInitials.set(letters, [group]);
    else list.push(group);
  }
  return { lower: lowerWords(text, names), beginning, ending, compounds, byInitials, parts };
}

/** "Ngozi Okonjo-Iweala", "Marine Le Pen" */
function endsInCompound(text: Text, { groups, stretches }: Names, group: number): boolean {
  const at = (stretches.end[groups.first[group] as number] as number) - 2;
  return namedAt(text, at) === hyphen || isInner(text, at, Inner.article);
}

// more than a text has words
const manyWords = 2 ** 26;
const pairOf = (words: Int32Array, from: number): number =>
  (words[from] as number) * manyWords + (words[from + 1] as number);

/** "Víctor Rodríguez Padilla", who is Rodríguez for short; "Charles Elliott Jr."; not "Ohio State University". */
function hasFamilyWithin(text: Text, names: Names, group: number): boolean {
  if (lengthOf(names, group) !== 3) return false;
  const { groups, words, stretches } = names;
  const at = (stretches.first[groups.first[group] as number] as number) + 1;
  const word = words[(groups.words[group] as number) + 1] as number;
  // a mark stands between
  if (lowestAt(text, at) !== word || wordIn(text, word).length < 3) return false;
  return ((text.bits[at] as number) & (Trait.capital | Trait.ordinary)) === Trait.capital;
}

/** Adds a longer name to those of its words, if that stands alone in the text; returns whether it does. */
function add(lists: (number[] | undefined)[], alone: number, group: number): boolean {
  if (alone < 0) return false;
  const list = lists[alone];
  if (list === undefined) lists[alone] = [group];
  else list.push(group);
  return true;
}

/** Marks the names of one word that the text has in lower case too. */
function lowerWords({ tokens, asides, plain }: Text, names: Names): Uint8Array {
  const { ids, vocabulary } = tokens;
  const { lowest } = vocabulary;
  const { alone, lower } = names.space;
  for (let next = 0; next < plain.count; next++) {
    const at = plain.places[next] as number;
    if (alone[hashEndIn(asides[at] as number)] === 0) continue;
    const group = groupOfWord(names, lowest[ids[at] as number] as number);
    if (group >= 0) lower[group] = 1;
  }
  return lower;
}

/** A piece of evidence for each sort, by its place. */
const family = (nameOf: (sort: Sort) => string): readonly number[] =>
  sorts.map((sort) => evidence(nameOf(sort)));
const endsA = family((sort) => `ends-a-${sort}`);
const beginsA = family((sort) => `begins-a-${sort}`);
const initialsOfA = family((sort) => `initials-of-a-${sort}`);
const is = {
  often: evidence("often"),
  twice: evidence("twice"),
  onlyOpens: evidence("only-opens"),
  onlyInCapitals: evidence("only-in-capitals"),
  onlyInHeadings: evidence("only-in-headings"),
  lastAlone: evidence("last-alone"),
  firstAlone: evidence("first-alone"),
  hasAcronym: evidence("has-acronym"),
  alsoLower: evidence("also-lower"),
  unintroduced: evidence("never-introduced"),
} as const;

/** Adds what the company that a name keeps says; `sortOf` tells what longer names were found to be. */
export function relationEvidence(
  text: Text,
  group: number,
  names: Names,
  company: Company,
  sortOf: (group: number) => number,
): void {
  const to = names.pieces;
  const size = names.groups.size[group] as number;
  if (size > 1) push(to, size > 3 ? is.often : is.twice);
  stand(text, names, group, to);
  if (lengthOf(names, group) > 1) {
    const parts = company.parts[group] as number;
    if ((parts & lastPart) !== 0) push(to, is.lastAlone);
    if ((parts & firstPart) !== 0) push(to, is.firstAlone);
    const initials = names.initials.get(group);
    if (initials !== undefined && standsAlone(text, names, initials)) push(to, is.hasAcronym);
    if (company.compounds.size > 0 && lengthOf(names, group) === 2 && endsInCompound(text, names, group))
      tell(
        company.compounds.get(pairOf(names.words, names.groups.words[group] as number)),
        sortOf,
        endsA,
        to,
      );
    return;
  }
  if (company.lower[group] === 1) push(to, is.alsoLower);
  const ending = company.ending[group];
  const beginning = company.beginning[group];
  if (ending === undefined && beginning === undefined) push(to, is.unintroduced);
  tell(ending, sortOf, endsA, to);
  tell(beginning, sortOf, beginsA, to);
  // most texts have no name that others' initials may be
  if (company.byInitials.size === 0) return;
  const word = wordIn(text, firstWord(names, group));
  if (word.length > 1) tell(company.byInitials.get(unstopped(word)), sortOf, initialsOfA, to);
}

function standsAlone({ tokens }: Text, names: Names, word: string): boolean {
  const number = tokens.vocabulary.numbers.get(word);
  return number !== undefined && groupOfWord(names, number) >= 0;
}

/** Whether all mentions open sentences, or stand in headings: their capitals say less, then. */
function stand({ begins, shouted }: Text, names: Names, group: number, to: Pieces): void {
  const { groups, mentions, stretches } = names;
  let opens = true;
  let heading = 2;
  for (let at = groups.first[group] as number; at >= 0; at = mentions.next[at] as number) {
    const first = stretches.first[at] as number;
    if (begins[first] === 0) opens = false;
    heading = Math.min(heading, shouted[first] as number);
  }
  if (opens) push(to, is.onlyOpens);
  if (heading > 0) push(to, heading === 2 ? is.onlyInCapitals : is.onlyInHeadings);
}

function tell(
  groups: readonly number[] | undefined,
  sortOf: (group: number) => number,
  numbers: readonly number[],
  to: Pieces,
): void {
  if (groups === undefined) return;
  // a bit for each sort
  let told = 0;
  for (let at = 0; at < groups.length; at++) {
    const sort = sortOf(groups[at] as number);
    const bit = 1 << sort;
    if ((told & bit) !== 0) continue;
    told |= bit;
    push(to, numbers[sort] as number);
  }
}
