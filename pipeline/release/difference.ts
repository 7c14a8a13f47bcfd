/** What differs between two datasets: their tables and columns, and their rows, matched by id. */
import type { Cell } from "../../schemas/column.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { derivedTables } from "./derived-tables.ts";
import type { ReleasedDataset, ReleasedTable } from "./released.ts";
import { compareTables, renamedFields, type SchemaChange } from "./schema-changes.ts";

export type CellChange = { readonly column: string; readonly before: Cell; readonly after: Cell };

type OfRow = { readonly table: string; readonly id: string; readonly row: AnyRow };

export type RowChange =
  | (OfRow & { readonly change: "added" })
  | (OfRow & { readonly change: "removed" })
  /** `row` is as it is now; `cells` are the columns of either dataset whose values differ. */
  | (OfRow & { readonly change: "changed"; readonly cells: readonly CellChange[] });

export type TableCount = {
  readonly table: string;
  readonly before: number;
  readonly after: number;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
};

export type Difference = {
  /** Undefined where `after` is the first release: then nothing has changed. */
  readonly before: ReleasedDataset | undefined;
  readonly after: ReleasedDataset;
  readonly schema: readonly SchemaChange[];
  /** By table, then by id. */
  readonly rows: readonly RowChange[];
  /** One a table of either dataset, by name. */
  readonly counts: readonly TableCount[];
};

/**
 * All that differs between datasets that are whole. The order of rows plays no part, and a cell is compared as text, so
 * that 5 and "5" in a column that changed its type are the same.
 */
export function differ(before: ReleasedDataset | undefined, after: ReleasedDataset): Difference {
  const names = [...new Set([...(before?.tables.keys() ?? []), ...after.tables.keys()])].sort();
  const own = names.filter((name) => !derivedTables.has(name));
  const rows =
    before === undefined
      ? []
      : own.flatMap((name) => rowChanges(name, before.tables.get(name), after.tables.get(name)));
  return {
    before,
    after,
    schema: before === undefined ? [] : names.flatMap((name) => schemaOf(name, before, after)),
    rows,
    counts: countsOf(own, before, after, rows),
  };
}

function schemaOf(name: string, before: ReleasedDataset, after: ReleasedDataset): SchemaChange[] {
  const [old, now] = [before.tables.get(name), after.tables.get(name)];
  // a dataset that was only built does not have the tables that a release adds: that is no change
  return derivedTables.has(name) && (old === undefined || now === undefined)
    ? []
    : compareTables(name, old, now);
}

/** A cell as the text that stands for it in CSV; null where it is empty. */
export function cellText(cell: Cell | undefined): string | null {
  return cell === null || cell === undefined ? null : String(cell);
}

function rowChanges(
  table: string,
  before: ReleasedTable | undefined,
  after: ReleasedTable | undefined,
): RowChange[] {
  const old = new Map((before?.rows ?? []).map((row) => [String(row["id"]), row]));
  const now = new Map((after?.rows ?? []).map((row) => [String(row["id"]), row]));
  const formerName =
    before && after ? new Map(renamedFields(before, after).map(({ from, to }) => [to, from])) : new Map();
  const renamed = new Set(formerName.values());
  const columns = [
    ...new Set([...(after?.fields ?? []), ...(before?.fields ?? [])].map(({ name }) => name)),
  ].filter((name) => !renamed.has(name));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id): RowChange[] => {
    const [was, is] = [old.get(id), now.get(id)];
    if (is === undefined) return [{ table, id, change: "removed", row: was as AnyRow }];
    if (was === undefined) return [{ table, id, change: "added", row: is }];
    const cells = columns.flatMap((column): CellChange[] => {
      const [from, to] = [was[formerName.get(column) ?? column] ?? null, is[column] ?? null];
      return from === to || cellText(from) === cellText(to) ? [] : [{ column, before: from, after: to }];
    });
    return cells.length === 0 ? [] : [{ table, id, change: "changed", row: is, cells }];
  });
}

function countsOf(
  names: readonly string[],
  before: ReleasedDataset | undefined,
  after: ReleasedDataset,
  rows: readonly RowChange[],
): TableCount[] {
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return names.map((table) => {
    const own = byTable.get(table) ?? [];
    const count = (kind: RowChange["change"]): number => own.filter(({ change }) => change === kind).length;
    return {
      table,
      before: before?.tables.get(table)?.rows.length ?? 0,
      after: after.tables.get(table)?.rows.length ?? 0,
      added: count("added"),
      removed: count("removed"),
      changed: count("changed"),
    };
  });
}
