/**
 * A collection: one file of articles in sources/collections/, JSON Lines, one record an article, with the fields of
 * the YAML files: `{"source":{…},"text":"…","annotations":{…}}`; annotations may be missing. The file may be packed:
 * .jsonl.gz, .jsonl.zst.
 */
import { hash } from "node:crypto";
import { z } from "zod";
import { annotationsFile } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { canonicalText, decodeText } from "../../schemas/document.ts";
import type { Issue, Place } from "../../schemas/issue.ts";
import { words } from "../../schemas/scalar.ts";
import { sourceFile } from "../../schemas/source.ts";
import type { Effects } from "../effects.ts";
import type { Locate } from "../extract/yaml.ts";
import { changedText, type Loaded, strayFile, textIssues, wrongFolder } from "./curated.ts";
import { locateAnnotation } from "./locate.ts";

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

type Listed = { readonly id: string; readonly record: RecordRange };

const collectionName = /\.jsonl(?:\.gz|\.zst)?$/;

/** Every record of every collection, and the files that are none. */
export function listRecords(effects: Effects): { records: Listed[]; issues: Issue[] } {
  const records: Listed[] = [];
  const issues: Issue[] = [];
  for (const { name, kind } of effects.list(collectionsFolder)) {
    const source = `${collectionsFolder}/${name}`;
    if (kind !== "file" || !collectionName.test(name)) {
      issues.push(strayFile(source, "only collections: .jsonl, .jsonl.gz, .jsonl.zst"));
      continue;
    }
    const file = contentOf(effects, source);
    if (file === undefined) {
      issues.push(brokenArchive(source));
      continue;
    }
    for (const { line, start, bytes } of linesOf(effects, file)) {
      const record: RecordRange = { source, file, line, start, length: bytes.length };
      const id = idOf(bytes);
      if (id !== undefined) records.push({ id, record });
      else if (bytes.length > 0) issues.push(notARecord(record));
    }
  }
  return { records, issues };
}

/** The file to read for a collection, unpacked where it is packed; undefined where it cannot be. */
function contentOf(effects: Effects, source: string): string | undefined {
  if (source.endsWith(".jsonl")) return source;
  try {
    return effects.unpacked(source);
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

const step = 8 * 1024 * 1024;
const newline = 10;

/** The lines of a file of any size, as bytes; only one piece of the file is held at a time. */
function* linesOf(
  effects: Effects,
  file: string,
): Generator<{ line: number; start: number; bytes: Uint8Array }> {
  const size = effects.size(file) ?? 0;
  let rest: Uint8Array = new Uint8Array(0);
  let start = 0;
  let line = 1;
  for (let at = 0; at < size; at += step) {
    const piece = effects.readRange(file, at, Math.min(step, size - at));
    const bytes = rest.length === 0 ? Buffer.from(piece) : Buffer.concat([rest, piece]);
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

// A record that begins with its id needs no parsing to be listed.
const headLength = 300;
const head = /^\{\s*"source"\s*:\s*\{\s*"id"\s*:\s*"([a-z0-9-]+)"/;

function idOf(bytes: Uint8Array): string | undefined {
  const [, id] =
    head.exec(
      Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(headLength, bytes.length)).toString("latin1"),
    ) ?? [];
  if (id !== undefined) return id;
  const found = (parsed(bytes) as { source?: { id?: unknown } } | undefined)?.source?.id;
  return typeof found === "string" ? found : undefined;
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function notARecord({ source, line }: RecordRange): Issue {
  return {
    code: "field-value",
    place: { file: source, line },
    found: "a line that is no record with a source and an id",
    expected: 'one JSON object a line: {"source":{"id":"…",…},"text":"…","annotations":{…}}',
    mend: "Write the record on one line, in UTF-8.",
  };
}

const record = z.strictObject({
  source: sourceFile,
  text: words,
  annotations: annotationsFile.omit({ source: true }).optional(),
});

/** The article of a record, with the same checks as one of a folder. */
export function readRecord(effects: Effects, id: string, range: RecordRange): Loaded<Article> {
  const place: Place = { file: range.source, line: range.line };
  const within: Locate = (path) => ({ ...place, within: `${id}: ${path.join(".")}` });
  const json = parsed(effects.readRange(range.file, range.start, range.length));
  if (json === undefined) return { value: undefined, issues: [notARecord(range)] };
  const { text: given, ...fields } = json as Record<string, unknown>;
  const checked = record.safeParse({ ...(asWritten(fields) as object), text: given }, { reportInput: true });
  if (!checked.success) {
    const issues = checked.error.issues.map(
      (issue): Issue => ({
        code: "field-value",
        place: within(issue.path.map(String)),
        found: `${issue.path.join(".")}: ${JSON.stringify(issue.input) ?? "nothing"}`,
        expected: issue.message,
        mend: "Correct the field; the fields are those of source.yaml and annotations.yaml.",
      }),
    );
    return { value: undefined, issues };
  }
  const { source, annotations } = checked.data;
  const bytes = Buffer.from(checked.data.text);
  const text = decodeText(bytes);
  const raw_sha256 = hash("sha256", bytes, "hex");
  const issues: Issue[] = source.id === id ? [] : [wrongFolder(id, source.id, within(["source", "id"]))];
  if (checked.data.text.trim() === "") issues.push(...textIssues(range.source, bytes, ""));
  if (typeof text !== "string") {
    const { found, expected } = text;
    issues.push({
      code: "text-encoding",
      place: within(["text"]),
      found,
      expected,
      mend: "Take the character out of the text.",
    });
  }
  if (source.raw_sha256 !== raw_sha256)
    issues.push(changedText(source.raw_sha256, raw_sha256, within(["source", "raw_sha256"])));
  if (typeof text !== "string" || issues.length > 0) return { value: undefined, issues };
  const curation = { source: id, curator: "nobody", reviewed_on: source.published_on, ...annotations };
  const article: Article = {
    source,
    annotations: curation,
    canonical: canonicalText(text),
    raw_sha256,
    text_sha256: hash("sha256", text, "hex"),
    locate: locateAnnotation(curation, (path) => within(["annotations", ...path])),
    locateText: () => within(["text"]),
    locateSource: (field) => within(["source", field]),
  };
  return { value: article, issues };
}

/** The bytes of a record's text, as its hashes count them; undefined where there is none. */
export function textOfRecord(effects: Effects, { file, start, length }: RecordRange): Uint8Array | undefined {
  const { text } = (parsed(effects.readRange(file, start, length)) ?? {}) as { text?: unknown };
  return typeof text === "string" ? Buffer.from(text) : undefined;
}

/** JSON numbers and truth values as the text that YAML would hold, for the same schema reads both. */
function asWritten(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, asWritten(field)]));
}
