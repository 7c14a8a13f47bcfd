/** The buffers of a batch's columns: what they hold, and how they grow. */
import type { Cell, Kind } from "../../schemas/column.ts";
import { type Memory, memoryOf, slack } from "./memory.ts";

/** The cells of a column, in the order of the rows. */
export type BatchColumn = {
  readonly name: string;
  readonly kind: Kind;
  readonly nullCount: number;
  /** One bit a cell, least significant first, 1 where it is not null; padded to eight bytes. */
  readonly validity: Uint8Array;
  /** Where the text of each cell begins in `texts`, in bytes, and at the end their length; a null has no bytes. */
  readonly offsets: Int32Array;
  /** The texts of all cells as CSV has them before quoting, in UTF-8, and at least `slack` bytes more. */
  readonly texts: Memory;
  /** Cells with a byte that a format of lines must look at (`Special`); undefined where no cell has one. */
  readonly special: Uint8Array | undefined;
  /** Cells of numbers, and of dates in days since 1970-01-01; 0 for null. Undefined for texts and truth values. */
  readonly values: Int32Array | Float64Array | undefined;
};

/** What is kept of the cells of a kind besides their texts. */
const valuesOf: Record<Kind, ((length: number) => Int32Array | Float64Array) | undefined> = {
  identifier: undefined,
  reference: undefined,
  text: undefined,
  pattern: undefined,
  uri: undefined,
  code: undefined,
  term: undefined,
  boolean: undefined,
  integer: (length) => new Int32Array(length),
  number: (length) => new Float64Array(length),
  date: (length) => new Int32Array(length),
};

/** Kinds whose rules leave no room for a byte that is special anywhere. */
const isPlain: ReadonlySet<Kind> = new Set([
  "identifier",
  "reference",
  "date",
  "integer",
  "number",
  "boolean",
]);

/** A column to which cells are added; its buffers are replaced by longer ones as it grows. */
export type GrowingColumn = {
  readonly name: string;
  readonly kind: Kind;
  nullCount: number;
  validity: Uint8Array;
  offsets: Int32Array;
  texts: Memory;
  special: Uint8Array | undefined;
  anySpecial: boolean;
  values: Int32Array | Float64Array | undefined;
  /** The last cell that was written by itself, and its row: the same once more is copied. */
  last: Cell;
  lastRow: number;
};

const firstCells = 1 << 9;
const firstBytes = 1 << 13;

export function newColumn(name: string, kind: Kind): GrowingColumn {
  return {
    name,
    kind,
    nullCount: 0,
    validity: new Uint8Array(firstCells / 8),
    offsets: new Int32Array(firstCells + 1),
    texts: memoryOf(Buffer.allocUnsafeSlow(firstBytes)),
    special: isPlain.has(kind) ? undefined : new Uint8Array(firstCells),
    anySpecial: false,
    values: valuesOf[kind]?.(firstCells),
    last: null,
    lastRow: 0,
  };
}

/** Makes room for `cells` cells in all. */
export function reserveCells(column: GrowingColumn, cells: number): void {
  if (cells < column.offsets.length) return;
  const room = 2 ** Math.ceil(Math.log2(cells + 1));
  column.validity = longer(column.validity, new Uint8Array(room / 8));
  column.offsets = longer(column.offsets, new Int32Array(room + 1));
  if (column.special !== undefined) column.special = longer(column.special, new Uint8Array(room));
  const values = valuesOf[column.kind]?.(room);
  if (values !== undefined) column.values = longer(column.values as typeof values, values);
}

/** Makes room for so many bytes of text in all, and for the slack behind them. */
export function reserveTexts(column: GrowingColumn, bytes: number): void {
  const { length } = column.texts.bytes;
  if (bytes + slack <= length) return;
  const room = Buffer.allocUnsafeSlow(Math.max(2 * length, bytes + slack));
  column.texts = memoryOf(longer(column.texts.bytes, room));
}

function longer<Cells extends Uint8Array | Int32Array | Float64Array>(cells: Cells, into: Cells): Cells {
  into.set(cells);
  return into;
}

/** The column of a batch that is whole, with `length` cells. */
export function closed(column: GrowingColumn, length: number): BatchColumn {
  const { name, kind, nullCount, offsets, texts, validity, special, anySpecial, values } = column;
  return {
    name,
    kind,
    nullCount,
    validity: validity.subarray(0, Math.ceil(length / 64) * 8),
    offsets: offsets.subarray(0, length + 1),
    texts,
    special: anySpecial ? special?.subarray(0, length) : undefined,
    values: values?.subarray(0, length),
  };
}

/** Makes a column of `length` cells one without cells; its buffers stay as long as they are. */
export function empty(column: GrowingColumn, length: number): void {
  column.nullCount = 0;
  column.validity.fill(0, 0, Math.ceil(length / 8));
  column.special?.fill(0, 0, length);
  column.anySpecial = false;
  column.values?.fill(0, 0, length);
  column.last = null;
}
