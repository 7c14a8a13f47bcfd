import { code, identifier, optional, pattern, text } from "../column.ts";
import { type Row, table } from "../table.ts";
import { values } from "../value-messages.ts";

export const entityKinds = [
  "company",
  "institution",
  "government",
  "publication",
  "person",
  "group",
  "place",
  "sector",
  "product",
  "technology",
] as const;

export const entities = table({
  name: "entities",
  description:
    "One row is a company, institution, government, person, place, sector, product, technology or unnamed group that some row names.",
  key: "id",
  columns: {
    id: identifier("Primary key, minted once in sources/reference/entities.yaml"),
    kind: code(entityKinds, "What sort of thing it is; a group is people named only by what they are"),
    name: text("Canonical name, in standard English"),
    wikidata_id: optional(
      pattern(/^Q[1-9]\d*$/, "Wikidata item; empty where no item is certain", values.wikidata),
    ),
    country: optional(
      pattern(/^[A-Z]{2}$/, "ISO 3166-1 alpha-2 code of the country it belongs to", values.country),
    ),
    description: text("What it is, in a few words that tell it from its namesakes"),
    note: optional(
      text("What the curators say of it: which of two namesakes is meant, what the texts leave open"),
    ),
  },
});

export type Entity = Row<typeof entities>;
