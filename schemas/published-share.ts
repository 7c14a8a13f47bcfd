import type { Span } from "./document.ts";

/**
 * The share of `length` that lies in at least one span, rounded to four decimals: all between the first start and the
 * last end but the gaps. There is a gap before the nth start where as many spans have ended as have begun.
 */
export function shareCovered(spans: readonly Span[], length: number): number {
  const starts = new Float64Array(spans.length);
  const ends = new Float64Array(spans.length);
  let count = 0;
  for (const { start, end } of spans) {
    if (end <= Math.max(0, start)) continue;
    starts[count] = Math.max(0, start);
    ends[count++] = end;
  }
  if (length === 0 || count === 0) return 0;
  const begun = starts.subarray(0, count).sort();
  const ended = ends.subarray(0, count).sort();
  let covered = ended[count - 1]! - begun[0]!;
  for (let at = 1; at < count; at++) covered -= Math.max(0, begun[at]! - ended[at - 1]!);
  return Math.round((covered / length) * 10_000) / 10_000;
}
