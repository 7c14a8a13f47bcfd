/**
 * The words met so far, each with a number: most tokens of a text are words that other texts have printed, and need
 * no string of their own, no lower case and no search in any list. Two numbers may stand for one word, never one
 * number for two; what is worked out of a word depends on its printing only, so that it does not matter which texts
 * were read before.
 */
import type { Shape } from "./shape.ts";
import { type Word, wordOfUnits } from "./word.ts";

export type Vocabulary = {
  /** One past the highest number; numbers begin with 1. */
  size: number;
  readonly surfaces: string[];
  readonly words: string[];
  shapes: Uint8Array;
  /** One past the last of each word's UTF-16 units in `units`; the first is where the word before ends. */
  ends: Int32Array;
  units: Uint16Array;
  /** Open addressing, a power of two long: a word's number and its hash, two places a slot; number 0 is empty. */
  slots: Int32Array;
};

// Some 20 MB a thread, with all that is kept by number. A hundred thousand articles hold more words than this.
const mostWords = 1 << 17;
const mostUnits = 1 << 21;
// Words that are made to meet in one slot are numbered again and again rather than searched for ever longer.
const mostProbes = 32;

let kept = emptyVocabulary();

/** The vocabulary for the next text: begun afresh once it is large, so that memory does not grow with the texts. */
export function currentVocabulary(): Vocabulary {
  if (kept.size > mostWords || kept.units.length > mostUnits) kept = emptyVocabulary();
  return kept;
}

/** A vocabulary that holds no word. */
export function emptyVocabulary(): Vocabulary {
  return {
    size: 1,
    surfaces: [""],
    words: [""],
    shapes: new Uint8Array(1 << 10),
    ends: new Int32Array(1 << 10),
    units: new Uint16Array(1 << 13),
    slots: new Int32Array(1 << 12),
  };
}

/** The word of a number. */
export function wordOf({ surfaces, words, shapes }: Vocabulary, id: number): Word {
  return { surface: surfaces[id] as string, word: words[id] as string, shape: shapes[id] as Shape };
}

/** The number of the word whose UTF-16 units are `[start, end)` and have this hash (see `hashOn`). */
export function idOf(
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const { slots } = vocabulary;
  const mask = slots.length - 1;
  let slot = slotOf(hash, mask);
  for (let probes = 0; probes < mostProbes && slots[slot] !== 0; probes++) {
    const id = slots[slot] as number;
    if (slots[slot + 1] === hash && isPrinted(vocabulary, id, units, start, end)) return id;
    slot = (slot + 2) & mask;
  }
  return add(vocabulary, units, start, end, hash, slot);
}

/** The hash of units, made unit by unit from 0. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** The first place to look at. The low bits of a product know nothing of the high bits of its factors. */
function slotOf(hash: number, mask: number): number {
  return (2 * (hash ^ (hash >>> 15))) & mask;
}

function isPrinted(
  { ends, units: known }: Vocabulary,
  id: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const from = ends[id - 1] as number;
  if ((ends[id] as number) - from !== end - start) return false;
  for (let at = start, own = from; at < end; at++, own++) if (known[own] !== units[at]) return false;
  return true;
}

function add(
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  slot: number,
): number {
  const id = vocabulary.size++;
  const from = vocabulary.ends[id - 1] as number;
  const to = from + end - start;
  if (id === vocabulary.ends.length) {
    vocabulary.ends = longer(vocabulary.ends, new Int32Array(2 * id));
    vocabulary.shapes = longer(vocabulary.shapes, new Uint8Array(2 * id));
  }
  if (to > vocabulary.units.length) vocabulary.units = longer(vocabulary.units, new Uint16Array(2 * to));
  vocabulary.units.set(units.subarray(start, end), from);
  vocabulary.ends[id] = to;
  const { surface, word, shape } = wordOfUnits(units, start, end);
  vocabulary.surfaces.push(surface);
  vocabulary.words.push(word);
  vocabulary.shapes[id] = shape;
  vocabulary.slots[slot] = id;
  vocabulary.slots[slot + 1] = hash;
  if (4 * vocabulary.size > vocabulary.slots.length) vocabulary.slots = spread(vocabulary.slots);
  return id;
}

function longer<Numbers extends Uint8Array | Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** The same numbers in twice as many slots. */
function spread(slots: Int32Array): Int32Array {
  const wider = new Int32Array(2 * slots.length);
  const mask = wider.length - 1;
  for (let from = 0; from < slots.length; from += 2) {
    if (slots[from] === 0) continue;
    const hash = slots[from + 1] as number;
    let slot = slotOf(hash, mask);
    for (let probes = 0; probes < mostProbes && wider[slot] !== 0; probes++) slot = (slot + 2) & mask;
    wider[slot] = slots[from] as number;
    wider[slot + 1] = hash;
  }
  return wider;
}
