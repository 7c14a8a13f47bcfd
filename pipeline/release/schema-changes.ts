/** What changed in the tables themselves: which there are, their columns, and what those may hold. */
import type { ReleasedField, ReleasedTable } from "./released.ts";

/** The part of a table or column that changed. */
export type Aspect = "table" | "order" | "column" | "name" | "type" | "required" | "codes";

export type SchemaChange = {
  readonly table: string;
  /** The column's name before; null where the table itself is meant. */
  readonly column: string | null;
  readonly aspect: Aspect;
  readonly change: "added" | "removed" | "changed";
  readonly before: string | null;
  readonly after: string | null;
};

/** How a table differs; either may be missing, not both. */
export function compareTables(
  table: string,
  before: ReleasedTable | undefined,
  after: ReleasedTable | undefined,
): SchemaChange[] {
  const whole = { table, column: null, aspect: "table" as const, before: null, after: null };
  if (before === undefined) return [{ ...whole, change: "added" }];
  if (after === undefined) return [{ ...whole, change: "removed" }];
  const renamed = renamedFields(before, after);
  const newName = new Map(renamed.map(({ from, to }) => [from, to]));
  const oldNames = new Set([...before.fields.map(({ name }) => name), ...renamed.map(({ to }) => to)]);
  const now = new Map(after.fields.map((field) => [field.name, field]));
  return [
    ...before.fields.flatMap((field): SchemaChange[] => {
      const other = now.get(newName.get(field.name) ?? field.name);
      if (other !== undefined) return compareFields(table, field, other);
      return [{ ...whole, column: field.name, aspect: "column", change: "removed" }];
    }),
    ...after.fields
      .filter(({ name }) => !oldNames.has(name))
      .map(({ name }): SchemaChange => ({ ...whole, column: name, aspect: "column", change: "added" })),
    ...(keptOrder(before, after, newName)
      ? []
      : [{ ...whole, aspect: "order" as const, change: "changed" as const }]),
  ];
}

/**
 * A column that went and one that came are the same where both have one type and equal cells in every row of both
 * datasets, some of them not empty, and no other pair fits either of them.
 */
export function renamedFields(
  before: ReleasedTable,
  after: ReleasedTable,
): { readonly from: string; readonly to: string }[] {
  const gone = before.fields.filter(({ name }) => !after.fields.some((other) => other.name === name));
  const come = after.fields.filter(({ name }) => !before.fields.some((other) => other.name === name));
  if (gone.length === 0 || come.length === 0) return [];
  const now = new Map(after.rows.map((row) => [row["id"], row]));
  const same = (from: string, to: string): boolean => {
    const both = before.rows.flatMap((row) => {
      const other = now.get(row["id"]);
      return other === undefined ? [] : [[row[from], other[to]] as const];
    });
    return both.some(([value]) => value !== null) && both.every(([left, right]) => left === right);
  };
  const pairs = gone.flatMap((from) =>
    come
      .filter((to) => to.type === from.type && same(from.name, to.name))
      .map((to) => ({ from: from.name, to: to.name })),
  );
  return pairs.filter(
    ({ from, to }) => pairs.filter((pair) => pair.from === from || pair.to === to).length === 1,
  );
}

function compareFields(table: string, before: ReleasedField, after: ReleasedField): SchemaChange[] {
  const changed = (aspect: Aspect, from: string, to: string): SchemaChange[] =>
    from === to ? [] : [{ table, column: before.name, aspect, change: "changed", before: from, after: to }];
  const necessity = ({ required }: ReleasedField): string => (required ? "required" : "optional");
  return [
    ...changed("name", before.name, after.name),
    ...changed("type", before.type, after.type),
    ...changed("required", necessity(before), necessity(after)),
    ...compareCodes(table, before, after),
  ];
}

/** A list of codes that came or went altogether is compared as if all values had been allowed without it. */
function compareCodes(
  table: string,
  { name, codes: old }: ReleasedField,
  { codes: now }: ReleasedField,
): SchemaChange[] {
  const lost =
    now === undefined ? [] : old === undefined ? ["any other"] : old.filter((code) => !now.includes(code));
  const gained =
    old === undefined ? [] : now === undefined ? ["any other"] : now.filter((code) => !old.includes(code));
  const whole = { table, column: name, aspect: "codes" as const, before: null, after: null };
  return [
    ...(lost.length === 0 ? [] : [{ ...whole, change: "removed" as const, before: lost.join(", ") }]),
    ...(gained.length === 0 ? [] : [{ ...whole, change: "added" as const, after: gained.join(", ") }]),
  ];
}

function keptOrder(
  before: ReleasedTable,
  after: ReleasedTable,
  newName: ReadonlyMap<string, string>,
): boolean {
  const old = before.fields.map(({ name }) => newName.get(name) ?? name);
  const now = after.fields.map(({ name }) => name);
  return old.filter((name) => now.includes(name)).join() === now.filter((name) => old.includes(name)).join();
}
