/** Where a row comes from: cell → row → annotation or rule → sentence with the span marked → source. */
import { canonicalText, decodeText, toRange } from "../schemas/document.ts";
import { tables } from "../schemas/index.ts";
import { type Issue, nearest } from "../schemas/issue.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import { visible } from "../schemas/visible.ts";
import { openComparisons } from "./compare.ts";
import { saidBy, standing } from "./describe-compared.ts";
import type { Effects } from "./effects.ts";
import { json } from "./emit/formats/json.ts";
import { explainName, isNameId } from "./explain-name.ts";
import { tokenise } from "./extract/tokens.ts";
import type { Paint } from "./report.ts";
import { type Place, readArticle, readText } from "./sources/articles.ts";
import type { Articles } from "./sources/listing.ts";
import { survey } from "./sources/survey.ts";

/**
 * The path from a row, or one cell of it, to the characters of its source, as text; an issue where there is no such
 * row or column.
 */
export async function explain(
  id: string,
  column: string | undefined,
  effects: Effects,
  paint: Paint,
): Promise<string | Issue> {
  if (isNameId(id)) return explainName(id, effects, paint);
  const found = findRow(id, effects);
  if ("code" in found) return found;
  const { table, row } = found;
  if (column !== undefined && !Object.hasOwn(table.columns, column)) return noColumn(table, column);
  return [
    paint.strong(`${table.name}: ${id}`),
    table.description,
    "",
    paint.strong("Cells"),
    ...cells(table, row, column, paint),
    ...meanings(table, row, column, effects, paint),
    ...("start" in row ? receipt(row, column, (await survey(effects)).articles, effects, paint) : []),
    ...(table.name === "claim_groups" || table.name === "claim_pairs"
      ? comparison(row, (await survey(effects)).articles, effects, paint)
      : []),
    ...usedBy(id, effects, paint),
  ].join("\n");
}

function findRow(id: string, effects: Effects): { table: Table; row: AnyRow } | Issue {
  const ids: string[] = [];
  for (const table of tables) {
    for (const row of rowsOf(table, effects)) {
      if (row["id"] === id) return { table, row };
      ids.push(String(row["id"]));
    }
  }
  const near = nearest(id, ids);
  return {
    code: "reference-unknown",
    place: { file: "output" },
    found: `no row ${id}`,
    expected: "the id of a row, as in the first column of the tables",
    mend: near === undefined ? "Build first, or look the id up in output/csv/." : `Did you mean ${near}?`,
  };
}

function noColumn({ name, columns }: Table, column: string): Issue {
  const near = nearest(column, Object.keys(columns));
  return {
    code: "reference-unknown",
    place: { file: `output/csv/${name}.csv` },
    found: `no column ${column}`,
    expected: `one of ${Object.keys(columns).join(", ")}`,
    mend: near === undefined ? "Name a column of the table." : `Did you mean ${near}?`,
  };
}

function rowsOf(table: Table, effects: Effects): AnyRow[] {
  const bytes = effects.read(`output/${json.path(table)}`);
  return bytes === undefined ? [] : (JSON.parse(Buffer.from(bytes).toString()) as AnyRow[]);
}

const receiptColumns = new Set([
  "id",
  "source_id",
  "source_digest",
  "start",
  "end",
  "exact",
  "method",
  "origin",
  "curator",
  "reviewed_on",
]);

function cells({ columns }: Table, row: AnyRow, column: string | undefined, { strong }: Paint): string[] {
  const isOwn = (name: string): boolean =>
    !("start" in columns && receiptColumns.has(name)) && row[name] !== null;
  const own = Object.keys(columns).filter((name) => name === column || isOwn(name));
  const width = Math.max(...own.map((name) => name.length));
  return own.map((name) => {
    const line = `${name.padEnd(width)}  ${visible(String(row[name] ?? "(no value)"))}`;
    return name === column ? strong(`→ ${line}`) : `  ${line}`;
  });
}

/** What the codes of the cells mean: a metric or a term, with its near miss and what other schemes call it. */
function meanings(
  { columns }: Table,
  row: AnyRow,
  column: string | undefined,
  effects: Effects,
  paint: Paint,
): string[] {
  const found = Object.entries(columns).flatMap(([name, { references, vocabulary, explainedIn }]) => {
    const cell = row[name];
    const list = references === "metrics" ? "metrics" : (vocabulary ?? explainedIn);
    if (list === undefined || typeof cell !== "string" || (column !== undefined && column !== name))
      return [];
    return meaning(name, list, cell, effects);
  });
  return found.length === 0 ? [] : ["", paint.strong("Codes"), ...found];
}

function meaning(column: string, list: string, code: string, effects: Effects): string[] {
  const id = list === "metrics" ? code : `${list}/${code}`;
  const table = list === "metrics" ? "metrics" : "terms";
  const term = rowsOf(tableNamed(table), effects).find((each) => each["id"] === id);
  if (term === undefined) return [];
  const mapped = rowsOf(tableNamed("term_mappings"), effects).filter((each) => each["term_id"] === id);
  return [
    `  ${column} ${code}: ${term["label"]}. ${term["definition"]}`,
    `    near miss  ${term["near_miss"]}`,
    ...mapped.map(
      ({ scheme, code: other, label, match }) => `    elsewhere  ${scheme} ${other}, ${label} (${match})`,
    ),
  ];
}

function tableNamed(wanted: string): Table {
  return tables.find(({ name }) => name === wanted) as Table;
}

/** From a group, or a pair of it, to its claims: who says each, how it stands, its interval and its sentence. */
function comparison(row: AnyRow, articles: Articles, effects: Effects, paint: Paint): string[] {
  const comparisons = openComparisons(effects);
  const group = "code" in comparisons ? undefined : comparisons.group(String(row["group_id"] ?? row["id"]));
  if (group === undefined) return [];
  const rows = new Map(rowsOf(tableNamed("claims"), effects).map((claim) => [claim["id"], claim]));
  const places = new Map([...articles].map((article) => [article.id, article]));
  const isOfPair = (id: string): boolean =>
    row["left_id"] === undefined || row["left_id"] === id || row["right_id"] === id;
  const lines = group.claims.flatMap((said, at) => {
    const claim = rows.get(said.id);
    if (claim === undefined || !isOfPair(said.id)) return [];
    const source = String(claim["source_id"]);
    const { bytes } = readText(effects, places.get(source) ?? { id: source });
    const text = bytes === undefined ? undefined : decodeText(bytes);
    return [
      `  ${at + 1}. ${visible(saidBy(said))}`,
      ...standing(said, group).map((line) => `     ${visible(line)}`),
      ...(typeof text === "string" ? [`     ${markedSentence(text, claim, paint)}`] : []),
      `     ${said.id}`,
    ];
  });
  return ["", paint.strong("Claims"), ...lines];
}

const headings: Readonly<Record<string, string>> = { curated: "Annotation", import: "Import" };

function receipt(
  row: AnyRow,
  column: string | undefined,
  articles: Articles,
  effects: Effects,
  paint: Paint,
): string[] {
  const sourceId = String(row["source_id"]);
  const ref = [...articles].find(({ id }) => id === sourceId) ?? { id: sourceId };
  const { file, bytes } = readText(effects, ref);
  const text = bytes === undefined ? undefined : decodeText(bytes);
  return [
    "",
    paint.strong(headings[String(row["method"])] ?? "Rule"),
    ...origin(row, column, ref, effects),
    "",
    paint.strong("Sentence"),
    typeof text === "string" ? `  ${markedSentence(text, row, paint)}` : `  ${file} cannot be read`,
    `  characters [${row["start"]}, ${row["end"]}) of ${file}, in Unicode code points`,
    "",
    paint.strong("Source"),
    ...source(sourceId, effects),
  ];
}

function origin(row: AnyRow, column: string | undefined, ref: Place, effects: Effects): string[] {
  const [, list, id] = /^annotations\.yaml#([a-z]+)\/(.+)$/.exec(String(row["origin"])) ?? [];
  if (list === undefined || id === undefined)
    return [`  ${row["origin"]} (${row["method"]}), reviewed by nobody yet`];
  const place = readArticle(effects, ref).value?.locate(list, id, column?.replace(/_id$/, ""));
  return [
    `  ${place === undefined ? row["origin"] : `${place.file}:${place.line}`} (${list}/${id})`,
    `  by ${visible(String(row["curator"]))}, ${row["reviewed_on"]}`,
  ];
}

/** The sentences that the span touches, with the span between marks. */
function markedSentence(text: string, row: AnyRow, paint: Paint): string {
  const canonical = canonicalText(text);
  const range = toRange(canonical, { start: Number(row["start"]), end: Number(row["end"]) });
  const { starts, ends, sentenceStarts } = tokenise(text);
  let from = 0;
  let to = text.length;
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const start = starts[sentenceStarts[sentence] as number] as number;
    const end = ends[(sentenceStarts[sentence + 1] as number) - 1] as number;
    if (start <= range.start) from = start;
    if (end >= range.end) {
      to = end;
      break;
    }
  }
  const shown = (start: number, end: number): string => visible(text.slice(start, end)).replace(/\n+/g, " ");
  const marked = paint.good(`⟦${shown(range.start, range.end)}⟧`);
  return shown(from, range.start) + marked + shown(range.end, to);
}

function source(id: string, effects: Effects): string[] {
  const row = rowsOf(tableNamed("sources"), effects).find((each) => each["id"] === id);
  if (row === undefined) return [`  ${id}`];
  const shared = row["text_may_be_republished"]
    ? "the text may be republished"
    : "the text may not be republished";
  return [
    `  ${visible(`${row["title"]}. ${row["publisher"]}`)}, ${row["published_on"]} (${row["condition"]})`,
    `  ${row["url"]}`,
    `  text SHA-256 ${row["text_sha256"]}`,
    `  ${row["license"]}; ${shared}; ${Math.round(Number(row["published_share"]) * 1000) / 10} % of it stands in the rows`,
  ];
}

/** The rows that lead to this one: the claims that use a quantity, the hops that vouch for a claim. */
function usedBy(id: string, effects: Effects, paint: Paint): string[] {
  const users = tables.flatMap((table) =>
    rowsOf(table, effects).flatMap((row) =>
      Object.entries(row).flatMap(([column, cell]) =>
        cell === id && column !== "id" ? [`  ${table.name}.${column}  ${row["id"]}`] : [],
      ),
    ),
  );
  return users.length === 0 ? [] : ["", paint.strong("Used by"), ...users.slice(0, 40)];
}
