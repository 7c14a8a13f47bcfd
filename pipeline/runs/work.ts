/** A run of articles through the stages: from files to finished bytes, in this thread or in a worker. */
import { tables } from "../../schemas/index.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { Normalised } from "../../schemas/normalised.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import type { Source } from "../../schemas/tables/sources.ts";
import type { Effects } from "../effects.ts";
import { listedSources } from "../emit/descriptors/data-card.ts";
import {
  addTotals,
  articleQuality,
  noTotal,
  type QualityTotal,
  qualityPath,
  qualityPiece,
  totalOf,
} from "../emit/descriptors/quality.ts";
import { encodeRows, type Pieces } from "../emit/output.ts";
import { extract, type KnownPhrases } from "../extract/article.ts";
import { normalise } from "../normalise/article.ts";
import { type Place, readArticle } from "../sources/articles.ts";
import type { RecordRange } from "../sources/records.ts";
import type { ArticleRef } from "../sources/survey.ts";
import { type Stopwatch, startWatch, timed } from "../stopwatch.ts";
import { validate } from "../validate/article.ts";

const unwatched = startWatch({ now: () => 0, memory: () => 0 });

/** What a run of articles yields: encoded rows, and the little that the end of the build must know. */
export type Run = {
  readonly issues: readonly Issue[];
  readonly articles: number;
  readonly pieces: Pieces;
  readonly rows: Readonly<Record<string, number>>;
  /** The first of its rows of `sources`, for the data card. */
  readonly sources: readonly Source[];
  readonly qualityTotal: QualityTotal;
  /** Ids of the entities that its rows name. */
  readonly entities: readonly string[];
};

/**
 * Works on a run of articles; each group of them is encoded by itself. `lines` are what was read of those that are
 * records of collections.
 */
export function workRun(
  groups: readonly (readonly ArticleRef[])[],
  lines: ReadonlyMap<RecordRange, Uint8Array>,
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
  watch: Stopwatch,
): Run {
  const worked = groups.map((group) =>
    group.map((article) => {
      const line = article.record && lines.get(article.record);
      return workArticle(article, reference, known, effects, watch, line);
    }),
  );
  const whole = worked.map((group) => group.flatMap(({ normalised }) => normalised ?? []));
  return timed(watch, "emit", () => {
    const byTable = tables.map((table) => [table, rowsOf(table, whole)] as const);
    const qualities = whole.flat().map(articleQuality);
    const pieces = new Map(byTable.flatMap(([table, rows]) => encodeRows(table, rows)));
    if (qualities.length > 0) pieces.set(qualityPath, qualityPiece(qualities));
    return {
      issues: worked.flat().flatMap(({ issues }) => issues),
      articles: worked.flat().length,
      pieces,
      rows: Object.fromEntries(byTable.map(([table, rows]) => [table.name, rows.flat().length])),
      sources: whole
        .flat()
        .flatMap(({ rows }) => rows.sources)
        .slice(0, listedSources),
      qualityTotal: qualities.map(totalOf).reduce(addTotals, noTotal),
      entities: [...new Set(byTable.flatMap(([table, rows]) => entitiesNamed(table, rows.flat())))].sort(),
    };
  });
}

function rowsOf({ name }: Table, groups: readonly (readonly Normalised[])[]): AnyRow[][] {
  return groups.map((group) =>
    group.flatMap(({ rows }) => (rows[name as keyof typeof rows] ?? []) as readonly AnyRow[]),
  );
}

/** The sentence of the README: one article, from its folder to rows that may be published. */
export function workArticle(
  ref: Place,
  reference: Reference,
  known: KnownPhrases,
  effects: Effects,
  watch: Stopwatch = unwatched,
  line?: Uint8Array,
) {
  const { value: article, issues } = timed(watch, "read", () => readArticle(effects, ref, line));
  if (article === undefined) return { issues };
  const extracted = timed(watch, "extract", () => extract(article, known));
  const normalised = timed(watch, "normalise", () => normalise(extracted.extraction, reference));
  const broken = timed(watch, "validate", () => validate(normalised, reference));
  const found = [...issues, ...extracted.issues, ...broken];
  return found.length > 0 ? { issues: found } : { issues: found, normalised };
}

function entitiesNamed({ columns }: Table, rows: readonly AnyRow[]): string[] {
  const names = Object.entries(columns).filter(([, { references }]) => references === "entities");
  return names.flatMap(([name]) => rows.flatMap((row) => (row[name] === null ? [] : String(row[name]))));
}
