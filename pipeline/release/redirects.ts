/** What became of ids: redirects looked up and checked, and ids that are gone without one. */
import type { Issue } from "../../schemas/issue.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { IdRedirect } from "../../schemas/tables/id_redirects.ts";
import { derivedTables } from "./derived-tables.ts";
import type { ReleasedDataset } from "./released.ts";

type Rows = ReadonlyMap<string, readonly AnyRow[]>;
type Redirects = ReadonlyMap<string, readonly IdRedirect[]>;
type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** What became of a row that is gone: its redirects, or those of its source; undefined where nobody says. */
export type Redirected = (table: string, id: string, row: AnyRow) => readonly IdRedirect[] | undefined;

/**
 * The redirects of a dataset, by table and id. Rows of a withdrawn source are withdrawn with it, and rows of a source
 * that moved have moved with it where the new source has a row with the rest of their id.
 */
export function redirectsOf(dataset: ReleasedDataset): Redirected {
  const redirects = byRetiredId(rowsOf(dataset));
  const ids = idsOf(rowsOf(dataset));
  return (table, id, row) => {
    const own = redirects.get(key(table, id));
    const sourceId = row["source_id"];
    if (own !== undefined || typeof sourceId !== "string") return own;
    const source = redirects.get(key("sources", sourceId));
    const [first] = source ?? [];
    if (first === undefined || first.kind === "withdrawn") return source;
    const target_id = `${first.target_id}${id.slice(sourceId.length)}`;
    if (first.kind !== "moved" || !id.startsWith(`${sourceId}/`) || !ids.get(table)?.has(target_id))
      return undefined;
    return [{ ...first, id: `${table}/${id}`, table_name: table, retired_id: id, target_id }];
  };
}

/** Redirects of ids that are still there, and redirects that lead to an id that is neither there nor retired. */
export function redirectIssues(rows: Rows): Issue[] {
  const ids = idsOf(rows);
  const redirects = byRetiredId(rows);
  return [...redirects.values()].flat().flatMap(({ table_name: table, retired_id, target_id }): Issue[] => {
    const known = ids.get(table);
    if (known?.has(retired_id)) {
      return [
        wrong(
          `${retired_id}, which is a row of ${table}`,
          "an id that is no more",
          "Delete the redirect, or give the row another id: a retired id is never used again.",
        ),
      ];
    }
    // of a table that is gone altogether, no row can be asked for
    if (
      target_id === null ||
      known === undefined ||
      known.has(target_id) ||
      redirects.has(key(table, target_id))
    )
      return [];
    return [
      wrong(
        `${retired_id} → ${target_id}`,
        `an id of ${table}, there or itself retired`,
        "Correct the target, or say that the row is withdrawn.",
      ),
    ];
  });
}

/** The ids that `past` has and `current` neither has nor redirects: of every table but those made of others. */
export function lostIds(
  past: ReleasedDataset,
  current: ReleasedDataset,
): { readonly table: string; readonly id: string }[] {
  const ids = idsOf(rowsOf(current));
  const redirected = redirectsOf(current);
  return [...past.tables.values()]
    .filter(({ name }) => !derivedTables.has(name) && name !== "id_redirects")
    .flatMap(({ name, rows }) =>
      rows
        .map((row) => ({ table: name, id: String(row["id"]), row }))
        .filter(({ table, id, row }) => !ids.get(table)?.has(id) && redirected(table, id, row) === undefined)
        .map(({ table, id }) => ({ table, id })),
    );
}

function wrong(found: string, expected: string, mend: string): Issue {
  return { code: "redirect-wrong", place: { file: "sources/redirects.yaml" }, found, expected, mend };
}

function rowsOf({ tables }: ReleasedDataset): Rows {
  return new Map([...tables].map(([name, { rows }]) => [name, rows]));
}

function idsOf(rows: Rows): Ids {
  return new Map([...rows].map(([name, list]) => [name, new Set(list.map((row) => String(row["id"])))]));
}

function byRetiredId(rows: Rows): Redirects {
  return Map.groupBy(
    (rows.get("id_redirects") ?? []) as readonly IdRedirect[],
    ({ table_name, retired_id }) => key(table_name, retired_id),
  );
}

function key(table: string, id: string): string {
  return `${table} ${id}`;
}
