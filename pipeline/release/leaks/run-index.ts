/** Where each run of `leastRun` words stands in guarded texts. */
import { type GuardedText, leastRun } from "./guarded-text.ts";
import { hashesOf } from "./run-hash.ts";

/** The word of a text with which a run begins. */
export type Place = { readonly text: GuardedText; readonly at: number };

export type RunIndex = {
  /** Whether one of the texts has the word. */
  readonly has: (word: string) => boolean;
  /** Where the run of words that begins at `from` stands in the texts, in their order. */
  readonly placesOf: (words: readonly string[], from: number) => readonly Place[];
};

/** Memory: beside the texts and their words 8 to 12 bytes a run, for a release may guard millions of them. */
export function indexRuns(texts: readonly GuardedText[]): RunIndex {
  const vocabulary = new Set<string>();
  // the number of the first run of each text
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, { words }] of texts.entries()) {
    for (const word of words) vocabulary.add(word);
    starts[index + 1] = (starts[index] as number) + Math.max(0, words.length + 1 - leastRun);
  }
  const count = starts[texts.length] as number;
  const buckets = 2 ** Math.max(1, Math.ceil(Math.log2(count + 1)));
  // by bucket the number of its first run, and by run that of the next in its bucket; none is 0, so they count from 1
  const heads = new Uint32Array(buckets);
  const nexts = new Uint32Array(count + 1);
  const bucketOf = (words: readonly string[], at: number): number => (hashesOf(words, at)[0] >>> 0) % buckets;
  // backwards, so that the runs of a bucket are met in the order of the texts
  for (let index = texts.length - 1; index >= 0; index--) {
    const { words } = texts[index] as GuardedText;
    for (let at = words.length - leastRun; at >= 0; at--) {
      const bucket = bucketOf(words, at);
      const run = (starts[index] as number) + at + 1;
      nexts[run] = heads[bucket] as number;
      heads[bucket] = run;
    }
  }
  const placeOf = (run: number): Place => {
    const index = lastAtMost(starts, run - 1);
    return { text: texts[index] as GuardedText, at: run - 1 - (starts[index] as number) };
  };
  return {
    has: (word) => vocabulary.has(word),
    placesOf: (words, from) => {
      const places: Place[] = [];
      for (let run = heads[bucketOf(words, from)] as number; run !== 0; run = nexts[run] as number) {
        const place = placeOf(run);
        if (isSameRun(words, from, place)) places.push(place);
      }
      return places;
    },
  };
}

function isSameRun(words: readonly string[], from: number, { text, at }: Place): boolean {
  for (let index = 0; index < leastRun; index++)
    if (words[from + index] !== text.words[at + index]) return false;
  return true;
}

/** The index of the text that has a run: the last that starts at or before it, for one without runs starts where the next does. */
function lastAtMost(starts: Uint32Array, number: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low + 1 < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) <= number) low = middle;
    else high = middle;
  }
  return low;
}
