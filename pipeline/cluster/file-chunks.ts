/** Files that grow here and are written elsewhere: their bytes leave in chunks, with the path below the output folder. */
import type { Destination } from "../emit/output.ts";
import { encodeStream, type StreamRow } from "./batch-stream.ts";

/** A chunk of a file, or at the end of a part what is told of it, as JSON. */
export const chunkShape = { path: "text", bytes: "bytes", part: "integer", told: "text" } as const;

export type FileChunks = Destination & {
  /** Tells of a part that is whole. */
  readonly tell: (part: number, told: object) => void;
  /** All that was written and told since it was last asked. */
  readonly taken: () => Uint8Array;
};

export function openChunks(): FileChunks {
  let rows: StreamRow[] = [];
  return {
    append: (path, bytes) => {
      // buffers of columns are used again
      rows.push({ path, bytes: Uint8Array.from(bytes), part: null, told: null });
    },
    keep: (path) => {
      throw new Error(`${path} is of no version before`);
    },
    end: () => undefined,
    tell: (part, told) => {
      rows.push({ path: null, bytes: null, part, told: JSON.stringify(told) });
    },
    taken: () => {
      const stream = encodeStream(chunkShape, rows);
      rows = [];
      return stream;
    },
  };
}
