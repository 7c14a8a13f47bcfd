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
import { type Cell, type Column, daysSinceEpoch, type Kind } from "../../../schemas/column.ts";
import type { AnyRow, Table } from "../../../schemas/table.ts";
import type { Dataset, Format } from "../format.ts";

type Physical = {
  readonly type: DataType;
  readonly data: (cells: readonly Cell[], validity: Validity) => Data;
};
type Validity = { readonly nullCount: number; readonly nullBitmap: Uint8Array | undefined };

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
  integer: {
    type: new Int32(),
    data: (cells, validity) => numeric(new Int32(), Int32Array.from(cells, Number), validity),
  },
  number: {
    type: new Float64(),
    data: (cells, validity) => numeric(new Float64(), Float64Array.from(cells, Number), validity),
  },
  date: {
    type: new DateDay(),
    data: (cells, validity) =>
      numeric(
        new DateDay(),
        Int32Array.from(cells, (cell) => (cell === null ? 0 : daysSinceEpoch(String(cell)))),
        validity,
      ),
  },
  boolean: {
    type: new Bool(),
    data: (cells, validity) =>
      numeric(
        new Bool(),
        bitmap(cells, (cell) => cell === true),
        validity,
        cells.length,
      ),
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
  encode: (table, rows) => batchMessage(bareSchema(table), table, rows),
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
        const metadataLength = new DataView(piece.buffer, piece.byteOffset).getInt32(4, true) + 8;
        blocks.push(new FileBlock(metadataLength, piece.length - metadataLength, position));
        position += piece.length;
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

function batchMessage(schema: Schema, { columns }: Table, rows: readonly AnyRow[]): Uint8Array {
  const children = Object.entries(columns).map(([name, { kind }]) => {
    const cells = rows.map((row) => row[name] ?? null);
    return physical[kind].data(cells, validityOf(cells));
  });
  const type = new Struct(schema.fields);
  const batch = new RecordBatch(schema, makeData({ type, length: rows.length, nullCount: 0, children }));
  const head = streamOf(schema).length - endOfStream.length;
  return streamOf(schema, batch).subarray(head, -endOfStream.length);
}

function streamOf(schema: Schema, batch?: RecordBatch): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  if (batch !== undefined) writer.write(batch);
  writer.finish();
  return writer.toUint8Array(true);
}

function validityOf(cells: readonly Cell[]): Validity {
  const nullCount = cells.reduce<number>((count, cell) => (cell === null ? count + 1 : count), 0);
  return { nullCount, nullBitmap: nullCount === 0 ? undefined : bitmap(cells, (cell) => cell !== null) };
}

/** One bit a cell, least significant first, padded to the alignment of buffers. */
function bitmap(cells: readonly Cell[], isSet: (cell: Cell) => boolean): Uint8Array {
  const bits = new Uint8Array(Math.ceil(cells.length / 8 / alignment) * alignment);
  cells.forEach((cell, index) => {
    if (isSet(cell)) bits[index >> 3] = (bits[index >> 3] as number) | (1 << (index & 7));
  });
  return bits;
}

function numeric(
  type: Int32 | Float64 | DateDay | Bool,
  data: Int32Array | Float64Array | Uint8Array,
  validity: Validity,
  length: number = data.length,
): Data {
  return makeData({ type, length, data, ...given(validity) } as Parameters<typeof makeData>[0]);
}

function utf8Data(cells: readonly Cell[], validity: Validity): Data {
  const texts = cells.map((cell) => (cell === null ? "" : String(cell)));
  const valueOffsets = new Int32Array(texts.length + 1);
  texts.forEach((text, index) => {
    valueOffsets[index + 1] = (valueOffsets[index] as number) + Buffer.byteLength(text);
  });
  const data = Buffer.from(texts.join(""));
  return makeData({ type: new Utf8(), length: cells.length, valueOffsets, data, ...given(validity) });
}

function given({ nullCount, nullBitmap }: Validity): { nullCount: number; nullBitmap?: Uint8Array } {
  return nullBitmap === undefined ? { nullCount } : { nullCount, nullBitmap };
}
