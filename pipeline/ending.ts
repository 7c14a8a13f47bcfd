/** The end of a build, when all articles have been worked on: the tables that come from none or from all of them. */
import type { Redirect } from "../schemas/redirect.ts";
import type { Reference } from "../schemas/reference.ts";
import { type AnyRow, compareIds } from "../schemas/table.ts";
import type { Chunk } from "./compare/chunk.ts";
import { openShelf, type Shelf } from "./compare/shelf.ts";
import type { Standards } from "./compare/standards.ts";
import type { Effects } from "./effects.ts";
import type { Layout } from "./emit/format.ts";
import { formatsOf } from "./emit/formats/index.ts";
import type { Output } from "./emit/output.ts";
import { mappingRows, metricRows, termKindRows, termRows } from "./normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "./normalise/rows/entities.ts";
import { exchangeRateRows } from "./normalise/rows/exchange-rates.ts";
import { redirectRows } from "./normalise/rows/redirects.ts";
import { standardsFrom } from "./runs/compare-claims.ts";
import type { Comparers } from "./runs/comparers.ts";
import { type GroupPieces, groupPieces, groupsDepend, keyOfChunk } from "./runs/group-pieces.ts";
import { inOrder } from "./runs/in-order.ts";
import { rowPieces } from "./runs/row-pieces.ts";
import { type Stopwatch, timed, timedEach } from "./stopwatch.ts";
import type { Tally } from "./tally.ts";

/** The tables that do not come from one article: entities that some row names, the codebook, rates, retired ids. */
export function rowsOfReference(
  reference: Reference,
  redirects: readonly Redirect[],
  entities: ReadonlySet<string>,
): Readonly<Record<string, readonly AnyRow[]>> {
  return {
    terms: termRows(reference).sort(compareIds),
    metrics: metricRows(reference).sort(compareIds),
    term_kinds: termKindRows(reference).sort(compareIds),
    term_mappings: mappingRows(reference).sort(compareIds),
    exchange_rates: exchangeRateRows(reference).sort(compareIds),
    entities: entityRows(reference, entities).sort(compareIds),
    entity_names: entityNameRows(reference, entities).sort(compareIds),
    id_redirects: redirectRows(redirects).sort(compareIds),
  };
}

/** Claims that wait for the last article, and what they are then compared by. */
export type Comparing = { readonly shelf: Shelf; readonly standards: Standards };

export function openComparing(reference: Reference, effects: Effects): Comparing {
  return { standards: standardsFrom(reference), shelf: openShelf(effects) };
}

/**
 * Claims of all articles, held against each other, chunk by chunk, as many side by side as there are threads. Chunks
 * that were compared before are taken from the cache, where there is one; the keys of all of them are told.
 * Memory: a box of the shelf, and the chunks in flight.
 */
export async function emitGroups(
  output: Output,
  { shelf, standards }: Comparing,
  tally: Tally,
  layout: Layout,
  { compare, ahead, close }: Comparers,
  {
    effects,
    cache,
    watch,
  }: { readonly effects: Effects; readonly cache: boolean; readonly watch: Stopwatch },
): Promise<string[]> {
  const depends = cache ? groupsDepend(effects.program(), formatsOf(layout), standards) : undefined;
  const keys: string[] = [];
  const work = async (chunk: Chunk): Promise<GroupPieces> => {
    const key = depends === undefined ? undefined : keyOfChunk(depends, chunk);
    if (key !== undefined) keys.push(key);
    return groupPieces(chunk, key, compare, effects);
  };
  const chunks = timedEach(watch, "compare", shelf.chunks());
  try {
    for await (const made of inOrder(chunks, work, ahead)) {
      await timed(watch, "join", () => addGroups(output, tally, made));
      made.pieces.letGo();
    }
  } finally {
    await close();
  }
  return keys;
}

/** Adds what a chunk of claims became; chunks come in the order of their groups. */
export async function addGroups(output: Output, tally: Tally, { rows, pieces }: GroupPieces): Promise<void> {
  await output.add(pieces);
  for (const [table, count] of Object.entries(rows)) tally.rows[table] = (tally.rows[table] ?? 0) + count;
}

export async function emitReference(
  output: Output,
  rows: Readonly<Record<string, readonly AnyRow[]>>,
  tally: Tally,
  layout: Layout,
): Promise<void> {
  await output.add(rowPieces(rows, formatsOf(layout)));
  for (const [table, own] of Object.entries(rows)) tally.rows[table] = own.length;
  tally.quality = { ...tally.quality, rows: tally.rows };
  await output.close();
}
