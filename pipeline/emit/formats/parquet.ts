/**
 * Parquet: a row group for every group of articles, its columns packed by zstd. The bytes of a row group do not depend
 * on its neighbours, so row groups can be kept and joined; where they lie is told in the footer.
 * Format: https://parquet.apache.org/docs/file-format/
 */
import { ByteWriter } from "hyparquet-writer";
import { writeMetadata } from "hyparquet-writer/src/metadata.js";
import type { Table } from "../../../schemas/table.ts";
import type { Batch } from "../batch.ts";
import type { Dataset, Format } from "../format.ts";
import { encodeChunk, type ToldOfChunk } from "../parquet-chunk.ts";
import { keyValues, schemaElements } from "../parquet-schema.ts";

const magic = Buffer.from("PAR1");

type FileMetaData = Parameters<typeof writeMetadata>[1];
type RowGroup = FileMetaData["row_groups"][number];

/** What a piece says of a row group. */
type ToldOfGroup = { readonly rows: number; readonly chunks: readonly ToldOfChunk[] };

export const parquet: Format = {
  name: "parquet",
  path: ({ name }) => `parquet/${name}.parquet`,
  encode: (table, groups) => Buffer.concat(groups.flatMap((batch) => rowGroup(table, batch))),
  open: (table, dataset) => {
    const groups: RowGroup[] = [];
    let position = magic.length;
    return {
      head: magic,
      add: (piece) =>
        Array.from(groupsIn(piece), ({ told, bytes }) => {
          groups.push(placed(table, told, position));
          position += bytes.length;
          return bytes;
        }),
      close: () => Buffer.concat([footer(table, dataset, groups), magic]),
      // the footer says them, and there is no head that does
      besides: JSON.stringify([schemaElements(table), keyValues(table, dataset)]),
    };
  },
};

/** A row group as it lies in a piece: the length of what is told of it, that as JSON, and its bytes. */
function rowGroup({ columns }: Table, { length, columns: cells }: Batch): Uint8Array[] {
  const chunks = cells.map((column) => encodeChunk(column, length, columns[column.name]?.nullable === true));
  const group: ToldOfGroup = { rows: length, chunks: chunks.map(({ told }) => told) };
  const told = Buffer.from(JSON.stringify(group));
  const toldLength = Buffer.alloc(4);
  toldLength.writeUInt32LE(told.length);
  return [toldLength, told, ...chunks.map(({ bytes }) => bytes)];
}

/** The row groups of a piece. */
function* groupsIn(piece: Uint8Array): Generator<{ told: ToldOfGroup; bytes: Uint8Array }> {
  const bytes = Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
  for (let at = 0; at < bytes.length; ) {
    const begin = at + 4 + bytes.readUInt32LE(at);
    const told = JSON.parse(bytes.toString("utf8", at + 4, begin)) as ToldOfGroup;
    at = begin + told.chunks.reduce((sum, { length }) => sum + length, 0);
    yield { told, bytes: bytes.subarray(begin, at) };
  }
}

/** A row group as the footer lists it, which begins at byte `start` of the file. */
function placed(table: Table, { rows, chunks }: ToldOfGroup, start: number): RowGroup {
  const elements = schemaElements(table).slice(1);
  let at = start;
  const columns = chunks.map(({ length, unpacked, isPacked, nulls, bounds }, index) => {
    const { name, type } = elements[index] as (typeof elements)[number];
    const begin = BigInt(at);
    at += length;
    return {
      file_offset: 0n,
      meta_data: {
        type: type as NonNullable<typeof type>,
        encodings: ["PLAIN" as const, "RLE" as const],
        path_in_schema: [name],
        codec: isPacked ? ("ZSTD" as const) : ("UNCOMPRESSED" as const),
        num_values: BigInt(rows),
        total_uncompressed_size: BigInt(unpacked),
        total_compressed_size: BigInt(length),
        data_page_offset: begin,
        statistics: {
          null_count: BigInt(nulls),
          ...(bounds === undefined ? {} : { min_value: bounds[0], max_value: bounds[1] }),
        },
      },
    };
  });
  return {
    columns,
    total_byte_size: BigInt(chunks.reduce((sum, { unpacked }) => sum + unpacked, 0)),
    num_rows: BigInt(rows),
    file_offset: BigInt(start),
    total_compressed_size: BigInt(at - start),
  };
}

function footer(table: Table, dataset: Dataset, groups: RowGroup[]): Uint8Array {
  const writer = new ByteWriter();
  writeMetadata(writer, {
    version: 2,
    created_by: "industrial-playbook",
    schema: schemaElements(table),
    num_rows: groups.reduce((sum, { num_rows }) => sum + num_rows, 0n),
    row_groups: groups,
    key_value_metadata: keyValues(table, dataset),
    // told by what is written, not written
    metadata_length: 0,
  });
  return writer.getBytes();
}
