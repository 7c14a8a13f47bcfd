/**
 * Rows as columns, encoded once for all formats: Arrow takes the buffers as they are, and the formats that write lines
 * copy cells out of them.
 */
import type { AnyRow, Table } from "../../schemas/table.ts";
import { addCells } from "./batch-cell.ts";
import { type BatchColumn, closed, empty, type GrowingColumn, newColumn } from "./batch-column.ts";

/** The rows of a group of articles. */
export type Batch = { readonly length: number; readonly columns: readonly BatchColumn[] };

/** A batch that grows by the rows of one article after another, which need not be held until it is whole. */
export type OpenBatch = {
  readonly add: (rows: readonly AnyRow[]) => void;
  readonly close: () => Batch;
  /** Gives its buffers to the next batch of the table, and with them what was closed: it is not read again. */
  readonly release: () => void;
};

/** Rows of a table as columns; the rules of its kinds have made sure that cells fit. */
export function batchOf(table: Table, rows: readonly AnyRow[]): Batch {
  const batch = openBatch(table);
  batch.add(rows);
  return batch.close();
}

/** A batch without rows. Nothing is allocated before the first. */
export function openBatch(table: Table): OpenBatch {
  let columns: readonly GrowingColumn[] = [];
  let length = 0;
  return {
    add: (rows) => {
      if (rows.length === 0) return;
      if (columns.length === 0) columns = takeColumns(table);
      for (const column of columns) addCells(column, length, rows);
      length += rows.length;
    },
    close: () => ({ length, columns: columns.map((column) => closed(column, length)) }),
    release: () => {
      for (const column of columns) empty(column, length);
      if (length > 0 && columns.every(isKept)) spare.set(table, columns);
      columns = [];
      length = 0;
    },
  };
}

/** Columns of batches that are done with, for the next of their table: they have grown, and are in the processor's cache. */
const spare = new WeakMap<Table, readonly GrowingColumn[]>();
// Larger groups are rare, and what they need is not held on to.
const mostKept = 1 << 18;

function isKept({ texts }: GrowingColumn): boolean {
  return texts.bytes.length <= mostKept;
}

function takeColumns(table: Table): readonly GrowingColumn[] {
  const kept = spare.get(table);
  spare.delete(table);
  return kept ?? Object.entries(table.columns).map(([name, { kind }]) => newColumn(name, kind));
}
