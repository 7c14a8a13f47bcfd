import { overlaps } from "../../schemas/document.ts";
import type { Labelled } from "./span-f1.ts";

/**
 * Cohen's kappa of two annotators (Cohen 1960), by words: each word of the text (a run without blanks) has from each of
 * them one label, that of the shortest span over it, or none. 1 is full agreement, 0 what chance would bring; undefined
 * where both give every word one and the same label, for chance leaves nothing to agree on.
 */
export function cohensKappa(
  text: string,
  first: readonly Labelled[],
  second: readonly Labelled[],
): number | undefined {
  const words = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
  }));
  const left = words.map((word) => labelOf(first, word));
  const right = words.map((word) => labelOf(second, word));
  return kappaOf(left, right);
}

/** Kappa of two lists of labels of the same things, in the same order. */
export function kappaOf(left: readonly string[], right: readonly string[]): number | undefined {
  const total = left.length;
  if (total === 0) return undefined;
  const observed = left.filter((label, at) => label === right[at]).length / total;
  const ofRight = counts(right);
  let expected = 0;
  for (const [label, count] of counts(left))
    expected += (count / total) * ((ofRight.get(label) ?? 0) / total);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

const none = "";

function labelOf(spans: readonly Labelled[], word: { start: number; end: number }): string {
  let shortest: Labelled | undefined;
  for (const span of spans) {
    if (!overlaps(span, word)) continue;
    if (shortest === undefined || span.end - span.start < shortest.end - shortest.start) shortest = span;
  }
  return shortest?.label ?? none;
}

function counts(labels: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}
