/** A difference in its smallest parts, each of which needs a reason: rows that came or went, and cells that changed. */
import type { AnyRow } from "../../schemas/table.ts";
import { cellText, type Difference, type RowChange } from "./difference.ts";

export type Atom = {
  readonly table: string;
  readonly id: string;
  /** Null where the whole row came or went. */
  readonly column: string | null;
  readonly change: "added" | "removed" | "changed";
  readonly before: string | null;
  readonly after: string | null;
  /** The row as it is now; as it was, where it is gone. */
  readonly row: AnyRow;
};

/**
 * The parts that need a reason, by table, row and column. Left out is what another part says already: cells of a
 * column that came or went and rows of a table that came (the change of the table says it), `source_digest` where the
 * text of the source changed (`sources.text_sha256` says it), and the redirects (the rows that went say it).
 */
export function atomsOf(difference: Difference): Atom[] {
  const newTables = new Set(
    difference.schema
      .filter(({ aspect, change }) => aspect === "table" && change === "added")
      .map(({ table }) => table),
  );
  const oneSided = new Set(
    difference.schema
      .filter(({ aspect }) => aspect === "column")
      .map(({ table, column }) => `${table}.${column}`),
  );
  const changedTexts = textsChanged(difference);
  return difference.rows.flatMap((change) => {
    if (change.table === "id_redirects" || newTables.has(change.table)) return [];
    return partsOf(change).filter(
      ({ table, column, row }) =>
        !oneSided.has(`${table}.${column}`) &&
        !(column === "source_digest" && changedTexts.has(String(row["source_id"]))),
    );
  });
}

/** What an atom is called within one difference: `<table>/<row id>` or `<table>.<column>/<row id>`. */
export function atomKey({ table, id, column }: Pick<Atom, "table" | "id" | "column">): string {
  return `${column === null ? table : `${table}.${column}`}/${id}`;
}

/** The ids of the sources whose text changed. */
export function textsChanged({ rows }: Difference): ReadonlySet<string> {
  return new Set(
    rows
      .filter(
        (change) =>
          change.table === "sources" &&
          change.change === "changed" &&
          change.cells.some(({ column }) => column === "text_sha256"),
      )
      .map(({ id }) => id),
  );
}

function partsOf(change: RowChange): Atom[] {
  const { table, id, row } = change;
  if (change.change !== "changed") {
    return [{ table, id, row, column: null, change: change.change, before: null, after: null }];
  }
  return change.cells.map(({ column, before, after }) => ({
    ...{ table, id, row, column },
    change: "changed",
    before: cellText(before),
    after: cellText(after),
  }));
}
