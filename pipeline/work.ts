/** A run of articles through the stages: from files to finished bytes, in this thread or in a worker. */
import { tables } from "../schemas/index.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Reference } from "../schemas/reference.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import type { Source } from "../schemas/tables/sources.ts";
import type { Effects } from "./effects.ts";
import { listedSources } from "./emit/descriptors/data-card.ts";
import {
  addTotals,
  articleQuality,
  noTotal,
  type QualityTotal,
  qualityText,
  totalOf,
} from "./emit/descriptors/quality.ts";
import { encodeRows, type Pieces } from "./emit/output.ts";
import { extract, type KnownPhrases } from "./extract/article.ts";
import { normalise } from "./normalise/article.ts";
import { type ArticleRef, readArticle } from "./sources/articles.ts";
import { validate } from "./validate/article.ts";

/** What a run of articles yields: encoded rows, and the little that the end of the build must know. */
export type Run = {
  readonly issues: readonly Issue[];
  readonly articles: number;
  readonly pieces: Pieces;
  readonly rows: Readonly<Record<string, number>>;
  /** The first of its rows of `sources`, for the data card. */
  readonly sources: readonly Source[];
  /** Each article's part of quality.json, and what they come to. */
  readonly quality: readonly string[];
  readonly qualityTotal: QualityTotal;
  readonly entities: ReadonlySet<string>;
};

/** Works on a run of articles: in this thread, or in a worker (see worker.ts). */
export function workRun(
  articles: readonly ArticleRef[],
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
): Run {
  const worked = articles.map((article) => workArticle(article, reference, known, effects));
  const whole = worked.flatMap(({ normalised }) => normalised ?? []);
  const rowsOf = (table: Table): AnyRow[] =>
    whole.flatMap(({ rows }) => (rows[table.name as keyof typeof rows] ?? []) as readonly AnyRow[]);
  const byTable = tables.map((table) => [table, rowsOf(table)] as const);
  const qualities = whole.map(articleQuality);
  return {
    issues: worked.flatMap(({ issues }) => issues),
    articles: articles.length,
    pieces: new Map(byTable.flatMap(([table, rows]) => encodeRows(table, rows))),
    rows: Object.fromEntries(byTable.map(([table, rows]) => [table.name, rows.length])),
    sources: whole.flatMap(({ rows }) => rows.sources).slice(0, listedSources),
    quality: qualities.map(qualityText),
    qualityTotal: qualities.map(totalOf).reduce(addTotals, noTotal),
    entities: new Set(byTable.flatMap(([table, rows]) => entitiesNamed(table, rows))),
  };
}

/** The sentence of the README: one article, from its folder to rows that may be published. */
export function workArticle(ref: ArticleRef, reference: Reference, known: KnownPhrases, effects: Effects) {
  const { value: article, issues } = readArticle(effects, ref);
  if (article === undefined) return { issues };
  const extracted = extract(article, known);
  const normalised = normalise(extracted.extraction, reference);
  const found = [...issues, ...extracted.issues, ...validate(normalised, reference)];
  return found.length > 0 ? { issues: found } : { issues: found, normalised };
}

function entitiesNamed({ columns }: Table, rows: readonly AnyRow[]): string[] {
  const names = Object.entries(columns).filter(([, { references }]) => references === "entities");
  return names.flatMap(([name]) => rows.flatMap((row) => (row[name] === null ? [] : String(row[name]))));
}
