/**
 * Arrow IPC file format (Feather V2), uncompressed. Every column is plain, without dictionaries, so the bytes of a
 * record batch do not depend on its neighbours and batches can be joined.
 * Layout: https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format
 */
import {
  Bool,
  type Data,
  type DataType,
  DateDay,
  Field,
  Float64,
  Int32,
  MetadataVersion,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
  Utf8,
} from "apache-arrow";
import { FileBlock, Footer } from "apache-arrow/ipc/metadata/file";
import { Message } from "apache-arrow/ipc/metadata/message";
import { type Cell, type Column, daysSinceEpoch, type Kind } from "../../../schemas/column.ts";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import type { Dataset, Format } from "../format.ts";

type Physical = {
  readonly type: DataType;
  /** Fills a column's buffers. Nothing is inferred: the rules of the kind have made sure that the cells fit. */
  readonly data: (cells: Cells) => Data;
};

/** The cells of a column, in the order of the rows. */
type Cells = { readonly rows: readonly AnyRow[]; readonly name: string };

const utf8: Physical = { type: new Utf8(), data: utf8Data };

/** How each kind of column is stored. */
const physical: Record<Kind, Physical> = {
  identifier: utf8,
  reference: utf8,
  text: utf8,
  pattern: utf8,
  uri: utf8,
  code: utf8,
  term: utf8,
  integer: numeric(new Int32(), Int32Array, Number),
  number: numeric(new Float64(), Float64Array, Number),
  date: numeric(new DateDay(), Int32Array, (cell) => daysSinceEpoch(String(cell))),
  boolean: {
    type: new Bool(),
    data: (cells) =>
      makeData({
        type: new Bool(),
        length: cells.rows.length,
        data: bitmap(cells, (cell) => cell === true),
        ...validityOf(cells),
      }),
  },
};

const alignment = 8;
const magic = Buffer.from("ARROW1");
const paddedMagic = Buffer.concat([magic, Buffer.alloc(2)]);
/** Continuation marker and a length of zero: the end of a stream, and of the stream part of a file. */
const endOfStream = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

export const arrow: Format = {
  name: "arrow",
  path: ({ name }) => `arrow/${name}.arrow`,
  encode: (table, groups) => Buffer.concat(groups.map((rows) => batchMessage(table, rows))),
  open: (table, dataset) => {
    const schema = describedSchema(table, dataset);
    const schemaMessage = streamOf(schema).subarray(0, -endOfStream.length);
    // the specification wants the schema message before the first batch; apache-arrow's file writer leaves it out
    const head = Buffer.concat([paddedMagic, schemaMessage]);
    const blocks: FileBlock[] = [];
    let position = head.length;
    return {
      head,
      add: (piece) => {
        for (const { metadataLength, bodyLength } of messagesOf(piece)) {
          blocks.push(new FileBlock(metadataLength, bodyLength, position));
          position += metadataLength + bodyLength;
        }
        return [piece];
      },
      close: () => {
        const footer = Footer.encode(new Footer(schema, MetadataVersion.V5, blocks, []));
        const length = Buffer.alloc(4);
        length.writeInt32LE(footer.length);
        return Buffer.concat([endOfStream, footer, length, magic]);
      },
    };
  },
};

function fieldOf(name: string, { kind, nullable }: Column, metadata?: Map<string, string>): Field {
  return new Field(name, physical[kind].type, nullable, metadata);
}

/** The schema as batches are encoded: descriptions and version stay out of the pieces. */
function bareSchema({ columns }: Table): Schema {
  return new Schema(Object.entries(columns).map(([name, column]) => fieldOf(name, column)));
}

function describedSchema({ name, description, key, columns }: Table, dataset: Dataset): Schema {
  const foreignKeys = Object.entries(columns).flatMap(([column, { references }]) =>
    references === undefined ? [] : [`${column} -> ${references}.id`],
  );
  const metadata = new Map([
    ["dataset:name", dataset.name],
    ["dataset:version", dataset.version],
    ["dataset:table", name],
    ["dataset:description", description],
    ["dataset:primary_key", key],
    ["dataset:foreign_keys", foreignKeys.join("; ")],
  ]);
  const fields = Object.entries(columns).map(([column, definition]) =>
    fieldOf(column, definition, new Map([["description", definition.description]])),
  );
  return new Schema(fields, metadata);
}

/** A table as its batches are encoded: its schema, and how long a stream is before the first batch. */
type Encoding = { readonly schema: Schema; readonly headLength: number };

const encodings = new WeakMap<Table, Encoding>();

function encodingOf(table: Table): Encoding {
  const known = encodings.get(table);
  if (known !== undefined) return known;
  const schema = bareSchema(table);
  const made = { schema, headLength: streamOf(schema).length - endOfStream.length };
  encodings.set(table, made);
  return made;
}

function batchMessage(table: Table, rows: readonly AnyRow[]): Uint8Array {
  const { schema, headLength } = encodingOf(table);
  const children = Object.entries(table.columns).map(([name, { kind }]) =>
    physical[kind].data({ rows, name }),
  );
  const type = new Struct(schema.fields);
  const batch = new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
  return streamOf(schema, batch).subarray(headLength, -endOfStream.length);
}

/** Continuation marker and length, before the metadata of a message. */
const prefixLength = 8;

/** The messages that follow each other in a piece; a group of rows is one. */
function* messagesOf(piece: Uint8Array): Generator<{ metadataLength: number; bodyLength: number }> {
  const view = new DataView(piece.buffer, piece.byteOffset, piece.byteLength);
  for (let at = 0; at < piece.length; ) {
    const metadataLength = view.getInt32(at + prefixLength / 2, true) + prefixLength;
    const { bodyLength } = Message.decode(piece.subarray(at + prefixLength, at + metadataLength));
    yield { metadataLength, bodyLength };
    at += metadataLength + bodyLength;
  }
}

function streamOf(schema: Schema, batch?: RecordBatch): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  if (batch !== undefined) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

/** How many cells are null, and which; without a bitmap where none is. */
function validityOf(cells: Cells): { nullCount: number; nullBitmap?: Uint8Array } {
  let nullCount = 0;
  for (const row of cells.rows) if ((row[cells.name] ?? null) === null) nullCount++;
  return nullCount === 0 ? { nullCount } : { nullCount, nullBitmap: bitmap(cells, (cell) => cell !== null) };
}

/** One bit a cell, least significant first, padded to the alignment of buffers. */
function bitmap({ rows, name }: Cells, isSet: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(rows.length / 8 / alignment) * alignment);
  for (let index = 0; index < rows.length; index++) {
    if (isSet(rows[index]?.[name] ?? null))
      bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7));
  }
  return bits;
}

/** A column of numbers; a missing one is a zero that the bitmap hides. */
function numeric(
  type: Int32 | Float64 | DateDay,
  array: Int32ArrayConstructor | Float64ArrayConstructor,
  numberOf: (cell: NonNullable<Cell>) => number,
): Physical {
  return {
    type,
    data: (cells) => {
      const data = new array(cells.rows.length);
      for (let index = 0; index < data.length; index++) {
        const cell = cells.rows[index]?.[cells.name] ?? null;
        if (cell !== null) data[index] = numberOf(cell);
      }
      const filled = { type, length: data.length, data, ...validityOf(cells) };
      return makeData(filled as Parameters<typeof makeData>[0]);
    },
  };
}

/** One buffer for all texts of the column, and where each ends; only a column beyond ASCII is measured text by text. */
function utf8Data(cells: Cells): Data {
  const { rows, name } = cells;
  const valueOffsets = new Int32Array(rows.length + 1);
  let joined = "";
  for (let index = 0; index < rows.length; index++) {
    joined += rows[index]?.[name] ?? "";
    valueOffsets[index + 1] = joined.length;
  }
  const data = Buffer.from(joined);
  if (data.length !== joined.length) {
    for (let index = 0; index < rows.length; index++) {
      const cell = rows[index]?.[name] ?? null;
      const length = cell === null ? 0 : Buffer.byteLength(String(cell));
      valueOffsets[index + 1] = (valueOffsets[index] as number) + length;
    }
  }
  return makeData({ type: new Utf8(), length: rows.length, valueOffsets, data, ...validityOf(cells) });
}
