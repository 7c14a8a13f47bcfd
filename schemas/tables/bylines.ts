import { identifier, integer, reference, text } from "../column.ts";
import { type Row, table } from "../table.ts";

export const bylines = table({
  name: "bylines",
  description: "One row is an author of a source.",
  key: "id",
  columns: {
    id: identifier("Primary key: <source-id>/bylines/<position>"),
    source_id: reference("sources", "The source"),
    position: integer("Place in the byline, from 1", 1),
    name: text("The author's name as printed in the byline"),
  },
});

export type Byline = Row<typeof bylines>;
