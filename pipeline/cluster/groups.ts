/**
 * The task "groups": claims of all parts, sorted by range and group, become pieces of the files of groups and pairs.
 * Whole ranges come, one after the other. They are cut into chunks as the build on one machine cuts them, so the bytes
 * are the same.
 * Memory: a chunk of claims and its rows.
 */
import { createHash } from "node:crypto";
import type { Reference } from "../../schemas/reference.ts";
import { openCutting, rangeOf, textOf } from "../compare/chunk.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import type { OutputFile } from "../emit/output.ts";
import { comparing, standardsFrom } from "../runs/compare-claims.ts";
import { decodeStream, encodeStream } from "./batch-stream.ts";
import { type FileChunks, openChunks } from "./file-chunks.ts";
import { framed } from "./frames.ts";
import type { Task } from "./task.ts";

/** What came of a chunk of claims: a piece for each of the tables' files, and in a row of its own how many rows they have. */
export const pieceShape = { path: "text", piece: "bytes", rows: "text" } as const;

/** What the end of the job must know of a range: how many claims came, and the file with the frames of its chunks. */
export type ToldOfRange = { readonly claims: number; readonly file: OutputFile };

type Compare = ReturnType<typeof comparing>;

export function groupsTask(reference: Reference, layout: Layout, effects: Effects): Task {
  const chunks = openChunks();
  // most workers are never asked
  let compare: Compare | undefined;
  let open: OpenRange | undefined;
  const endRange = (): void => {
    if (open !== undefined) chunks.tell({ range: open.range }, open.close());
    open = undefined;
  };
  return {
    answer: async (frame) => {
      const rows = decodeStream(frame);
      // no rows: whoever asks has no more of the range, but may have others later
      if (rows.length === 0) endRange();
      for (const { claim } of rows) {
        const line = Buffer.from(claim as Uint8Array).toString();
        if (open?.range !== rangeOf(line)) endRange();
        compare ??= comparing(standardsFrom(reference), formatsOf(layout), effects);
        open ??= openRange(chunks, compare, rangeOf(line));
        open.add(line);
      }
      return chunks.taken();
    },
    end: async () => {
      endRange();
      return chunks.taken();
    },
  };
}

type OpenRange = {
  readonly range: number;
  readonly add: (line: string) => void;
  readonly close: () => ToldOfRange;
};

function openRange(chunks: FileChunks, compare: Compare, range: number): OpenRange {
  const path = `groups/${range}`;
  const begins = openCutting();
  const digest = createHash("sha256");
  let [claims, bytes, lines]: [number, number, string[]] = [0, 0, []];
  const endChunk = (): void => {
    const { run } = compare({ claims: textOf(lines), key: undefined });
    const pieces = [...run.pieces].map(([file, piece]) => ({ path: file, piece }));
    const frame = framed(encodeStream(pieceShape, [...pieces, { rows: JSON.stringify(run.rows) }]));
    chunks.append(path, frame);
    digest.update(frame);
    bytes += frame.length;
    lines = [];
  };
  return {
    range,
    add: (line) => {
      if (begins(line)) endChunk();
      lines.push(line);
      claims++;
    },
    close: () => {
      endChunk();
      return { claims, file: { path, bytes, sha256: digest.digest("hex") } };
    },
  };
}
