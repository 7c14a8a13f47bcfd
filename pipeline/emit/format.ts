import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Batch } from "./batch.ts";

/** Where the dataset is. */
export const outputFolder = "output";

/** What a file says of the dataset that it belongs to. */
export type Dataset = { readonly name: string; readonly version: string };

/** The formats in which tables can be written, and those in which they are unless others are asked for. */
export const formatNames = ["csv", "json", "arrow", "parquet"] as const;
export const usualFormatNames = ["csv", "json", "arrow"] as const satisfies readonly FormatName[];
export type FormatName = (typeof formatNames)[number];

/** How the tables of a dataset are written: in which formats, and in how many parts those that come from articles. */
export type Layout = { readonly formats: readonly string[]; readonly parts?: number };

/**
 * An output format. `encode` is a pure function of rows, so that the pieces of a run of articles can be made
 * anywhere, kept, and joined; `open` makes a file of pieces, in order.
 */
export type Format = {
  readonly name: string;
  /** Where a table's file is, below the output folder. */
  readonly path: (table: Table) => string;
  /** The bytes of some groups of rows, at least one, of at least one row each. */
  readonly encode: (table: Table, groups: readonly Batch[]) => Uint8Array;
  /** The bytes of some rows, at least one, that do not come from articles: as `encode`, but by a library. */
  readonly encodeRows?: (table: Table, rows: readonly AnyRow[]) => Uint8Array;
  readonly open: (table: Table, dataset: Dataset) => Joiner;
};

/** Joins pieces into a file: what comes first, what a piece becomes, and what comes last. */
export type Joiner = {
  readonly head: Uint8Array;
  readonly add: (piece: Uint8Array) => readonly Uint8Array[];
  readonly close: () => Uint8Array;
  /** What the last bytes depend on besides the head and the pieces. */
  readonly besides?: string;
};
