/** The wide tables: claims and quotations for people who do not want to join. */
import type { WideClaim } from "../../schemas/release/claims_wide.ts";
import type { WideQuotation } from "../../schemas/release/quotations_wide.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { Attribution } from "../../schemas/tables/attributions.ts";
import type { Claim } from "../../schemas/tables/claims.ts";
import type { Entity } from "../../schemas/tables/entities.ts";
import type { Metric } from "../../schemas/tables/metrics.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import type { Quotation } from "../../schemas/tables/quotations.ts";
import type { Source } from "../../schemas/tables/sources.ts";

type RowsOf = (table: string) => readonly AnyRow[];
type WideRows = {
  readonly claims_wide: readonly WideClaim[];
  readonly quotations_wide: readonly WideQuotation[];
};

/**
 * The rows of the wide tables, one for each row of claims and of quotations, in their order.
 * Throws where a reference leads nowhere: the dataset was validated, so that is a defect.
 */
export function wideRows(rowsOf: RowsOf): WideRows {
  const joins = joinsOf(rowsOf);
  const quotations = rowsOf("quotations") as readonly Quotation[];
  const claims = rowsOf("claims") as readonly Claim[];
  const made = counted(claims.map(({ quotation_id }) => quotation_id));
  return {
    quotations_wide: quotations.map((row) => wideQuotation(row, made.get(row.id) ?? 0, joins)),
    claims_wide: claims.map((row) => wideClaim(row, joins)),
  };
}

type Joins = {
  readonly source: Lookup<Source>;
  readonly entity: Lookup<Entity>;
  readonly metric: Lookup<Metric>;
  readonly quantity: Lookup<Quantity>;
  readonly quotation: Lookup<Quotation>;
  /** The hops of a claim or quotation, from the publication on. */
  readonly chain: (target: string) => readonly Attribution[];
};
/** The row of an id; nothing for the missing id. */
type Lookup<R> = <Id extends string | null>(id: Id) => Id extends string ? R : R | undefined;

function joinsOf(rowsOf: RowsOf): Joins {
  const chains = new Map<string, Attribution[]>();
  for (const hop of rowsOf("attributions") as readonly Attribution[]) {
    const chain = chains.get(hop.target_id);
    if (chain === undefined) chains.set(hop.target_id, [hop]);
    else chain.push(hop);
  }
  for (const chain of chains.values()) chain.sort((left, right) => left.hop - right.hop);
  return {
    source: lookup<Source>("sources", rowsOf),
    entity: lookup<Entity>("entities", rowsOf),
    metric: lookup<Metric>("metrics", rowsOf),
    quantity: lookup<Quantity>("quantities", rowsOf),
    quotation: lookup<Quotation>("quotations", rowsOf),
    chain: (target) => chains.get(target) ?? nowhere("attributions", target),
  };
}

function lookup<R>(table: string, rowsOf: RowsOf): Lookup<R> {
  const rows = new Map(rowsOf(table).map((row) => [row["id"], row as R]));
  const find = (id: string | null): R | undefined =>
    id === null ? undefined : (rows.get(id) ?? nowhere(table, id));
  return find as Lookup<R>;
}

function nowhere(table: string, id: string): never {
  throw new Error(`${table} has no row for ${id}, which another table refers to`);
}

function counted(ids: readonly (string | null)[]): ReadonlyMap<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

function wideClaim(row: Claim, joins: Joins): WideClaim {
  const subject = joins.entity(row.subject_id);
  const quantity = joins.quantity(row.quantity_id);
  const quotation = joins.quotation(row.quotation_id);
  const speaker_id = quotation?.speaker_id ?? null;
  const { label, group } = joins.metric(row.metric);
  return {
    ...row,
    subject_name: subject.name,
    subject_kind: subject.kind,
    metric_label: label,
    metric_group: group,
    quantity_kind: quantity?.kind ?? null,
    quantity_exact: quantity?.exact ?? null,
    object_name: joins.entity(row.object_id)?.name ?? null,
    place_name: joins.entity(row.place_id)?.name ?? null,
    quotation_kind: quotation?.kind ?? null,
    speaker_id,
    speaker_name: joins.entity(speaker_id)?.name ?? null,
    ...chainColumns(row.id, joins),
    ...sourceColumns(row.source_id, joins),
  };
}

function wideQuotation(row: Quotation, claims: number, joins: Joins): WideQuotation {
  const speaker = joins.entity(row.speaker_id);
  return {
    ...row,
    speaker_name: speaker?.name ?? null,
    speaker_kind: speaker?.kind ?? null,
    speaker_description: speaker?.description ?? null,
    claims,
    ...chainColumns(row.id, joins),
    ...sourceColumns(row.source_id, joins),
  };
}

function chainColumns(target: string, { chain, entity }: Joins) {
  const hops = chain(target);
  const [first, last] = [hops[0] as Attribution, hops.at(-1) as Attribution];
  const originator = entity(last.agent_id);
  return {
    hops: last.hop,
    publication_id: first.agent_id,
    publication_name: entity(first.agent_id).name,
    publication_mode: first.mode,
    originator_id: last.agent_id,
    originator_name: originator.name,
    originator_kind: originator.kind,
    originator_mode: last.mode,
    originator_cue: last.cue,
  };
}

function sourceColumns(id: string, { source }: Joins) {
  const { title, publisher, published_on, url, condition } = source(id);
  return {
    source_title: title,
    source_publisher: publisher,
    source_published_on: published_on,
    source_url: url,
    source_condition: condition,
  };
}
