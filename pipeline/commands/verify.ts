/**
 * Checks a dataset from the files of output/ and sources/ alone. Nothing that the build computed is believed: hashes
 * are taken anew, the three formats are read back and compared cell by cell, and every receipt is held against the
 * article's own bytes.
 */
import { hash } from "node:crypto";
import {
  type CanonicalText,
  canonicalText,
  decodeText,
  type Span,
  sliceSpan,
} from "../../schemas/document.ts";
import { tables } from "../../schemas/index.ts";
import { compareIssues, type Issue, type IssueCode } from "../../schemas/issue.ts";
import { type AnyRow, compareIds, compareRows, rowSchema, type Table } from "../../schemas/table.ts";
import type { Effects } from "../effects.ts";
import { codesOf } from "../emit/descriptors/json-schema.ts";
import { shareCovered } from "../normalise/rows/sources.ts";
import { readReference } from "../sources.ts";
import { type ReadBack, readers } from "./read-back.ts";

export type Verification = {
  readonly issues: readonly Issue[];
  readonly files: number;
  readonly rows: number;
};

type Rows = ReadonlyMap<string, readonly AnyRow[]>;

/** Everything that is wrong with output/, given sources/. */
export function verify(effects: Effects): Verification {
  const files = filesBelow(effects, "output");
  const sums = sumIssues(effects, files);
  const read = tables.map((table) => ({ table, ...readTable(effects, table) }));
  const rows: Rows = new Map(read.map(({ table, rows }) => [table.name, rows]));
  const issues = [
    ...sums,
    ...read.flatMap(({ issues }) => issues),
    ...read.flatMap(({ table, rows }) => rowIssues(table, rows)),
    ...keyIssues(rows),
    ...termIssues(effects, rows),
    ...receiptIssues(effects, rows),
    ...descriptorIssues(effects, files, rows),
  ];
  const count = [...rows.values()].reduce((sum, list) => sum + list.length, 0);
  return { issues: issues.toSorted(compareIssues), files: files.length, rows: count };
}

function issue(code: IssueCode, file: string, found: string, expected: string, line?: number): Issue {
  const mend = "Run the build again; if nobody changed the files by hand, report it.";
  return { code, place: line === undefined ? { file } : { file, line }, found, expected, mend };
}

function filesBelow(effects: Effects, folder: string): string[] {
  return effects.list(folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    return kind === "folder" ? filesBelow(effects, path) : [path];
  });
}

function digest(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

const sumsFile = "output/SHA256SUMS";
const sumLine = /^([0-9a-f]{64}) {2}(\S.*)$/;

function sumIssues(effects: Effects, files: readonly string[]): Issue[] {
  const text = textOf(effects, sumsFile);
  if (text === undefined)
    return [issue("output-missing", sumsFile, "no such file", "the checksums of the dataset")];
  const listed = new Map<string, string>();
  const malformed = text
    .replace(/\n$/, "")
    .split("\n")
    .flatMap((line, index) => {
      const [, sha256, path] = sumLine.exec(line) ?? [];
      if (sha256 === undefined || path === undefined) {
        return [
          issue(
            "output-digest",
            sumsFile,
            JSON.stringify(line),
            "a SHA-256, two spaces and a path",
            index + 1,
          ),
        ];
      }
      listed.set(`output/${path}`, sha256);
      return [];
    });
  const unlisted = files
    .filter((path) => path !== sumsFile && !listed.has(path))
    .map((path) =>
      issue("output-unexpected", path, "a file that SHA256SUMS does not list", "only files of the dataset"),
    );
  const differing = [...listed].flatMap(([path, sha256]) => {
    const bytes = effects.read(path);
    if (bytes === undefined)
      return [issue("output-missing", path, "no such file", "a file that SHA256SUMS lists")];
    const actual = digest(bytes);
    return actual === sha256
      ? []
      : [issue("output-digest", path, `SHA-256 ${actual}`, `SHA-256 ${sha256}, as ${sumsFile} lists it`)];
  });
  return [...malformed, ...unlisted, ...differing];
}

function textOf(effects: Effects, path: string): string | undefined {
  const bytes = effects.read(path);
  const text = bytes === undefined ? undefined : decodeText(bytes);
  return typeof text === "string" ? text : undefined;
}

/** The rows of a table by the vote of its three formats, and where one of them differs from the others. */
function readTable(effects: Effects, table: Table): { rows: readonly AnyRow[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const readable: (ReadBack & { file: string })[] = [];
  for (const { path, read } of readers) {
    const file = `output/${path(table)}`;
    const bytes = effects.read(file);
    if (bytes === undefined) {
      issues.push(issue("output-missing", file, "no such file", `the table ${table.name}`));
      continue;
    }
    try {
      readable.push({ file, ...read(table, bytes) });
    } catch (error) {
      issues.push(
        issue(
          "output-unreadable",
          file,
          (error as Error).message.split("\n")[0] ?? "",
          `the table ${table.name}`,
        ),
      );
    }
  }
  const [first, second, third] = readable;
  if (first === undefined) return { rows: [], issues };
  // of three, the one that stands alone is wrong; of two, nobody can tell, so the later is named
  const standard =
    second !== undefined && third !== undefined && !same(first, second) && same(second, third)
      ? second
      : first;
  for (const other of readable) issues.push(...differences(table, standard, other));
  return { rows: standard.rows, issues };
}

function same(left: ReadBack, right: ReadBack): boolean {
  return JSON.stringify(left.rows) === JSON.stringify(right.rows);
}

function differences(
  table: Table,
  standard: ReadBack & { file: string },
  other: ReadBack & { file: string },
): Issue[] {
  if (standard === other || same(standard, other)) return [];
  const columns = Object.keys(table.columns);
  const found = standard.rows.flatMap((row, index) => {
    const theirs = other.rows[index];
    const wrong = columns.filter((column) => theirs?.[column] !== row[column]);
    return wrong.map((column) =>
      issue(
        "output-disagrees",
        other.file,
        `${column} ${JSON.stringify(theirs?.[column] ?? null)} in the row ${row["id"]}`,
        `${JSON.stringify(row[column] ?? null)}, as in ${standard.file}`,
        other.lineOf(index),
      ),
    );
  });
  if (other.rows.length !== standard.rows.length) {
    found.push(
      issue(
        "output-disagrees",
        other.file,
        `${other.rows.length} rows`,
        `${standard.rows.length} rows, as in ${standard.file}`,
      ),
    );
  }
  return found.slice(0, 20);
}

function rowIssues(table: Table, rows: readonly AnyRow[]): Issue[] {
  const schema = rowSchema(table);
  const file = `output/json/${table.name}.json`;
  const compare = table.order === "span" ? compareRows : compareIds;
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const id = String(row["id"]);
    const line = index + 2;
    const found: Issue[] = [];
    const parsed = schema.safeParse(row);
    for (const fault of parsed.success ? [] : parsed.error.issues) {
      found.push(
        issue(
          "row-invalid",
          file,
          `${fault.path.join(".")} of ${id}: ${fault.message}`,
          "a row that keeps its table's rules",
          line,
        ),
      );
    }
    if (seen.has(id)) found.push(issue("id-duplicate", file, `${id} a second time`, "each id once", line));
    seen.add(id);
    const before = rows[index - 1];
    if (before !== undefined && compare(before, row) >= 0) {
      found.push(issue("output-order", file, `${id} after ${before["id"]}`, "rows in order", line));
    }
    return found;
  });
}

function keyIssues(rows: Rows): Issue[] {
  const keys = new Map([...rows].map(([name, list]) => [name, new Set(list.map((row) => row["id"]))]));
  const targets = new Set([...(keys.get("claims") ?? []), ...(keys.get("quotations") ?? [])]);
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, { references }]) => {
      const known =
        table.name === "attributions" && column === "target_id" ? targets : keys.get(references ?? "");
      if (known === undefined) return [];
      return (rows.get(table.name) ?? []).flatMap((row, index) =>
        row[column] === null || known.has(row[column] as string)
          ? []
          : [
              issue(
                "reference-unknown",
                `output/json/${table.name}.json`,
                `${column} ${row[column]} in ${row["id"]}`,
                `an id of ${references ?? "claims or quotations"}`,
                index + 2,
              ),
            ],
      );
    }),
  );
}

function termIssues(effects: Effects, rows: Rows): Issue[] {
  const vocabularies = readReference(effects).value?.vocabularies ?? [];
  return tables.flatMap((table) =>
    Object.entries(table.columns).flatMap(([column, definition]) => {
      if (definition.vocabulary === undefined) return [];
      const codes = codesOf(definition, vocabularies);
      return (rows.get(table.name) ?? []).flatMap((row, index) =>
        codes.includes(String(row[column]))
          ? []
          : [
              issue(
                "term-unknown",
                `output/json/${table.name}.json`,
                `${column} ${row[column]} in ${row["id"]}`,
                `a code of ${definition.vocabulary}`,
                index + 2,
              ),
            ],
      );
    }),
  );
}

function receiptIssues(effects: Effects, rows: Rows): Issue[] {
  return (rows.get("sources") ?? []).flatMap((source, index) => {
    const id = String(source["id"]);
    const file = `sources/articles/${id}/article.txt`;
    const listed = "output/json/sources.json";
    const bytes = effects.read(file);
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
    const receipts = tables
      .filter(({ order }) => order === "span")
      .flatMap((table) =>
        (rows.get(table.name) ?? []).flatMap((row, at) => {
          if (row["source_id"] !== id) return [];
          const span = { start: Number(row["start"]), end: Number(row["end"]) };
          spans.push(span);
          return receiptIssue(table, row, at, span, canonical, facts.text_sha256, file);
        }),
      );
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
              index + 2,
            ),
          ];
    return [...wrong, ...receipts, ...sum];
  });
}

function receiptIssue(
  table: Table,
  row: AnyRow,
  at: number,
  span: Span,
  canonical: CanonicalText,
  textSha256: string,
  article: string,
): Issue[] {
  const slice = sliceSpan(canonical, span);
  const file = `output/json/${table.name}.json`;
  if (slice !== row["exact"]) {
    return [
      issue(
        "receipt",
        file,
        `exact ${JSON.stringify(row["exact"])} in the row ${row["id"]}`,
        `${JSON.stringify(slice ?? null)}, the characters [${span.start}, ${span.end}) of ${article}`,
        at + 2,
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
      at + 2,
    ),
  ];
}

type Listed = { path: string; bytes: unknown; sha256: unknown };

/** What the descriptors say of files and counts is so. */
function descriptorIssues(effects: Effects, files: readonly string[], rows: Rows): Issue[] {
  const package_ = json(effects, "output/datapackage.json") as
    | { resources?: { path: string; bytes: number; hash: string }[] }
    | undefined;
  const prov = json(effects, "output/provenance.json") as
    | { entity?: Record<string, Record<string, unknown>> }
    | undefined;
  const quality = json(effects, "output/quality.json") as
    | { total?: { rows?: Record<string, number> } }
    | undefined;
  const resources = (package_?.resources ?? []).map(
    ({ path, bytes, hash: sum }): Listed => ({
      path: `output/${path}`,
      bytes,
      sha256: String(sum).replace(/^sha256:/, ""),
    }),
  );
  const entities = Object.entries(prov?.entity ?? {}).map(
    ([name, facts]): Listed => ({
      path: name.replace(/^source:/, "").replace(/^output:/, "output/"),
      bytes: facts["playbook:bytes"],
      sha256: facts["playbook:sha256"],
    }),
  );
  const listed = (list: readonly Listed[], by: string, code: IssueCode) =>
    list.flatMap(({ path, bytes, sha256 }) => {
      const actual = effects.read(path);
      if (actual === undefined)
        return [issue("output-missing", path, "no such file", `a file that ${by} lists`)];
      return actual.length === bytes && digest(actual) === sha256
        ? []
        : [
            issue(
              path.startsWith("sources/") ? "output-stale" : code,
              path,
              `${actual.length} bytes, SHA-256 ${digest(actual)}`,
              `${bytes} bytes, SHA-256 ${sha256}, as ${by} has it`,
            ),
          ];
    });
  const inputs = [...filesBelow(effects, "sources/articles"), ...filesBelow(effects, "sources/reference")];
  const known = new Set(entities.map(({ path }) => path));
  const unseen = inputs
    .filter((path) => !known.has(path))
    .map((path) =>
      issue(
        "output-stale",
        path,
        "a file that the dataset was not built from",
        "a dataset built from all of sources/",
      ),
    );
  const miscounted = Object.entries(quality?.total?.rows ?? {})
    .filter(([table, count]) => rows.get(table)?.length !== count)
    .map(([table, count]) =>
      issue(
        "output-disagrees",
        "output/quality.json",
        `${count} rows of ${table}`,
        `${rows.get(table)?.length ?? 0} rows`,
      ),
    );
  const unread = [
    ["datapackage.json", package_],
    ["provenance.json", prov],
    ["quality.json", quality],
  ] as const;
  return [
    ...unread
      .filter(([name, value]) => value === undefined && files.includes(`output/${name}`))
      .map(([name]) => issue("output-unreadable", `output/${name}`, "no JSON", "a JSON object")),
    ...listed(resources, "output/datapackage.json", "output-digest"),
    ...listed(entities, "output/provenance.json", "output-digest"),
    ...unseen,
    ...miscounted,
  ];
}

function json(effects: Effects, path: string): unknown {
  try {
    return JSON.parse(textOf(effects, path) ?? "");
  } catch {
    return undefined;
  }
}
