/** No digit of a text goes unread: what stands in quantities, times and names is counted, the rest is listed. */
import { type TextRange, toSpan } from "../../schemas/document.ts";
import type { Extraction } from "../../schemas/extraction.ts";
import type { DigitLedger } from "../../schemas/normalised.ts";

const run = /\p{Nd}+/gu;

/**
 * The runs of digits that are in no finding and under no annotation of a quantity, a time or a name, as spans in code
 * points; and how many names hold a number, by rule.
 */
export function digitLedger({ article, anchored, findings }: Extraction): DigitLedger {
  const named: Record<string, number> = {};
  for (const { rule } of findings.named) named[rule] = (named[rule] ?? 0) + 1;
  const curated = [...anchored.quantities, ...anchored.times, ...anchored.mentions].map(({ range }) => range);
  const read = [findings.quantities, findings.times, findings.named, findings.mentions, curated].map(inOrder);
  const unread: TextRange[] = [];
  for (const { index, 0: digits } of article.canonical.text.matchAll(run)) {
    const range = { start: index, end: index + digits.length };
    if (!read.some((ranges) => holds(ranges, range))) unread.push(range);
  }
  return { named, unread: unread.map((range) => toSpan(article.canonical, range)) };
}

const inOrder = (ranges: readonly TextRange[]): readonly TextRange[] =>
  ranges.some(({ start }, at) => at > 0 && start < (ranges[at - 1] as TextRange).start)
    ? ranges.toSorted((left, right) => left.start - right.start)
    : ranges;

/** Whether one of the ranges, in order of their starts, meets this one: the last that begins before its end, or one before. */
function holds(ranges: readonly TextRange[], { start, end }: TextRange): boolean {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as TextRange).start < end) low = middle + 1;
    else high = middle;
  }
  for (let at = low - 1; at >= 0 && at >= low - mostNested; at--)
    if ((ranges[at] as TextRange).end > start) return true;
  return false;
}

// Findings of one kind do not overlap; annotations may stand within each other.
const mostNested = 4;
