/** Where the records of collections are, and what they hash to: listed without being understood. */
import { createHash, hash } from "node:crypto";
import type { Issue } from "../../schemas/issue.ts";
import { type Effects, listWanted } from "../effects.ts";
import { moving } from "./moving.ts";
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

/** A record, and what tells it from others. */
export type Listed = {
  readonly id: string;
  readonly digest: string;
  readonly bytes: number;
  readonly record: RecordRange;
};

/** A collection as a file: SHA-256 of its bytes as they lie in sources/, and what the file system said before. */
export type CollectionFile = {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly stamp: string | undefined;
};

const plainExtension = ".jsonl";
const collectionName = /\.jsonl(?:\.gz|\.zst)?$/;

/** The paths of collections, and the files that are none. */
export function findCollections(effects: Effects): { paths: string[]; issues: Issue[] } {
  const paths: string[] = [];
  const issues: Issue[] = [];
  for (const { name, kind } of listWanted(effects, collectionsFolder)) {
    const path = `${collectionsFolder}/${name}`;
    if (kind === "file" && collectionName.test(name)) paths.push(path);
    else issues.push(strayFile(path, "only collections: .jsonl, .jsonl.gz, .jsonl.zst"));
  }
  return { paths, issues };
}

/** A collection as a file, hashed as a whole. */
export function hashCollection(effects: Effects, path: string): CollectionFile {
  const stamp = effects.stamp(path);
  return { path, sha256: digestOf(effects, path), bytes: effects.size(path) ?? 0, stamp };
}

/**
 * Lists every record of a collection, each hashed by itself, and tells what is wrong with them. A file that was not
 * hashed as a whole is hashed in the same reading, or before it is unpacked. One that was written since is refused.
 */
export async function listRecords(
  effects: Effects,
  source: string,
  take: (record: Listed) => void,
  tell: (issue: Issue) => void,
  hashed = source.endsWith(plainExtension) ? undefined : hashCollection(effects, source),
): Promise<CollectionFile> {
  const stamp = hashed === undefined ? effects.stamp(source) : hashed.stamp;
  const whole = createHash("sha256");
  const file = await contentOf(effects, source);
  if (file === undefined) tell(brokenArchive(source));
  else {
    const list = (bytes: Buffer, line: number, start: number): void => {
      const record: RecordRange = { source, file, line, start, length: bytes.length };
      const id = idOf(bytes);
      if (id !== undefined) take({ id, digest: hash("sha256", bytes, "hex"), bytes: bytes.length, record });
      else if (bytes.length > 0) tell(notARecord(record));
    };
    readLines(effects, file, list, hashed === undefined ? (piece) => whole.update(piece) : undefined);
  }
  if (effects.stamp(source) !== stamp) tell(moving({ file: source }, "a collection"));
  return hashed ?? { path: source, sha256: whole.digest("hex"), bytes: effects.size(source) ?? 0, stamp };
}

// What zlib, zstd and effects/unpack.ts say of bytes that are no archive. Memory or a disk that is full is not among it.
const brokenCode = /^(?:BROKEN_ARCHIVE|Z_(?:DATA|BUF)_ERROR|ZSTD_error_(?!memory_allocation).+)$/;

/** The file to read for a collection, unpacked where it is packed; undefined where its bytes are no archive. */
async function contentOf(effects: Effects, source: string): Promise<string | undefined> {
  if (source.endsWith(plainExtension)) return source;
  try {
    return await effects.unpacked(source);
  } catch (error) {
    if (!brokenCode.test((error as { code?: string }).code ?? "")) throw error;
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

// A record that begins with its id, as records are written by programs, needs no parsing to be listed.
const opening = Buffer.from('{"source":{"id":"');
const quote = 34;
const plainId = /^[a-z0-9-]+$/;

/** The id that a line names; undefined where it is no record. */
export function idOf(bytes: Buffer): string | undefined {
  const start = opening.length;
  if (bytes.length > start && bytes.compare(opening, 0, start, 0, start) === 0) {
    const id = bytes.toString("latin1", start, bytes.indexOf(quote, start));
    if (plainId.test(id)) return id;
  }
  const found = (parsed(bytes) as { source?: { id?: unknown } } | undefined)?.source?.id;
  return typeof found === "string" ? found : undefined;
}

/**
 * Takes the lines of a file of any size, as bytes that are gone afterwards; one piece of the file is held at a time,
 * and seen as a whole.
 */
function readLines(
  effects: Effects,
  file: string,
  take: (bytes: Buffer, line: number, start: number) => void,
  see?: (piece: Uint8Array) => void,
): void {
  const size = effects.size(file) ?? 0;
  let held = Buffer.allocUnsafe(2 * step);
  /** Bytes of a line that goes on in the next piece, at the head of what is held. */
  let rest = 0;
  let start = 0;
  let line = 1;
  for (let at = 0; at < size; at += step) {
    const length = Math.min(step, size - at);
    if (rest + length > held.length) held = Buffer.concat([held], 2 * (rest + length));
    const piece = held.subarray(rest, rest + length);
    effects.readInto(file, at, piece);
    see?.(piece);
    const bytes = held.subarray(0, rest + length);
    let from = 0;
    for (let end = bytes.indexOf(newline, rest); end >= 0; end = bytes.indexOf(newline, from)) {
      take(bytes.subarray(from, end), line++, start);
      start += end + 1 - from;
      from = end + 1;
    }
    rest = bytes.length - from;
    held.copyWithin(0, from, bytes.length);
  }
  if (rest > 0) take(held.subarray(0, rest), line, start);
}

/** The bytes of records. What stands close behind each other in a file, as records of a run do, is read at once. */
export function readRecords(
  effects: Effects,
  ranges: readonly RecordRange[],
): ReadonlyMap<RecordRange, Uint8Array> {
  const found = new Map<RecordRange, Uint8Array>();
  for (let first = 0; first < ranges.length; ) {
    const { file, start } = ranges[first] as RecordRange;
    let next = first + 1;
    let end = endOf(ranges[first] as RecordRange);
    for (let range = ranges[next]; range?.file === file; range = ranges[++next]) {
      if (range.start < end || range.start > end + furthest || endOf(range) - start > step) break;
      end = endOf(range);
    }
    const bytes = effects.readRange(file, start, end - start);
    for (const range of ranges.slice(first, next))
      found.set(range, bytes.subarray(range.start - start, endOf(range) - start));
    first = next;
  }
  return found;
}

/** How many bytes between two records are read along sooner than the file is opened again. */
const furthest = 1 << 14;

function endOf({ start, length }: RecordRange): number {
  return start + length;
}

/** SHA-256 of a file of any size, read piece by piece. */
function digestOf(effects: Effects, path: string): string {
  const sha256 = createHash("sha256");
  const held = Buffer.allocUnsafe(step);
  const size = effects.size(path) ?? 0;
  for (let at = 0; at < size; at += step) {
    const piece = held.subarray(0, Math.min(step, size - at));
    effects.readInto(path, at, piece);
    sha256.update(piece);
  }
  return sha256.digest("hex");
}

const decoder = new TextDecoder("utf-8", { fatal: true });

/** A line as JSON; undefined where it is none. */
export function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decoder.decode(bytes));
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
