import { DatabaseSync } from "node:sqlite";
import { quotedName } from "../sqlite/schema.ts";

/**
 * The texts of a SQLite database, cell by cell: in its pages a long text is in pieces, and what stands in one cell runs
 * on into the next.
 * @throws where it is broken
 */
export function databaseTexts(bytes: Uint8Array): string[] {
  const memory = new DatabaseSync(":memory:");
  try {
    memory.deserialize(bytes);
    const stored = memory.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").all();
    // a virtual table shows what other tables hold
    const names = stored.flatMap(({ name, sql }) =>
      String(sql).startsWith("CREATE VIRTUAL") ? [] : [String(name)],
    );
    return names.flatMap((name) =>
      memory
        .prepare(`SELECT * FROM ${quotedName(name)}`)
        .all()
        .flatMap((row) => Object.values(row).filter((cell) => typeof cell === "string")),
    );
  } finally {
    memory.close();
  }
}
