import type { Issue } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** An end of a claim or a relation: which kinds of entity the term allows there; undefined where it does not say. */
type End = { readonly term: string; readonly column: string; readonly kinds: readonly string[] | undefined };

/** A metric is said only of what it can be said of, and a predicate ties only what it can tie. */
export const termsFitEntities: Check = ({ article, rows }, reference) => {
  if (rows.claims.length + rows.relations.length === 0) return [];
  const { entities, subjectsOf, terms } = registryOf(reference);
  const predicates = terms.get("predicates");
  const unfit = (row: AnyRow, { term, column, kinds }: End): Issue[] => {
    const entity = entities.get(String(row[column]));
    if (entity === undefined || kinds === undefined || kinds.includes(entity.kind)) return [];
    return [
      {
        code: "term-entity",
        place: placeOfRow(article, row, column),
        found: `${entity.id}, of the kind ${entity.kind}, as ${column.replace(/_id$/, "")} of ${term}`,
        expected: `an entity of the kind ${kinds.join(", ")}`,
        mend: "Choose the term that fits (playbook terms <word> searches them), or correct the entity.",
      },
    ];
  };
  return [
    ...rows.claims.flatMap((row) =>
      unfit(row, { term: row.metric, column: "subject_id", kinds: subjectsOf.get(row.metric) }),
    ),
    ...rows.relations.flatMap((row) => {
      const { subjects, objects } = predicates?.get(row.predicate) ?? {};
      return [
        ...unfit(row, { term: row.predicate, column: "subject_id", kinds: subjects }),
        ...unfit(row, { term: row.predicate, column: "object_id", kinds: objects }),
      ];
    }),
  ];
};
