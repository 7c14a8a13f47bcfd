import { code, identifier, optional, pattern, term, text } from "../column.ts";
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
  "facility",
  "programme",
] as const;

// Both begin with a letter: a column of digits becomes numbers, without their leading zeros, where pandas reads it.
/** A section's letter, and the two to four digits of a division, group or class in it. */
const industryCode = /^[A-U](?:\d{2,4})?$/;
/** Two digits for a chapter, four for a heading, six for a subheading. */
const headingCode = /^HS\d{2}(?:\d{2}){0,2}$/;

export const entities = table({
  name: "entities",
  description:
    "One row is a company, institution, government, person, place, sector, product, technology, facility, programme or unnamed group that some row names.",
  key: "id",
  columns: {
    id: identifier("Primary key, minted once in sources/reference/entities.yaml"),
    kind: code(
      entityKinds,
      "What sort of thing it is; a group is people named only by what they are, a facility a plant, mine, yard or the like, a programme a named law, plan or fund",
    ),
    name: text("Canonical name, in standard English"),
    wikidata_id: optional(
      pattern(/^Q[1-9]\d*$/, "Wikidata item; empty where no item is certain", values.wikidata),
    ),
    country: optional(
      pattern(
        /^[A-Z]{2}$/,
        "ISO 3166-1 alpha-2 code of the country it belongs to; of a company, that of its seat",
        values.country,
      ),
    ),
    industry: optional(
      pattern(
        industryCode,
        "ISIC Rev. 4 code of a sector with the letter of its section: C, C29, C2910; NACE Rev. 2 has the same sections and divisions",
        values.industry,
      ),
    ),
    heading: optional(
      pattern(
        headingCode,
        "HS 2022 chapter, heading or subheading of a product or technology, after the letters HS: HS87, HS8703",
        values.heading,
      ),
    ),
    product_group: optional(
      term("product-groups", "Which strategic group its goods are in, of a sector, product or technology"),
    ),
    description: text("What it is, in a few words that tell it from its namesakes"),
    note: optional(
      text("What the curators say of it: which of two namesakes is meant, what the texts leave open"),
    ),
  },
});

export type Entity = Row<typeof entities>;
