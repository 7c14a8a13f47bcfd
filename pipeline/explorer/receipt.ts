/** Where a row comes from, from rows alone: no more of a text than the rows quote is ever shown. */
import type { AnyRow } from "../../schemas/table.ts";
import { type Dataset, textOf } from "./dataset.ts";
import { amountOf, factOf, labelOf } from "./facts.ts";
import { type Standing, standingsOf } from "./standings.ts";

/** One who vouches for a fact, from the publication (hop 0) to the originator. */
export type Voucher = {
  readonly row: AnyRow;
  readonly hop: number;
  readonly agent: string;
  readonly mode: string;
  readonly cue: string;
};

/** Words around a span, taken from the row whose words hold it; code points. */
export type Excerpt = {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** The row whose words they are, where that is another one. */
  readonly from: string | null;
};

/** A printed phrase within the span, and its standard wording. */
export type Restored = { readonly printed: string; readonly standard: string };

export type Receipt = {
  readonly id: string;
  readonly table: string;
  readonly row: AnyRow;
  readonly fact: string;
  readonly source: AnyRow;
  readonly excerpt: Excerpt;
  /** Whether the source's words are those of its author. */
  readonly isVerbatim: boolean;
  readonly restored: readonly Restored[];
  readonly chain: readonly Voucher[];
  /** The number that the fact takes its value from, and the rule or annotation that read it. */
  readonly reading: {
    readonly printed: string;
    readonly origin: string;
    /** In words. */
    readonly value: string;
    /** As the columns hold it: "> 200000000000 USD". */
    readonly stored: string;
  } | null;
  /** How a claim stands to others on the same thing. */
  readonly standings: readonly Standing[];
  readonly previous: string | null;
  readonly next: string | null;
};

/** The receipt of a row; null for a row that has none: of an entity, a metric, a code. */
export function receiptOf(dataset: Dataset, id: string): Receipt | null {
  const found = dataset.find(id);
  if (found === undefined || !found.table.isSpanned) return null;
  const { table, row } = found;
  const source = dataset.find(textOf(row["source_id"]), "sources")?.row;
  if (source === undefined) return null;
  const at = table.rows.indexOf(row);
  return {
    id,
    table: table.name,
    row,
    fact: factOf(dataset, table.name, row),
    source,
    excerpt: excerptOf(dataset, row),
    isVerbatim: source["condition"] === "original",
    restored: restoredIn(dataset, row),
    chain: chainOf(dataset, id),
    reading: readingOf(dataset, row),
    standings: standingsOf(dataset, id),
    previous: idOf(table.rows[at - 1]),
    next: idOf(table.rows[at + 1]),
  };
}

const idOf = (row: AnyRow | undefined): string | null => (row === undefined ? null : textOf(row["id"]));

const spanOf = (row: AnyRow): readonly [number, number] => [Number(row["start"]), Number(row["end"])];
const mostAround = 600;
/** Most rows of a dataset are phrases of a few words: no sentence is looked for in them. */
const phrases: ReadonlySet<string> = new Set(["mentions", "quantities", "times", "restorations"]);

/** The span with the words around it: those of the longest row that holds it. */
function excerptOf(dataset: Dataset, row: AnyRow): Excerpt {
  const [start, end] = spanOf(row);
  let best = row;
  for (const { name, isSpanned } of dataset.tables) {
    if (!isSpanned || phrases.has(name)) continue;
    for (const other of dataset.having(name, "source_id", textOf(row["source_id"]))) {
      const [from, to] = spanOf(other);
      const [bestFrom, bestTo] = spanOf(best);
      if (from <= start && to >= end && to - from > bestTo - bestFrom && to - from <= mostAround)
        best = other;
    }
  }
  const words = Array.from(textOf(best["exact"]));
  const [from] = spanOf(best);
  return {
    before: words.slice(0, start - from).join(""),
    marked: words.slice(start - from, end - from).join(""),
    after: words.slice(end - from).join(""),
    from: best === row ? null : textOf(best["id"]),
  };
}

function restoredIn(dataset: Dataset, row: AnyRow): Restored[] {
  const [start, end] = spanOf(row);
  return dataset
    .having("restorations", "source_id", textOf(row["source_id"]))
    .filter((other) => Number(other["start"]) < end && Number(other["end"]) > start)
    .map((other) => ({ printed: textOf(other["exact"]), standard: textOf(other["restored"]) }));
}

/** Who vouches for a claim or a quotation, from the publication to the originator. */
export function chainOf(dataset: Dataset, id: string): Voucher[] {
  return dataset
    .having("attributions", "target_id", id)
    .map((row) => ({
      row,
      hop: Number(row["hop"]),
      agent: textOf(row["agent_id"]),
      mode: textOf(row["mode"]),
      cue: textOf(row["cue"]),
    }))
    .toSorted((left, right) => left.hop - right.hop);
}

function readingOf(dataset: Dataset, row: AnyRow): Receipt["reading"] {
  const quantity = dataset.find(textOf(row["quantity_id"]), "quantities")?.row;
  const of = quantity ?? (typeof row["value"] === "number" || amountOf(row) !== "" ? row : undefined);
  if (of === undefined) return null;
  return {
    printed: textOf(of["exact"]),
    origin: textOf(of["origin"]),
    value: amountOf(of) || "no single value",
    stored: storedIn(of),
  };
}

function storedIn(row: AnyRow): string {
  const [value, least, most, unit] = ["value", "value_min", "value_max", "unit"].map((column) =>
    textOf(row[column]),
  );
  const number = value || `${least} to ${most}`;
  return [textOf(row["comparator"]), number, unit].filter((part) => part !== "").join(" ");
}

/** Who says a claim in the end, and where it was published. */
export function voiceOf(dataset: Dataset, claim: AnyRow): string {
  const last = chainOf(dataset, textOf(claim["id"])).at(-1);
  const source = dataset.find(textOf(claim["source_id"]), "sources")?.row;
  const [agent, publisher] = [labelOf(dataset, last?.agent ?? "", "entities"), textOf(source?.["publisher"])];
  return `${agent === "" || agent === publisher ? "" : `${agent}, in `}${publisher} of ${textOf(source?.["published_on"])}`;
}
