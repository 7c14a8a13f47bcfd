/**
 * A run of articles as one file of the cache:
 *
 *     "playbook" ┊ length of the header (u32, little-endian) ┊ SHA-256 of the header ┊ header ┊ packed pieces
 *
 * The header names the key and holds the SHA-256 of every packed piece, so a file that is damaged, cut short or not
 * the one that was asked for is noticed before anything of it is believed. Pieces are packed by zstd: the least level
 * makes about a tenth of the bytes, and packing costs less than writing the rest would.
 */
import { hash } from "node:crypto";
import { promisify } from "node:util";
import { constants, zstdCompressSync, zstdDecompress, zstdDecompressSync } from "node:zlib";
import type { Pieces } from "../emit/output.ts";

/** A packed piece: where it is, counted from the end of the header, and SHA-256 of its packed bytes. */
type Packed = {
  readonly start: number;
  readonly length: number;
  readonly digest: string;
  readonly unpackedLength: number;
};

type Header<Told> = {
  readonly key: string;
  readonly told: Told;
  readonly pieces: Readonly<Record<string, Packed>>;
};

/** Where the pieces of an entry are; all that must be remembered of it to read them. */
export type Places = Omit<Header<unknown>, "told"> & {
  /** The byte of the file at which the pieces begin. */
  readonly piecesStart: number;
};

/** What is told of a run without unpacking anything, and where its pieces are. */
export type Entry<Told> = { readonly told: Told; readonly places: Places };

type ReadRange = (start: number, length: number) => Uint8Array;

const mark = Buffer.from("playbook");
const digestLength = 32;
const fixedLength = mark.length + 4 + digestLength;
const unpackBeside = promisify(zstdDecompress);
/** Packed bytes up to which unpacking takes less time than having another thread do it. */
const soonUnpacked = 1 << 14;

async function unpack(packed: Uint8Array, length: number): Promise<Uint8Array> {
  // one buffer for all, and a byte more, which tells at once that nothing comes after: a fourth of the time
  const options = { chunkSize: Math.max(length + 1, constants.Z_MIN_CHUNK) };
  return packed.length <= soonUnpacked ? zstdDecompressSync(packed, options) : unpackBeside(packed, options);
}

const packing = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** The bytes of an entry of a run, of which `told` can be written as JSON, and where its pieces are in them. */
export function encodeEntry(
  key: string,
  told: object,
  pieces: Pieces,
): { bytes: Uint8Array; places: Places } {
  const packed = packAll(pieces);
  const header: Header<object> = { key, told, pieces: Object.fromEntries(packed.places) };
  const written = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(written.length);
  const digest = hash("sha256", written, "buffer");
  const places = { key, pieces: header.pieces, piecesStart: fixedLength + written.length };
  return { bytes: Buffer.concat([mark, length, digest, written, ...packed.bytes]), places };
}

function packAll(pieces: Pieces): { places: [string, Packed][]; bytes: Uint8Array[] } {
  const places: [string, Packed][] = [];
  const bytes: Uint8Array[] = [];
  let start = 0;
  for (const [path, piece] of pieces) {
    const packed = zstdCompressSync(piece, packing);
    const digest = hash("sha256", packed, "hex");
    places.push([path, { start, length: packed.length, digest, unpackedLength: piece.length }]);
    bytes.push(packed);
    start += packed.length;
  }
  return { places, bytes };
}

/** The entry of a file of the cache; undefined where the file is not the whole and true entry of that key. */
export function readEntry<Told>(key: string, size: number, read: ReadRange): Entry<Told> | undefined {
  const fixed = size < fixedLength ? undefined : Buffer.from(read(0, fixedLength));
  if (fixed === undefined || !fixed.subarray(0, mark.length).equals(mark)) return undefined;
  const length = fixed.readUInt32LE(mark.length);
  const piecesStart = fixedLength + length;
  if (size < piecesStart) return undefined;
  const written = read(fixedLength, length);
  if (!hash("sha256", written, "buffer").equals(fixed.subarray(mark.length + 4))) return undefined;
  const header = JSON.parse(Buffer.from(written).toString()) as Header<Told>;
  const end = Object.values(header.pieces).reduce(
    (most, { start, length }) => Math.max(most, start + length),
    0,
  );
  if (header.key !== key || size !== piecesStart + end) return undefined;
  return { told: header.told, places: { key, pieces: header.pieces, piecesStart } };
}

/**
 * A piece of an entry, unpacked beside this thread if it is large; undefined where its bytes are not those that the
 * header vouches for.
 */
export async function readPiece(
  { pieces, piecesStart }: Places,
  path: string,
  read: ReadRange,
): Promise<Uint8Array | undefined> {
  const place = pieces[path];
  if (place === undefined) return undefined;
  const packed = read(piecesStart + place.start, place.length);
  return hash("sha256", packed, "hex") === place.digest ? unpack(packed, place.unpackedLength) : undefined;
}
