import { code, identifier, referenceToOneOf } from "../column.ts";
import { type Row, table } from "../table.ts";
import { entityKinds } from "./entities.ts";

export const termRoles = ["subject", "object"] as const;

export const term_kinds = table({
  name: "term_kinds",
  description: "One row is a kind of entity of which a metric can be said, or which a predicate can tie.",
  key: "id",
  columns: {
    id: identifier("Primary key: <term_id>/<role>/<kind>"),
    term_id: referenceToOneOf(["metrics", "terms"], "The metric (metrics.id) or the predicate (terms.id)"),
    role: code(termRoles, "Which end of a tie; a metric has subjects only"),
    kind: code(entityKinds, "The kind of entity, as in entities.kind"),
  },
});

export type TermKind = Row<typeof term_kinds>;
