import { boolean, identifier, optional, text } from "../column.ts";
import { type Row, table } from "../table.ts";

export const terms = table({
  name: "terms",
  description: "One row is a code of a controlled vocabulary, with its meaning: the codebook of the dataset.",
  key: "id",
  columns: {
    id: identifier("Primary key: <vocabulary>/<code>"),
    vocabulary: text("The vocabulary, as the column descriptions name it"),
    code: text("The code as it stands in the cells"),
    label: text("Short name"),
    group: text("The group that it stands in"),
    broader: optional(text("The code of the same vocabulary that says the same more generally")),
    inverse: optional(
      text("predicates: the tie read from object to subject; the same code where it reads alike both ways"),
    ),
    several: optional(
      boolean("predicates: whether a subject may have the tie to several objects at one time"),
    ),
    definition: text("When the code applies"),
    example: text("A made-up sentence to which it applies"),
    near_miss: text("What looks like it and is another code, and which"),
  },
});

export type Term = Row<typeof terms>;
