/** The statements that make a table of the dataset a table of SQLite. Rules: https://www.sqlite.org/lang_createtable.html */
import type { Column, Kind } from "../../../schemas/column.ts";
import type { Table } from "../../../schemas/table.ts";

/**
 * What each kind of column is declared as. SQLite has no days and no truth values: days are kept as ISO text, truth as
 * 0 and 1, and the declaration tells readers that convert (Python's `PARSE_DECLTYPES`, R's `extended_types`, DuckDB).
 */
const declared: Record<Kind, string> = {
  identifier: "TEXT",
  reference: "TEXT",
  text: "TEXT",
  pattern: "TEXT",
  uri: "TEXT",
  code: "TEXT",
  term: "TEXT",
  integer: "INTEGER",
  number: "REAL",
  boolean: "BOOLEAN",
  date: "DATE",
};

/** A name as SQL takes it, whatever words SQL keeps for itself. */
export function quotedName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as SQL takes it. */
export function quotedText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * `CREATE TABLE` with its key, its foreign keys and the codes that a column allows. A foreign key stands only where
 * the table that it leads to is among `names`.
 */
export function createTable({ name, key, columns }: Table, names: ReadonlySet<string>): string {
  const lines = Object.entries(columns).map(([column, definition]) =>
    [
      quotedName(column),
      declared[definition.kind],
      ...(definition.nullable ? [] : ["NOT NULL"]),
      ...(column === key ? ["PRIMARY KEY"] : []),
      ...referenceOf(definition, names),
      ...checkOf(column, definition),
    ].join(" "),
  );
  return `CREATE TABLE ${quotedName(name)} (\n  ${lines.join(",\n  ")}\n)`;
}

function referenceOf({ references }: Column, names: ReadonlySet<string>): string[] {
  return references !== undefined && names.has(references)
    ? [`REFERENCES ${quotedName(references)} ("id")`]
    : [];
}

function checkOf(column: string, { kind, codes }: Column): string[] {
  if (kind === "boolean") return [`CHECK (${quotedName(column)} IN (0, 1))`];
  return codes === undefined
    ? []
    : [`CHECK (${quotedName(column)} IN (${codes.map(quotedText).join(", ")}))`];
}

/** An index a column that holds another row's id, so that keys can be followed both ways. */
export function createIndexes({ name, key, columns }: Table): string[] {
  return Object.entries(columns)
    .filter(([column, { references, referencesOneOf }]) => column !== key && (references ?? referencesOneOf))
    .map(
      ([column]) =>
        `CREATE INDEX ${quotedName(`${name}_${column}`)} ON ${quotedName(name)} (${quotedName(column)})`,
    );
}
