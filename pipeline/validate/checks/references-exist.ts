import type { AnnotationList } from "../../../schemas/annotation.ts";
import type { Article } from "../../../schemas/article.ts";
import type { Cell } from "../../../schemas/column.ts";
import { tables } from "../../../schemas/index.ts";
import { type Issue, nearest } from "../../../schemas/issue.ts";
import type { Normalised } from "../../../schemas/normalised.ts";
import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import { type Check, placeOfRow, rowsOf } from "../check.ts";

/**
 * Every foreign key of a row is the key of a row: of this article, or of the reference data. What is missing is one
 * problem, where it is first named, however often it is named.
 */
export const referencesExist: Check = (normalised, reference) => {
  const { article, rows } = normalised;
  const keysOf = keysByTable(normalised, reference);
  const missing = new Map<string, Missing>();
  for (const { table, references } of referring) {
    const list = rowsOf(rows, table);
    if (list.length === 0 || references.every((reference) => areKeys(list, reference, keysOf))) continue;
    for (const row of list) gatherUnknown(missing, row, references, keysOf);
  }
  return [...missing.values()].map((found) => unknown(article, found, keysOf));
};

/** An id that names nothing, the row that names it first, and in how many cells it stands. */
type Missing = Referring & { readonly id: string; readonly row: AnyRow; readonly cells: number };

/** Whether all that a column refers to is there. */
function areKeys(rows: readonly AnyRow[], { name, targets }: Referring, keysOf: KeysOf): boolean {
  let known: Cell = null;
  return rows.every((row) => {
    const id = row[name] ?? null;
    // many rows refer to what the one before does
    if (id === known || typeof id !== "string") return true;
    known = id;
    return isKey(id, targets, keysOf);
  });
}

function gatherUnknown(
  missing: Map<string, Missing>,
  row: AnyRow,
  references: readonly Referring[],
  keysOf: KeysOf,
): void {
  for (const { name, targets } of references) {
    const id = row[name];
    if (typeof id !== "string" || isKey(id, targets, keysOf)) continue;
    // the publication's hop has one cause, an unknown publisher, which publishersExist reports once
    if (row["origin"] === "publication" && name === "agent_id") continue;
    const key = `${targets.join(" ")} ${id}`;
    const before = missing.get(key);
    if (before === undefined) missing.set(key, { name, targets, id, row, cells: 1 });
    else
      missing.set(key, { ...earlier(before, { name, targets, id, row, cells: 1 }), cells: before.cells + 1 });
  }
}

/** A curator wrote the id in an annotation; rows that follow from it, such as the hop of a speaker, repeat it. */
function earlier(left: Missing, right: Missing): Missing {
  const [first, second] = [left, right].map(({ row }) => ({
    written: row["method"] === "curated",
    start: Number(row["start"]),
  }));
  if (first?.written !== second?.written) return first?.written === true ? left : right;
  return (second?.start ?? 0) < (first?.start ?? 0) ? right : left;
}

/** A column that refers to others' keys, and the tables that these are in. */
type Referring = { readonly name: string; readonly targets: readonly string[] };

/** The tables that refer to others, and their columns that do. */
const referring = tables
  .map(({ name: table, columns }: Table) => ({
    table,
    references: Object.entries(columns).flatMap(([name, { references, referencesOneOf }]) => {
      const targets = references === undefined ? referencesOneOf : [references];
      return targets === undefined ? [] : [{ name, targets }];
    }),
  }))
  .filter(({ references }) => references.length > 0);

function isKey(id: string, targets: readonly string[], keysOf: KeysOf): boolean {
  return targets.some((target) => keysOf(target).has(id));
}

function unknown(article: Article, { row, name, id, targets, cells }: Missing, keysOf: KeysOf): Issue {
  const near = nearest(
    id,
    targets.flatMap((target) => [...keysOf(target).keys()]),
  );
  const kept = targets.map(whereKept).join(" or ");
  const others = cells === 1 ? "" : `, here and in ${cells - 1} more ${cells === 2 ? "place" : "places"}`;
  return {
    code: "reference-unknown",
    place: placeOfRow(article, row, name),
    found: `${name}: ${local(id)}${others}`,
    expected: `an id of ${targets.join(" or ")}`,
    mend:
      near === undefined
        ? `Add it to ${kept}, or correct the id.`
        : `Did you mean ${local(near)}?${targets.some(isShared) ? ` If not, add it to ${kept}.` : ""}`,
  };
}

/** Whether articles share the table's rows: a new article may well be the first to name one. */
const isShared = (table: string): boolean => table === "entities" || table === "metrics";

/** Where a curator adds what is missing. */
function whereKept(table: string): string {
  return isShared(table) ? `sources/reference/${table}.yaml` : table;
}

type Keys = { readonly has: (id: string) => boolean; readonly keys: () => Iterable<string> };
type KeysOf = (table: string) => Keys;

/** The keys of a table, gathered when something first refers to it. */
function keysByTable({ article, rows }: Normalised, reference: Reference): KeysOf {
  const { entities, metrics } = registryOf(reference);
  const known = new Map<string, Keys>([
    ["entities", entities],
    ["metrics", metrics],
  ]);
  return (table) => {
    const gathered = known.get(table);
    if (gathered !== undefined) return gathered;
    const keys = ownKeys(article, table, rowsOf(rows, table));
    known.set(table, keys);
    return keys;
  };
}

/** Annotations count even where they could not be anchored: that is a problem of its own, reported once. */
function ownKeys(article: Article, table: string, rows: readonly AnyRow[]): Keys {
  const keys = new Set<string>();
  for (const { id } of rows) keys.add(String(id));
  for (const { id } of article.annotations[table as AnnotationList] ?? [])
    keys.add(`${article.source.id}/${table}/${id}`);
  return keys;
}

/** The part of an id that a curator writes. */
function local(id: string): string {
  return id.includes("/") ? id.slice(id.lastIndexOf("/") + 1) : id;
}
