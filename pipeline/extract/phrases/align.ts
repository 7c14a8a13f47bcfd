/** Which printed words a restored wording changes, so that the words it keeps stay at their own places. */
import type { TextRange } from "../../../schemas/document.ts";
import type { RestorationFinding } from "../../../schemas/findings/restoration.ts";
import { printed, type Tokens, tokenise, wordAt, wordsBetween } from "../tokens.ts";

/** A part of a restored phrase: the printed range, and the words that stand for it (none where they are dropped). */
export type RestoredPart = TextRange & {
  readonly restored: string;
  /** Where those words are in the restored wording; the end comes before the start where there are none. */
  readonly within: TextRange;
};

/**
 * The parts of a restored phrase that differ from what is printed, in order. "Immediately, about" restored as
 * "Today, about" has one part, "Immediately" → "Today". Words that the wording adds belong to the word before them;
 * where as many words are replaced as stand for them, each answers the one at its place.
 * @param tokens the printed text; the finding must begin and end at tokens
 */
export function changedParts(tokens: Tokens, finding: RestorationFinding): RestoredPart[] {
  const first = firstAt(tokens, finding.start);
  const words: string[] = [];
  for (let at = first; at < tokens.count && (tokens.starts[at] as number) < finding.end; at++) {
    words.push(wordAt(tokens, at) as string);
  }
  const wording = tokenise(finding.restored);
  const kept = [
    ...commonWords(words, wordsBetween(wording, 0, wording.count)),
    [words.length, wording.count] as const,
  ];
  const parts: RestoredPart[] = [];
  let from = 0;
  let restoredFrom = 0;
  for (const [to, restoredTo] of kept) {
    const gap: Gap = { from, to, restoredFrom, restoredTo };
    for (const { from, to, restoredFrom, restoredTo } of wordByWord(gap)) {
      parts.push({
        start: tokens.starts[first + from] as number,
        end: tokens.ends[first + to - 1] as number,
        restored: restoredFrom < restoredTo ? printed(wording, restoredFrom, restoredTo - 1) : "",
        within: {
          start: wording.starts[restoredFrom] ?? finding.restored.length,
          end: wording.ends[restoredTo - 1] ?? 0,
        },
      });
    }
    from = to + 1;
    restoredFrom = restoredTo + 1;
  }
  return parts;
}

/**
 * A finding without the words at its ends that the restored wording keeps: they single the phrase out, but they are
 * not garbled, and a receipt is no longer than it needs to be. A name stays whole.
 */
export function garbledCore(tokens: Tokens, finding: RestorationFinding): RestorationFinding {
  const parts = changedParts(tokens, finding);
  const [first, last] = [parts[0], parts.at(-1)];
  if (finding.kind === "name" || first === undefined || last === undefined) return finding;
  const restored = finding.restored.slice(first.within.start, last.within.end);
  // words that are only dropped need a neighbour to stand for
  return restored === "" ? finding : { ...finding, start: first.start, end: last.end, restored };
}

/** Printed words `[from, to)` and the restored words that stand for them; neither keeps a word of the other. */
type Gap = {
  readonly from: number;
  readonly to: number;
  readonly restoredFrom: number;
  readonly restoredTo: number;
};

/** As many words on both sides answer each other one by one; added words are carried by a neighbour. */
function wordByWord(gap: Gap): Gap[] {
  const { from, to, restoredFrom, restoredTo } = gap;
  const count = to - from;
  if (count === 0 && restoredTo === restoredFrom) return [];
  if (count === 0) {
    return from > 0
      ? [{ ...gap, from: from - 1, restoredFrom: restoredFrom - 1 }]
      : [{ ...gap, to: to + 1, restoredTo: restoredTo + 1 }];
  }
  if (count !== restoredTo - restoredFrom) return [gap];
  return Array.from({ length: count }, (_, index) => ({
    from: from + index,
    to: from + index + 1,
    restoredFrom: restoredFrom + index,
    restoredTo: restoredFrom + index + 1,
  }));
}

function firstAt({ starts, count }: Tokens, start: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index pairs of a longest common subsequence; phrases are short, so the quadratic table is small. */
function commonWords(left: readonly string[], right: readonly string[]): (readonly [number, number])[] {
  const lengths = Array.from({ length: left.length + 1 }, () => new Int32Array(right.length + 1));
  for (let i = left.length - 1; i >= 0; i--) {
    for (let j = right.length - 1; j >= 0; j--) {
      (lengths[i] as Int32Array)[j] =
        left[i] === right[j]
          ? 1 + at(lengths, i + 1, j + 1)
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    if (left[i] === right[j]) pairs.push([i++, j++]);
    else if (at(lengths, i + 1, j) >= at(lengths, i, j + 1)) i++;
    else j++;
  }
  return pairs;
}

function at(lengths: readonly Int32Array[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0;
}
