import { tables } from "../../schemas/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import {
  type AnyRow,
  type Columns,
  compareIds,
  compareRows,
  rowSchema,
  type Table,
} from "../../schemas/table.ts";
import { expectation } from "../../schemas/value-messages.ts";
import type { Effects } from "../effects.ts";
import { codesOf } from "../emit/descriptors/json-schema.ts";
import { readReference } from "../sources/reference.ts";
import { issue, type Rows } from "./evidence.ts";

/** Every row keeps the rules of its table; ids are unique and rows in order. */
export function rowIssues(table: Table, rows: readonly AnyRow[]): Issue[] {
  const schema = rowSchema(table);
  const file = `output/json/${table.name}.json`;
  const compare = "source_id" in table.columns ? compareRows : compareIds;
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const id = String(row["id"]);
    const line = index + 2;
    const found: Issue[] = [];
    const parsed = schema.safeParse(row, { error: expectation });
    for (const fault of parsed.success ? [] : parsed.error.issues) {
      found.push(
        issue(
          "row-invalid",
          file,
          `${fault.path.join(".")} of ${id}: ${JSON.stringify(row[String(fault.path[0])])}`,
          fault.message,
          line,
        ),
      );
    }
    if (seen.has(id)) found.push(issue("id-duplicate", file, `${id} a second time`, "each id once", line));
    seen.add(id);
    const before = rows[index - 1];
    if (before !== undefined && compare(before, row) >= 0) {
      found.push(issue("output-order", file, `${id} after ${before["id"]}`, "rows in order", line));
    }
    return found;
  });
}

/** Every foreign key is the key of a row. */
export function keyIssues(rows: Rows): Issue[] {
  const keys = new Map([...rows].map(([name, list]) => [name, new Set(list.map((row) => row["id"]))]));
  return tables.flatMap((table) =>
    Object.entries(table.columns as Columns).flatMap(([column, { references, referencesOneOf }]) => {
      const targets = references === undefined ? referencesOneOf : [references];
      if (targets === undefined) return [];
      const known = new Set(targets.flatMap((target) => [...(keys.get(target) ?? [])]));
      return (rows.get(table.name) ?? []).flatMap((row, index) =>
        row[column] === null || known.has(row[column] as string)
          ? []
          : [
              issue(
                "reference-unknown",
                `output/json/${table.name}.json`,
                `${column} ${row[column]} in ${row["id"]}`,
                `an id of ${targets.join(" or ")}`,
                index + 2,
              ),
            ],
      );
    }),
  );
}

/** Every code is one of its vocabulary. */
export function termIssues(effects: Effects, rows: Rows): Issue[] {
  const vocabularies = readReference(effects).value?.vocabularies ?? [];
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, definition]) => {
      if (definition.vocabulary === undefined) return [];
      const codes = codesOf(definition, vocabularies);
      return (rows.get(table.name) ?? []).flatMap((row, index) =>
        row[column] === null || codes.includes(String(row[column]))
          ? []
          : [
              issue(
                "term-unknown",
                `output/json/${table.name}.json`,
                `${column} ${row[column]} in ${row["id"]}`,
                `a code of ${definition.vocabulary}`,
                index + 2,
              ),
            ],
      );
    }),
  );
}
