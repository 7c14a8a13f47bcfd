import type { AnnotationList } from "../../schemas/annotation.ts";
import { overlaps, type TextRange } from "../../schemas/document.ts";
import type { Anchored } from "../../schemas/extraction.ts";
import { labelled } from "./labels.ts";

/** What two curators say of the same words; one of them may say nothing. */
export type Pair = {
  readonly left: Anchored | undefined;
  readonly right: Anchored | undefined;
  /** Whether words and label are the same. */
  readonly agrees: boolean;
};

/**
 * The annotations of a list, each with the other curator's of the same words: first those that agree, then those with
 * the same words, then, of those that overlap, the ones that share most. In the order of the text.
 */
export function pairsOf(
  list: AnnotationList,
  first: readonly Anchored[],
  second: readonly Anchored[],
): readonly Pair[] {
  const left = new Set(first);
  const right = new Set(second);
  const pairs: Pair[] = [];
  const pair = (one: Anchored, other: Anchored, agrees: boolean): void => {
    left.delete(one);
    right.delete(other);
    pairs.push({ left: one, right: other, agrees });
  };
  const label = (item: Anchored): string => labelled(list, item).label;
  const isSame = (one: Anchored, other: Anchored): boolean =>
    one.range.start === other.range.start && one.range.end === other.range.end;
  for (const one of first) {
    const other = [...right].find((each) => isSame(one, each) && label(one) === label(each));
    if (other !== undefined) pair(one, other, true);
  }
  for (const one of [...left]) {
    const other = [...right].find((each) => isSame(one, each));
    if (other !== undefined) pair(one, other, false);
  }
  const near = [...left].flatMap((one) =>
    [...right]
      .filter((other) => overlaps(one.range, other.range))
      .map((other) => ({ one, other, likeness: likeness(one.range, other.range) })),
  );
  for (const { one, other } of near.toSorted((a, b) => b.likeness - a.likeness))
    if (left.has(one) && right.has(other)) pair(one, other, false);
  for (const one of left) pairs.push({ left: one, right: undefined, agrees: false });
  for (const other of right) pairs.push({ left: undefined, right: other, agrees: false });
  const at = ({ left: one, right: other }: Pair): number => (one ?? other)?.range.start ?? 0;
  return pairs.toSorted((a, b) => at(a) - at(b));
}

/** Shared characters of all that either has. */
function likeness(one: TextRange, other: TextRange): number {
  const shared = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return shared / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}
