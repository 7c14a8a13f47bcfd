/** What a build has counted and listed of its articles so far: what its end must know of all of them. */
import { type Source, sources as sourcesTable } from "../schemas/tables/sources.ts";
import { listedSources } from "./emit/descriptors/data-card.ts";
import { addTotals, noTotal, type QualityTotal } from "./emit/descriptors/quality.ts";
import { json, rowsOfPiece } from "./emit/formats/json.ts";
import type { PieceSource } from "./emit/output.ts";
import type { Told } from "./runs/work.ts";

export type Tally = {
  /** Articles that were looked at, be they right or wrong. */
  articles: number;
  rows: Record<string, number>;
  quality: QualityTotal;
  /** Rows for the data card: the first of the table. */
  readonly sources: Source[];
  /** Ids of the entities that some row names. Memory: grows with the registry, not with the articles. */
  readonly entities: Set<string>;
};

export function newTally(): Tally {
  return { articles: 0, rows: {}, quality: noTotal, sources: [], entities: new Set() };
}

/** Counts a run. */
export function count(tally: Tally, told: Omit<Told, "comparables">): void {
  tally.articles += told.articles;
  for (const [table, rows] of Object.entries(told.rows)) tally.rows[table] = (tally.rows[table] ?? 0) + rows;
  tally.quality = addTotals(tally.quality, told.qualityTotal);
  for (const id of told.entities) tally.entities.add(id);
}

/** Lists the sources of a run, until there are enough for the data card; their rows are read from its pieces. */
export async function listSources({ sources }: Tally, { digests, piece }: PieceSource): Promise<void> {
  const path = json.path(sourcesTable);
  if (sources.length === listedSources || !digests.has(path)) return;
  const rows = rowsOfPiece(await piece(path)) as unknown as Source[];
  sources.push(...rows.slice(0, listedSources - sources.length));
}

/** "1200 of 100000 articles, 75600 rows, 1500 articles/s, 1 s so far, 66 s to go" */
export function progressLine({ articles, rows }: Tally, all: number, milliseconds: number): string {
  const seconds = Math.max(milliseconds / 1000, 0.001);
  const rate = articles / seconds;
  const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
  return [
    `${articles} of ${all} articles`,
    `${total} rows`,
    `${rate.toFixed(rate < 10 ? 1 : 0)} articles/s`,
    `${Math.round(seconds)} s so far`,
    ...(rate > 0 ? [`${Math.ceil((all - articles) / rate)} s to go`] : []),
  ].join(", ");
}
