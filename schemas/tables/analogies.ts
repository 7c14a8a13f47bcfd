import { code, reference, term, text } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const analogies = table({
  name: "analogies",
  description:
    "One row is a parallel that somebody draws between two sectors, firms, events or policies: the article's thesis as data.",
  key: "id",
  columns: {
    ...receipt,
    left_id: reference("entities", "One side"),
    right_id: reference("entities", "The other side"),
    dimension: term("analogy-dimensions", "In what respect the two are set side by side"),
    polarity: code(["similar", "different"], "Whether the text likens them or sets them apart"),
    statement: text("The parallel as one sentence of plain English, in the curator's words"),
  },
});

export type Analogy = Row<typeof analogies>;
