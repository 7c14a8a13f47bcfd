import { code, identifier, optional, pattern, text } from "../column.ts";
import { reasonCodes, reasons } from "../reasons.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

const release = /^\d+\.\d+\.\d+$/;
const name = /^[a-z][a-z0-9_]*$/;

export const changeKinds = ["added", "removed", "changed"] as const;

export const changes = table({
  name: "changes",
  description:
    "One row is a difference between a release and the one before it: a row that came or went, a cell that changed, or a change of the tables themselves.",
  key: "id",
  columns: {
    // table and column names hold no dot and no slash, so no two differences share an id
    id: identifier(
      "Primary key: <version>/<table>/<row id> for a row, <version>/<table>.<column>/<row id> for a cell, <version>/<table>.<column>.<aspect> for a change of the tables",
    ),
    version: pattern(
      release,
      "The release that differs; a release holds the changes of all before it too",
      values.release,
    ),
    previous_version: pattern(release, "The release that it differs from", values.release),
    table_name: pattern(name, "The table", values.tableName),
    row_id: optional(identifier("The row; empty where the table or column itself changed")),
    column_name: optional(
      pattern(name, "The column; empty where a whole row or table came or went", values.tableName),
    ),
    change: code(changeKinds, "What happened to the row, the cell, the column or the table"),
    before: optional(
      text(
        "The former value as text; empty where there was none, where it was redacted, and for words of a text that may not be republished",
      ),
    ),
    after: optional(text("The present value as text; empty in the same cases")),
    reason: code(
      reasonCodes,
      `Why. ${Object.entries(reasons)
        .map(([reason, meaning]) => `${reason}: ${meaning}`)
        .join(" ")}`,
    ),
    note: optional(text("What happened, in the curators' words")),
  },
});

export type Change = Row<typeof changes>;
