/** The names of a text by their words: what is said of one of them speaks for all that are printed the same. */
import { hashOn } from "../tokens/vocabulary.ts";
import { besideEvidence } from "./beside.ts";
import { hashEnd, hashEndIn } from "./beside-words.ts";
import { ownEvidence } from "./evidence.ts";
import { initialsOf, unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import type { Pieces } from "./pieces.ts";
import { has, isInner, type Stretch, type Text } from "./runs.ts";
import { type NameSpace, spaceForNames } from "./scratch.ts";
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
  mentions: Mention[];
  /** Its place among the groups of the text. */
  readonly place: number;
  /** The first letters of a longer name, without those of grammar, if they may stand alone in the text; else "". */
  initials: string;
};

/** The names of a text: groups in order of their first mention, and all mentions in order. */
export type Names = {
  readonly groups: readonly Group[];
  readonly mentions: readonly Mention[];
  readonly pieces: Pieces;
  /** Holds until the names of the next text are put together: 1 in `alone` is what `markAlone` says. */
  readonly space: NameSpace;
  /** How many slots there are in use, less one. */
  readonly mask: number;
};

// No neighbour has said anything, and no mention is known yet. What is added makes a new list.
const nothing: number[] = [];
const nowhere: Mention[] = [];

/** Puts the names of a text together. */
export function groupsOf(text: Text, stretches: readonly Stretch[]): Names {
  const groups: Group[] = [];
  const mentions: Mention[] = new Array(stretches.length);
  const space = spaceForNames(stretches.length);
  const { pieces, slots } = space;
  const mask = slotsFor(stretches.length) - 1;
  for (let place = 0; place < stretches.length; place++) {
    const stretch = stretches[place] as Stretch;
    const { first, end } = stretch;
    const slot = slotOf(text, first, end, slots, mask, groups);
    const known = slots[slot] as number;
    const group = known === 0 ? groupOf(text, stretch, groups.length, pieces) : (groups[known - 1] as Group);
    if (known === 0) slots[slot] = groups.push(group);
    const from = pieces.end;
    besideEvidence(text, stretch, pieces);
    const mention = { first, end, group, place, from, to: pieces.end, neighbours: nothing };
    if (group.mentions.length === 0) group.mentions = [mention];
    else group.mentions.push(mention);
    mentions[place] = mention;
  }
  markAlone(text, groups, space.alone);
  for (const group of groups)
    if (group.words.length > 1) group.initials = initialsOf(text, group.words, space.alone);
  return { groups, mentions, pieces, space, mask };
}

function groupOf(text: Text, stretch: Stretch, place: number, pieces: Pieces): Group {
  const from = pieces.end;
  ownEvidence(text, stretch, pieces);
  const to = pieces.end;
  const words = wordsOf(text, stretch);
  return { words, from, to, said: to, saidTo: to, mentions: nowhere, place, initials: "" };
}

/** A power of two, at least twice and less than four times as many. */
function slotsFor(names: number): number {
  let length = 1;
  while (length < 2 * names) length *= 2;
  return length;
}

/** Marks the ends of the hashes of names of one word, as they are printed and without stops (see beside-words.ts). */
function markAlone(text: Text, groups: readonly Group[], alone: Uint8Array): void {
  for (const { words, mentions } of groups) {
    if (words.length > 1) continue;
    const { first } = mentions[0] as Mention;
    alone[hashEndIn(text.asides[first] as number)] = 1;
    if (isInner(text, first, Inner.dotted)) alone[hashEnd(unstopped(wordIn(text, words[0] as number)))] = 1;
  }
}

/** The group of the names that are one word. */
export function groupOfWord({ groups, space: { slots }, mask }: Names, word: number): Group | undefined {
  for (let slot = spread(hashOn(0, word)) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const group = groups[(slots[slot] as number) - 1] as Group;
    if (group.words.length === 1 && group.words[0] === word) return group;
  }
  return undefined;
}

// The low bits of a product know nothing of the high bits of its factors.
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** The slot of the group that has the words of these tokens, or an empty one for it. */
function slotOf(
  text: Text,
  first: number,
  end: number,
  slots: Int32Array,
  mask: number,
  groups: readonly Group[],
): number {
  let slot = spread(hashOf(text, first, end)) & mask;
  while (slots[slot] !== 0 && !isPrinted(text, first, end, groups[(slots[slot] as number) - 1] as Group))
    slot = (slot + 1) & mask;
  return slot;
}

/** The number of a token's word in lower case. */
export const lowestAt = ({ tokens }: Text, at: number): number =>
  tokens.vocabulary.lowest[tokens.ids[at] as number] as number;

function hashOf(text: Text, first: number, end: number): number {
  if (end - first === 1) return hashOn(0, lowestAt(text, first));
  let hash = 0;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark)) hash = hashOn(hash, lowestAt(text, at));
  return hash;
}

/** Whether a group has the words of these tokens. */
function isPrinted(text: Text, first: number, end: number, { words }: Group): boolean {
  if (end - first === 1) return words.length === 1 && words[0] === lowestAt(text, first);
  let word = 0;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark) && words[word++] !== lowestAt(text, at)) return false;
  return word === words.length;
}

/** The words of a name, without marks. */
function wordsOf(text: Text, { first, end }: Stretch): readonly number[] {
  if (end - first === 1) return [lowestAt(text, first)];
  let count = 0;
  for (let at = first; at < end; at++) if (!has(text, at, Trait.mark)) count++;
  const words: number[] = new Array(count);
  for (let at = end - 1; at >= first; at--)
    if (!has(text, at, Trait.mark)) words[--count] = lowestAt(text, at);
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
