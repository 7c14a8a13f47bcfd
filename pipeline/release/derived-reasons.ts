/** Reasons that follow from the data, so that nobody needs to write them down. */
import type { Reason } from "../../schemas/reasons.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { IdRedirect } from "../../schemas/tables/id_redirects.ts";
import { type Atom, atomKey, textsChanged } from "./atoms.ts";
import type { Difference } from "./difference.ts";
import { redirectsOf } from "./redirects.ts";
import type { ReleasedDataset } from "./released.ts";

export type Given = { readonly reason: Reason; readonly note: string | null };
type Derive = (atom: Atom) => Given | undefined;

/** The reason that an atom has of itself; undefined where a person must say it. */
export function derivedReasons(difference: Difference): Derive {
  const rules = [
    retyped(difference),
    redirected(difference),
    fromNewSource(difference),
    // in this order: what a curator looked at again, what the build counts again
    ({ column }: Atom) => (column === "curator" || column === "reviewed_on" ? given("reviewed") : undefined),
    recomputed,
  ] satisfies Derive[];
  return (atom) => firstOf(rules, atom);
}

/** The columns that a claim has of its quantity. */
const numberColumns: ReadonlySet<string> = new Set(["comparator", "value", "value_min", "value_max", "unit"]);

/** The reason that an atom takes over from another one, by key, that has been given its own. */
export function inheritedReasons(difference: Difference, known: ReadonlyMap<string, Given>): Derive {
  const changedTexts = textsChanged(difference);
  const moved = new Set(
    difference.rows.flatMap((row) => (exactChanged(row) ? [] : [`${row.table}/${row.id}`])),
  );
  const ofText = (sourceId: string) =>
    known.get(atomKey({ table: "sources", id: sourceId, column: "text_sha256" }));
  return ({ table, id, column, change, row }) => {
    // a row whose words stand elsewhere in a text that changed
    if (
      (column === "start" || column === "end") &&
      moved.has(`${table}/${id}`) &&
      changedTexts.has(String(row["source_id"]))
    ) {
      return ofText(String(row["source_id"]));
    }
    if (table === "sources" && (column === "raw_sha256" || column === "code_points")) return ofText(id);
    // a claim takes its number from a quantity
    if (table === "claims" && numberColumns.has(column ?? "") && typeof row["quantity_id"] === "string") {
      return known.get(atomKey({ table: "quantities", id: row["quantity_id"], column }));
    }
    // who vouches for something comes and goes with it
    const target = row["target_id"];
    if (table !== "attributions" || change === "changed" || typeof target !== "string") return undefined;
    const list = target.includes("/quotations/") ? "quotations" : "claims";
    return known.get(atomKey({ table: list, id: target, column: null }));
  };
}

function given(reason: Reason, note: string | null = null): Given {
  return { reason, note };
}

function firstOf(rules: readonly Derive[], atom: Atom): Given | undefined {
  for (const rule of rules) {
    const found = rule(atom);
    if (found !== undefined) return found;
  }
  return undefined;
}

function exactChanged(row: Difference["rows"][number]): boolean {
  return row.change !== "changed" || row.cells.some(({ column }) => column === "exact");
}

/** A cell of a column that has another type now says the same in another way. */
function retyped({ schema }: Difference): Derive {
  const columns = new Set(
    schema.filter(({ aspect }) => aspect === "type").map(({ table, column }) => `${table}.${column}`),
  );
  return ({ table, column }) => (columns.has(`${table}.${column}`) ? given("schema-change") : undefined);
}

/** A row that is gone, one that stands for it, and a cell that named the one and now names the other. */
function redirected({ before, after }: Difference): Derive {
  const redirectOf = redirectsOf(after);
  const fresh = ((after.tables.get("id_redirects")?.rows ?? []) as readonly IdRedirect[]).filter(
    ({ last_version }) => last_version === before?.version,
  );
  const byTarget = new Map(
    fresh.map((redirect) => [`${redirect.table_name}/${redirect.target_id}`, redirect]),
  );
  const byPair = new Map(fresh.map((redirect) => [`${redirect.retired_id} ${redirect.target_id}`, redirect]));
  return (atom) => {
    const found =
      atom.change === "removed"
        ? redirectOf(atom.table, atom.id, atom.row)?.[0]
        : atom.change === "added"
          ? (byTarget.get(`${atom.table}/${atom.id}`) ?? byTarget.get(`sources/${atom.row["source_id"]}`))
          : byPair.get(`${atom.before} ${atom.after}`);
    return found === undefined ? undefined : given(found.reason, found.note);
  };
}

/** A row of an article that is new, or a row without an article that only such rows need. */
function fromNewSource({ before, after }: Difference): Derive {
  const known = new Set((before?.tables.get("sources")?.rows ?? []).map((row) => row["id"]));
  const isNew = (source: unknown): boolean => typeof source === "string" && !known.has(source);
  const users = usersOf(after, isNew);
  const needed = (table: string, row: AnyRow): boolean => {
    const of = users.get(`${table} ${table === "terms" ? row["code"] : row["id"]}`);
    return of !== undefined && of.others === 0;
  };
  return ({ table, id, change, row }) => {
    if (change !== "added") return undefined;
    if (table === "sources") return isNew(id) ? given("new-source") : undefined;
    if ("source_id" in row) return isNew(row["source_id"]) ? given("new-source") : undefined;
    // the other name of an entity is needed where the entity is
    const entity = row["entity_id"];
    const wanted = typeof entity === "string" ? needed("entities", { id: entity }) : needed(table, row);
    return wanted ? given("new-source") : undefined;
  };
}

/** How many rows of old articles name each row of a table without articles; only those that some row names. */
function usersOf(
  { tables }: ReleasedDataset,
  isNew: (source: unknown) => boolean,
): ReadonlyMap<string, { others: number }> {
  const users = new Map<string, { others: number }>();
  for (const { fields, rows } of tables.values()) {
    if (!fields.some(({ name }) => name === "source_id")) continue;
    const naming = fields.flatMap(({ name, references, codes }) =>
      references !== undefined
        ? [[name, references] as const]
        : codes !== undefined
          ? [[name, "terms"] as const]
          : [],
    );
    for (const row of rows) {
      for (const [column, target] of naming) {
        const key = `${target} ${row[column]}`;
        const of = users.get(key) ?? { others: 0 };
        users.set(key, of);
        if (!isNew(row["source_id"])) of.others++;
      }
    }
  }
  return users;
}

/** What the build counts or concludes from other rows, which have reasons of their own. */
function recomputed({ table, column, after }: Atom): Given | undefined {
  const counted = table === "sources" && column === "published_share";
  const concluded =
    table === "quantities" && column === "status" && (after === "claimed" || after === "open");
  return counted || concluded ? given("recomputed") : undefined;
}
