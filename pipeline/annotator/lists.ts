import type { AnnotationList } from "../../schemas/annotation.ts";
import type { Reference } from "../../schemas/reference.ts";
import { namesOf } from "../../schemas/registry.ts";
import { entityKinds } from "../../schemas/tables/entities.ts";
import { type Field, forms } from "./form.ts";

/** Something that a field can name: what is written, and what tells a person what it is. */
export type Choice = { readonly id: string; readonly label: string; readonly about: string };

/** What the forms offer: their fields, and the reference data by the name of its list. */
export type Lists = {
  readonly forms: Readonly<Record<AnnotationList, readonly Field[]>>;
  readonly choices: Readonly<Record<string, readonly Choice[]>>;
  readonly entityKinds: readonly string[];
};

/** The forms, and the entities, metrics, phrases and codes to choose from. */
export function listsOf(reference: Reference | undefined): Lists {
  return { forms: forms(), choices: reference === undefined ? {} : choicesOf(reference), entityKinds };
}

function choicesOf({ entities, metrics, restorations, vocabularies }: Reference): Record<string, Choice[]> {
  return {
    entities: entities.map((entity) => ({
      id: entity.id,
      label: namesOf(entity).join(", "),
      about: `${entity.kind}: ${entity.description}`,
    })),
    metrics: metrics.map(({ id, label, unit_kind, definition }) => ({
      id,
      label: `${label} (${unit_kind})`,
      about: definition,
    })),
    restorations: restorations.map(({ id, printed, restored }) => ({ id, label: restored, about: printed })),
    ...Object.fromEntries(
      vocabularies.map(({ id, terms }) => [
        id,
        terms.map(({ code, label, definition }) => ({ id: code, label, about: definition })),
      ]),
    ),
  };
}
