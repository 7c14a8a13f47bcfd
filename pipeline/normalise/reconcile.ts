import { overlaps, type TextRange } from "../../schemas/document.ts";

export type Reconciled<Curated, Found> = {
  /** Each curated range with the finding that shares most characters with it, where one does. */
  readonly pairs: readonly (readonly [Curated, Found | undefined])[];
  /** Findings that no curator anchored. */
  readonly alone: readonly Found[];
};

/**
 * Joins what curators anchored with what rules found: of two that overlap, the curated one stands. Where `absorbs` is
 * "nearest", a curated range takes the place of one finding only, and what else it covers stands on its own.
 */
export function reconcile<Curated extends { readonly range: TextRange }, Found extends TextRange>(
  curated: readonly Curated[],
  found: readonly Found[],
  absorbs: "all" | "nearest" = "all",
): Reconciled<Curated, Found> {
  if (curated.length === 0) return { pairs: [], alone: found };
  const absorbed = new Set<Found>();
  const pairs = curated.map((item) => {
    const candidates = found.filter((finding) => overlaps(finding, item.range));
    const nearest = mostShared(item.range, candidates);
    for (const finding of candidates) if (absorbs === "all" || finding === nearest) absorbed.add(finding);
    return [item, nearest] as const;
  });
  return { pairs, alone: found.filter((finding) => !absorbed.has(finding)) };
}

/** Rows that curators anchored, and those that rules found alone. */
export function together<Row>(curated: Row[], found: Row[]): Row[] {
  return curated.length === 0 ? found : [...curated, ...found];
}

function mostShared<Found extends TextRange>(
  range: TextRange,
  candidates: readonly Found[],
): Found | undefined {
  let best: Found | undefined;
  for (const candidate of candidates) {
    if (best === undefined || distance(range, candidate) < distance(range, best)) best = candidate;
  }
  return best;
}

/** How far two ranges are from being the same. */
function distance(left: TextRange, right: TextRange): number {
  return Math.abs(left.start - right.start) + Math.abs(left.end - right.end);
}

/** The findings that no curator rejected: a rejection is of the finding that has exactly its span. */
export function withoutRejected<Found extends TextRange>(
  found: readonly Found[],
  rejections: readonly { readonly range: TextRange }[],
): Found[] {
  return found.filter((finding) => !rejections.some(({ range }) => distance(range, finding) === 0));
}
