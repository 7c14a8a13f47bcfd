import type { Cell } from "../../../schemas/column.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** Pairs of columns of which the first may not be greater than the second. */
const ordered = [
  ["starts_on", "ends_on"],
  ["period_starts_on", "period_ends_on"],
  ["value_min", "value_max"],
  ["value_min", "value"],
  ["value", "value_max"],
  ["speaker_start", "speaker_end"],
] as const;

/** No interval ends before it starts, no value lies outside its bounds, and a bound agrees with its comparator. */
export const intervalsAreOrdered: Check = ({ article, rows }) =>
  Object.values(rows).flatMap((list) =>
    (list as readonly AnyRow[]).flatMap((row) =>
      ordered.flatMap(([low, high]) => {
        if (!exceeds(row[low], row[high])) return [];
        return [
          {
            code: "interval-order" as const,
            place: placeOfRow(article, row, high),
            found: `${low} ${row[low]} and ${high} ${row[high]} in ${row["id"]}`,
            expected: `${low} not greater than ${high}`,
            mend: "Correct the two values; dates come from the time that the annotation names.",
          },
        ];
      }),
    ),
  );

function exceeds(low: Cell | undefined, high: Cell | undefined): boolean {
  return low !== undefined && high !== undefined && low !== null && high !== null && low > high;
}
