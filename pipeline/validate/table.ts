import type { Issue } from "../../schemas/issue.ts";
import { type AnyRow, rowSchema, type Table } from "../../schemas/table.ts";
import { expectation, mendOf } from "../../schemas/value-messages.ts";

/** What is wrong with the rows of a table that comes from sources/reference/: rules of columns, ids twice. */
export function validateTable(table: Table, rows: readonly AnyRow[]): Issue[] {
  const schema = rowSchema(table);
  const seen = new Set<unknown>();
  return rows.flatMap((row): Issue[] => {
    const place = { file: "sources/reference" };
    const parsed = schema.safeParse(row, { error: expectation });
    const faults = (parsed.success ? [] : parsed.error.issues).map(
      (fault): Issue => ({
        code: "row-invalid",
        place,
        found: `${table.name}.${fault.path.join(".")} of ${row["id"]}: ${JSON.stringify(row[String(fault.path[0])])}`,
        expected: fault.message,
        mend: mendOf(fault.message),
      }),
    );
    if (seen.has(row["id"])) {
      faults.push({
        code: "id-duplicate",
        place,
        found: `${table.name}: ${row["id"]} a second time`,
        expected: "each id once",
        mend: "Two names of an entity that differ in marks alone are one name: delete one.",
      });
    }
    seen.add(row["id"]);
    return faults;
  });
}
