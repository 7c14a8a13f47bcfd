import { code, identifier, optional, referenceToOneOf, text } from "../column.ts";
import { type Row, table } from "../table.ts";

/** How a code of another scheme stands to ours, as SKOS has it. */
export const matches = ["exact", "close", "broad", "narrow"] as const;

export const term_mappings = table({
  name: "term_mappings",
  description: "One row is a code of another scheme that a metric or a term is matched with.",
  key: "id",
  columns: {
    id: identifier("Primary key: <term_id>/<scheme>/<number>, counted from 1"),
    term_id: referenceToOneOf(["metrics", "terms"], "The metric (metrics.id) or the code (terms.id)"),
    scheme: text("The other scheme, such as MAST or Wikidata"),
    code: text("Its code, as the scheme writes it"),
    label: text("What the scheme calls it"),
    match: code(
      matches,
      "As in SKOS. exact: the same; close: nearly; broad: the scheme's code is wider; narrow: the scheme's code is narrower",
    ),
    version: text("The version of the scheme that was read"),
    uri: optional(text("The code's address, where the scheme has one")),
  },
});

export type TermMapping = Row<typeof term_mappings>;
