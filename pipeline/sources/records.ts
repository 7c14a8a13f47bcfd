/** Where the records of collections are, and what they hash to: listed without being understood. */
import { createHash, hash } from "node:crypto";
import type { Issue } from "../../schemas/issue.ts";
import type { Effects } from "../effects.ts";
import { strayFile } from "./stray.ts";

export const collectionsFolder = "sources/collections";

/** Where a record is: the bytes [start, start + length) of a file, and its line for people. */
export type RecordRange = {
  /** The file as it is listed among the inputs. */
  readonly source: string;
  /** The file to read: the source itself, or what it was unpacked to. */
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly length: number;
};

export type Listed = {
  readonly id: string;
  readonly digest: string;
  readonly bytes: number;
  readonly record: RecordRange;
};

/** A collection as a file: SHA-256 of its bytes as they lie in sources/. */
export type CollectionFile = { readonly path: string; readonly sha256: string; readonly bytes: number };

const collectionName = /\.jsonl(?:\.gz|\.zst)?$/;

/** Every record of every collection, the collections, and the files that are none. */
export async function listRecords(
  effects: Effects,
): Promise<{ records: Listed[]; files: CollectionFile[]; issues: Issue[] }> {
  const records: Listed[] = [];
  const files: CollectionFile[] = [];
  const issues: Issue[] = [];
  for (const { name, kind } of effects.list(collectionsFolder)) {
    const source = `${collectionsFolder}/${name}`;
    if (kind !== "file" || !collectionName.test(name)) {
      issues.push(strayFile(source, "only collections: .jsonl, .jsonl.gz, .jsonl.zst"));
      continue;
    }
    const file = await contentOf(effects, source);
    if (file === undefined) {
      issues.push(brokenArchive(source));
      continue;
    }
    const whole = createHash("sha256");
    for (const { line, start, bytes } of linesOf(effects, file, (piece) => whole.update(piece))) {
      const record: RecordRange = { source, file, line, start, length: bytes.length };
      const id = idOf(bytes);
      if (id !== undefined)
        records.push({ id, digest: hash("sha256", bytes, "hex"), bytes: bytes.length, record });
      else if (bytes.length > 0) issues.push(notARecord(record));
    }
    const sha256 = file === source ? whole.digest("hex") : digestOf(effects, source);
    files.push({ path: source, sha256, bytes: effects.size(source) ?? 0 });
  }
  return { records, files, issues };
}

/** The file to read for a collection, unpacked where it is packed; undefined where it cannot be. */
async function contentOf(effects: Effects, source: string): Promise<string | undefined> {
  if (source.endsWith(".jsonl")) return source;
  try {
    return await effects.unpacked(source);
  } catch {
    return undefined;
  }
}
function brokenArchive(file: string): Issue {
  return {
    code: "text-encoding",
    place: { file },
    found: "an archive that cannot be unpacked",
    expected: "JSON Lines packed by gzip or zstd",
    mend: "Pack the collection again from a copy that is whole.",
  };
}

const step = 1024 * 1024;
const newline = 10;

// A record that begins with its id needs no parsing to be listed.
const headLength = 300;
const head = /^\{\s*"source"\s*:\s*\{\s*"id"\s*:\s*"([a-z0-9-]+)"/;

function idOf(bytes: Uint8Array): string | undefined {
  const [, id] =
    head.exec(
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headLength, bytes.length)).toString("latin1"),
    ) ?? [];
  // a copy: a part of the head would keep the whole head in memory
  if (id !== undefined) return Buffer.from(id).toString();
  const found = (parsed(bytes) as { source?: { id?: unknown } } | undefined)?.source?.id;
  return typeof found === "string" ? found : undefined;
}

/** The lines of a file of any size, as bytes; only one piece of the file is held at a time. */
function* linesOf(
  effects: Effects,
  file: string,
  take: (piece: Uint8Array) => void,
): Generator<{ line: number; start: number; bytes: Uint8Array }> {
  const size = effects.size(file) ?? 0;
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  let line = 1;
  for (let at = 0; at < size; at += step) {
    const piece = effects.readRange(file, at, Math.min(step, size - at));
    take(piece);
    const bytes =
      rest.length === 0
        ? Buffer.from(piece.buffer, piece.byteOffset, piece.length)
        : Buffer.concat([rest, piece]);
    let from = 0;
    for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, from)) {
      yield { line: line++, start, bytes: bytes.subarray(from, end) };
      start += end + 1 - from;
      from = end + 1;
    }
    rest = bytes.subarray(from);
  }
  if (rest.length > 0) yield { line, start, bytes: rest };
}

/** SHA-256 of a file of any size, read piece by piece. */
function digestOf(effects: Effects, path: string): string {
  const sha256 = createHash("sha256");
  const bytes = effects.size(path) ?? 0;
  for (let start = 0; start < bytes; start += step) {
    sha256.update(effects.readRange(path, start, Math.min(step, bytes - start)));
  }
  return sha256.digest("hex");
}

/** A line as JSON; undefined where it is none. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

export function notARecord({ source, line }: RecordRange): Issue {
  return {
    code: "field-value",
    place: { file: source, line },
    found: "a line that is no record with a source and an id",
    expected: 'one JSON object a line: {"source":{"id":"…",…},"text":"…","annotations":{…}}',
    mend: "Write the record on one line, in UTF-8.",
  };
}
