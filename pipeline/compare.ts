/** Claims on the same thing side by side, from a built dataset: who says what, since when, agreeing with whom. */
import { type Issue, nearest } from "../schemas/issue.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import { attributions } from "../schemas/tables/attributions.ts";
import { claim_groups } from "../schemas/tables/claim_groups.ts";
import { type ClaimPair, claim_pairs } from "../schemas/tables/claim_pairs.ts";
import { claims } from "../schemas/tables/claims.ts";
import { entities } from "../schemas/tables/entities.ts";
import { exchange_rates } from "../schemas/tables/exchange_rates.ts";
import { metrics } from "../schemas/tables/metrics.ts";
import { sources } from "../schemas/tables/sources.ts";
import type { Effects } from "./effects.ts";
import { json } from "./emit/formats/json.ts";
import { amountOf } from "./explorer/facts.ts";

/** How one claim stands to another of its group. */
export type Stand = {
  /** The other claim. */
  readonly to: string;
  /** Seen from this claim: narrower means that this one is. */
  readonly verdict: ClaimPair["verdict"];
  readonly basis: ClaimPair["basis"];
  /** Whether one originator vouches for both. */
  readonly same_voice: boolean;
};

/** The interval that a claim was compared by, and the rate that led to it where it is a sum in another currency. */
export type Stood = {
  readonly least: number | null;
  readonly most: number | null;
  readonly unit: string | null;
  readonly rate_id: string | null;
  /** "7.3045 CNY for 1 USD, 2025-02-10"; null where there is no rate. */
  readonly rate: string | null;
};

/** One claim of a group. */
export type Said = {
  readonly id: string;
  readonly statement: string;
  /** "more than $200 billion"; "" where it is no number, and the statement says it. */
  readonly words: string;
  readonly value: number | null;
  readonly value_min: number | null;
  readonly value_max: number | null;
  readonly comparator: string | null;
  readonly unit: string | null;
  /** Who vouches for it in the end. */
  readonly by: string;
  readonly in: string;
  readonly on: string;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly intervals: readonly Stood[];
  readonly stands: readonly Stand[];
};

export type Compared = {
  readonly id: string;
  readonly about: string;
  readonly verdict: string;
  readonly voices: number;
  readonly sources: number;
  readonly claims: readonly Said[];
};

export type Comparisons = {
  /** The groups about a subject, a metric or both, by id or a part of the name; those with several claims where neither is given. */
  readonly about: (subject: string | undefined, metric: string | undefined) => readonly Compared[] | Issue;
  readonly group: (id: string) => Compared | undefined;
};

/** What of a claim's row is given as it is. */
const numbers = ["value", "value_min", "value_max", "comparator", "unit"] as const;

const needed = [claim_groups, claim_pairs, claims, attributions, entities, metrics, sources, exchange_rates];

/** The comparisons of output/; an issue where there is no dataset. Memory: all of its claims. */
export function openComparisons(effects: Pick<Effects, "read">): Comparisons | Issue {
  const tables = new Map<Table, readonly AnyRow[]>();
  for (const table of needed) {
    const bytes = effects.read(`output/${json.path(table)}`);
    if (bytes === undefined) return missing(json.path(table));
    tables.set(table, JSON.parse(Buffer.from(bytes).toString()) as AnyRow[]);
  }
  const rows = (table: Table): readonly AnyRow[] => tables.get(table) ?? [];
  const byId = (table: Table): Map<string, AnyRow> =>
    new Map(rows(table).map((row) => [String(row["id"]), row]));
  const [named, measured, made, published] = [byId(entities), byId(metrics), byId(claims), byId(sources)];
  const rates = byId(exchange_rates);
  const originators = lastHops(rows(attributions));
  const pairs = Map.groupBy(
    rows(claim_pairs) as readonly unknown[] as readonly ClaimPair[],
    (pair) => pair.group_id,
  );

  const label = (id: unknown): string =>
    String(named.get(String(id))?.["name"] ?? measured.get(String(id))?.["label"] ?? id);

  const said = (id: string, own: readonly ClaimPair[]): Said => {
    const claim = made.get(id) as AnyRow;
    const source = published.get(String(claim["source_id"]));
    return {
      id,
      statement: String(claim["statement"]),
      words: claim["kind"] === "quantity" ? amountOf(claim) : "",
      ...(Object.fromEntries(numbers.map((column) => [column, claim[column]])) as Pick<
        Said,
        (typeof numbers)[number]
      >),
      by: label(originators.get(id)?.["agent_id"]),
      in: String(source?.["publisher"]),
      on: String(source?.["published_on"]),
      starts_on: claim["period_starts_on"] as string | null,
      ends_on: claim["period_ends_on"] as string | null,
      intervals: intervalsOf(id, own, rates),
      stands: own.flatMap((pair) => standIn(pair, id)),
    };
  };

  const compared = (group: AnyRow): Compared => {
    const id = String(group["id"]);
    const own = pairs.get(id) ?? [];
    return {
      id,
      about: [
        label(group["subject_id"]),
        ...(group["object_id"] === null ? [] : [`→ ${label(group["object_id"])}`]),
        ...(group["place_id"] === null ? [] : [`in ${label(group["place_id"])}`]),
        `: ${label(group["metric"])}`,
      ]
        .join(" ")
        .replace(" : ", ": "),
      verdict: String(group["verdict"]),
      voices: Number(group["origins"]),
      sources: Number(group["sources"]),
      claims: membersOf(group, own).map((claim) => said(claim, own)),
    };
  };

  return {
    group: (id) => {
      const group = rows(claim_groups).find((row) => row["id"] === id);
      return group && compared(group);
    },
    about: (subject, metric) => {
      const wanted = (id: unknown, words: string | undefined): boolean =>
        words === undefined || id === words || label(id).toLowerCase().includes(words.toLowerCase());
      for (const [words, known] of [
        [subject, named],
        [metric, measured],
      ] as const)
        if (words !== undefined && ![...known.keys()].some((id) => wanted(id, words)))
          return unknown(words, [...known.keys()]);
      return rows(claim_groups)
        .filter((group) => wanted(group["subject_id"], subject) && wanted(group["metric"], metric))
        .filter((group) => subject !== undefined || metric !== undefined || Number(group["claims"]) > 1)
        .map(compared);
    },
  };
}

/** The last hop of each chain of attribution: its agent is the originator. */
function lastHops(hops: readonly AnyRow[]): Map<string, AnyRow> {
  const last = new Map<string, AnyRow>();
  for (const row of hops) {
    const target = String(row["target_id"]);
    if (Number(row["hop"]) >= Number(last.get(target)?.["hop"] ?? 0)) last.set(target, row);
  }
  return last;
}

/** The claims of a group: the only one, or those of its pairs, of which each has one. */
function membersOf({ claim_id }: AnyRow, pairs: readonly ClaimPair[]): string[] {
  if (typeof claim_id === "string") return [claim_id];
  return [...new Set(pairs.flatMap(({ left_id, right_id }) => [left_id, right_id]))].sort();
}

/** How a claim stands to the other one of a pair; nothing where it is in neither place. */
function standIn({ left_id, right_id, verdict, basis, same_origin }: ClaimPair, id: string): Stand[] {
  if (left_id === id) return [{ to: right_id, verdict, basis, same_voice: same_origin }];
  if (right_id !== id) return [];
  return [{ to: left_id, verdict: mirrored[verdict] ?? verdict, basis, same_voice: same_origin }];
}

const mirrored: Partial<Record<ClaimPair["verdict"], ClaimPair["verdict"]>> = {
  narrower: "wider",
  wider: "narrower",
};

/** The intervals that a claim was compared by, each once: in its own currency, in dollars. */
function intervalsOf(id: string, pairs: readonly ClaimPair[], rates: ReadonlyMap<string, AnyRow>): Stood[] {
  const found = new Map<string, Stood>();
  for (const pair of pairs) {
    const side = pair.left_id === id ? "left" : pair.right_id === id ? "right" : undefined;
    if (side === undefined) continue;
    const [least, most, rate_id] = [pair[`${side}_min`], pair[`${side}_max`], pair[`${side}_rate_id`]];
    if (least === null && most === null) continue;
    const rate = rate_id === null ? null : rateInWords(rates.get(rate_id) as AnyRow);
    found.set(`${pair.unit} ${rate_id}`, { least, most, unit: pair.unit, rate_id, rate });
  }
  return [...found.values()];
}

function rateInWords({ printed, base_currency, quote_currency, span, starts_on }: AnyRow): string {
  const day = String(starts_on);
  const time = span === "day" ? day : `the average of ${day.slice(0, span === "year" ? 4 : 7)}`;
  return `${printed} ${quote_currency} for 1 ${base_currency}, ${time}`;
}

function missing(path: string): Issue {
  return {
    code: "output-missing",
    place: { file: `output/${path}` },
    found: "no such file",
    expected: "a dataset that was built",
    mend: "Run make build-data first.",
  };
}

function unknown(word: string, ids: readonly string[]): Issue {
  const near = nearest(word, ids);
  return {
    code: "reference-unknown",
    place: { file: "output" },
    found: `nothing called ${word}`,
    expected: "the id, or a part of the name, of an entity or a metric",
    mend: near === undefined ? "Look it up in output/csv/." : `Did you mean ${near}?`,
  };
}
