import type { Article } from "../../../schemas/article.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedId } from "../receipt.ts";

type Dates = Pick<Time, "starts_on" | "ends_on">;

/** The first and last day of the time that an annotation names; both null where it names none. */
export function datesOf(article: Article, localId: string | undefined, times: readonly Time[]): Dates {
  const row = timeNamed(article, localId, times);
  return row === undefined ? { starts_on: null, ends_on: null } : spanOf(row, times);
}

/** The first and last day of a time; where it begins a span, the last day is that of the expression that ends it. */
export function spanOf({ starts_on, ends_on, until_id }: Time, times: readonly Time[]): Dates {
  if (until_id === null) return { starts_on, ends_on };
  return { starts_on, ends_on: times.find(({ id }) => id === until_id)?.ends_on ?? null };
}

/** The row of `times` that an annotation names by its local id. */
export function timeNamed(
  article: Article,
  localId: string | undefined,
  times: readonly Time[],
): Time | undefined {
  return localId === undefined
    ? undefined
    : times.find(({ id }) => id === curatedId(article, "times", localId));
}
