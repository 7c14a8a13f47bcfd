/**
 * Frames: the length of what follows in four bytes, the lowest first, and what follows. A stream that is cut off between
 * two of them is told by the frame of length 0 that it lacks.
 */
import { once } from "node:events";

const prefix = 4;

/** The frames of a stream, until that of length 0. Fails where the stream ends before it. */
export async function* readFrames(from: AsyncIterable<Uint8Array | string>): AsyncGenerator<Buffer> {
  let held: Buffer[] = [];
  let bytes = 0;
  let wanted: number | undefined;
  const take = (length: number): Buffer => {
    const all = held.length === 1 ? (held[0] as Buffer) : Buffer.concat(held);
    held = [all.subarray(length)];
    bytes -= length;
    return all.subarray(0, length);
  };
  for await (const chunk of from) {
    held.push(Buffer.from(chunk as Uint8Array));
    bytes += chunk.length;
    for (;;) {
      if (wanted === undefined && bytes >= prefix) wanted = take(prefix).readUInt32LE();
      if (wanted === 0) return;
      if (wanted === undefined || bytes < wanted) break;
      const frame = take(wanted);
      wanted = undefined;
      yield frame;
    }
  }
  throw new Error("standard input ended without a frame of length 0");
}

/** What stands before a frame: its length. */
function prefixOf(frame: Uint8Array): Buffer {
  const length = Buffer.alloc(prefix);
  length.writeUInt32LE(frame.length);
  return length;
}

/** A frame as it stands in a stream or a file. */
export function framed(frame: Uint8Array): Uint8Array {
  return Buffer.concat([prefixOf(frame), frame]);
}

/** Writes a frame, and waits where the reader is behind: no more than one is held for it. */
export async function writeFrame(to: NodeJS.WritableStream, frame: Uint8Array): Promise<void> {
  to.write(prefixOf(frame));
  if (frame.length > 0 && !to.write(frame)) await once(to, "drain");
}
