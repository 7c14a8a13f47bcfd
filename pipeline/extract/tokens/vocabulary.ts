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
  /** Of the words that are the same in lower case the lowest number, by the number of each: "Apple" and "apple". */
  lowest: Int32Array;
  /** The lowest number of each word in lower case. */
  readonly numbers: Map<string, number>;
  /** A record a word, one behind the other: its number and its length, each in two halves, and its UTF-16 units. */
  records: Uint16Array;
  /** Where the next record begins. Before the first stands one of no length, which is no word's. */
  end: number;
  /** Open addressing, a power of two long: where the record of a word begins; 0 is empty. */
  slots: Int32Array;
};

// Some 20 MB a thread, with all that is kept by number. A hundred thousand articles hold more words than this.
const mostWords = 1 << 17;
const mostUnits = 1 << 21;
// What stands in a record before the word's units.
const headLength = 4;
// Words that are made to meet in one slot are numbered again and again rather than searched for ever longer.
const mostProbes = 32;

let kept = emptyVocabulary();

/** The vocabulary for the next text: begun afresh once it is large, so that memory does not grow with the texts. */
export function currentVocabulary(): Vocabulary {
  if (kept.size > mostWords || kept.records.length > mostUnits) kept = emptyVocabulary();
  return kept;
}

/** A vocabulary that holds no word. */
export function emptyVocabulary(): Vocabulary {
  return {
    size: 1,
    surfaces: [""],
    words: [""],
    shapes: new Uint8Array(1 << 10),
    lowest: new Int32Array(1 << 10),
    numbers: new Map(),
    records: new Uint16Array(1 << 14),
    end: headLength,
    slots: new Int32Array(1 << 12),
  };
}

/** The word of a number. */
export function wordOf({ surfaces, words, shapes }: Vocabulary, id: number): Word {
  return { surface: surfaces[id] as string, word: words[id] as string, shape: shapes[id] as Shape };
}

/**
 * Writes the numbers of so many words to `ids`: the UTF-16 units of each are `[start, end)`, and `hashes` has their
 * hashes (see `hashOn`).
 */
export function numberWords(
  vocabulary: Vocabulary,
  { units, starts, ends, hashes, ids }: Cut,
  count: number,
): void {
  // Where a word is kept is anywhere in memory. First all are looked up and only then compared: reads that wait for
  // nothing but memory overlap.
  lookUp(vocabulary, hashes, ids, count);
  for (let at = 0; at < count; at++) {
    const record = ids[at] as number;
    const start = starts[at] as number;
    const end = ends[at] as number;
    ids[at] = isPrinted(vocabulary.records, record, units, start, end)
      ? numberIn(vocabulary.records, record)
      : idOf(vocabulary, units, start, end, hashes[at] as number);
  }
}

/** Words of a text, by columns. */
type Cut = {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
  readonly ids: Int32Array;
};

/** Finds the record in the first slot of each hash, without looking at whose it is. */
function lookUp({ slots, records }: Vocabulary, hashes: Int32Array, found: Int32Array, count: number): void {
  const mask = slots.length - 1;
  for (let at = 0; at < count; at++) {
    const record = slots[slotOf(hashes[at] as number, mask)] as number;
    found[at] = lengthIn(records, record) === 0 ? 0 : record;
  }
}

/** The number of the word whose UTF-16 units are `[start, end)` and have this hash (see `hashOn`). */
export function idOf(
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
): number {
  const { slots, records } = vocabulary;
  const mask = slots.length - 1;
  let slot = slotOf(hash, mask);
  for (let probes = 0; probes < mostProbes && slots[slot] !== 0; probes++) {
    const record = slots[slot] as number;
    if (isPrinted(records, record, units, start, end)) return numberIn(records, record);
    slot = (slot + 1) & mask;
  }
  return add(vocabulary, units, start, end, slot);
}

function numberIn(records: Uint16Array, record: number): number {
  return (records[record] as number) | ((records[record + 1] as number) << 16);
}

function lengthIn(records: Uint16Array, record: number): number {
  return (records[record + 2] as number) | ((records[record + 3] as number) << 16);
}

/** The hash of units, made unit by unit from 0. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x9e3779b1);
}

/** The first place to look at. The low bits of a product know nothing of the high bits of its factors. */
function slotOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function isPrinted(
  records: Uint16Array,
  record: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const length = end - start;
  if (lengthIn(records, record) !== length) return false;
  const first = record + headLength;
  for (let at = 0; at < length; at++) if (records[first + at] !== units[start + at]) return false;
  return true;
}

function add(vocabulary: Vocabulary, units: Uint16Array, start: number, end: number, slot: number): number {
  const id = vocabulary.size++;
  const { surface, word, shape } = wordOfUnits(units, start, end);
  const lowest = vocabulary.numbers.get(word) ?? id;
  if (lowest === id) vocabulary.numbers.set(word, id);
  vocabulary.surfaces.push(surface);
  // one string for all that are the same in lower case
  vocabulary.words.push(lowest === id ? word : (vocabulary.words[lowest] as string));
  if (id === vocabulary.shapes.length) {
    vocabulary.shapes = longer(vocabulary.shapes, new Uint8Array(2 * id));
    vocabulary.lowest = longer(vocabulary.lowest, new Int32Array(2 * id));
  }
  vocabulary.shapes[id] = shape;
  vocabulary.lowest[id] = lowest;
  vocabulary.slots[slot] = record(vocabulary, id, units.subarray(start, end));
  if (2 * vocabulary.size > vocabulary.slots.length) vocabulary.slots = spread(vocabulary);
  return id;
}

/** Writes a word's record; returns where it begins. */
function record(vocabulary: Vocabulary, id: number, word: Uint16Array): number {
  const { end: from } = vocabulary;
  const to = from + headLength + word.length;
  if (to > vocabulary.records.length)
    vocabulary.records = longer(vocabulary.records, new Uint16Array(2 * to));
  vocabulary.records.set([id, id >>> 16, word.length, word.length >>> 16], from);
  vocabulary.records.set(word, from + headLength);
  vocabulary.end = to;
  return from;
}

function longer<Numbers extends Uint8Array | Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from);
  return to;
}

/** The same records in twice as many slots. */
function spread({ slots, records }: Vocabulary): Int32Array {
  const wider = new Int32Array(2 * slots.length);
  const mask = wider.length - 1;
  for (const record of slots) {
    if (record === 0) continue;
    let slot = slotOf(hashIn(records, record), mask);
    for (let probes = 0; probes < mostProbes && wider[slot] !== 0; probes++) slot = (slot + 1) & mask;
    wider[slot] = record;
  }
  return wider;
}

function hashIn(records: Uint16Array, record: number): number {
  const first = record + headLength;
  const end = first + lengthIn(records, record);
  let hash = 0;
  for (let at = first; at < end; at++) hash = hashOn(hash, records[at] as number);
  return hash;
}
