/**
 * Which passages of many guarded texts could stand in what is released: so that all texts can be held against all of a
 * release, though neither fits into memory.
 */
import { type GuardedText, leastRun, type WordRange } from "./guarded-text.ts";
import { hashesOf } from "./run-hash.ts";
import { indexRuns } from "./run-index.ts";

/** The runs of `leastRun` words that were let in, and with them a few that were not: a Bloom filter. */
export type Sieve = {
  readonly let: (words: readonly string[]) => void;
  readonly has: (words: readonly string[], at: number) => boolean;
};

/**
 * 2^28 bits, 32 MB: beside a million runs let in, one in seven hundred thousand others passes for one of them; beside
 * ten million, one in eight hundred.
 */
const bits = 28;
const probes = 3;

/** Memory: 32 MB, whatever is let in. */
export function newSieve(): Sieve {
  const held = new Uint32Array(2 ** (bits - 5));
  const place = (first: number, second: number, probe: number): number =>
    (first + Math.imul(probe, second)) >>> (32 - bits);
  return {
    let: (words) => {
      for (let at = 0; at + leastRun <= words.length; at++) {
        const [first, second] = hashesOf(words, at);
        for (let probe = 0; probe < probes; probe++) {
          const bit = place(first, second, probe);
          held[bit >>> 5] = (held[bit >>> 5] as number) | (1 << (bit & 31));
        }
      }
    },
    has: (words, at) => {
      const [first, second] = hashesOf(words, at);
      for (let probe = 0; probe < probes; probe++) {
        const bit = place(first, second, probe);
        if (((held[bit >>> 5] as number) & (1 << (bit & 31))) === 0) return false;
      }
      return true;
    },
  };
}

/**
 * The passages of texts of which every run of words passed a sieve, each of them once, with what rows quote of it in
 * any of the texts: all that a search of what was let in can find, and may find there. Passages that a row quotes whole
 * are left out, unless one that is not quoted whole shares a run with them. Memory: the passages.
 */
export function newPassages(sieve: Sieve): {
  readonly add: (text: GuardedText) => void;
  readonly all: () => readonly GuardedText[];
} {
  const byWords = new Map<string, Passage>();
  return {
    add: (text) => {
      for (const range of passagesIn(text.words, sieve)) {
        // words of their own: those of the text are parts of it, and would hold the whole of it
        const key = text.words.slice(range.start, range.end).join(" ");
        const length = range.end - range.start;
        const known = byWords.get(key) ?? { id: text.id, length, exacts: [] };
        byWords.set(key, known);
        for (const exact of text.exacts) {
          const start = Math.max(exact.start, range.start) - range.start;
          const end = Math.min(exact.end, range.end) - range.start;
          const isNew = !known.exacts.some((other) => other.start <= start && end <= other.end);
          if (end - start === length) known.exacts = [{ start, end }];
          else if (end - start >= leastRun && isNew) known.exacts.push({ start, end });
        }
      }
    },
    all: () => {
      const { whole = [], open = [] } = Object.groupBy(byWords, ([, passage]) =>
        isQuotedWhole(passage) ? "whole" : "open",
      );
      if (open.length === 0) return [];
      const unquoted = open.map(textOf);
      const { placesOf } = indexRuns(unquoted);
      const sharesRun = ({ words }: GuardedText): boolean =>
        words.some((_, at) => at + leastRun <= words.length && placesOf(words, at).length > 0);
      return [...unquoted, ...whole.flatMap((passage) => [textOf(passage)].filter(sharesRun))];
    },
  };
}

function textOf([key, { id, exacts }]: readonly [string, Passage]): GuardedText {
  return { id, words: key.split(" "), exacts };
}

type Passage = { readonly id: string; readonly length: number; exacts: WordRange[] };

function isQuotedWhole({ length, exacts }: Passage): boolean {
  return exacts.some(({ start, end }) => end - start === length);
}

function passagesIn(words: readonly string[], { has }: Sieve): WordRange[] {
  const ranges: WordRange[] = [];
  let start = -1;
  for (let at = 0; at + leastRun <= words.length + 1; at++) {
    const isIn = at + leastRun <= words.length && has(words, at);
    if (isIn && start < 0) start = at;
    if (isIn || start < 0) continue;
    ranges.push({ start, end: at - 1 + leastRun });
    start = -1;
  }
  return ranges;
}
