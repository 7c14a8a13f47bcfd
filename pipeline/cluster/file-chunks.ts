/**
 * Files that grow here and are written elsewhere: their bytes leave in chunks, with the path below the output folder; and
 * claims, which are compared elsewhere.
 */
import { rangeOf } from "../compare/chunk.ts";
import type { Destination } from "../emit/output.ts";
import { encodeStream, type StreamRow } from "./batch-stream.ts";

/**
 * A chunk of a file; or, at the end of a part or of a range of groups, what is told of it, as JSON; or a line of a claim,
 * as bytes, and its range.
 */
export const chunkShape = {
  path: "text",
  bytes: "bytes",
  part: "integer",
  range: "integer",
  told: "text",
} as const;

export type FileChunks = Destination & {
  /** Tells of a part, or of a range, that is whole. */
  readonly tell: (of: { readonly part: number } | { readonly range: number }, told: object) => void;
  /** Hands on lines of linesOf(). */
  readonly hand: (lines: readonly string[]) => void;
  /** All that was written and told since it was last asked. */
  readonly taken: () => Uint8Array;
};

export function openChunks(): FileChunks {
  let rows: StreamRow[] = [];
  return {
    append: (path, bytes) => {
      // buffers of columns are used again
      rows.push({ path, bytes: Uint8Array.from(bytes) });
    },
    keep: (path) => {
      throw new Error(`${path} is of no version before`);
    },
    end: () => undefined,
    tell: (of, told) => {
      rows.push({ ...of, told: JSON.stringify(told) });
    },
    hand: (lines) => {
      for (const line of lines) rows.push({ range: rangeOf(line), bytes: Buffer.from(line) });
    },
    taken: () => {
      const stream = encodeStream(chunkShape, rows);
      rows = [];
      return stream;
    },
  };
}
