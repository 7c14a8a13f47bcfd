import type { Article } from "../../../schemas/article.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedId } from "../receipt.ts";

/** The first and last day of the time that an annotation names; both null where it names none. */
export function datesOf(
  article: Article,
  localId: string | undefined,
  times: readonly Time[],
): Pick<Time, "starts_on" | "ends_on"> {
  const row = timeNamed(article, localId, times);
  return { starts_on: row?.starts_on ?? null, ends_on: row?.ends_on ?? null };
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
