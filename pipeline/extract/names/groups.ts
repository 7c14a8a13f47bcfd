/** The names of a text by their words: what is said of one of them speaks for all that are printed the same. */
import { hashOn } from "../tokens/vocabulary.ts";
import { besideEvidence } from "./beside.ts";
import { hashEnd, hashEndIn } from "./beside-words.ts";
import { ownEvidence } from "./evidence.ts";
import { initialsOf, unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import type { Pieces } from "./pieces.ts";
import { type Groups, type Mentions, type NameSpace, type Stretches, spaceForNames } from "./scratch.ts";
import { has, isInner, lowestAt, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

/**
 * The names of a text by columns: groups by their places in order of their first mention, mentions by theirs in order
 * of the text. All but `initials` holds until the names of the next text are put together.
 */
export type Names = {
  /** The tokens of each mention. */
  readonly stretches: Stretches;
  readonly mentions: Mentions;
  readonly groups: Groups;
  /** How many groups there are. */
  readonly size: number;
  /** The words of the groups, without marks, one group behind the other. */
  readonly words: Int32Array;
  /** The first letters of longer names, without those of grammar, of groups that may be so called in the text. */
  readonly initials: ReadonlyMap<number, string>;
  readonly pieces: Pieces;
  /** 1 in `alone` is what `markAlone` says. */
  readonly space: NameSpace;
  /** How many slots there are in use, less one. */
  readonly mask: number;
};

/** Puts the names of a text together. */
export function groupsOf(text: Text): Names {
  const { stretches, words } = text;
  const { count } = stretches;
  const space = spaceForNames(count);
  const { mentions, groups, pieces, slots } = space;
  const mask = slotsFor(count) - 1;
  let size = 0;
  groups.words[0] = 0;
  for (let place = 0; place < count; place++) {
    const first = stretches.first[place] as number;
    const end = stretches.end[place] as number;
    const slot = slotOf(text, first, end, space, mask);
    const known = slots[slot] as number;
    const group = known === 0 ? size : known - 1;
    if (known === 0) {
      slots[slot] = ++size;
      groups.words[size] = addWords(text, first, end, groups.words[group] as number);
      groups.own[group] = pieces.end;
      ownEvidence(text, first, end, pieces);
      groups.ownEnd[group] = pieces.end;
      groups.first[group] = place;
      groups.size[group] = 1;
    } else {
      mentions.next[groups.last[group] as number] = place;
      groups.size[group]!++;
    }
    groups.last[group] = place;
    mentions.group[place] = group;
    mentions.next[place] = -1;
    mentions.near[place] = pieces.end;
    besideEvidence(text, first, end, pieces);
    mentions.nearEnd[place] = pieces.end;
  }
  markAlone(text, space, size);
  const initials = initialsIn(text, space, size);
  return { stretches, mentions, groups, size, words, initials, pieces, space, mask };
}

/** A power of two, at least twice and less than four times as many. */
function slotsFor(names: number): number {
  let length = 1;
  while (length < 2 * names) length *= 2;
  return length;
}

/** How many words the names of a group have. */
export const lengthOf = ({ groups: { words } }: Pick<Names, "groups">, group: number): number =>
  (words[group + 1] as number) - (words[group] as number);

/** The first word of a group's names. */
export const firstWord = ({ groups, words }: Pick<Names, "groups" | "words">, group: number): number =>
  words[groups.words[group] as number] as number;

/** Marks the ends of the hashes of names of one word, as they are printed and without stops (see beside-words.ts). */
function markAlone(text: Text, { groups, alone }: NameSpace, size: number): void {
  const { stretches } = text;
  for (let group = 0; group < size; group++) {
    if (lengthOf({ groups }, group) > 1) continue;
    const at = stretches.first[groups.first[group] as number] as number;
    alone[hashEndIn(text.asides[at] as number)] = 1;
    if (!isInner(text, at, Inner.dotted)) continue;
    const word = wordIn(text, text.words[groups.words[group] as number] as number);
    alone[hashEnd(unstopped(word))] = 1;
  }
}

function initialsIn(text: Text, { groups, alone }: NameSpace, size: number): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (let group = 0; group < size; group++) {
    const from = groups.words[group] as number;
    const to = groups.words[group + 1] as number;
    const initials = to - from > 1 ? initialsOf(text, from, to, alone) : "";
    if (initials !== "") found.set(group, initials);
  }
  return found;
}

/** The group of the names that are one word; -1 where there is none. */
export function groupOfWord(names: Names, word: number): number {
  const { slots } = names.space;
  const { mask } = names;
  for (let slot = spread(hashOn(0, word)) & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const group = (slots[slot] as number) - 1;
    if (firstWord(names, group) === word && lengthOf(names, group) === 1) return group;
  }
  return -1;
}

// The low bits of a product know nothing of the high bits of its factors.
const spread = (hash: number): number => hash ^ (hash >>> 15);

/** The slot of the group that has the words of these tokens, or an empty one for it. */
function slotOf(text: Text, first: number, end: number, { slots, groups }: NameSpace, mask: number): number {
  let slot = spread(hashOf(text, first, end)) & mask;
  while (slots[slot] !== 0 && !isPrinted(text, first, end, groups, (slots[slot] as number) - 1))
    slot = (slot + 1) & mask;
  return slot;
}

function hashOf(text: Text, first: number, end: number): number {
  if (end - first === 1) return hashOn(0, lowestAt(text, first));
  let hash = 0;
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.mark)) hash = hashOn(hash, lowestAt(text, at));
  return hash;
}

/** Whether a group has the words of these tokens. */
function isPrinted(text: Text, first: number, end: number, groups: Groups, group: number): boolean {
  let word = groups.words[group] as number;
  const to = groups.words[group + 1] as number;
  for (let at = first; at < end; at++) {
    if (has(text, at, Trait.mark)) continue;
    if (word === to || text.words[word++] !== lowestAt(text, at)) return false;
  }
  return word === to;
}

/** Writes the words of a name, without marks, from a place on; returns one past the last. */
function addWords(text: Text, first: number, end: number, from: number): number {
  let to = from;
  for (let at = first; at < end; at++) if (!has(text, at, Trait.mark)) text.words[to++] = lowestAt(text, at);
  return to;
}

/** A word of a name in lower case. */
export const wordIn = ({ tokens }: Text, number: number): string => tokens.vocabulary.words[number] as string;

/** Words in lower case, with blanks between them. */
export function joined(text: Text, words: ArrayLike<number>): string {
  let found = words.length === 0 ? "" : wordIn(text, words[0] as number);
  for (let at = 1; at < words.length; at++) found += ` ${wordIn(text, words[at] as number)}`;
  return found;
}
