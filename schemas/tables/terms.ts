import { identifier, text } from "../column.ts";
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
    definition: text("When the code applies"),
    example: text("A made-up sentence to which it applies"),
  },
});

export type Term = Row<typeof terms>;
