/**
 * The task "articles": batches of articles become what each yields. A row comes back for each that came, in order; an
 * article that cannot be read comes back with its problems.
 */
import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import { comparablesOf } from "../compare/comparables.ts";
import { type Standards, standardsOf } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import { partOf } from "../emit/part.ts";
import { indexReference } from "../extract/article.ts";
import { workArticle } from "../runs/article.ts";
import { yieldOf } from "../runs/gathering.ts";
import type { ArticleRef } from "../sources/listing.ts";
import { idOf, notARecord, type RecordRange } from "../sources/records.ts";
import { decodeStream, encodeStream, type StreamRow } from "./batch-stream.ts";
import { packYield } from "./packed-yield.ts";
import type { Task } from "./task.ts";

/** What comes back. `article` is a packed Yield; `problems` is JSON, where there is no article. */
export const workedShape = {
  part: "integer",
  id: "text",
  bytes: "number",
  article: "bytes",
  problems: "text",
} as const;

export function articlesTask(reference: Reference, parts: number, effects: Effects): Task {
  const known = indexReference(reference);
  const standards = standardsOf(reference.metrics);
  return {
    answer: async (frame) => {
      const rows = decodeStream(frame).map((row) => {
        const line = row["line"] instanceof Uint8Array ? Buffer.from(row["line"]) : undefined;
        const named = line === undefined ? String(row["id"]) : idOf(line);
        const record = line && recordOf(String(row["file"]), line);
        if (named === undefined)
          return problem("", line?.length ?? 0, 0, record === undefined ? [] : [notARecord(record)]);
        const bytes = line === undefined ? Number(row["bytes"]) : line.length;
        const ref = { id: named, digest: "", bytes, ...(record === undefined ? {} : { record }) };
        return workedRow(ref, line, reference, known, standards, parts, effects);
      });
      return encodeStream(workedShape, rows);
    },
    end: async () => encodeStream(workedShape, []),
  };
}

/** A line of a file that is read elsewhere; on which it stands nobody knows there. */
function recordOf(source: string, { length }: Uint8Array): RecordRange {
  return { source, file: source, line: 1, start: 0, length };
}

function problem(id: string, bytes: number, part: number, problems: readonly Issue[]): StreamRow {
  return { part, id, bytes, article: null, problems: JSON.stringify(problems) };
}

function workedRow(
  ref: ArticleRef,
  line: Uint8Array | undefined,
  reference: Reference,
  known: ReturnType<typeof indexReference>,
  standards: Standards,
  parts: number,
  effects: Effects,
): StreamRow {
  const { id, bytes } = ref;
  const part = partOf(id, parts);
  const { normalised, issues } = workArticle(ref, reference, known, effects, undefined, line);
  if (normalised === undefined) return problem(id, bytes, part, issues);
  const article = packYield(yieldOf(normalised, comparablesOf(normalised.rows, standards)));
  return { part, id, bytes, article, problems: null };
}
