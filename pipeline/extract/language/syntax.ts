/** Reads patterns (see docs/rules.md) into what they are made of. */
import { type Codes, codesOfClass, edge, type Lexicon } from "./lexicon.ts";

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
  | { readonly kind: "group"; readonly role: string | null; readonly alternatives: Alternatives }
  /** What must stand ahead of a place or behind it, or must not, without being part of the match. */
  | {
      readonly kind: "look";
      readonly ahead: boolean;
      readonly wanted: boolean;
      readonly alternatives: Alternatives;
    };

type Reader = { readonly lexicon: Lexicon; readonly symbols: string[] };

const symbol = /\s*(\(\?<?[=!]|\((?:[a-zA-Z]\w*:)?|[a-zA-Z]\w*|\{\d+(?:,\d+)?\}|[)|?@^$])\s*/y;

/** @throws where the pattern is none, naming what is wrong (a mistake in the program) */
export function parse(pattern: string, lexicon: Lexicon): Alternatives {
  const reader: Reader = { lexicon, symbols: symbolsOf(pattern).reverse() };
  const alternatives = readAlternatives(reader);
  if (reader.symbols.length > 0) throw new Error("a bracket closes that none has opened");
  return alternatives;
}

function symbolsOf(pattern: string): string[] {
  const symbols: string[] = [];
  symbol.lastIndex = 0;
  while (symbol.lastIndex < pattern.length) {
    const at = symbol.lastIndex;
    const found = symbol.exec(pattern)?.[1];
    if (found === undefined) throw new Error(`${JSON.stringify(pattern.slice(at, at + 20))} means nothing`);
    symbols.push(found);
  }
  return symbols;
}

function readAlternatives(reader: Reader): Alternatives {
  const alternatives = [readSequence(reader)];
  while (reader.symbols.at(-1) === "|") {
    reader.symbols.pop();
    alternatives.push(readSequence(reader));
  }
  return merged(alternatives);
}

/** Neighbours that are one word each become one: the engine looks it up in a set. */
function merged(alternatives: readonly Sequence[]): Alternatives {
  const kept: Sequence[] = [];
  for (const sequence of alternatives) {
    const [before, codes] = [soleWord(kept.at(-1)), soleWord(sequence)];
    if (before === null || codes === null) kept.push(sequence);
    else kept[kept.length - 1] = [once({ kind: "word", codes: before.map((is, code) => is | codes[code]!) })];
  }
  return kept;
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

function readSequence(reader: Reader): Sequence {
  const { symbols } = reader;
  let items: Item[] = [];
  for (let next = symbols.at(-1); next !== undefined && next !== "|" && next !== ")"; next = symbols.at(-1)) {
    if (next !== "@") items.push(readItem(reader));
    else {
      symbols.pop();
      items = [once({ kind: "look", ahead: false, wanted: true, alternatives: [items] })];
    }
  }
  return items;
}

function readItem(reader: Reader): Item {
  const node = readNode(reader);
  const repeats = /^(?:(\?)|\{(\d+)(?:,(\d+))?\})$/.exec(reader.symbols.at(-1) ?? "");
  if (repeats === null) return once(node);
  reader.symbols.pop();
  const [, optional, least, most = least] = repeats;
  if (optional !== undefined) return { node, least: 0, most: 1 };
  if (Number(most) < Math.max(1, Number(least))) throw new Error(`{${least},${most}} repeats nothing`);
  return { node, least: Number(least), most: Number(most) };
}

function readNode(reader: Reader): Node {
  const next = reader.symbols.pop() ?? "the end";
  if (next.startsWith("(")) return readBracket(reader, next);
  if (next === "^" || next === "$") return { kind: "edge", ahead: next === "$" };
  if (!/^[a-zA-Z]/.test(next) || next === "the end") throw new Error(`${next} stands where a class should`);
  if (next === "not") return allBut(reader, soleCodes(reader));
  if (next === "any") return allBut(reader, new Uint8Array(reader.lexicon.size));
  return { kind: "word", codes: codesOfClass(reader.lexicon, next) };
}

function soleCodes(reader: Reader): Codes {
  const node = readNode(reader);
  if (node.kind !== "word") throw new Error("not stands before something else than classes");
  return node.codes;
}

/** A word of any class but these. */
function allBut({ lexicon }: Reader, codes: Codes): Node {
  const others = new Uint8Array(lexicon.size).map((_, code) => (code === edge ? 0 : 1 - codes[code]!));
  return { kind: "word", codes: others };
}

function readBracket(reader: Reader, opening: string): Node {
  const alternatives = readAlternatives(reader);
  if (reader.symbols.pop() !== ")") throw new Error(`${opening} is not closed`);
  const look = /^\(\?(<?)([=!])$/.exec(opening);
  if (look !== null) return { kind: "look", ahead: look[1] === "", wanted: look[2] === "=", alternatives };
  const role = opening.slice(1, -1);
  const [only, ...others] = alternatives;
  const codes = others.length === 0 ? soleWord(only) : null;
  if (role === "" && codes !== null) return { kind: "word", codes };
  return { kind: "group", role: role === "" ? null : role, alternatives };
}
