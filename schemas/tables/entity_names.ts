import { code, identifier, reference, text } from "../column.ts";
import { type Row, table } from "../table.ts";

export const nameKinds = ["alias", "short", "former", "legal"] as const;

export const entity_names = table({
  name: "entity_names",
  description: "One row is another name of an entity.",
  key: "id",
  columns: {
    id: identifier("Primary key: <entity-id>/<slug of the name>"),
    entity_id: reference("entities", "The entity"),
    name: text("The name"),
    kind: code(
      nameKinds,
      "An alias, a short form, a name no longer used, or the name in the register of companies",
    ),
  },
});

export type EntityName = Row<typeof entity_names>;
