import { code, reference } from "../column.ts";
import { receipt } from "../receipt.ts";
import { type Row, table } from "../table.ts";

export const nameForms = ["canonical", "alias", "restored"] as const;

export const mentions = table({
  name: "mentions",
  description: "One row is an entity named in a text.",
  key: "id",
  columns: {
    ...receipt,
    entity_id: reference("entities", "The entity that is named"),
    name_form: code(
      nameForms,
      "How the text names it: by its canonical name, by another name, or by a garbled wording that had to be restored",
    ),
  },
});

export type Mention = Row<typeof mentions>;
