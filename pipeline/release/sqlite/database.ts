/**
 * The dataset as one SQLite database: the tables with their keys, the wide tables as views, full-text search. It is
 * made in memory by the SQLite that Node brings, so the same rows give the same bytes with the same Node.
 */
import { DatabaseSync } from "node:sqlite";
import type { Cell } from "../../../schemas/column.ts";
import { date, identifier, optional, text, uri } from "../../../schemas/column.ts";
import { type AnyRow, type Table, table } from "../../../schemas/table.ts";
import type { Bibliography } from "../metadata/bibliography.ts";
import { createIndexes, createTable, quotedName } from "./schema.ts";
import { createSearch } from "./search.ts";
import { createViews, viewed } from "./views.ts";

/** Which dataset a database is, for those who find it without its release. */
export const aboutTable = table({
  name: "dataset",
  description: "One row is this dataset: its version, its licence and how to cite it.",
  key: "id",
  columns: {
    id: identifier("Primary key: the dataset's name"),
    version: text("The version; a number is only comparable with others of the same version"),
    title: text("The title under which it is cited"),
    creator: text("Who made it"),
    published_on: optional(date("The day that the version is dated by")),
    license: text("The licence of the data"),
    rights: text("What the licence does not cover"),
    citation: text("How to cite it, in plain text"),
    url: uri("Where it comes from"),
  },
});

/** A database is made of tables whose rows are known. */
export type Contents = {
  readonly tables: readonly Table[];
  readonly rowsOf: (table: string) => readonly AnyRow[];
  readonly about: AnyRow;
};

/** The one row of `dataset`. */
export function aboutRow(name: string, about: Bibliography, citation: string): AnyRow {
  return {
    id: name,
    version: about.version,
    title: about.title,
    creator: about.creator,
    published_on: about.publishedOn ?? null,
    license: about.license.name,
    rights: about.rights,
    citation,
    url: about.repository,
  };
}

/**
 * The bytes of the database.
 * @throws where a row breaks a key, a foreign key or the codes of its column: the dataset was validated, so that is a
 * defect
 */
export function database({ tables, rowsOf, about }: Contents): Uint8Array {
  const stored = [aboutTable, ...tables.filter(({ name }) => !viewed.has(name))];
  const names = new Set(stored.map(({ name }) => name));
  const memory = new DatabaseSync(":memory:");
  try {
    memory.exec("BEGIN");
    // rows of a table may refer to later rows of the same table
    memory.exec("PRAGMA defer_foreign_keys = ON");
    for (const definition of stored) {
      memory.exec(createTable(definition, names));
      insert(memory, definition, definition === aboutTable ? [about] : rowsOf(definition.name));
    }
    for (const statement of [...stored.flatMap(createIndexes), ...createViews()]) memory.exec(statement);
    memory.exec("COMMIT");
    for (const statement of createSearch()) memory.exec(statement);
    return memory.serialize();
  } finally {
    memory.close();
  }
}

function insert(memory: DatabaseSync, { name, columns }: Table, rows: readonly AnyRow[]): void {
  const names = Object.keys(columns);
  const places = names.map(() => "?").join(", ");
  const statement = memory.prepare(`INSERT INTO ${quotedName(name)} VALUES (${places})`);
  for (const row of rows) statement.run(...names.map((column) => stored(row[column] ?? null)));
}

function stored(cell: Cell): string | number | null {
  return typeof cell === "boolean" ? Number(cell) : cell;
}
