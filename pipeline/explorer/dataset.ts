/** The dataset as the explorer shows it, in the browser too: tables with what their columns mean, and their rows by id. */
import type { Cell, Kind } from "../../schemas/column.ts";
import type { AnyRow } from "../../schemas/table.ts";

export type ShownColumn = {
  readonly name: string;
  readonly kind: Kind;
  readonly description: string;
  /** The table whose ids the cells hold. */
  readonly references?: string;
  readonly codes?: readonly string[];
};

export type ShownTable = {
  readonly name: string;
  readonly description: string;
  /** Whether its rows have receipts: a span of a source. */
  readonly isSpanned: boolean;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly AnyRow[];
};

/** What can be inlined into a page: nothing but JSON. */
export type DatasetContent = {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly tables: readonly ShownTable[];
};

export type Found = { readonly table: ShownTable; readonly row: AnyRow };

export type Dataset = DatasetContent & {
  /** The row with this id; ids are unique over all tables but those that share an entity's or a source's. */
  readonly find: (id: string, table?: string) => Found | undefined;
  readonly table: (name: string) => ShownTable | undefined;
  /** The rows of a table whose column holds this id, in the table's order. */
  readonly having: (table: string, column: string, id: string) => readonly AnyRow[];
};

/** The dataset of a content, with its look-ups; each index is made when it is first asked for. */
export function datasetOf(content: DatasetContent): Dataset {
  const tables = new Map(content.tables.map((table) => [table.name, table]));
  const byId = lazily((name) => new Map((tables.get(name)?.rows ?? []).map((row) => [row["id"], row])));
  const byCell = lazily((key) => {
    const [name = "", column = ""] = key.split(" ");
    return Map.groupBy(tables.get(name)?.rows ?? [], (row) => row[column]);
  });
  const findIn = (name: string, id: string): Found | undefined => {
    const table = tables.get(name);
    const row = byId(name).get(id);
    return table === undefined || row === undefined ? undefined : { table, row };
  };
  return {
    ...content,
    table: (name) => tables.get(name),
    find: (id, table) => {
      if (table !== undefined) return findIn(table, id);
      // the id of a row with a receipt names its table
      const named = id.split("/")[1] ?? "";
      if (tables.has(named)) return findIn(named, id);
      for (const name of tables.keys()) {
        const found = findIn(name, id);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    having: (table, column, id) => byCell(`${table} ${column}`).get(id) ?? [],
  };
}

function lazily<Value>(make: (key: string) => Value): (key: string) => Value {
  const made = new Map<string, Value>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** A cell as text; empty for null. */
export function textOf(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}
