/** Reads patterns (see docs/rules.md) into what they are made of. */
import { type Codes, codesOfClass, edge, type Lexicon } from "./lexicon.ts";
import { type PatternSymbol, symbolsOf } from "./symbols.ts";

/** What may stand at one place of a pattern, and how often. */
export type Item = { readonly node: Node; readonly least: number; readonly most: number };
export type Sequence = readonly Item[];
/** The first that fits is taken. */
export type Alternatives = readonly Sequence[];

export type Node =
  /** A word of one of these classes. */
  | { readonly kind: "word"; readonly codes: Codes }
  /** The beginning of what is read, or its end. */
  | { readonly kind: "edge"; readonly ahead: boolean }
  /** Alternatives; a part of the match where they have a role. */
  | {
      readonly kind: "group";
      readonly role: string | null;
      readonly alternatives: Alternatives;
      /** The fewest words that match. */
      readonly shortest: number;
    }
  /** What must stand ahead of a place or behind it, or must not, without being part of the match. */
  | {
      readonly kind: "look";
      readonly ahead: boolean;
      readonly wanted: boolean;
      readonly alternatives: Alternatives;
    };

type Reader = {
  readonly lexicon: Lexicon;
  readonly pattern: string;
  readonly symbols: readonly PatternSymbol[];
  /** The place of the symbol to be read next. */
  next: number;
};

/** @throws where the pattern is none, naming what is wrong (a mistake in the program) */
export function parse(pattern: string, lexicon: Lexicon): Alternatives {
  const reader: Reader = { lexicon, pattern, symbols: symbolsOf(pattern), next: 0 };
  return readAlternatives(reader);
}

/** The fewest words that alternatives match. */
export function shortestOf(alternatives: Alternatives): number {
  let fewest = Number.POSITIVE_INFINITY;
  for (const sequence of alternatives) {
    let words = 0;
    for (const { node, least } of sequence) words += least * shortest(node);
    fewest = Math.min(fewest, words);
  }
  return fewest;
}

/** The fewest words that match. */
export function shortest(node: Node): number {
  return node.kind === "word" ? 1 : node.kind === "group" ? node.shortest : 0;
}

/** The codes of a sequence that is one word; null for another one. */
export function soleWord(sequence: Sequence | undefined): Codes | null {
  const [item, ...others] = sequence ?? [];
  if (item === undefined || others.length > 0 || item.least !== 1 || item.most !== 1) return null;
  return item.node.kind === "word" ? item.node.codes : null;
}

function once(node: Node): Item {
  return { node, least: 1, most: 1 };
}

function peek({ symbols, next }: Reader): string {
  return symbols[next]?.text ?? "";
}

function readAlternatives(reader: Reader): Alternatives {
  const alternatives = [readSequence(reader)];
  for (; peek(reader) === "|"; alternatives.push(readSequence(reader))) reader.next++;
  return merged(alternatives);
}

/** Neighbours that are one word each become one: the engine looks it up in a set. */
function merged(alternatives: readonly Sequence[]): Alternatives {
  if (alternatives.length === 1) return alternatives;
  const kept: Sequence[] = [];
  let set: Codes | null = null;
  for (const sequence of alternatives) {
    const codes = soleWord(sequence);
    if (codes === null || set === null) {
      set = codes?.slice() ?? null;
      kept.push(set === null ? sequence : [once({ kind: "word", codes: set })]);
    } else addTo(set, codes);
  }
  return kept;
}

function addTo(set: Codes, codes: Codes): void {
  for (let code = 0; code < codes.length; code++) if (codes[code] === 1) set[code] = 1;
}

function readSequence(reader: Reader): Sequence {
  let items: Item[] = [];
  for (let next = peek(reader); next !== "" && next !== "|" && next !== ")"; next = peek(reader)) {
    if (next !== "@") items.push(readItem(reader));
    else {
      reader.next++;
      items = [once({ kind: "look", ahead: false, wanted: true, alternatives: [items] })];
    }
  }
  return items;
}

function readItem(reader: Reader): Item {
  const node = readNode(reader);
  const next = peek(reader);
  if (next !== "?" && !next.startsWith("{")) return once(node);
  reader.next++;
  if (next === "?") return { node, least: 0, most: 1 };
  const [least = 0, most = least] = next.slice(1, -1).split(",").map(Number);
  if (most < Math.max(1, least)) throw new Error(`${next} repeats nothing`);
  return { node, least, most };
}

function readNode(reader: Reader): Node {
  const next = peek(reader);
  if (next.startsWith("(")) return bracketAt(reader);
  reader.next++;
  if (next === "^" || next === "$") return { kind: "edge", ahead: next === "$" };
  if (next === "not") return allBut(reader, soleCodes(reader));
  if (next === "any") return allBut(reader, new Uint8Array(reader.lexicon.size));
  if (!/^[a-zA-Z]/.test(next)) throw new Error(`${next || "the end"} stands where a class should`);
  return { kind: "word", codes: codesOfClass(reader.lexicon, next) };
}

function soleCodes(reader: Reader): Codes {
  const node = readNode(reader);
  if (node.kind !== "word") throw new Error("not stands before something else than classes");
  return node.codes;
}

/** A word of any class but these. */
function allBut({ lexicon }: Reader, codes: Codes): Node {
  const others = new Uint8Array(lexicon.size).map((_, code) =>
    code === edge ? 0 : 1 - (codes[code] as number),
  );
  return { kind: "word", codes: others };
}

// Rules are put together from fragments, each of which stands in many rules: it is read once.
const known = new WeakMap<Lexicon, Map<string, Node>>();

function bracketAt(reader: Reader): Node {
  const { lexicon, pattern, symbols } = reader;
  const opening = symbols[reader.next] as PatternSymbol;
  const nodes = known.get(lexicon) ?? new Map<string, Node>();
  known.set(lexicon, nodes);
  const closing = symbols[opening.partner] as PatternSymbol;
  const source = pattern.slice(opening.from, closing.to).trim();
  const node = nodes.get(source) ?? readBracket(reader, opening.text);
  nodes.set(source, node);
  reader.next = opening.partner + 1;
  return node;
}

function readBracket(reader: Reader, opening: string): Node {
  reader.next++;
  const alternatives = readAlternatives(reader);
  const look = /^\(\?(<?)([=!])$/.exec(opening);
  if (look !== null) return { kind: "look", ahead: look[1] === "", wanted: look[2] === "=", alternatives };
  const role = opening.slice(1, -1);
  const [only, ...others] = alternatives;
  const codes = others.length === 0 ? soleWord(only) : null;
  if (role === "" && codes !== null) return { kind: "word", codes };
  return { kind: "group", role: role === "" ? null : role, alternatives, shortest: shortestOf(alternatives) };
}
