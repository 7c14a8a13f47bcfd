import { z } from "zod";
import type { Cell, Column } from "./column.ts";

export type Columns = Readonly<Record<string, Column>>;

/** One table of the dataset: all that CSV, JSON, Arrow, the schemas and the dictionary are derived from. */
export type Table<Name extends string = string, C extends Columns = Columns> = {
  readonly name: Name;
  /** What one row is, as a sentence that begins with "One row is". */
  readonly description: string;
  /** The primary key. */
  readonly key: "id";
  /** `span`: rows are sorted by source_id, start, end, id. `id`: by id alone. */
  readonly order: "span" | "id";
  readonly columns: C;
};

/** The type of a row: each column's value by name. */
export type Row<T extends Table> = {
  readonly [Name in keyof T["columns"]]: T["columns"][Name] extends Column<infer Value, infer Nullable>
    ? Nullable extends true
      ? Value | null
      : Value
    : never;
};

/** A row of a table that is only known at run time. */
export type AnyRow = Readonly<Record<string, Cell>>;

/** A table is a literal that reads like its entry in the data dictionary; `order` follows from the columns. */
export function table<const Name extends string, const C extends Columns>(definition: {
  readonly name: Name;
  readonly description: string;
  readonly key: "id";
  readonly columns: C;
}): Table<Name, C> {
  return { ...definition, order: "start" in definition.columns ? "span" : "id" };
}

/** The Zod object of a row: strict, so that a column nobody defined is an error. */
export function rowSchema<T extends Table>(definition: T): z.ZodType<Row<T>> {
  const rules = Object.entries(definition.columns).map(([name, column]) => [name, cellRule(column)] as const);
  return z.strictObject(Object.fromEntries(rules)) as unknown as z.ZodType<Row<T>>;
}

function cellRule({ rule, nullable }: Column): z.ZodType<Cell> {
  return nullable ? rule.nullable() : rule;
}

/** The order of rows in every output file of a table with a source_id; without a span, by source_id and id. Ids are ASCII and offsets integers, so no locale is involved. */
export function compareRows(left: AnyRow, right: AnyRow): number {
  return (
    compare(left["source_id"], right["source_id"]) ||
    compare(left["start"], right["start"]) ||
    compare(left["end"], right["end"]) ||
    compare(left["id"], right["id"])
  );
}

/** `compareRows` for tables without a span. */
export function compareIds(left: AnyRow, right: AnyRow): number {
  return compare(left["id"], right["id"]);
}

/** The order of a table's rows in its output files. */
export function rowOrder({ columns }: Table): (left: AnyRow, right: AnyRow) => number {
  return "source_id" in columns ? compareRows : compareIds;
}

function compare(left: Cell | undefined, right: Cell | undefined): number {
  if (left === right || left === undefined || right === undefined || left === null || right === null)
    return 0;
  return left < right ? -1 : 1;
}
