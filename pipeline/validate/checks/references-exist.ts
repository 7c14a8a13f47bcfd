import type { AnnotationList } from "../../../schemas/annotation.ts";
import { tables } from "../../../schemas/index.ts";
import { nearest } from "../../../schemas/issue.ts";
import type { Normalised } from "../../../schemas/normalised.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { AnyRow } from "../../../schemas/table.ts";
import { type Check, placeOfRow } from "../check.ts";

/** Every foreign key of a row is the key of a row: of this article, or of the reference data. */
export const referencesExist: Check = (normalised, reference) => {
  const { article, rows } = normalised;
  const keys = keysByTable(normalised, reference);
  return referring.flatMap(({ table, references }) =>
    (rows[table.name as keyof typeof rows] ?? []).flatMap((row: AnyRow) =>
      references.flatMap(({ name, targets }) => {
        const id = row[name];
        if (typeof id !== "string" || targets.some((target) => keys.get(target)?.has(id))) return [];
        // the publication's hop has one cause, an unknown publisher, which publishersExist reports once
        if (row["origin"] === "publication" && name === "agent_id") return [];
        const known = targets.flatMap((target) => [...(keys.get(target)?.keys() ?? [])]);
        const near = nearest(id, known);
        return [
          {
            code: "reference-unknown" as const,
            place: placeOfRow(article, row, name),
            found: `${name}: ${local(id)}`,
            expected: `an id of ${targets.join(" or ")}`,
            mend:
              near === undefined
                ? `Add it to ${targets.join(" or ")}, or correct the id.`
                : `Did you mean ${local(near)}?`,
          },
        ];
      }),
    ),
  );
};

/** The tables that refer to others, and their columns that do. */
const referring = tables
  .map((table) => ({
    table,
    references: Object.entries(table.columns).flatMap(([name, column]) =>
      targetsOf(table.name, name, column.references).map((targets) => ({ name, targets })),
    ),
  }))
  .filter(({ references }) => references.length > 0);

/** An attribution vouches for a claim or for a quotation, so its target has two tables. */
function targetsOf(table: string, column: string, references: string | undefined): string[][] {
  if (table === "attributions" && column === "target_id") return [["claims", "quotations"]];
  return references === undefined ? [] : [[references]];
}

type Keys = { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> };

/** Annotations count even where they could not be anchored: that is a problem of its own, reported once. */
function keysByTable({ article, rows }: Normalised, reference: Reference): Map<string, Keys> {
  const annotated = (table: string): string[] =>
    (article.annotations[table as AnnotationList] ?? []).map(
      ({ id }) => `${article.source.id}/${table}/${id}`,
    );
  const own = Object.entries(rows).map(([table, list]) => {
    const ids = (list as readonly AnyRow[]).map(({ id }) => String(id));
    return [table, new Set([...ids, ...annotated(table)])] as const;
  });
  const { entities, metrics } = registryOf(reference);
  return new Map<string, Keys>([...own, ["entities", entities], ["metrics", metrics]]);
}

/** The part of an id that a curator writes. */
function local(id: string): string {
  return id.includes("/") ? id.slice(id.lastIndexOf("/") + 1) : id;
}
