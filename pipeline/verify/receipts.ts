import { hash } from "node:crypto";
import {
  type CanonicalText,
  canonicalText,
  decodeText,
  type Span,
  sliceSpan,
} from "../../schemas/document.ts";
import { tables } from "../../schemas/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import { shareCovered } from "../../schemas/published-share.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { ReadChapter } from "../dataset/chapters.ts";
import type { Effects } from "../effects.ts";
import { readText } from "../sources/articles.ts";
import type { Articles } from "../sources/listing.ts";
import { digest, issue } from "./evidence.ts";

/** Every receipt is what the article's own bytes say, and so are its hashes, length and published share. */
export function receiptIssues(effects: Effects, { rows, place }: ReadChapter, articles: Articles): Issue[] {
  const sources = rows.get("sources") ?? [];
  const rowsBySource = receiptsBySource(rows);
  return sources.flatMap((source, index) => {
    const id = String(source["id"]);
    const { file: listed, line } = place("sources", index);
    const { file, bytes } = readText(effects, articles.find(id) ?? { id });
    if (bytes === undefined) return [issue("file-missing", file, "no such file", `the text of ${id}`)];
    const text = decodeText(bytes);
    if (typeof text !== "string") return [issue("text-encoding", file, text.found, text.expected)];
    const canonical = canonicalText(text);
    const facts = {
      raw_sha256: digest(bytes),
      text_sha256: hash("sha256", text, "hex"),
      code_points: canonical.codePoints,
    };
    const wrong = Object.entries(facts)
      .filter(([column, value]) => source[column] !== value)
      .map(([column, value]) =>
        issue(
          "text-changed",
          file,
          `${column} ${value}`,
          `${source[column]}, as ${listed} has it`,
          undefined,
        ),
      );
    const spans: Span[] = [];
    const receipts = (rowsBySource.get(id) ?? []).flatMap(({ table, row, at }) => {
      const span = { start: Number(row["start"]), end: Number(row["end"]) };
      spans.push(span);
      return receiptIssue(place(table.name, at), row, span, canonical, facts.text_sha256, file);
    });
    const share = shareCovered(spans, canonical.codePoints);
    const sum =
      share === source["published_share"]
        ? []
        : [
            issue(
              "row-invalid",
              listed,
              `published_share ${source["published_share"]} of ${id}`,
              `${share}, from the spans of its rows`,
              line,
            ),
          ];
    return [...wrong, ...receipts, ...sum];
  });
}

type Receipt = { readonly table: Table; readonly row: AnyRow; readonly at: number };

function receiptsBySource(rows: ReadChapter["rows"]): Map<unknown, Receipt[]> {
  const bySource = new Map<unknown, Receipt[]>();
  for (const table of tables.filter(({ order }) => order === "span"))
    (rows.get(table.name) ?? []).forEach((row, at) => {
      const own = bySource.get(row["source_id"]);
      if (own === undefined) bySource.set(row["source_id"], [{ table, row, at }]);
      else own.push({ table, row, at });
    });
  return bySource;
}

function receiptIssue(
  { file, line }: ReturnType<ReadChapter["place"]>,
  row: AnyRow,
  span: Span,
  canonical: CanonicalText,
  textSha256: string,
  article: string,
): Issue[] {
  const slice = sliceSpan(canonical, span);
  if (slice !== row["exact"]) {
    return [
      issue(
        "receipt",
        file,
        `exact ${JSON.stringify(row["exact"])} in the row ${row["id"]}`,
        `${JSON.stringify(slice ?? null)}, the characters [${span.start}, ${span.end}) of ${article}`,
        line,
      ),
    ];
  }
  if (row["source_digest"] === textSha256.slice(0, 16)) return [];
  return [
    issue(
      "receipt",
      file,
      `source_digest ${row["source_digest"]} in the row ${row["id"]}`,
      `${textSha256.slice(0, 16)}, from ${article}`,
      line,
    ),
  ];
}
