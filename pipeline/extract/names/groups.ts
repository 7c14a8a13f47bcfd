/** The names of a text by their words: what is said of one of them speaks for all that are printed the same. */
import { hashOn } from "../tokens/vocabulary.ts";
import { besideEvidence } from "./beside.ts";
import { hashEnd, hashEndIn, hashEnds } from "./beside-words.ts";
import { ownEvidence } from "./evidence.ts";
import { addInitials, unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import { noPieces, type Pieces } from "./pieces.ts";
import { has, isInner, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";

/** A place where a name stands. */
export type Mention = Stretch & {
  readonly group: Group;
  /** Its place among the mentions of the text. */
  readonly place: number;
  /** What stands beside it, as pieces `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** What the names next to it say. */
  neighbours: number[];
};

/** The names that are printed the same. */
export type Group = {
  /** The lowest numbers of the name's words (see the vocabulary), without marks. */
  readonly words: readonly number[];
  /** What its words themselves say, as pieces `[from, to)`. */
  readonly from: number;
  readonly to: number;
  /** What the company that it keeps says, as pieces `[said, saidTo)`; nothing before the names are told apart. */
  said: number;
  saidTo: number;
  readonly mentions: Mention[];
  /** Its place among the groups of the text. */
  readonly place: number;
  /** The first letters of a longer name, without those of grammar, if they may stand alone in the text; else "". */
  initials: string;
  /** The next group of a text with the same hash. */
  readonly next: Group | undefined;
};

/** The names of a text: groups in order of their first mention, and all mentions in order. */
export type Names = {
  readonly groups: readonly Group[];
  readonly mentions: readonly Mention[];
  readonly pieces: Pieces;
  /** 1 at the ends of the hashes of names of one word, as they are printed and without stops (see beside-words.ts). */
  readonly alone: Uint8Array;
  /** The last group of each hash of words. */
  readonly byHash: ReadonlyMap<number, Group>;
};

/** No neighbour has said anything yet. */
const nothing: number[] = [];

/** Puts the names of a text together. */
export function groupsOf(text: Text, stretches: readonly Stretch[]): Names {
  const byHash = new Map<number, Group>();
  const groups: Group[] = [];
  const mentions: Mention[] = [];
  const pieces = noPieces(stretches.length);
  for (const stretch of stretches) {
    const { first, end } = stretch;
    const hash = hashOfName(text, first, end);
    const known = byHash.get(hash);
    let group = known;
    while (group !== undefined && !isPrinted(text, first, end, group)) group = group.next;
    if (group === undefined) {
      const from = pieces.end;
      ownEvidence(text, stretch, pieces);
      const words = wordsOf(text, first, end);
      const to = pieces.end;
      const place = groups.length;
      group = { words, from, to, said: to, saidTo: to, mentions: [], place, initials: "", next: known };
      byHash.set(hash, group);
      groups.push(group);
    }
    const from = pieces.end;
    besideEvidence(text, stretch, pieces);
    const place = mentions.length;
    const mention = { first, end, group, place, from, to: pieces.end, neighbours: nothing };
    group.mentions.push(mention);
    mentions.push(mention);
  }
  const alone = aloneIn(text, groups);
  addInitials(text, groups, alone);
  return { groups, mentions, pieces, alone, byHash };
}

function aloneIn(text: Text, groups: readonly Group[]): Uint8Array {
  const alone = new Uint8Array(hashEnds);
  for (const { words, mentions } of groups) {
    if (words.length > 1) continue;
    const { first } = mentions[0] as Mention;
    alone[hashEndIn(text.asides[first] as number)] = 1;
    if (isInner(text, first, Inner.dotted)) alone[hashEnd(unstopped(wordIn(text, words[0] as number)))] = 1;
  }
  return alone;
}

/** The group of the names that are one word. */
export function groupOfWord({ byHash }: Pick<Names, "byHash">, word: number): Group | undefined {
  let group = byHash.get(hashOfWord(word));
  while (group !== undefined && !(group.words.length === 1 && group.words[0] === word)) group = group.next;
  return group;
}

// Small enough for a map to take it as it is.
const hashOfWord = (word: number): number => hashOn(0, word) >>> 2;

function hashOfName(text: Text, first: number, end: number): number {
  const { ids, vocabulary } = text.tokens;
  const { lowest } = vocabulary;
  if (end - first === 1) return hashOfWord(lowest[ids[first] as number] as number);
  let hash = 0;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark)) hash = hashOn(hash, lowest[ids[at] as number] as number);
  return hash >>> 2;
}

/** Whether a group has the words of these tokens. */
function isPrinted(text: Text, first: number, end: number, { words }: Group): boolean {
  const { ids, vocabulary } = text.tokens;
  const { lowest } = vocabulary;
  if (end - first === 1) return words.length === 1 && words[0] === lowest[ids[first] as number];
  let word = 0;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark) && words[word++] !== lowest[ids[at] as number]) return false;
  return word === words.length;
}

/** The words of a name, without marks. */
function wordsOf(text: Text, first: number, end: number): readonly number[] {
  const { ids, vocabulary } = text.tokens;
  const { lowest } = vocabulary;
  if (end - first === 1) return [lowest[ids[first] as number] as number];
  const words: number[] = [];
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark)) words.push(lowest[ids[at] as number] as number);
  return words;
}

/** A word of a name in lower case. */
export const wordIn = ({ tokens }: Text, number: number): string => tokens.vocabulary.words[number] as string;

/** Words in lower case, with blanks between them. */
export function joined(text: Text, words: readonly number[]): string {
  let found = words.length === 0 ? "" : wordIn(text, words[0] as number);
  for (let at = 1; at < words.length; at++) found += ` ${wordIn(text, words[at] as number)}`;
  return found;
}
