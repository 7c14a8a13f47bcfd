/** The end of a build, when all articles have been worked on: the tables that come from none or from all of them. */
import type { Redirect } from "../schemas/redirect.ts";
import type { Reference } from "../schemas/reference.ts";
import { type AnyRow, compareIds } from "../schemas/table.ts";
import { type Grouped, standardsOf } from "./compare/groups.ts";
import { openShelf, type Shelf } from "./compare/shelf.ts";
import type { Layout } from "./emit/format.ts";
import { formatsOf } from "./emit/formats/index.ts";
import type { Output } from "./emit/output.ts";
import { mappingRows, metricRows, termKindRows, termRows } from "./normalise/rows/codebook.ts";
import { entityNameRows, entityRows } from "./normalise/rows/entities.ts";
import { exchangeRateRows } from "./normalise/rows/exchange-rates.ts";
import { redirectRows } from "./normalise/rows/redirects.ts";
import { rowPieces } from "./runs/row-pieces.ts";
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

/** Where claims wait for the last article, with what they are then compared by. */
export function claimShelf(reference: Reference, effects: Parameters<typeof openShelf>[1]): Shelf {
  return openShelf(standardsOf(reference.metrics, exchangeRateRows(reference)), effects);
}

/** After so many groups a piece is made of them. */
const groupsInPiece = 4000;

/** Claims of all articles, held against each other. Memory: the claims of one box of the shelf, and a piece. */
export async function emitGroups(output: Output, shelf: Shelf, tally: Tally, layout: Layout): Promise<void> {
  let rows: Grouped = { groups: [], pairs: [] };
  const emit = async (): Promise<void> => {
    await output.add(rowPieces({ claim_groups: rows.groups, claim_pairs: rows.pairs }, formatsOf(layout)));
    tally.rows["claim_groups"] = (tally.rows["claim_groups"] ?? 0) + rows.groups.length;
    tally.rows["claim_pairs"] = (tally.rows["claim_pairs"] ?? 0) + rows.pairs.length;
    rows = { groups: [], pairs: [] };
  };
  for (const { groups, pairs } of shelf.groups()) {
    rows.groups.push(...groups);
    rows.pairs.push(...pairs);
    if (rows.groups.length >= groupsInPiece) await emit();
  }
  await emit();
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
