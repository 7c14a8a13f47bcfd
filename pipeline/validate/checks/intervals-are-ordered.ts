import type { Cell } from "../../../schemas/column.ts";
import { tables } from "../../../schemas/index.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

/** Pairs of columns of which the first may not be greater than the second. */
const ordered = [
  ["starts_on", "ends_on"],
  ["period_starts_on", "period_ends_on"],
  ["value_min", "value_max"],
  ["value_min", "value"],
  ["value", "value_max"],
  ["speaker_start", "speaker_end"],
] as const;

/** The tables that have such pairs. */
const bounded = tables
  .map(({ name, columns }) => ({
    table: name,
    pairs: ordered.filter(([low, high]) => low in columns && high in columns),
  }))
  .filter(({ pairs }) => pairs.length > 0);

/** No interval ends before it starts, no value lies outside its bounds, and a bound agrees with its comparator. */
export const intervalsAreOrdered: Check = ({ article, rows }) => {
  const issues: Issue[] = [];
  for (const { table, pairs } of bounded) {
    for (const row of rowsOf(rows, table)) {
      for (const [low, high] of pairs) {
        if (!exceeds(row[low], row[high])) continue;
        issues.push({
          code: "interval-order",
          place: placeOfRow(article, row, high),
          found: `${low} ${row[low]} and ${high} ${row[high]} in ${row["id"]}`,
          expected: `${low} not greater than ${high}`,
          mend: "Correct the two values; dates come from the time that the annotation names.",
        });
      }
    }
  }
  return issues;
};

function exceeds(low: Cell | undefined, high: Cell | undefined): boolean {
  return low !== undefined && high !== undefined && low !== null && high !== null && low > high;
}
