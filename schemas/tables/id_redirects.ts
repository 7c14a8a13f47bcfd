import { code, identifier, optional, pattern, text } from "../column.ts";
import { reasonCodes } from "../reasons.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

/** What can become of an id. */
export const redirectKinds = ["moved", "merged", "split", "withdrawn"] as const;

export const id_redirects = table({
  name: "id_redirects",
  description: "One row is an id that a release had and that is no more, with one id that stands for it now.",
  key: "id",
  columns: {
    id: identifier("Primary key: <table>/<retired id>, with /to/<target id> where the id was split"),
    table_name: pattern(
      /^[a-z][a-z0-9_]*$/,
      "The table that had the id; the target is in the same table",
      values.tableName,
    ),
    retired_id: identifier("The id that is no more, and is never used for anything else"),
    kind: code(
      redirectKinds,
      "moved: the same thing has another id; merged: it is one with the target; split: it is now several, a row each; withdrawn: nothing stands for it. Rows of a moved or withdrawn source go with it, without rows of their own",
    ),
    target_id: optional(
      identifier("The id that stands for it, which may itself be retired later; empty where withdrawn"),
    ),
    last_version: pattern(/^\d+\.\d+\.\d+$/, "The last release that had the id", values.release),
    reason: code(reasonCodes, "Why, as in the table changes of a release"),
    note: optional(text("What happened, in the curators' words")),
  },
});

export type IdRedirect = Row<typeof id_redirects>;
