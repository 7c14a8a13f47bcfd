/** What must stand somewhere in what is read for a pattern to match at all: rules that miss it need not be tried. */
import { type Codes, edge } from "./lexicon.ts";
import type { Alternatives, Item, Node, Sequence } from "./syntax.ts";

/** Sets of codes, a bit a code: of each, one must stand somewhere. Perhaps fewer than could be asked for, never more. */
export type Needs = readonly Int32Array[];

/** The codes that stand in a text, or in a part of it that no pattern looks beyond, a bit a code. */
export type Standing = Int32Array;

/** Whether all that is needed stands in what is read. */
export function isMet(needs: Needs, standing: Standing): boolean {
  for (let at = 0; at < needs.length; at++) if (!meet(needs[at] as Int32Array, standing)) return false;
  return true;
}

function meet(left: Int32Array, right: Int32Array): boolean {
  for (let at = 0; at < left.length; at++)
    if (((left[at] as number) & (right[at] as number)) !== 0) return true;
  return false;
}

/** The codes of `[from, end)`. No pattern looks beyond a place of no class. */
export function standingIn(classes: string, size: number, from = 0, end = classes.length): Standing {
  const standing = new Int32Array((size + 31) >> 5);
  for (let at = from; at < end; at++) addTo(standing, classes.charCodeAt(at));
  return standing;
}

function addTo(bits: Int32Array, code: number): void {
  bits[code >> 5] = (bits[code >> 5] as number) | (1 << (code & 31));
}

/** What a pattern needs, for a lexicon of so many codes; the rarest first, as far as the number of codes tells. */
export function needsOf(alternatives: Alternatives, size: number): Needs {
  const sets = ofAlternatives(alternatives).sort((left, right) => count(left) - count(right));
  const needed: Codes[] = [];
  for (const set of sets) if (!needed.some((other) => holds(set, other))) needed.push(set);
  return needed.map((codes) => bitsOf(codes, size));
}

function ofAlternatives(alternatives: Alternatives): Codes[] {
  const [only, ...others] = alternatives.map(ofSequence);
  if (only === undefined || others.length === 0) return only ?? [];
  // one of them: its rarest, or that of another
  const rarest = [only, ...others].map(
    (sets) => sets.toSorted((left, right) => count(left) - count(right))[0],
  );
  return rarest.every((set) => set !== undefined) ? [rarest.reduce(union)] : [];
}

function ofSequence(sequence: Sequence): Codes[] {
  return sequence.flatMap(({ node, least }: Item) => (least === 0 ? [] : ofNode(node)));
}

function ofNode(node: Node): Codes[] {
  switch (node.kind) {
    case "word":
      return [node.codes];
    case "group":
      return ofAlternatives(node.alternatives);
    case "look":
      return node.wanted ? ofAlternatives(node.alternatives) : [];
    case "edge":
      return [];
  }
}

const count = (codes: Codes): number => codes.reduce((sum, is) => sum + is, 0);
const union = (left: Codes, right: Codes): Codes => left.map((is, code) => is | (right[code] as number));
const holds = (codes: Codes, others: Codes): boolean =>
  others.every((is, code) => is <= (codes[code] as number));

function bitsOf(codes: Codes, size: number): Int32Array {
  const bits = new Int32Array((size + 31) >> 5);
  for (let code = edge; code < size; code++) if (codes[code] === 1) addTo(bits, code);
  return bits;
}
