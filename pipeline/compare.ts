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
import { type BuiltDataset, missing, openBuilt } from "./dataset/built.ts";
import { readerOfOutput } from "./dataset/chapters.ts";
import type { Effects } from "./effects.ts";
import { amountOf, rateTime } from "./explorer/facts.ts";

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

/** What of a claim's row is given as it is. */
const numbers = ["value", "value_min", "value_max", "comparator", "unit"] as const;

/** The group with this id, and the rows of its claims by their ids; undefined where there is none. */
export async function comparedIn(
  groupId: string,
  effects: Effects,
): Promise<{ readonly group: Compared; readonly rows: Rows } | undefined> {
  const compared = await compareWhere(
    effects,
    () =>
      ({ id }) =>
        id === groupId,
  );
  if ("code" in compared) return undefined;
  const [group] = compared.groups;
  return group && { group, rows: compared.rows };
}

/**
 * The groups of a built dataset about a subject, a metric or both, by id or a part of the name; those with several
 * claims where neither is given. An issue where there is no such dataset, or nobody of that name.
 */
export async function compareClaims(
  subject: string | undefined,
  metric: string | undefined,
  effects: Effects,
): Promise<readonly Compared[] | Issue> {
  const compared = await compareWhere(effects, ({ named, measured, label }) => {
    const wanted = (id: unknown, words: string | undefined): boolean =>
      words === undefined || id === words || label(id).toLowerCase().includes(words.toLowerCase());
    for (const [words, known] of [
      [subject, named],
      [metric, measured],
    ] as const)
      if (words !== undefined && ![...known.keys()].some((id) => wanted(id, words)))
        return unknown(words, [...known.keys()]);
    const isAsked = subject !== undefined || metric !== undefined;
    return (group) =>
      wanted(group["subject_id"], subject) &&
      wanted(group["metric"], metric) &&
      (isAsked || Number(group["claims"]) > 1);
  });
  return "code" in compared ? compared : compared.groups;
}

type Rows = ReadonlyMap<string, AnyRow>;

/** What groups are chosen by: entities and metrics by id, and what people call them. */
type Names = { readonly named: Rows; readonly measured: Rows; readonly label: (id: unknown) => string };

/**
 * The groups for which `choose` says so, and the rows of their claims. Memory: the tables that do not come from
 * articles, the claims of the groups that are chosen, and one table of one part.
 */
async function compareWhere(
  effects: Effects,
  choose: (names: Names) => ((group: AnyRow) => boolean) | Issue,
): Promise<{ readonly groups: readonly Compared[]; readonly rows: Rows } | Issue> {
  const built = openBuilt(readerOfOutput(effects));
  const whole = new Map<Table, readonly AnyRow[]>();
  for (const table of [claim_groups, claim_pairs, entities, metrics, exchange_rates]) {
    const rows = await built.rows(table);
    if (rows === undefined) return missing(built.path(table));
    whole.set(table, rows);
  }
  const rows = (table: Table): readonly AnyRow[] => whole.get(table) ?? [];
  const byId = (table: Table): Rows => new Map(rows(table).map((row) => [String(row["id"]), row]));
  const [named, measured, rates] = [byId(entities), byId(metrics), byId(exchange_rates)];
  const label = (id: unknown): string =>
    String(named.get(String(id))?.["name"] ?? measured.get(String(id))?.["label"] ?? id);
  const isChosen = choose({ named, measured, label });
  if (typeof isChosen !== "function") return isChosen;
  const pairs = Map.groupBy(
    rows(claim_pairs) as readonly unknown[] as readonly ClaimPair[],
    (pair) => pair.group_id,
  );
  const groups = rows(claim_groups)
    .filter(isChosen)
    .map((group) => {
      const own = pairs.get(String(group["id"])) ?? [];
      return { group, own, members: membersOf(group, own) };
    });
  const found = await claimsFor(new Set(groups.flatMap(({ members }) => members)), built);
  if ("code" in found) return found;
  const { made, originators, published } = found;

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

  const compared = groups.map(({ group, own, members }) => ({
    id: String(group["id"]),
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
    claims: members.map((claim) => said(claim, own)),
  }));
  return { groups: compared, rows: made };
}

/** Claims by their ids, the last hop of each chain of attribution, and their sources: read part by part. */
async function claimsFor(
  ids: ReadonlySet<string>,
  built: BuiltDataset,
): Promise<{ readonly made: Rows; readonly originators: Rows; readonly published: Rows } | Issue> {
  const made = new Map<string, AnyRow>();
  const originators = new Map<string, AnyRow>();
  const published = new Map<string, AnyRow>();
  for (const part of new Set([...ids].map((id) => built.partOfRow(id)))) {
    const read = async (table: Table) => (await built.rows(table, part)) ?? missing(built.path(table, part));
    const [all, hops, texts] = [await read(claims), await read(attributions), await read(sources)];
    if ("code" in all) return all;
    if ("code" in hops) return hops;
    if ("code" in texts) return texts;
    const wanted = new Set<unknown>();
    for (const claim of all) {
      if (!ids.has(String(claim["id"]))) continue;
      made.set(String(claim["id"]), claim);
      wanted.add(claim["source_id"]);
    }
    for (const hop of hops) {
      const target = String(hop["target_id"]);
      if (made.has(target) && Number(hop["hop"]) >= Number(originators.get(target)?.["hop"] ?? 0))
        originators.set(target, hop);
    }
    for (const source of texts) if (wanted.has(source["id"])) published.set(String(source["id"]), source);
  }
  return { made, originators, published };
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

function rateInWords(rate: AnyRow): string {
  return `${rate["printed"]} for 1 ${rate["base_currency"]}, ${rateTime(rate)}`;
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
