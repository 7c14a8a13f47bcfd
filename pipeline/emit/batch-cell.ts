/** Cells as a batch holds them: the text of each, and what else its kind is kept by. */
import { type Cell, daysSinceEpoch, type Kind } from "../../schemas/column.ts";
import type { AnyRow } from "../../schemas/table.ts";
import { type GrowingColumn, reserveCells, reserveTexts } from "./batch-column.ts";
import { copy } from "./memory.ts";

/** Why a format of lines must look at a text: bits of `BatchColumn.special`. */
export const Special = { csv: 1, csvQuote: 2, json: 4 } as const;

const specialOf = new Uint8Array(256);
// CSV quotes what parts cells and lines, and a lone CR, which ends a line for many readers
for (const character of '",\n\r') mark(character, Special.csv);
mark('"', Special.csvQuote);
for (const character of '"\\') mark(character, Special.json);
for (let control = 0; control < 0x20; control++) mark(String.fromCharCode(control), Special.json);

function mark(character: string, reason: number): void {
  const byte = character.charCodeAt(0);
  specialOf[byte] = (specialOf[byte] as number) | reason;
}

/** Writes the text of a cell at byte `begin`; returns the byte behind it. */
type Write = (column: GrowingColumn, row: number, cell: NonNullable<Cell>, begin: number) => number;

const writeAgain = unlessRepeated(writeText);

const writing: Record<Kind, Write> = {
  identifier: writeText,
  reference: writeAgain,
  text: writeAgain,
  pattern: writeAgain,
  uri: writeText,
  code: writeAgain,
  term: writeAgain,
  integer: writeInteger,
  number: writeNumber,
  boolean: writeAgain,
  date: unlessRepeated(writeDate),
};

/** Adds the cells of rows to a column of `length` cells. */
export function addCells(column: GrowingColumn, length: number, rows: readonly AnyRow[]): void {
  reserveCells(column, length + rows.length);
  const { name, kind, offsets, validity } = column;
  const write = writing[kind];
  let end = offsets[length] as number;
  for (let at = 0, row = length; at < rows.length; at++, row++) {
    const cell = (rows[at] as AnyRow)[name] ?? null;
    if (cell === null) {
      column.nullCount++;
    } else {
      validity[row >> 3] = (validity[row >> 3] as number) | (1 << (row & 7));
      end = write(column, row, cell, end);
    }
    offsets[row + 1] = end;
  }
}

/** The same, sooner: many cells of a column are the one before once more (source, digest, rule, curator, day). */
function unlessRepeated(write: Write): Write {
  return (column, row, cell, begin) => {
    if (cell === column.last) return repeatLast(column, row, begin);
    column.last = cell;
    column.lastRow = row;
    return write(column, row, cell, begin);
  };
}

function repeatLast(column: GrowingColumn, row: number, begin: number): number {
  const { offsets, special, values, lastRow } = column;
  const from = offsets[lastRow] as number;
  const to = offsets[lastRow + 1] as number;
  reserveTexts(column, begin + to - from);
  if (special !== undefined) special[row] = special[lastRow] as number;
  if (values !== undefined) values[row] = values[lastRow] as number;
  return copy(column.texts.view, begin, column.texts.view, from, to);
}

/** UTF-8 has no more than so many bytes for a unit of UTF-16. */
const mostBytes = 3;

function writeText(column: GrowingColumn, row: number, cell: NonNullable<Cell>, begin: number): number {
  const text = String(cell);
  reserveTexts(column, begin + mostBytes * text.length);
  const { bytes } = column.texts;
  const end = begin + bytes.write(text, begin);
  if (column.special !== undefined) {
    let reasons = 0;
    for (let at = begin; at < end; at++) reasons |= specialOf[bytes[at] as number] as number;
    column.special[row] = reasons;
    column.anySpecial ||= reasons !== 0;
  }
  return end;
}

function writeNumber(column: GrowingColumn, row: number, cell: NonNullable<Cell>, begin: number): number {
  (column.values as Float64Array)[row] = Number(cell);
  return writeAscii(column, String(cell), begin);
}

/** A short text of ASCII: to go through its characters takes less time than to call for its bytes. */
function writeAscii(column: GrowingColumn, text: string, begin: number): number {
  reserveTexts(column, begin + text.length);
  const { bytes } = column.texts;
  for (let at = 0; at < text.length; at++) bytes[begin + at] = text.charCodeAt(at);
  return begin + text.length;
}

function writeDate(column: GrowingColumn, row: number, cell: NonNullable<Cell>, begin: number): number {
  (column.values as Int32Array)[row] = daysSinceEpoch(String(cell));
  return writeAscii(column, String(cell), begin);
}

const mostDigits = 10;
const zero = 0x30;

/** The digits of a 32-bit integer, without a string. */
function writeInteger(column: GrowingColumn, row: number, cell: NonNullable<Cell>, begin: number): number {
  const value = Number(cell);
  (column.values as Int32Array)[row] = value;
  if (value < 0) return writeText(column, row, cell, begin);
  reserveTexts(column, begin + mostDigits);
  const { bytes } = column.texts;
  let end = begin + 1;
  for (let power = 10; power <= value; power *= 10) end++;
  for (let at = end - 1, rest = value; at >= begin; at--, rest = Math.trunc(rest / 10))
    bytes[at] = zero + (rest % 10);
  return end;
}
