/** What the other names of a text, and its words in lower case, say of a name. */
import { hashOn } from "../tokens/vocabulary.ts";
import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import { wordAt } from "../tokens.ts";
import { evidence } from "./catalogue.ts";
import type { Evidence } from "./evidence.ts";
import type { Group, Mention } from "./groups.ts";
import type { Text } from "./runs.ts";
import { Trait } from "./trait.ts";
import { type Sort, sorts } from "./weights.ts";

type Index = ReadonlyMap<string, readonly Group[]>;

/** What is looked up while the names of one text are told apart. */
export type Company = {
  /** Names of one word that the text has in lower case too. */
  readonly lower: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
  /** Longer names by their first and their last word, and by their initials. */
  readonly byFirst: Index;
  readonly byLast: Index;
  readonly byInitials: Index;
};

export function companyOf(text: Text, groups: readonly Group[]): Company {
  const alone = new Set<string>();
  // "us", where "U.S." stands alone
  const undotted = new Set<string>();
  const single: number[] = [];
  for (const { words, mentions } of groups) {
    if (words.length > 1) continue;
    const word = words[0] as string;
    alone.add(word);
    if (word.includes(".")) undotted.add(unstopped(word));
    single.push((mentions[0] as Mention).first);
  }
  const byFirst = new Map<string, Group[]>();
  const byLast = new Map<string, Group[]>();
  const byInitials = new Map<string, Group[]>();
  for (const group of groups) {
    const { words, initials } = group;
    if (words.length === 1) continue;
    add(byFirst, words[0] as string, group, alone);
    add(byLast, words.at(-1) as string, group, alone);
    if (hasFamilyWithin(text, group)) add(byLast, words[1] as string, group, alone);
    add(byInitials, initials, group, undotted.has(initials) ? undotted : alone);
  }
  return { lower: lowerWords(text, alone, single), alone, byFirst, byLast, byInitials };
}

/** "Víctor Rodríguez Padilla", who is Rodríguez for short; "Charles Elliott Jr."; not "Ohio State University". */
function hasFamilyWithin(text: Text, { words, mentions }: Group): boolean {
  const at = (mentions[0] as Mention).first + 1;
  if (words.length !== 3 || (words[1] as string).length < 3 || wordAt(text.tokens, at) !== words[1])
    return false;
  return ((text.bits[at] as number) & (Trait.capital | Trait.ordinary)) === Trait.capital;
}

/** "us" of "u.s." */
export const unstopped = (word: string): string => (word.includes(".") ? word.replaceAll(".", "") : word);

/** Adds a longer name under a word, if that stands alone in the text. */
function add(index: Map<string, Group[]>, word: string, group: Group, alone: ReadonlySet<string>): void {
  if (!alone.has(word)) return;
  const list = index.get(word);
  if (list === undefined) index.set(word, [group]);
  else list.push(group);
}

const hashes = integerColumn(({ word }) => {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = hashOn(hash, word.charCodeAt(at));
  return hash ^ (hash >>> 15);
});

/** Those words, which tokens at `places` have, that the text has in lower case too. */
function lowerWords(
  { tokens, bits }: Text,
  wanted: ReadonlySet<string>,
  places: readonly number[],
): ReadonlySet<string> {
  const { ids, count, vocabulary } = tokens;
  const found = new Set<string>();
  if (places.length === 0) return found;
  const hashOf = valuesOf(hashes, vocabulary);
  // hardly a word that is none of them has the end of its hash from one of them
  const may = new Uint8Array(1 << 12);
  for (const at of places) may[(hashOf[ids[at] as number] as number) & 4095] = 1;
  const passed = Trait.capital | Trait.mark | Trait.number | Trait.grammar;
  for (let at = 0; at < count; at++) {
    if (((bits[at] as number) & passed) !== 0) continue;
    if (may[(hashOf[ids[at] as number] as number) & 4095] === 0) continue;
    const word = wordAt(tokens, at) as string;
    if (wanted.has(word)) found.add(word);
  }
  return found;
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

/** Evidence from the company that a name keeps; `sortOf` says what longer names were found to be. */
export function relationEvidence(
  text: Text,
  { words, initials, mentions }: Group,
  company: Company,
  sortOf: (group: Group) => Sort,
): Evidence {
  const found: Evidence = [];
  if (mentions.length > 1) found.push(mentions.length > 3 ? is.often : is.twice);
  stand(text, mentions, found);
  const word = words[0] as string;
  if (words.length > 1) {
    if (company.alone.has(words.at(-1) as string)) found.push(is.lastAlone);
    if (company.alone.has(word)) found.push(is.firstAlone);
    if (company.alone.has(initials)) found.push(is.hasAcronym);
    return found;
  }
  if (company.lower.has(word)) found.push(is.alsoLower);
  if (!company.byLast.has(word) && !company.byFirst.has(word)) found.push(is.unintroduced);
  tell(company.byLast.get(word), sortOf, endsA, found);
  tell(company.byFirst.get(word), sortOf, beginsA, found);
  if (word.length > 1) tell(company.byInitials.get(unstopped(word)), sortOf, initialsOfA, found);
  return found;
}

/** Whether all mentions open sentences, or stand in headings: their capitals say less, then. */
function stand({ begins, shouted }: Text, mentions: readonly Mention[], to: Evidence): void {
  let opens = true;
  let heading = 2;
  for (const { first } of mentions) {
    if (begins[first] === 0) opens = false;
    heading = Math.min(heading, shouted[first] as number);
  }
  if (opens) to.push(is.onlyOpens);
  if (heading > 0) to.push(heading === 2 ? is.onlyInCapitals : is.onlyInHeadings);
}

function tell(
  groups: readonly Group[] | undefined,
  sortOf: (group: Group) => Sort,
  numbers: Readonly<Record<Sort, number>>,
  to: Evidence,
): void {
  if (groups === undefined) return;
  for (const sort of new Set(groups.map(sortOf))) to.push(numbers[sort]);
}
