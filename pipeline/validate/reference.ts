import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import { validateCodebook } from "./codebook.ts";
import { rateIssues } from "./rates.ts";

/** What must hold across the reference data: ids are unique, no name is two entities', and codes refer to codes. */
export function validateReference(reference: Reference): Issue[] {
  return [
    ...duplicates(
      "entities",
      reference.entities.map(({ id }) => id),
    ),
    ...duplicates(
      "restorations",
      reference.restorations.map(({ id }) => id),
    ),
    ...duplicates(
      "metrics",
      reference.metrics.map(({ id }) => id),
    ),
    ...reference.vocabularies.flatMap(({ id, terms }) =>
      duplicates(
        `vocabularies/${id}`,
        terms.map(({ code }) => code),
      ),
    ),
    ...duplicates(
      "mappings",
      reference.schemes.map(({ id }) => id),
    ),
    ...duplicates(
      "rates",
      reference.rateSources.map(({ id }) => id),
    ),
    ...sharedNames(reference),
    ...productGroups(reference),
    ...validateCodebook(reference),
    ...rateIssues(reference),
  ];
}

function duplicates(list: string, ids: readonly string[]): Issue[] {
  const seen = new Set<string>();
  return ids.flatMap((id): Issue[] => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        code: "id-duplicate",
        place: { file: `sources/reference/${list}.yaml` },
        found: `${id} a second time`,
        expected: "each id once",
        mend: "Give one of the two another id, or merge them.",
      },
    ];
  });
}

function sharedNames({ entities }: Reference): Issue[] {
  const named = entities
    .filter(({ kind }) => kind !== "group")
    .flatMap(({ id, name, names }) =>
      [name, ...(names ?? []).map((other) => other.name)].map((each) => ({ id, each })),
    );
  return [...Map.groupBy(named, ({ each }) => each.replaceAll("’", "'").replace(/\s+/g, " "))].flatMap(
    ([name, owners]): Issue[] => {
      const ids = [...new Set(owners.map(({ id }) => id))];
      if (ids.length < 2) return [];
      return [
        {
          code: "name-ambiguous",
          place: { file: "sources/reference/entities.yaml" },
          found: `${JSON.stringify(name)} for ${ids.join(" and ")}`,
          expected: "a name that belongs to one entity",
          mend: "Take the name from all but one, and anchor the others' mentions by hand.",
        },
      ];
    },
  );
}

function productGroups(reference: Reference): Issue[] {
  const groups = registryOf(reference).terms.get("product-groups");
  return reference.entities.flatMap(({ id, product_group: group }): Issue[] => {
    if (group === undefined || groups === undefined || groups.has(group)) return [];
    return [
      {
        code: "term-unknown",
        place: { file: "sources/reference/entities.yaml" },
        found: `product_group: ${group} of ${id}`,
        expected: `one of ${[...groups.keys()].join(", ")}`,
        mend: "Choose a listed code, or leave it out.",
      },
    ];
  });
}
