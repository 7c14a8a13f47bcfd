/**
 * A column of a batch as a Parquet column chunk of one data page, version 2, plain and packed by zstd. It is written
 * from the batch's buffers: hyparquet-writer takes JavaScript values, which would have to be made of every
 * cell. Format: https://parquet.apache.org/docs/file-format/data-pages/
 */
import { zstdCompressSync } from "node:zlib";
import { ByteWriter } from "hyparquet-writer";
import { serializeTCompactProtocol } from "hyparquet-writer/src/thrift.js";
import type { Kind } from "../../schemas/column.ts";
import type { BatchColumn } from "./batch-column.ts";

/** A chunk's bytes, and what the footer says of them. */
export type Chunk = {
  readonly bytes: Uint8Array;
  readonly told: ToldOfChunk;
};

export type ToldOfChunk = {
  readonly length: number;
  readonly unpacked: number;
  readonly isPacked: boolean;
  readonly nulls: number;
  /** The least and the greatest cell, where they help to skip rows. */
  readonly bounds?: readonly [string, string] | readonly [number, number];
};

/** Fewer bytes are not worth packing: a frame of zstd has a head of its own. */
const fewestToPack = 64;

const dataPageV2 = 3;
const plain = 0;

export function encodeChunk(column: BatchColumn, length: number, nullable: boolean): Chunk {
  const levels = nullable ? levelsOf(column, length) : new Uint8Array(0);
  const cells = cellsOf(column, length);
  const isPacked = cells.length >= fewestToPack;
  const body = isPacked ? packed(cells) : cells;
  const head = pageHead(column, length, levels, cells.length, body.length, isPacked);
  const bytes = Buffer.concat([head, levels, body]);
  const bounds = boundsOf(column, length);
  const unpacked = head.length + levels.length + cells.length;
  const told = { length: bytes.length, unpacked, isPacked, nulls: column.nullCount };
  return { bytes, told: bounds === undefined ? told : { ...told, bounds } };
}

/** A frame of zstd. A column is small, and making ready for any length costs more than packing it. */
function packed(cells: Uint8Array): Uint8Array {
  return zstdCompressSync(cells, { pledgedSrcSize: cells.length, chunkSize: cells.length + 512 });
}

function pageHead(
  { nullCount }: BatchColumn,
  length: number,
  levels: Uint8Array,
  unpacked: number,
  packed: number,
  isPacked: boolean,
): Uint8Array {
  const writer = new ByteWriter(64);
  // the numbers are those of parquet.thrift
  serializeTCompactProtocol(writer, {
    field_1: dataPageV2,
    field_2: levels.length + unpacked,
    field_3: levels.length + packed,
    field_8: {
      field_1: length,
      field_2: nullCount,
      field_3: length,
      field_4: plain,
      field_5: levels.length,
      field_6: 0,
      field_7: isPacked,
    },
  });
  return writer.getBytes();
}

/** Which cells are there, a bit each: one run where all are alike, else the bits as the batch has them. */
function levelsOf({ nullCount, validity }: BatchColumn, length: number): Uint8Array {
  if (nullCount === 0) return Uint8Array.from([...varint(length * 2), 1]);
  if (nullCount === length) return Uint8Array.from([...varint(length * 2), 0]);
  const bytes = Math.ceil(length / 8);
  return Buffer.concat([Uint8Array.from(varint(bytes * 2 + 1)), validity.subarray(0, bytes)]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}

function cellsOf(column: BatchColumn, length: number): Uint8Array {
  if (column.values !== undefined) return fixedCells(column, column.values, length);
  return column.kind === "boolean" ? truths(column, length) : texts(column, length);
}

function isNull({ validity }: BatchColumn, at: number): boolean {
  return (((validity[at >> 3] as number) >> (at & 7)) & 1) === 0;
}

function fixedCells(column: BatchColumn, values: Int32Array | Float64Array, length: number): Uint8Array {
  const some = column.nullCount === 0 ? values : values.filter((_, at) => !isNull(column, at));
  const wanted = column.nullCount === 0 ? some.subarray(0, length) : some;
  // numbers lie in memory as Parquet has them: every machine that runs Node is little-endian
  return new Uint8Array(wanted.buffer, wanted.byteOffset, wanted.byteLength);
}

/** The length of each text as four bytes, and its bytes. */
function texts(column: BatchColumn, length: number): Uint8Array {
  const { offsets, texts: memory, nullCount } = column;
  const cells = Buffer.allocUnsafe((offsets[length] as number) + 4 * (length - nullCount));
  let to = 0;
  for (let at = 0; at < length; at++) {
    if (nullCount > 0 && isNull(column, at)) continue;
    const [from, end] = [offsets[at] as number, offsets[at + 1] as number];
    to = cells.writeUInt32LE(end - from, to);
    memory.bytes.copy(cells, to, from, end);
    to += end - from;
  }
  return cells;
}

const letterT = 0x74;

/** A bit for each cell that is there, set where its text is "true". */
function truths(column: BatchColumn, length: number): Uint8Array {
  const bits = new Uint8Array(Math.ceil((length - column.nullCount) / 8));
  let to = 0;
  for (let at = 0; at < length; at++) {
    if (isNull(column, at)) continue;
    if (column.texts.bytes[column.offsets[at] as number] === letterT)
      bits[to >> 3] = (bits[to >> 3] as number) | (1 << (to & 7));
    to++;
  }
  return bits;
}

/** Texts by whose bounds readers look for rows: a bound of a sentence helps nobody. */
const soughtBy: ReadonlySet<Kind> = new Set(["identifier", "reference"]);

function boundsOf(column: BatchColumn, length: number): ToldOfChunk["bounds"] {
  if (column.nullCount === length) return undefined;
  if (column.values !== undefined) return numberBounds(column, column.values, length);
  return soughtBy.has(column.kind) ? textBounds(column, length) : undefined;
}

function numberBounds(
  column: BatchColumn,
  values: Int32Array | Float64Array,
  length: number,
): [number, number] {
  let [least, most] = [Infinity, -Infinity];
  for (let at = 0; at < length; at++) {
    if (column.nullCount > 0 && isNull(column, at)) continue;
    const value = values[at] as number;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return [least, most];
}

function textBounds(column: BatchColumn, length: number): [string, string] {
  const { offsets, texts: memory, nullCount } = column;
  const { bytes } = memory;
  let [least, most] = [-1, -1];
  const compare = (left: number, right: number): number =>
    bytes.compare(
      bytes,
      offsets[right] as number,
      offsets[right + 1] as number,
      offsets[left] as number,
      offsets[left + 1] as number,
    );
  for (let at = 0; at < length; at++) {
    if (nullCount > 0 && isNull(column, at)) continue;
    if (least < 0 || compare(at, least) < 0) least = at;
    if (most < 0 || compare(at, most) > 0) most = at;
  }
  const text = (at: number): string => bytes.toString("utf8", offsets[at], offsets[at + 1]);
  return [text(least), text(most)];
}
