import { tables } from "../../schemas/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { Vocabulary } from "../../schemas/reference.ts";
import { type AnyRow, type Columns, rowOrder, rowSchema, type Table } from "../../schemas/table.ts";
import { expectation } from "../../schemas/value-messages.ts";
import type { ReadChapter } from "../dataset/chapters.ts";
import { codesOf } from "../emit/descriptors/json-schema.ts";
import { issue } from "./evidence.ts";

/** Every row keeps the rules of its table; ids are unique and rows in order, from the row before the first on. */
export function rowIssues(table: Table, { rows: all, place }: ReadChapter, last?: AnyRow): Issue[] {
  const rows = all.get(table.name) ?? [];
  const schema = rowSchema(table);
  const compare = rowOrder(table);
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const id = String(row["id"]);
    const { file, line } = place(table.name, index);
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
    const before = index === 0 ? last : rows[index - 1];
    if (before !== undefined && compare(before, row) >= 0) {
      found.push(issue("output-order", file, `${id} after ${before["id"]}`, "rows in order", line));
    }
    return found;
  });
}

/** Ids of rows by table. */
export type Keys = ReadonlyMap<string, ReadonlySet<unknown>>;

/** The ids of a chapter. */
export function keysOf({ rows }: ReadChapter): Keys {
  return new Map([...rows].map(([name, list]) => [name, new Set(list.map((row) => row["id"]))]));
}

/**
 * Every foreign key is one of `keys`, those of the chapter among them. Keys of tables that have none there are left to
 * `wait`, where it is given: they may be in a part that is read later.
 */
export function keyIssues(
  read: ReadChapter,
  keys: Keys = keysOf(read),
  wait?: (target: string, id: string, wrong: () => Issue) => void,
): Issue[] {
  const { rows, place } = read;
  return tables.flatMap((table) =>
    Object.entries(table.columns as Columns).flatMap(([column, { references, referencesOneOf }]) => {
      const targets = references === undefined ? referencesOneOf : [references];
      if (targets === undefined) return [];
      const isKnown = (id: unknown): boolean => targets.some((target) => keys.get(target)?.has(id) === true);
      return (rows.get(table.name) ?? []).flatMap((row, index) => {
        if (row[column] === null || isKnown(row[column])) return [];
        const wrong = (): Issue => {
          const { file, line } = place(table.name, index);
          const found = `${column} ${row[column]} in ${row["id"]}`;
          return issue("reference-unknown", file, found, `an id of ${targets.join(" or ")}`, line);
        };
        const [target = ""] = targets;
        if (wait === undefined || keys.has(target)) return [wrong()];
        wait(target, String(row[column]), wrong);
        return [];
      });
    }),
  );
}

/** Every code is one of its vocabulary. */
export function termIssues(vocabularies: readonly Vocabulary[], { rows, place }: ReadChapter): Issue[] {
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, definition]) => {
      if (definition.vocabulary === undefined) return [];
      const codes = codesOf(definition, vocabularies);
      return (rows.get(table.name) ?? []).flatMap((row, index) => {
        if (row[column] === null || codes.includes(String(row[column]))) return [];
        const { file, line } = place(table.name, index);
        const found = `${column} ${row[column]} in ${row["id"]}`;
        return [issue("term-unknown", file, found, `a code of ${definition.vocabulary}`, line)];
      });
    }),
  );
}
