import type { Reference } from "../../../schemas/reference.ts";
import type { Entity } from "../../../schemas/tables/entities.ts";
import type { EntityName } from "../../../schemas/tables/entity_names.ts";

/** Rows of `entities`: those of the registry that some row of the dataset names, and no others. */
export function entityRows(reference: Reference, used: ReadonlySet<string>): Entity[] {
  return reference.entities
    .filter(({ id }) => used.has(id))
    .map(({ id, kind, name, wikidata_id, country, industry, heading, product_group, description, note }) => ({
      id,
      kind,
      name,
      wikidata_id: wikidata_id ?? null,
      country: country ?? null,
      industry: industry ?? null,
      heading: heading ?? null,
      product_group: product_group ?? null,
      description,
      note: note ?? null,
    }));
}

/** Rows of `entity_names`: the other names of those entities. */
export function entityNameRows(reference: Reference, used: ReadonlySet<string>): EntityName[] {
  return reference.entities
    .filter(({ id }) => used.has(id))
    .flatMap(({ id, names }) =>
      (names ?? []).map(({ name, kind }) => ({ id: `${id}/${slug(name)}`, entity_id: id, name, kind })),
    );
}

/** ASCII lower case with hyphens: "BYD Auto Co., Ltd." → "byd-auto-co-ltd"; other letters by their code points. */
function slug(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\x20-\x7E\p{M}]/gu, (letter) => `-${letter.codePointAt(0)?.toString(16)}-`)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
