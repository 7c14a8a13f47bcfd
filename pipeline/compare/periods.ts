/** The times that claims are of. */
import type { Comparable } from "../../schemas/comparable.ts";
import { compareIds } from "../../schemas/table.ts";

/** First day of a claim's period; its last where only that is known; null where it has none. */
export function begins({ period_starts_on, period_ends_on }: Comparable): string | null {
  return period_starts_on ?? period_ends_on;
}

/** Last day of a claim's period; its first where only that is known; null where it has none. */
export function ends({ period_starts_on, period_ends_on }: Comparable): string | null {
  return period_ends_on ?? period_starts_on;
}

/** Whether the periods of two claims overlap, or one has none. */
export function overlap(left: Comparable, right: Comparable): boolean {
  const [from, to, otherFrom, otherTo] = [begins(left), ends(left), begins(right), ends(right)];
  if (from === null || to === null || otherFrom === null || otherTo === null) return true;
  return from <= otherTo && otherFrom <= to;
}

/**
 * Claims whose periods overlap, directly or by way of others, in the order of their times. Those without a period
 * belong to the dated ones where these are one part, and are a part of their own where they are several.
 */
export function byPeriod(claims: readonly Comparable[]): Comparable[][] {
  const dated = claims.filter((claim) => begins(claim) !== null);
  const undated = claims.filter((claim) => begins(claim) === null);
  dated.sort((left, right) =>
    (begins(left) as string) < (begins(right) as string)
      ? -1
      : begins(left) === begins(right)
        ? compareIds(left, right)
        : 1,
  );
  const parts: Comparable[][] = [];
  let end = "";
  for (const claim of dated) {
    if (parts.length === 0 || (begins(claim) as string) > end) parts.push([]);
    parts.at(-1)?.push(claim);
    if ((ends(claim) as string) > end) end = ends(claim) as string;
  }
  if (parts.length === 1) parts[0]?.push(...undated);
  else if (undated.length > 0) parts.push(undated);
  return parts.map((part) => part.sort(compareIds));
}
