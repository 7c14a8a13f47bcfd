/** What the other names of a text, and its words in lower case, say of a name. */
import { hashEndIn } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import { type Group, groupOfWord, lowestAt, type Mention, type Names, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { type Pieces, push } from "./pieces.ts";
import type { Text } from "./runs.ts";
import { Trait } from "./trait.ts";
import { type Sort, sorts } from "./weights.ts";

/** What is looked up while the names of one text are told apart; by the places of the groups of one word. */
export type Company = {
  /** 1 where the text has the word in lower case too. */
  readonly lower: Uint8Array;
  /** Longer names that begin and that end with the word. */
  readonly beginning: (Group[] | undefined)[];
  readonly ending: (Group[] | undefined)[];
  /** Longer names by their initials, as far as a name of one word may be those. */
  readonly byInitials: ReadonlyMap<string, readonly Group[]>;
};

/** What the names of one word are to the longer ones. */
export function companyOf(text: Text, names: Names): Company {
  const { groups } = names;
  const beginning: (Group[] | undefined)[] = new Array(groups.length).fill(undefined);
  const ending: (Group[] | undefined)[] = new Array(groups.length).fill(undefined);
  const byInitials = new Map<string, Group[]>();
  for (const group of groups) {
    const { words, initials } = group;
    if (words.length === 1) continue;
    add(beginning, groupOfWord(names, words[0] as number), group);
    add(ending, groupOfWord(names, words.at(-1) as number), group);
    if (hasFamilyWithin(text, group)) add(ending, groupOfWord(names, words[1] as number), group);
    if (initials === "") continue;
    const list = byInitials.get(initials);
    if (list === undefined) byInitials.set(initials, [group]);
    else list.push(group);
  }
  return { lower: lowerWords(text, names), beginning, ending, byInitials };
}

/** "Víctor Rodríguez Padilla", who is Rodríguez for short; "Charles Elliott Jr."; not "Ohio State University". */
function hasFamilyWithin(text: Text, { words, mentions }: Group): boolean {
  if (words.length !== 3) return false;
  const at = (mentions[0] as Mention).first + 1;
  // a mark stands between
  if (lowestAt(text, at) !== words[1] || wordIn(text, words[1] as number).length < 3) return false;
  return ((text.bits[at] as number) & (Trait.capital | Trait.ordinary)) === Trait.capital;
}

/** Adds a longer name to those of its words, if that stands alone in the text. */
function add(lists: (Group[] | undefined)[], alone: Group | undefined, group: Group): void {
  if (alone === undefined) return;
  const list = lists[alone.place];
  if (list === undefined) lists[alone.place] = [group];
  else list.push(group);
}

/** Marks the names of one word that the text has in lower case too. */
function lowerWords({ tokens, bits, asides }: Text, names: Names): Uint8Array {
  const { ids, count, vocabulary } = tokens;
  const { lowest } = vocabulary;
  const { alone, lower } = names.space;
  const passed = Trait.capital | Trait.mark | Trait.number | Trait.grammar;
  for (let at = 0; at < count; at++) {
    if (((bits[at] as number) & passed) !== 0 || alone[hashEndIn(asides[at] as number)] === 0) continue;
    const group = groupOfWord(names, lowest[ids[at] as number] as number);
    if (group !== undefined) lower[group.place] = 1;
  }
  return lower;
}

const family = (nameOf: (sort: Sort) => string): Readonly<Record<Sort, number>> =>
  Object.fromEntries(sorts.map((sort) => [sort, evidence(nameOf(sort))])) as Record<Sort, number>;
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
  group: Group,
  names: Names,
  company: Company,
  sortOf: (group: Group) => Sort,
): void {
  const { words, initials, mentions, place } = group;
  const to = names.pieces;
  if (mentions.length > 1) push(to, mentions.length > 3 ? is.often : is.twice);
  stand(text, mentions, to);
  if (words.length > 1) {
    if (groupOfWord(names, words.at(-1) as number) !== undefined) push(to, is.lastAlone);
    if (groupOfWord(names, words[0] as number) !== undefined) push(to, is.firstAlone);
    if (initials !== "" && standsAlone(text, names, initials)) push(to, is.hasAcronym);
    return;
  }
  if (company.lower[place] === 1) push(to, is.alsoLower);
  const ending = company.ending[place];
  const beginning = company.beginning[place];
  if (ending === undefined && beginning === undefined) push(to, is.unintroduced);
  tell(ending, sortOf, endsA, to);
  tell(beginning, sortOf, beginsA, to);
  // most texts have no name that others' initials may be
  if (company.byInitials.size === 0) return;
  const word = wordIn(text, words[0] as number);
  if (word.length > 1) tell(company.byInitials.get(unstopped(word)), sortOf, initialsOfA, to);
}

function standsAlone({ tokens }: Text, names: Names, word: string): boolean {
  const number = tokens.vocabulary.numbers.get(word);
  return number !== undefined && groupOfWord(names, number) !== undefined;
}

/** Whether all mentions open sentences, or stand in headings: their capitals say less, then. */
function stand({ begins, shouted }: Text, mentions: readonly Mention[], to: Pieces): void {
  let opens = true;
  let heading = 2;
  for (const { first } of mentions) {
    if (begins[first] === 0) opens = false;
    heading = Math.min(heading, shouted[first] as number);
  }
  if (opens) push(to, is.onlyOpens);
  if (heading > 0) push(to, heading === 2 ? is.onlyInCapitals : is.onlyInHeadings);
}

function tell(
  groups: readonly Group[] | undefined,
  sortOf: (group: Group) => Sort,
  numbers: Readonly<Record<Sort, number>>,
  to: Pieces,
): void {
  if (groups === undefined) return;
  // a bit for each sort
  let told = 0;
  for (let at = 0; at < groups.length; at++) {
    const sort = sortOf(groups[at] as Group);
    const bit = 1 << sorts.indexOf(sort);
    if ((told & bit) !== 0) continue;
    told |= bit;
    push(to, numbers[sort]);
  }
}
