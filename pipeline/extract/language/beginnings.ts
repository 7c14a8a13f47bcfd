/** Where a pattern can match at all, so that it need be tried nowhere else. */
import { type Codes, edge } from "./lexicon.ts";
import { type Alternatives, type Item, type Node, type Sequence, shortest, soleWord } from "./syntax.ts";

/** What can stand where a match begins: perhaps more, never less. Sets of codes, a bit a code. */
export type Beginnings = {
  /** The codes that can stand directly before. */
  readonly before: Int32Array;
  /** For each code that can stand first, those that can stand second: in the match, or behind its only word. */
  readonly pairs: Int32Array;
};

/** Whether a match can begin with these two codes. */
export function canBegin({ before, pairs }: Beginnings, first: number, second: number): boolean {
  return has(pairs, second, first * before.length);
}

/** Whether a match can begin behind this code. */
export function canFollow({ before }: Beginnings, code: number): boolean {
  return has(before, code);
}

function has(bits: Int32Array, code: number, from = 0): boolean {
  return (((bits[from + (code >> 5)] as number) >> (code & 31)) & 1) === 1;
}

/** The beginnings of what a pattern is made of, for a lexicon of so many codes. */
export function beginningsOf(alternatives: Alternatives, size: number): Beginnings {
  const words = (size + 31) >> 5;
  const anything = { before: new Int32Array(words).fill(-1), pairs: new Int32Array(size * words).fill(-1) };
  return anyOf(alternatives, anything, { anything, isBackward: false });
}

/** What stands where nothing is asked for, and whether the text is read from its end: a lookbehind is. */
type Reading = { readonly anything: Beginnings; readonly isBackward: boolean };

/** What can stand where alternatives are tried with `next` behind them. */
function anyOf(alternatives: Alternatives, next: Beginnings, reading: Reading): Beginnings {
  return alternatives.map((sequence) => sequenceOf(sequence, next, reading)).reduce(either);
}

function sequenceOf(sequence: Sequence, next: Beginnings, reading: Reading): Beginnings {
  const items = reading.isBackward ? sequence.toReversed() : sequence;
  let end = 0;
  for (let words = 0; end < items.length && words < enough; end++) {
    const { node, least } = items[end] as Item;
    words += least * shortest(node);
  }
  const from = end < items.length ? reading.anything : next;
  return items.slice(0, end).reduceRight((found, item) => repeated(item, found, reading), from);
}

// Behind two words, nothing that follows matters.
const enough = 2;

function repeated({ node, least, most }: Item, next: Beginnings, reading: Reading): Beginnings {
  let found = next;
  let all = least === 0 ? next : null;
  for (let times = 1; times <= Math.min(most, enough); times++) {
    found = nodeOf(node, found, reading);
    if (times >= Math.min(least, enough)) all = all === null ? found : either(all, found);
  }
  return all ?? found;
}

function nodeOf(node: Node, next: Beginnings, reading: Reading): Beginnings {
  switch (node.kind) {
    case "word":
      return wordOf(node.codes, next, reading);
    case "group":
      return anyOf(node.alternatives, next, reading);
    case "edge":
      return narrowed(next, node.ahead !== reading.isBackward, (code) => code === edge);
    case "look":
      return node.ahead === reading.isBackward
        ? lookingBack(node, next, reading)
        : lookingOn(node, next, reading);
  }
}

function wordOf(codes: Codes, next: Beginnings, { anything: { before } }: Reading): Beginnings {
  const second = firstsOf(next);
  const pairs = new Int32Array(next.pairs.length);
  for (let code = 0; code < codes.length; code++) {
    if (codes[code] === 1 && canFollow(next, code)) pairs.set(second, code * before.length);
  }
  return { before, pairs };
}

/** The codes that can stand first. */
function firstsOf({ before: { length }, pairs }: Beginnings): Int32Array {
  const firsts = new Int32Array(length);
  for (let code = 0, from = 0; from < pairs.length; code++, from += length) {
    let seconds = 0;
    for (let at = from; at < from + length; at++) seconds |= pairs[at] as number;
    if (seconds !== 0) firsts[code >> 5] = (firsts[code >> 5] as number) | (1 << (code & 31));
  }
  return firsts;
}

type Look = Extract<Node, { kind: "look" }>;

function lookingOn({ wanted, alternatives }: Look, next: Beginnings, reading: Reading): Beginnings {
  if (!wanted) return narrowed(next, true, (code) => !isRefused(alternatives, code));
  const seen = anyOf(alternatives, reading.anything, reading);
  return { before: both(next.before, seen.before), pairs: both(next.pairs, seen.pairs) };
}

function lookingBack({ wanted, alternatives }: Look, next: Beginnings, reading: Reading): Beginnings {
  if (!wanted) return narrowed(next, false, (code) => !isRefused(alternatives, code));
  const { anything, isBackward } = reading;
  const seen = anyOf(alternatives, anything, { anything, isBackward: !isBackward });
  return { before: both(next.before, firstsOf(seen)), pairs: next.pairs };
}

/** Only such codes first, or else before. */
function narrowed(
  { before, pairs }: Beginnings,
  isFirst: boolean,
  isAllowed: (code: number) => boolean,
): Beginnings {
  const left = isFirst ? pairs.slice() : before.slice();
  for (let code = 0; code * before.length < pairs.length; code++) {
    if (isAllowed(code)) continue;
    if (isFirst) left.fill(0, code * before.length, (code + 1) * before.length);
    else left[code >> 5] = (left[code >> 5] as number) & ~(1 << (code & 31));
  }
  return isFirst ? { before, pairs: left } : { before: left, pairs };
}

/** Whether one of the alternatives is this word; those that are more than a word refuse none for certain. */
function isRefused(alternatives: Alternatives, code: number): boolean {
  return alternatives.some((sequence) => soleWord(sequence)?.[code] === 1);
}

/** What can stand where one of some patterns begins. */
export function eitherOf(all: readonly Beginnings[]): Beginnings {
  return all.reduce(either);
}

function either(left: Beginnings, right: Beginnings): Beginnings {
  return { before: union(left.before, right.before), pairs: union(left.pairs, right.pairs) };
}

function union(left: Int32Array, right: Int32Array): Int32Array {
  if (left === right) return left;
  const all = left.slice();
  for (let at = 0; at < all.length; at++) all[at] = (all[at] as number) | (right[at] as number);
  return all;
}

function both(left: Int32Array, right: Int32Array): Int32Array {
  if (left === right) return left;
  const common = left.slice();
  for (let at = 0; at < common.length; at++) common[at] = (common[at] as number) & (right[at] as number);
  return common;
}
