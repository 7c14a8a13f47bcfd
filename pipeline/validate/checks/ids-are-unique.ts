import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** No two rows of a table have the same id. */
export const idsAreUnique: Check = ({ article, rows }) =>
  Object.entries(rows).flatMap(([table, list]) => {
    const seen = new Set<string>();
    const issues: Issue[] = [];
    for (const row of list as readonly AnyRow[]) {
      const id = String(row["id"]);
      if (seen.has(id)) {
        issues.push({
          code: "id-duplicate",
          place: placeOfRow(article, row, "id"),
          found: `${table}: ${id} a second time`,
          expected: "an id for each annotation of a list",
          mend: "Give the later annotation an id of its own.",
        });
      }
      seen.add(id);
    }
    return issues;
  });
