/** A text as it reads in standard wording: where a phrase is garbled, its restored words stand for the printed ones. */
import { contains, type TextRange } from "../../schemas/document.ts";

export type Restored = TextRange & { readonly restored: string };

/** How many of some ranges, which come in order, begin before a place of the text. */
export function countBefore(ranges: readonly TextRange[], place: number): number {
  let low = 0;
  for (let high = ranges.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words of a range of the text, with those of `phrases`, which come in order, that lie within it restored. */
export function readingOf(text: string, range: TextRange, phrases: readonly Restored[]): string {
  let read = "";
  let at = range.start;
  for (let next = countBefore(phrases, range.start); next < phrases.length; next++) {
    const phrase = phrases[next] as Restored;
    if (phrase.start >= range.end) break;
    if (!contains(range, phrase) || phrase.start < at) continue;
    read += text.slice(at, phrase.start) + phrase.restored;
    at = phrase.end;
  }
  return read + text.slice(at, range.end);
}

/** The sentence around a range: between full stops, question or exclamation marks that a blank follows, or line ends. */
export function sentenceAround(text: string, { start, end }: TextRange): TextRange {
  let from = start;
  while (from > 0 && !endsSentence(text, from - 1)) from--;
  let to = end;
  while (to < text.length && !endsSentence(text, to)) to++;
  while (from < start && /\s/.test(text[from] as string)) from++;
  return { start: from, end: Math.min(text.length, to + 1) };
}

function endsSentence(text: string, at: number): boolean {
  if (text[at] === "\n") return true;
  if (!/[.!?]/.test(text[at] as string)) return false;
  const after = text.slice(at + 1, at + 4);
  if (!/^["”’')\]]{0,2}(?:\s|$)/.test(after)) return false;
  // "U.S. carmakers", "Mr. Li", "J. Smith"
  return !/(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Inc|Co|No|vs)$/.test(text.slice(Math.max(0, at - 5), at));
}
