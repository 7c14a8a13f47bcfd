import type { TextRange } from "../../schemas/document.ts";

/** A span and what somebody says it is. */
export type Labelled = TextRange & { readonly label: string };

/** How well two sets of spans agree. */
export type SpanF1 = {
  /** Spans of the first, of the second, and of both, character for character. */
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** Twice what both have, of what each has: 0 to 1; undefined where neither has any. */
  readonly f1: number | undefined;
};

/**
 * F1 of spans: each span of one is met by at most one of the other, with the same start and end; labels do not matter.
 * It is symmetric, so neither curator is the reference.
 */
export function spanF1(first: readonly TextRange[], second: readonly TextRange[]): SpanF1 {
  const left = new Map<string, number>();
  for (const { start, end } of first) left.set(`${start}-${end}`, (left.get(`${start}-${end}`) ?? 0) + 1);
  let both = 0;
  for (const { start, end } of second) {
    const rest = left.get(`${start}-${end}`) ?? 0;
    if (rest > 0) both++;
    left.set(`${start}-${end}`, rest - 1);
  }
  const all = first.length + second.length;
  return { first: first.length, second: second.length, both, f1: all === 0 ? undefined : (2 * both) / all };
}
