/**
 * Space that telling names needs only while it runs, kept for the next text: making two dozen arrays for each would take
 * a tenth of the time, and an object for each name more than that.
 */
import { hashEnds } from "./beside-words.ts";
import { type Chains, noChains, noPieces, type Pieces } from "./pieces.ts";
import { sorts } from "./weights.ts";

/** Columns for a text's tokens, with some room behind the last. */
export type TokenSpace = {
  readonly bits: Int32Array;
  readonly asides: Int32Array;
  readonly begins: Uint8Array;
  readonly shouted: Uint8Array;
  readonly capitals: Places;
  readonly marks: Places;
  readonly plain: Places;
  readonly stretches: Stretches;
  /** The words of the text's names. */
  readonly words: Int32Array;
};

/** The first `count` are tokens, in order. */
export type Places = {
  readonly places: Int32Array;
  count: number;
};

/** Stretches of tokens `[first, end)` in order, by columns. No two begin at one token: there is room for all. */
export type Stretches = {
  readonly first: Int32Array;
  readonly end: Int32Array;
  count: number;
};

/** Adds a stretch behind the last. */
export function addStretch(stretches: Stretches, first: number, end: number): void {
  const { count } = stretches;
  stretches.first[count] = first;
  stretches.end[count] = end;
  stretches.count = count + 1;
}

// No rule looks as far behind the last token.
const room = 16;
// Larger texts are rare, and what they need is not held on to.
const mostKept = 1 << 15;
let tokenSpace = tokenSpaceOf(1 << 10);
let nameSpace = nameSpaceOf(1 << 8);

/** With some to spare, if it is kept. */
const lengthFor = (needed: number): number => (2 * needed > mostKept ? needed : 2 * needed);

/** Space for so many tokens: no stretches and places, noughts behind the last token, and in `begins` and `shouted` everywhere. */
export function spaceForTokens(tokens: number): TokenSpace {
  const space = tokenSpace.bits.length < tokens + room ? tokenSpaceOf(lengthFor(tokens + room)) : tokenSpace;
  if (space.bits.length <= mostKept) tokenSpace = space;
  space.bits.fill(0, tokens, tokens + room);
  space.asides.fill(0, tokens, tokens + room);
  space.begins.fill(0, 0, tokens + room);
  space.shouted.fill(0, 0, tokens + room);
  space.capitals.count = 0;
  space.marks.count = 0;
  space.plain.count = 0;
  space.stretches.count = 0;
  return space;
}

function noPlaces(length: number): Places {
  return { places: new Int32Array(length), count: 0 };
}

function tokenSpaceOf(length: number): TokenSpace {
  return {
    bits: new Int32Array(length),
    asides: new Int32Array(length),
    begins: new Uint8Array(length),
    shouted: new Uint8Array(length),
    capitals: noPlaces(length),
    marks: noPlaces(length),
    plain: noPlaces(length),
    stretches: { first: new Int32Array(length), end: new Int32Array(length), count: 0 },
    words: new Int32Array(length),
  };
}

/** What is known of each mention of a name, by columns. */
export type Mentions = {
  /** The group of those that are printed the same. */
  readonly group: Int32Array;
  /** The next mention of the same group; -1 behind the last. */
  readonly next: Int32Array;
  /** What stands beside it, as pieces `[near, nearEnd)`. */
  readonly near: Int32Array;
  readonly nearEnd: Int32Array;
  /** What the names next to it say: the first piece of a chain and the last, 0 where they say nothing. */
  readonly neighbours: Int32Array;
  readonly neighboursLast: Int32Array;
};

/** What is known of the mentions that are printed the same, by columns. */
export type Groups = {
  /** Its words, without marks, as `[words, next group's)` of the text's words: lowest numbers (see the vocabulary). */
  readonly words: Int32Array;
  /** Its first mention and its last, and how many there are. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly size: Int32Array;
  /** What its words themselves say, as pieces `[own, ownEnd)`. */
  readonly own: Int32Array;
  readonly ownEnd: Int32Array;
  /** What the company that it keeps says, as pieces `[said, saidEnd)`, once that is told. */
  readonly said: Int32Array;
  readonly saidEnd: Int32Array;
};

/** Columns for the names of a text; who writes them says what they hold. */
export type NameSpace = {
  readonly length: number;
  readonly mentions: Mentions;
  readonly groups: Groups;
  readonly pieces: Pieces;
  readonly chains: Chains;
  readonly alone: Uint8Array;
  readonly slots: Int32Array;
  readonly lower: Uint8Array;
  readonly parts: Uint8Array;
  readonly readings: Uint8Array;
  readonly usual: Uint8Array;
  readonly sort: Uint8Array;
  readonly sums: Int32Array;
  readonly here: Int32Array;
  readonly told: Int32Array;
  readonly known: Int32Array;
  readonly firsts: Int32Array;
  readonly same: Int32Array;
  readonly persons: Int32Array;
  readonly openings: Int32Array;
};

/**
 * Space for so many names: noughts everywhere, but for what is written before it is read: all that is known of mentions
 * and groups but the neighbours, `usual`, `sort`, `here`, `told` and `firsts`.
 */
export function spaceForNames(names: number): NameSpace {
  const space = nameSpace.length < names ? nameSpaceOf(lengthFor(names)) : nameSpace;
  if (space.length <= mostKept) nameSpace = space;
  space.pieces.end = 0;
  space.chains.end = 1;
  space.mentions.neighbours.fill(0, 0, names);
  space.mentions.neighboursLast.fill(0, 0, names);
  space.alone.fill(0);
  space.slots.fill(0, 0, 4 * names);
  space.lower.fill(0, 0, names);
  space.parts.fill(0, 0, names);
  space.readings.fill(0, 0, names);
  space.sums.fill(0, 0, sorts.length * names);
  space.known.fill(0, 0, sorts.length * names);
  space.same.fill(0, 0, names);
  space.persons.fill(0, 0, names);
  space.openings.fill(0, 0, names);
  return space;
}

function nameSpaceOf(length: number): NameSpace {
  const column = (): Int32Array => new Int32Array(length);
  return {
    length,
    mentions: {
      group: column(),
      next: column(),
      near: column(),
      nearEnd: column(),
      neighbours: column(),
      neighboursLast: column(),
    },
    groups: {
      words: new Int32Array(length + 1),
      first: column(),
      last: column(),
      size: column(),
      own: column(),
      ownEnd: column(),
      said: column(),
      saidEnd: column(),
    },
    pieces: noPieces(length),
    chains: noChains(length),
    alone: new Uint8Array(hashEnds),
    slots: new Int32Array(4 * length),
    lower: new Uint8Array(length),
    parts: new Uint8Array(length),
    readings: new Uint8Array(length),
    usual: new Uint8Array(length),
    sort: new Uint8Array(length),
    sums: new Int32Array(sorts.length * length),
    here: new Int32Array(sorts.length * length),
    told: column(),
    known: new Int32Array(sorts.length * length),
    firsts: column(),
    same: column(),
    persons: column(),
    openings: column(),
  };
}
