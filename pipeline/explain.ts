/** Where a row comes from: cell → row → annotation or rule → sentence with the span marked → source. */
import type { Column } from "../schemas/column.ts";
import { canonicalText, decodeText, toRange } from "../schemas/document.ts";
import { tables } from "../schemas/index.ts";
import { type Issue, nearest } from "../schemas/issue.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import { metrics } from "../schemas/tables/metrics.ts";
import { sources } from "../schemas/tables/sources.ts";
import { term_mappings } from "../schemas/tables/term_mappings.ts";
import { terms } from "../schemas/tables/terms.ts";
import { visible } from "../schemas/visible.ts";
import { comparedIn } from "./compare.ts";
import { type BuiltDataset, openBuilt } from "./dataset/built.ts";
import { readerOfOutput } from "./dataset/chapters.ts";
import { saidBy, standing } from "./describe-compared.ts";
import type { Effects } from "./effects.ts";
import { explainName, isNameId } from "./explain-name.ts";
import { tokenise } from "./extract/tokens.ts";
import type { Paint } from "./report.ts";
import { type Place, readArticle, readText } from "./sources/articles.ts";
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
  const built = openBuilt(readerOfOutput(effects));
  const found = await findRow(id, built);
  if ("code" in found) return found;
  const { table, row } = found;
  if (column !== undefined && !Object.hasOwn(table.columns, column))
    return noColumn(table, column, `output/${built.path(table, built.partOfRow(id))}`);
  return [
    paint.strong(`${table.name}: ${id}`),
    table.description,
    "",
    paint.strong("Cells"),
    ...cells(table, row, column, paint),
    ...(await meanings(table, row, column, built, paint)),
    ...("start" in row ? await receipt(row, column, built, effects, paint) : []),
    ...(table.name === "claim_groups" || table.name === "claim_pairs"
      ? await comparison(row, effects, paint)
      : []),
    ...(await usedBy(id, built, paint)),
  ].join("\n");
}

/** The row with this id. Where there are parts, those of the article with which the id begins are looked into. */
async function findRow(id: string, built: BuiltDataset): Promise<{ table: Table; row: AnyRow } | Issue> {
  const ids: string[] = [];
  // the id of a row of an article names its table
  const named = id.split("/")[1];
  for (const table of tables.toSorted((left, right) => +(right.name === named) - +(left.name === named))) {
    for (const row of (await built.rows(table, built.partOfRow(id))) ?? []) {
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
    mend:
      near === undefined
        ? "Build first, or look the id up in the tables of output/."
        : `Did you mean ${near}?`,
  };
}

function noColumn({ columns }: Table, column: string, file: string): Issue {
  const near = nearest(column, Object.keys(columns));
  return {
    code: "reference-unknown",
    place: { file },
    found: `no column ${column}`,
    expected: `one of ${Object.keys(columns).join(", ")}`,
    mend: near === undefined ? "Name a column of the table." : `Did you mean ${near}?`,
  };
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
async function meanings(
  { columns }: Table,
  row: AnyRow,
  column: string | undefined,
  built: BuiltDataset,
  paint: Paint,
): Promise<string[]> {
  const found: string[] = [];
  for (const [name, { references, vocabulary, explainedIn }] of Object.entries(columns)) {
    const cell = row[name];
    const list = references === "metrics" ? "metrics" : (vocabulary ?? explainedIn);
    if (list === undefined || typeof cell !== "string" || (column !== undefined && column !== name)) continue;
    found.push(...(await meaning(name, list, cell, built)));
  }
  return found.length === 0 ? [] : ["", paint.strong("Codes"), ...found];
}

async function meaning(column: string, list: string, code: string, built: BuiltDataset): Promise<string[]> {
  const id = list === "metrics" ? code : `${list}/${code}`;
  const rows = (await built.rows(list === "metrics" ? metrics : terms)) ?? [];
  const term = rows.find((each) => each["id"] === id);
  if (term === undefined) return [];
  const mapped = ((await built.rows(term_mappings)) ?? []).filter((each) => each["term_id"] === id);
  return [
    `  ${column} ${code}: ${term["label"]}. ${term["definition"]}`,
    `    near miss  ${term["near_miss"]}`,
    ...mapped.map(
      ({ scheme, code: other, label, match }) => `    elsewhere  ${scheme} ${other}, ${label} (${match})`,
    ),
  ];
}

/** From a group, or a pair of it, to its claims: who says each, how it stands, its interval and its sentence. */
async function comparison(row: AnyRow, effects: Effects, paint: Paint): Promise<string[]> {
  const compared = await comparedIn(String(row["group_id"] ?? row["id"]), effects);
  if (compared === undefined) return [];
  const { group, rows } = compared;
  const { articles } = await survey(effects);
  const isOfPair = (id: string): boolean =>
    row["left_id"] === undefined || row["left_id"] === id || row["right_id"] === id;
  const lines = group.claims.flatMap((said, at) => {
    const claim = rows.get(said.id);
    if (claim === undefined || !isOfPair(said.id)) return [];
    const source = String(claim["source_id"]);
    const { bytes } = readText(effects, articles.find(source) ?? { id: source });
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

async function receipt(
  row: AnyRow,
  column: string | undefined,
  built: BuiltDataset,
  effects: Effects,
  paint: Paint,
): Promise<string[]> {
  const sourceId = String(row["source_id"]);
  const ref = (await survey(effects)).articles.find(sourceId) ?? { id: sourceId };
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
    ...(await source(sourceId, built)),
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

async function source(id: string, built: BuiltDataset): Promise<string[]> {
  const rows = (await built.rows(sources, built.partOfRow(id))) ?? [];
  const row = rows.find((each) => each["id"] === id);
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

/** How many rows that name a row are shown. */
const shownUsers = 40;

/**
 * The rows that lead to this one: the claims that use a quantity, the hops that vouch for a claim. Rows of an article
 * are named in its part, and by what does not come from articles; other rows anywhere.
 */
async function usedBy(id: string, built: BuiltDataset, paint: Paint): Promise<string[]> {
  const isOfArticle = ((await built.rows(sources, built.partOfRow(id), ["id"])) ?? []).some(
    (row) => row["id"] === id.split("/")[0],
  );
  const users: string[] = [];
  for (const table of tables) {
    const columns = ["id", ...columnsOfIds(table)];
    const parts = built.partsOf(table);
    for (const part of isOfArticle && parts.length > 1 ? [built.partOfRow(id)] : parts) {
      if (users.length >= shownUsers) break;
      for (const row of (await built.rows(table, part, columns)) ?? [])
        for (const [column, cell] of Object.entries(row))
          if (cell === id && column !== "id") users.push(`  ${table.name}.${column}  ${row["id"]}`);
    }
  }
  return users.length === 0 ? [] : ["", paint.strong("Used by"), ...users.slice(0, shownUsers)];
}

/** The columns of a table in which ids of rows stand. */
function columnsOfIds({ columns }: Table): string[] {
  return Object.keys(columns).filter(
    (name) => name !== "id" && ["reference", "identifier"].includes((columns[name] as Column).kind),
  );
}
