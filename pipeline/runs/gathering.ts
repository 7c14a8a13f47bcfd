/** What is kept of a run's articles: each is encoded as soon as it is worked out, so that its rows need not be held. */
import { tables } from "../../schemas/index.ts";
import type { Normalised } from "../../schemas/normalised.ts";
import type { AnyRow, Table } from "../../schemas/table.ts";
import { type Batch, type OpenBatch, openBatch } from "../emit/batch.ts";
import {
  type ArticleQuality,
  articleQuality,
  countTotals,
  type QualityTotal,
  qualityPath,
  qualityPiece,
  qualityText,
} from "../emit/descriptors/quality.ts";
import type { Format } from "../emit/format.ts";
import { usualFormats } from "../emit/formats/index.ts";
import { json } from "../emit/formats/json.ts";
import { encodeBatches, type Pieces } from "../emit/output.ts";

/** What a run of articles yields: encoded rows, and the little that the end of the build must know. */
export type Gathered = {
  readonly pieces: Pieces;
  readonly rows: Readonly<Record<string, number>>;
  readonly qualityTotal: QualityTotal;
  /** Ids of the entities that its rows name. */
  readonly entities: readonly string[];
  /** What of its claims is held against those of other articles: lines of linesOf(). */
  readonly comparables: readonly string[];
};

/** What is gathered of an article; it can be written as JSON and read again, and is then gathered to the same bytes. */
export type Yield = {
  readonly rows: Readonly<Record<string, readonly AnyRow[]>>;
  readonly comparables: readonly string[];
  readonly quality: ArticleQuality;
};

/** What an article yields; `comparables` are the lines of its claims. */
export function yieldOf(normalised: Normalised, comparables: readonly string[]): Yield {
  return { rows: normalised.rows, comparables, quality: articleQuality(normalised) };
}

export type Gathering = {
  readonly add: (article: Yield) => void;
  /** The articles added from now on are of another group, which is encoded by itself. */
  readonly endGroup: () => void;
  readonly close: () => Gathered;
};

type GatheredTable = {
  readonly table: Table;
  /** Columns that name an entity. */
  readonly naming: readonly string[];
  /** The batches of the groups that have ended. */
  readonly batches: Batch[];
  readonly ended: OpenBatch[];
  open: OpenBatch;
  rows: number;
};

/** `formats` are those in which its rows are encoded. */
export function gather(formats: readonly Format[] = usualFormats): Gathering {
  const gathered = tables.map(
    (table): GatheredTable => ({
      table,
      naming: Object.keys(table.columns).filter((name) => referenced(table, name) === "entities"),
      batches: [],
      ended: [],
      open: openBatch(table),
      rows: 0,
    }),
  );
  const entities = new Set<string>();
  const comparables: string[] = [];
  const qualities: string[] = [];
  const totals = countTotals();
  return {
    add: ({ rows, comparables: more, quality }) => {
      for (const into of gathered) addRows(into, rows[into.table.name] ?? [], entities);
      for (const line of more) comparables.push(line);
      qualities.push(qualityText(quality));
      totals.add(quality);
    },
    endGroup: () => {
      for (const into of gathered) endBatch(into);
    },
    close: () => {
      const pieces = new Map(
        gathered.flatMap(({ table, batches }) => encodeBatches(table, batches, formatsFor(table, formats))),
      );
      for (const { ended } of gathered) for (const batch of ended) batch.release();
      if (qualities.length > 0) pieces.set(qualityPath, qualityPiece(qualities));
      const rows = Object.fromEntries(gathered.map(({ table, rows: count }) => [table.name, count]));
      return { pieces, rows, qualityTotal: totals.total(), entities: [...entities].sort(), comparables };
    },
  };
}

/** The data card lists sources, whose rows are read from lines of JSON, be these asked for or not. */
function formatsFor({ name }: Table, formats: readonly Format[]): readonly Format[] {
  return name !== "sources" || formats.includes(json) ? formats : [...formats, json];
}

function referenced({ columns }: Table, name: string): string | undefined {
  return columns[name]?.references;
}

function addRows(into: GatheredTable, rows: readonly AnyRow[], entities: Set<string>): void {
  into.open.add(rows);
  into.rows += rows.length;
  for (const name of into.naming) {
    for (const row of rows) {
      const id = row[name] ?? null;
      if (id !== null) entities.add(String(id));
    }
  }
}

function endBatch(into: GatheredTable): void {
  const batch = into.open.close();
  if (batch.length === 0) return;
  into.batches.push(batch);
  into.ended.push(into.open);
  into.open = openBatch(into.table);
}
