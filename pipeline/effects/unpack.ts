import { hash } from "node:crypto";
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, extname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
import { codeOf } from "./error-code.ts";
import { unfinished } from "./unfinished.ts";

export const unpackedFolder = ".cache/unpacked";

/** The path that the content of a packed collection is unpacked to. */
export function pathOfContent(path: string): string {
  return `${unpackedFolder}/${hash("sha256", path, "hex")}.jsonl`;
}

/**
 * Unpacks a .gz or .zst file, however large, into the cache; the path of the content.
 * @throws where it cannot be unpacked, with a code of zlib or zstd, or `BROKEN_ARCHIVE`; where the disk fails, with its code
 */
export async function unpack(root: string, path: string): Promise<string> {
  const content = pathOfContent(path);
  const target = join(root, content);
  const fresh = unfinished(target);
  mkdirSync(dirname(target), { recursive: true });
  try {
    await unpackInto(fresh, join(root, path));
    renameSync(fresh, target);
  } catch (error) {
    rmSync(fresh, { force: true });
    throw error;
  }
  return content;
}

const formats = {
  ".gz": { createUnpacker: createGunzip, piecesOf: piecesOfFile },
  ".zst": { createUnpacker: createZstdDecompress, piecesOf: piecesOfFrames },
} as const;

async function unpackInto(target: string, path: string): Promise<void> {
  const { createUnpacker, piecesOf } = formats[extname(path) as keyof typeof formats];
  const unpacker = createUnpacker();
  const packed = openSync(path, "r");
  let given = 0;
  try {
    const unpacked = openSync(target, "w");
    try {
      const give = function* (): Generator<Buffer> {
        for (const piece of piecesOf(packed)) {
          given += piece.length;
          yield piece;
        }
      };
      await pipeline(give(), unpacker, async (pieces: AsyncIterable<Buffer>) => {
        for await (const piece of pieces) writeFileSync(unpacked, piece);
      });
    } finally {
      closeSync(unpacked);
    }
  } catch (error) {
    // an unpacker that finds its end before the last piece leaves the others, which is all that the stream says
    throw codeOf(error) === "ERR_STREAM_PREMATURE_CLOSE" ? broken("bytes behind the end") : error;
  } finally {
    closeSync(packed);
  }
  // Node ends at bytes that it takes for padding, and says nothing of what is left of the piece
  if (unpacker.bytesWritten !== given) throw broken("bytes behind the end");
}

const step = 1 << 16;

function* piecesOfFile(file: number): Generator<Buffer> {
  const { size } = fstatSync(file);
  for (let at = 0; at < size; at += step) yield readAt(file, at, Math.min(step, size - at));
}

const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;

/**
 * The frames of a .zst file in pieces of some blocks, none of which reaches from one frame into the next: Node stops
 * within such a piece, or fails. Layout of frames: RFC 8878, section 3.1. Frames to be skipped are left out.
 */
function* piecesOfFrames(file: number): Generator<Buffer> {
  const { size } = fstatSync(file);
  if (size === 0) throw broken("no frame");
  for (let at = 0; at < size; ) {
    const magic = readAt(file, at, 4).readUInt32LE();
    if ((magic & ~0xf) === skippableMagic) {
      at += 8 + readAt(file, at + 4, 4).readUInt32LE();
      if (at > size) throw broken("a frame that is cut");
      continue;
    }
    if (magic !== frameMagic) throw broken("bytes that begin no frame");
    let start = at;
    const descriptor = readAt(file, at + 4, 1).readUInt8();
    at += lengthOfHeader(descriptor);
    for (let last = false; !last; ) {
      if (at - start >= step) {
        yield readAt(file, start, at - start);
        start = at;
      }
      const block = readAt(file, at, 3).readUIntLE(0, 3);
      last = (block & 1) === 1;
      // a block of one byte repeated holds that byte, and says how often
      at += 3 + (((block >> 1) & 3) === 1 ? 1 : block >> 3);
    }
    if (descriptor & 4) at += 4; // a checksum
    yield readAt(file, start, at - start);
  }
}

/** Bytes of a zstd frame before its first block. */
function lengthOfHeader(descriptor: number): number {
  const single = (descriptor & 0x20) !== 0;
  const window = single ? 0 : 1;
  const dictionary = [0, 1, 2, 4][descriptor & 3] as number;
  const contentSize = [single ? 1 : 0, 2, 4, 8][descriptor >> 6] as number;
  return 5 + window + dictionary + contentSize;
}

function readAt(file: number, start: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length; ) {
    const read = readSync(file, bytes, filled, length - filled, start + filled);
    if (read === 0) throw broken("a frame that is cut");
    filled += read;
  }
  return bytes;
}

function broken(found: string): Error {
  return Object.assign(new Error(`an archive with ${found}`), { code: "BROKEN_ARCHIVE" });
}
