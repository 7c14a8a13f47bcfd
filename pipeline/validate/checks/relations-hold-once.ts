import type { Issue } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Relation } from "../../../schemas/tables/relations.ts";
import { type Check, placeOfRow } from "../check.ts";

/**
 * A tie is one row, whichever way it is read, and a tie that leads to one object at a time does not lead to two: a
 * company has one seat.
 */
export const relationsHoldOnce: Check = ({ article, rows: { relations } }, reference) => {
  if (relations.length < 2) return [];
  const predicates = registryOf(reference).terms.get("predicates");
  const seen: Relation[] = [];
  return relations.flatMap((row): Issue[] => {
    const { inverse, several = true } = predicates?.get(row.predicate) ?? {};
    const before = seen.find(
      (other) =>
        other.predicate === row.predicate &&
        meetInTime(other, row) &&
        (isSame(other, row, inverse === row.predicate) || (!several && isElsewhere(other, row))),
    );
    seen.push(row);
    if (before === undefined) return [];
    const again = !isElsewhere(before, row);
    return [
      {
        code: "relation-twice",
        place: placeOfRow(article, row, "object_id"),
        found: `${row.subject_id} ${row.predicate} ${row.object_id}, after ${before.origin}`,
        expected: again ? "each tie once" : `one object of ${row.predicate} at a time`,
        mend: again
          ? "Delete one of the two rows."
          : "Correct one of the two, or give each the time in which it holds.",
      },
    ];
  });
};

function isSame(left: Relation, right: Relation, readsAlike: boolean): boolean {
  const same = left.subject_id === right.subject_id && left.object_id === right.object_id;
  return same || (readsAlike && left.subject_id === right.object_id && left.object_id === right.subject_id);
}

function isElsewhere(left: Relation, right: Relation): boolean {
  return left.subject_id === right.subject_id && left.object_id !== right.object_id;
}

/** Whether both can hold on one day; a bound that the text does not tell is open. */
function meetInTime(left: Relation, right: Relation): boolean {
  return startsBy(left, right.ends_on) && startsBy(right, left.ends_on);
}

function startsBy({ starts_on }: Relation, end: string | null): boolean {
  return starts_on === null || end === null || starts_on <= end;
}
