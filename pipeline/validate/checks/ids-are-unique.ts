import type { Article } from "../../../schemas/article.ts";
import type { Issue } from "../../../schemas/issue.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

/** No two rows of a table have the same id. */
export const idsAreUnique: Check = ({ article, rows }) => {
  const issues: Issue[] = [];
  for (const table in rows) {
    const list = rowsOf(rows, table);
    if (countIds(list) < list.length) issues.push(...repeated(article, table, list));
  }
  return issues;
};

function countIds(rows: readonly AnyRow[]): number {
  if (rows.length < 2) return rows.length;
  const ids = new Set<string>();
  for (const row of rows) ids.add(String(row["id"]));
  return ids.size;
}

function repeated(article: Article, table: string, rows: readonly AnyRow[]): Issue[] {
  const seen = new Set<string>();
  const issues: Issue[] = [];
  for (const row of rows) {
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
}
