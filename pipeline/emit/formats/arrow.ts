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
import { Message, RecordBatch as RecordBatchHeader } from "apache-arrow/ipc/metadata/message";
import { VectorAssembler } from "apache-arrow/visitor/vectorassembler";
import type { Column, Kind } from "../../../schemas/column.ts";
import type { Table } from "../../../schemas/table.ts";
import type { Batch } from "../batch.ts";
import type { BatchColumn } from "../batch-column.ts";
import type { Dataset, Format } from "../format.ts";

/** How each kind of column is stored; the batch holds its buffers. */
const types: Record<Kind, DataType> = {
  identifier: new Utf8(),
  reference: new Utf8(),
  text: new Utf8(),
  pattern: new Utf8(),
  uri: new Utf8(),
  code: new Utf8(),
  term: new Utf8(),
  integer: new Int32(),
  number: new Float64(),
  date: new DateDay(),
  boolean: new Bool(),
};

const magic = Buffer.from("ARROW1");
const paddedMagic = Buffer.concat([magic, Buffer.alloc(2)]);
/** Continuation marker and a length of zero: the end of a stream, and of the stream part of a file. */
const endOfStream = Buffer.from([0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0]);

export const arrow: Format = {
  name: "arrow",
  path: ({ name }) => `arrow/${name}.arrow`,
  encode: (table, groups) => inOne(groups.map((batch) => batchMessage(table, batch))),
  open: (table, dataset) => {
    const schema = describedSchema(table, dataset);
    const schemaMessage = emptyStream(schema).subarray(0, -endOfStream.length);
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
  return new Field(name, types[kind], nullable, metadata);
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

const schemas = new WeakMap<Table, Schema>();

function bareSchemaOf(table: Table): Schema {
  const known = schemas.get(table);
  if (known !== undefined) return known;
  const made = bareSchema(table);
  schemas.set(table, made);
  return made;
}

/**
 * A batch as a message. The library's writer would encode the schema before each batch, which took as long as the
 * batch; from its parts a batch is written alone.
 */
function batchMessage(table: Table, { length, columns }: Batch): Uint8Array {
  const schema = bareSchemaOf(table);
  const children = columns.map((column) => dataOf(column, length));
  const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
  const body = VectorAssembler.assemble(new RecordBatch(schema, struct));
  const header = new RecordBatchHeader(length, body.nodes, body.bufferRegions, null, []);
  const metadata = Message.encode(Message.from(header, body.byteLength));
  const metadataEnd = aligned(prefixLength + metadata.length);
  const message = Buffer.alloc(metadataEnd + body.byteLength);
  message.writeInt32LE(-1, 0);
  message.writeInt32LE(metadataEnd - prefixLength, prefixLength / 2);
  message.set(metadata, prefixLength);
  body.buffers.forEach((buffer, at) => {
    const { offset } = body.bufferRegions[at] as (typeof body.bufferRegions)[number];
    message.set(new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength), metadataEnd + offset);
  });
  return message;
}

/** Messages one behind the other; most runs are one group, whose message needs no copy. */
function inOne(messages: readonly Uint8Array[]): Uint8Array {
  const [first] = messages;
  return first !== undefined && messages.length === 1 ? first : Buffer.concat(messages);
}

const alignment = 8;

function aligned(length: number): number {
  return Math.ceil(length / alignment) * alignment;
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

/** A stream of no batches: the schema message and the end. */
function emptyStream(schema: Schema): Uint8Array {
  const writer = new RecordBatchStreamWriter();
  writer.reset(undefined, schema);
  writer.finish();
  return writer.toUint8Array(true);
}

/** A column as apache-arrow takes it; without a bitmap where no cell is null. */
function dataOf(column: BatchColumn, length: number): Data {
  const { kind, nullCount, validity, values, offsets, texts } = column;
  const type = types[kind];
  const data = type instanceof Bool ? truths(column, length) : (values ?? texts.bytes);
  const valueOffsets = type instanceof Utf8 ? { valueOffsets: offsets } : {};
  const nullBitmap = nullCount === 0 ? {} : { nullBitmap: validity };
  const buffers = { type, length, nullCount, data, ...valueOffsets, ...nullBitmap };
  return makeData(buffers as Parameters<typeof makeData>[0]);
}

/** One bit a cell, set where its text is "true". */
function truths({ offsets, texts, validity }: BatchColumn, length: number): Uint8Array {
  const bits = new Uint8Array(validity.length);
  for (let at = 0; at < length; at++) {
    if (texts.bytes[offsets[at] as number] === 0x74 && offsets[at] !== offsets[at + 1])
      bits[at >> 3] = (bits[at >> 3] as number) | (1 << (at & 7));
  }
  return bits;
}
