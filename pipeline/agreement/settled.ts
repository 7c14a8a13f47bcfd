/** The texts of two curators' files after one of their differences is settled. */
import type { AnnotationList, Settlement, Taking } from "../../schemas/annotation.ts";
import { removeAnnotation } from "../annotations/alter.ts";
import { insertAnnotations, type StartOf } from "../annotations/insert.ts";
import { layoutOf } from "../annotations/layout.ts";

/** What one curator says of words: the fields of the annotation, and where it stands, in UTF-16 units. */
export type Reading = {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly fields: Readonly<Record<string, unknown>>;
};

export type Settling = {
  readonly list: AnnotationList;
  readonly left: Reading | undefined;
  /** The second's reading, as the first's file would have it. */
  readonly right: Reading | undefined;
  /** How the second's own file calls it. */
  readonly rightId: string | undefined;
  readonly taken: Taking;
  readonly quote: Pick<Settlement, "exact" | "prefix" | "suffix">;
};

/**
 * The first's file with the reading that was taken, under the first's id where both have one, so that what leans on it
 * goes on to; and the second's with a line in its list of what is settled. What was settled before is settled anew.
 */
export function settle(
  first: string,
  second: string,
  { list, left, right, rightId, taken, quote }: Settling,
  startOf: StartOf,
): { readonly first: string; readonly second: string } {
  const goes = taken === "right" || taken === "neither";
  const comes = (taken === "right" || taken === "both") && right !== undefined;
  let after = first;
  if (comes) {
    const keeps =
      taken === "right" && left !== undefined
        ? left.id
        : free(first, list, right.id, goes ? left?.id : undefined);
    const cleared = goes && left !== undefined ? removeAnnotation(after, list, left.id) : after;
    const fields = { ...right.fields, id: keeps };
    after = insertAnnotations(cleared, [{ list, fields, start: right.start, end: right.end }], startOf);
  } else if (goes && left !== undefined) after = removeAnnotation(after, list, left.id);
  const fields = {
    id: free(second, "settled", `${list}-${left?.id ?? rightId ?? "none"}`),
    ...quote,
    table: list,
    left: left?.id,
    right: rightId,
    taken,
  };
  return { first: after, second: insertAnnotations(second, [{ list: "settled", fields }]) };
}

/** An id that no item of a list has: the one that is wanted, or that with a number. */
function free(file: string, list: string, wanted: string, leaving?: string): string {
  const taken = new Set(
    layoutOf(file)
      .lists.find(({ name }) => name === list)
      ?.items.map(({ id }) => id)
      .filter((id) => id !== leaving),
  );
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`;
  return id;
}
