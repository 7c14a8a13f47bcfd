/**
 * A collection: one file of articles in sources/collections/, JSON Lines, one record an article, with the fields of
 * the YAML files: `{"source":{…},"text":"…","annotations":{…}}`; annotations may be missing. The file may be packed:
 * .jsonl.gz, .jsonl.zst.
 */
import { hash } from "node:crypto";
import { z } from "zod";
import { annotationsFile } from "../../schemas/annotation.ts";
import type { Article } from "../../schemas/article.ts";
import { canonicalText } from "../../schemas/document.ts";
import type { Issue, Place } from "../../schemas/issue.ts";
import { words } from "../../schemas/scalar.ts";
import { sourceFile } from "../../schemas/source.ts";
import { expectation } from "../../schemas/value-messages.ts";
import type { Effects } from "../effects.ts";
import { type Locate, schemaIssues } from "../extract/yaml.ts";
import { changedText, type Loaded, textIssues, wrongFolder } from "./curated.ts";
import { locateAnnotation } from "./locate.ts";
import { notARecord, parsed, type RecordRange } from "./records.ts";

const record = z.strictObject({
  source: sourceFile,
  text: words,
  annotations: annotationsFile.omit({ source: true }).optional(),
});

/** The article of a record, of which `bytes` are the line, with the same checks as one of a folder. */
export function readRecord(id: string, range: RecordRange, bytes: Uint8Array): Loaded<Article> {
  const place: Place = { file: range.source, line: range.line };
  const within: Locate = (path) => ({ ...place, within: `${id}: ${path.join(".")}` });
  const json = parsed(bytes);
  if (json === undefined) return { value: undefined, issues: [notARecord(range)] };
  const { text: given, ...fields } = json as Record<string, unknown>;
  const written = (isWritten(fields) ? fields : asWritten(fields)) as object;
  const checked = record.safeParse({ ...written, text: given }, { reportInput: true, error: expectation });
  if (!checked.success) {
    const issues = checked.error.issues.flatMap((issue) => schemaIssues(issue, within));
    return { value: undefined, issues };
  }
  const { source, annotations, text } = checked.data;
  // what decodeText does to a file (its mark, its line ends, its controls) `words` has refused: the text is canonical
  const sha256 = hash("sha256", text, "hex");
  const issues: Issue[] = source.id === id ? [] : [wrongFolder(id, source.id, within(["source", "id"]))];
  if (text.trim() === "") issues.push(...textIssues(range.source, Buffer.from(text), ""));
  if (source.raw_sha256 !== sha256)
    issues.push(changedText(source.raw_sha256, sha256, within(["source", "raw_sha256"])));
  if (issues.length > 0) return { value: undefined, issues };
  const curation = { source: id, curator: "nobody", reviewed_on: source.published_on, ...annotations };
  const article: Article = {
    source,
    annotations: curation,
    canonical: canonicalText(text),
    raw_sha256: sha256,
    text_sha256: sha256,
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

/** Whether all is text already, as in collections that were made from YAML. */
function isWritten(value: unknown): boolean {
  if (typeof value !== "object" || value === null)
    return typeof value !== "number" && typeof value !== "boolean";
  for (const key in value) if (!isWritten((value as Readonly<Record<string, unknown>>)[key])) return false;
  return true;
}

/** JSON numbers and truth values as the text that YAML would hold, for the same schema reads both. */
function asWritten(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  if (Array.isArray(value)) return value.map(asWritten);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, asWritten(field)]));
}
