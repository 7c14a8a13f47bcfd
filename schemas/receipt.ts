import { code, date, identifier, integer, optional, pattern, reference, text } from "./column.ts";
import { values } from "./value-messages.ts";

/** Who says that a row is so: a person, a rule of the extractor, or an imported annotation. */
export const methods = ["curated", "rule", "import"] as const;

/** The columns that tables with a place in a text begin with: where the row's words stand, and who says so. */
export const receipt = {
  id: identifier(
    "Primary key. Curated rows: <source-id>/<table>/<local id>; a rule's rows: <source-id>/<table>/<start>-<end>, with a suffix where two share a span",
  ),
  source_id: reference("sources", "The source whose text the span is in"),
  source_digest: pattern(
    /^[0-9a-f]{16}$/,
    "First 16 hex digits of sources.text_sha256: which version of the text the offsets count in",
    values.digest,
  ),
  start: integer("First character of the span: offset in Unicode code points of the canonical text, from 0"),
  end: integer("One past the last character of the span, in code points: text[start:end] in Python is exact"),
  exact: text("The canonical text's characters at [start, end), unaltered"),
  method: code(methods, "Who says so: a curator, a rule of the extractor, or an imported annotation"),
  origin: text(
    "Curated: annotations.yaml#<list>/<id>; rule: the rule's name; import: the tool and its record id",
  ),
  curator: optional(text("Who looked at the row; null for a rule's row that nobody has reviewed")),
  reviewed_on: optional(date("When the curator looked")),
} as const;
