/** Where a pattern can match at all, so that it need be tried nowhere else. */
import { type Codes, edge } from "./lexicon.ts";
import { type Alternatives, type Item, type Node, type Sequence, soleWord } from "./syntax.ts";

/**
 * The codes that can stand directly before a match, first in it and second (in the match, or behind its only word):
 * perhaps more, never fewer.
 */
export type Beginnings = { readonly before: Codes; readonly first: Codes; readonly second: Codes };

/** The beginnings of what a pattern is made of, for a lexicon of so many codes. */
export function beginningsOf(alternatives: Alternatives, size: number): Beginnings {
  const all = new Uint8Array(size).fill(1);
  return anyOf(alternatives, { before: all, first: all, second: all }, { all, isBackward: false });
}

/** Everything, and whether the text is read from its end: a lookbehind is. */
type Reading = { readonly all: Codes; readonly isBackward: boolean };

/** What can stand where alternatives are tried with `next` behind them. */
function anyOf(alternatives: Alternatives, next: Beginnings, reading: Reading): Beginnings {
  return alternatives.map((sequence) => sequenceOf(sequence, next, reading)).reduce(union);
}

function sequenceOf(sequence: Sequence, next: Beginnings, reading: Reading): Beginnings {
  const items = reading.isBackward ? sequence : sequence.toReversed();
  return items.reduce((found, item) => repeated(item, found, reading), next);
}

// Behind two words, nothing that follows matters.
const enough = 3;

function repeated({ node, least, most }: Item, next: Beginnings, reading: Reading): Beginnings {
  let found = next;
  let all = least === 0 ? next : null;
  for (let times = 1; times <= Math.min(most, enough); times++) {
    found = nodeOf(node, found, reading);
    if (times >= Math.min(least, enough)) all = all === null ? found : union(all, found);
  }
  return all ?? found;
}

function nodeOf(node: Node, next: Beginnings, reading: Reading): Beginnings {
  const { all, isBackward } = reading;
  switch (node.kind) {
    case "word":
      return { before: all, first: both(node.codes, next.before), second: next.first };
    case "group":
      return anyOf(node.alternatives, next, reading);
    case "edge":
      return narrowed(next, node.ahead !== isBackward, onlyEdge(all));
    case "look":
      return node.ahead === isBackward ? lookingBack(node, next, reading) : lookingOn(node, next, reading);
  }
}

type Look = Extract<Node, { kind: "look" }>;

function lookingOn({ wanted, alternatives }: Look, next: Beginnings, reading: Reading): Beginnings {
  const { all } = reading;
  if (!wanted) return narrowed(next, true, refused(alternatives, all));
  const seen = anyOf(alternatives, { before: all, first: all, second: all }, reading);
  return {
    before: both(next.before, seen.before),
    first: both(next.first, seen.first),
    second: both(next.second, seen.second),
  };
}

function lookingBack({ wanted, alternatives }: Look, next: Beginnings, reading: Reading): Beginnings {
  const { all, isBackward } = reading;
  if (!wanted) return narrowed(next, false, refused(alternatives, all));
  const turned = { all, isBackward: !isBackward };
  return narrowed(next, false, anyOf(alternatives, { before: all, first: all, second: all }, turned).first);
}

function narrowed(next: Beginnings, isFirst: boolean, to: Codes): Beginnings {
  return isFirst ? { ...next, first: both(next.first, to) } : { ...next, before: both(next.before, to) };
}

/** What may stand where none of the alternatives may: those that are more than a word refuse no word for certain. */
function refused(alternatives: Alternatives, all: Codes): Codes {
  const words = alternatives.map((sequence) => soleWord(sequence));
  return all.map((_, code) => (words.some((codes) => codes?.[code] === 1) ? 0 : 1));
}

function onlyEdge(all: Codes): Codes {
  return all.map((_, code) => (code === edge ? 1 : 0));
}

function union(left: Beginnings, right: Beginnings): Beginnings {
  return {
    before: either(left.before, right.before),
    first: either(left.first, right.first),
    second: either(left.second, right.second),
  };
}

function either(left: Codes, right: Codes): Codes {
  return left.map((is, code) => is | (right[code] as number));
}

function both(left: Codes, right: Codes): Codes {
  return left.map((is, code) => is & (right[code] as number));
}
