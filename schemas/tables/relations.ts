import { date, optional, reference, term, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const relations = table({
  name: "relations",
  description: "One row is a tie between two entities.",
  key: "id",
  columns: {
    ...receipt,
    subject_id: reference("entities", "Who or what has the tie"),
    predicate: term("predicates", "The tie, read from subject to object"),
    object_id: reference("entities", "Whom or what it is tied to"),
    starts_on: optional(date("First day, where the text tells")),
    ends_on: optional(date("Last day, inclusive, where the text tells")),
    statement: text("The tie as one sentence of plain English, in the curator's words"),
  },
});

export type Relation = Row<typeof relations>;
