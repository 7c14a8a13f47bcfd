/** Claims on the same thing side by side: who says what, since when, from whom, agreeing with whom. */

import { type Issue, nearest } from "../schemas/issue.ts";
import type { AnyRow, Table } from "../schemas/table.ts";
import { attributions } from "../schemas/tables/attributions.ts";
import { claim_groups } from "../schemas/tables/claim_groups.ts";
import { claim_pairs } from "../schemas/tables/claim_pairs.ts";
import { claims } from "../schemas/tables/claims.ts";
import { entities } from "../schemas/tables/entities.ts";
import { metrics } from "../schemas/tables/metrics.ts";
import { sources } from "../schemas/tables/sources.ts";
import { type BuiltDataset, missing, openBuilt } from "./dataset/built.ts";
import { readerOfOutput } from "./dataset/chapters.ts";
import type { Effects } from "./effects.ts";

/** One claim of a group. */
export type Said = {
  readonly id: string;
  readonly statement: string;
  readonly value: string;
  readonly by: string;
  readonly in: string;
  readonly on: string;
  /** How it stands to the others, by their numbers in the group: "agrees with 2, differs from 3". */
  readonly stands: string;
};

/** The group with this id, or that of the pair with this id. */
export async function comparedIn(id: string, effects: Effects): Promise<Compared | undefined> {
  const groupId = id.split("/")[0] as string;
  const compared = await compareWhere(effects, () => (group) => group["id"] === groupId);
  return "code" in compared ? undefined : compared[0];
}

export type Compared = {
  readonly id: string;
  readonly about: string;
  readonly verdict: string;
  /** The unit in which its intervals are; "" where there is none. */
  readonly unit: string;
  readonly voices: number;
  readonly sources: number;
  readonly claims: readonly Said[];
};

/**
 * The groups of a built dataset about a subject, a metric or both, by id or a part of the name; those with several
 * claims where neither is given. An issue where there is no such dataset, or nobody of that name.
 */
export async function compareClaims(
  subject: string | undefined,
  metric: string | undefined,
  effects: Effects,
): Promise<readonly Compared[] | Issue> {
  return compareWhere(effects, ({ named, measured, label }) => {
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
}

type Rows = ReadonlyMap<string, AnyRow>;

/** What groups are chosen by: entities and metrics by id, and what people call them. */
type Names = { readonly named: Rows; readonly measured: Rows; readonly label: (id: unknown) => string };

/**
 * The groups for which `choose` says so. Memory: the tables that do not come from articles, the claims of the groups
 * that are chosen, and one table of one part.
 */
async function compareWhere(
  effects: Effects,
  choose: (names: Names) => ((group: AnyRow) => boolean) | Issue,
): Promise<readonly Compared[] | Issue> {
  const built = openBuilt(readerOfOutput(effects));
  const whole = new Map<Table, readonly AnyRow[]>();
  for (const table of [claim_groups, claim_pairs, entities, metrics]) {
    const rows = await built.rows(table);
    if (rows === undefined) return missing(built.path(table));
    whole.set(table, rows);
  }
  const rows = (table: Table): readonly AnyRow[] => whole.get(table) ?? [];
  const byId = (table: Table): Rows => new Map(rows(table).map((row) => [String(row["id"]), row]));
  const [named, measured] = [byId(entities), byId(metrics)];
  const label = (id: unknown): string =>
    String(named.get(String(id))?.["name"] ?? measured.get(String(id))?.["label"] ?? id);
  const isChosen = choose({ named, measured, label });
  if (typeof isChosen !== "function") return isChosen;
  const groups = rows(claim_groups).filter(isChosen);
  const pairs = Map.groupBy(rows(claim_pairs), (pair) => pair["group_id"]);
  const found = await claimsFor(groups, rows(claim_pairs), built);
  if ("code" in found) return found;
  const { made, originators, published } = found;
  const members = membersOf([...made.values()], rows(claim_groups), rows(claim_pairs));

  return groups.map((group) => {
    const ids = members(group);
    const own = pairs.get(group["id"]) ?? [];
    return {
      id: String(group["id"]),
      about: [
        label(group["subject_id"]),
        label(group["metric"]),
        ...(group["object_id"] === null ? [] : [`→ ${label(group["object_id"])}`]),
      ].join(" "),
      verdict: String(group["verdict"]),
      unit: String(group["unit"] ?? ""),
      voices: Number(group["origins"]),
      sources: Number(group["sources"]),
      claims: ids.map((id) => {
        const claim = made.get(id) as AnyRow;
        const source = published.get(String(claim["source_id"]));
        return {
          id,
          statement: String(claim["statement"]),
          value: amountOf(claim),
          by: label(originators.get(id)?.["agent_id"]),
          in: String(source?.["publisher"]),
          on: String(source?.["published_on"]),
          stands: standsOf(id, ids, own),
        };
      }),
    };
  });
}

/** What a claim is about. */
const about = (row: AnyRow): string =>
  [row["subject_id"], row["metric"], row["object_id"], row["place_id"]].join("\t");

/** The claims that may be of the groups, who each of them goes back to, and their sources: read part by part. */
async function claimsFor(
  groups: readonly AnyRow[],
  pairs: readonly AnyRow[],
  built: BuiltDataset,
): Promise<{ readonly made: Rows; readonly originators: Rows; readonly published: Rows } | Issue> {
  const ids = new Set(groups.map(({ id }) => id));
  const paired = new Set(
    pairs
      .filter(({ group_id }) => ids.has(group_id ?? null))
      .flatMap(({ left_id, right_id }) => [left_id, right_id]),
  );
  const things = new Set(groups.map(about));
  const made = new Map<string, AnyRow>();
  const originators = new Map<string, AnyRow>();
  const published = new Map<string, AnyRow>();
  for (const part of built.partsOf(claims)) {
    const read = async (table: Table) => (await built.rows(table, part)) ?? missing(built.path(table, part));
    const all = await read(claims);
    if ("code" in all) return all;
    const own = all.filter((claim) => paired.has(claim["id"]) || things.has(about(claim)));
    if (own.length === 0) continue;
    for (const claim of own) made.set(String(claim["id"]), claim);
    const [hops, texts] = [await read(attributions), await read(sources)];
    if ("code" in hops) return hops;
    if ("code" in texts) return texts;
    for (const hop of hops) {
      const target = String(hop["target_id"]);
      if (made.has(target) && Number(hop["hop"]) >= Number(originators.get(target)?.["hop"] ?? 0))
        originators.set(target, hop);
    }
    const wanted = new Set(own.map((claim) => claim["source_id"]));
    for (const source of texts) if (wanted.has(source["id"])) published.set(String(source["id"]), source);
  }
  return { made, originators, published };
}

/** The claims of a group: those of its pairs, or, of a single one, the claim about the same thing. */
function membersOf(
  all: readonly AnyRow[],
  groups: readonly AnyRow[],
  pairs: readonly AnyRow[],
): (group: AnyRow) => string[] {
  const paired = new Map<unknown, Set<string>>();
  for (const { group_id, left_id, right_id } of pairs as readonly Record<string, string>[]) {
    const ids = paired.get(group_id) ?? new Set();
    paired.set(group_id, ids.add(left_id as string).add(right_id as string));
  }
  const taken = new Set([...paired.values()].flatMap((ids) => [...ids]));
  const alone = Map.groupBy(
    all.filter(({ id }) => !taken.has(String(id))),
    about,
  );
  const singles = Map.groupBy(
    groups.filter(({ id }) => !paired.has(id)),
    about,
  );
  return (group) => {
    const ids = paired.get(group["id"]);
    if (ids !== undefined) return [...ids].sort();
    const same = alone.get(about(group)) ?? [];
    const one =
      (singles.get(about(group)) ?? []).length === 1
        ? same
        : same.filter(({ unit }) => unit === group["unit"]);
    return one.map(({ id }) => String(id)).sort();
  };
}

function amountOf(claim: AnyRow): string {
  const { comparator, value, value_min, value_max, unit, trend } = claim;
  if (value === null && value_min === null) return String(trend ?? comparator ?? "");
  const number =
    value === null ? `${value_min} to ${value_max}` : `${comparator === "=" ? "" : `${comparator} `}${value}`;
  return unit === null ? number : `${number} ${unit}`;
}

const words: Readonly<Record<string, readonly [left: string, right: string]>> = {
  agree: ["agrees with", "agrees with"],
  narrower: ["is narrower than", "is wider than"],
  wider: ["is wider than", "is narrower than"],
  differ: ["differs from", "differs from"],
  "not-comparable": ["cannot be compared with", "cannot be compared with"],
};

function standsOf(id: string, ids: readonly string[], pairs: readonly AnyRow[]): string {
  const said = new Map<string, number[]>();
  for (const { left_id, right_id, verdict } of pairs) {
    if (left_id !== id && right_id !== id) continue;
    const [fromLeft = "", fromRight = ""] = words[String(verdict)] ?? [];
    const phrase = left_id === id ? fromLeft : fromRight;
    const other = ids.indexOf(String(left_id === id ? right_id : left_id)) + 1;
    said.set(phrase, [...(said.get(phrase) ?? []), other]);
  }
  return [...said]
    .map(([phrase, others]) => `${phrase} ${others.sort((left, right) => left - right).join(", ")}`)
    .join("; ");
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

/** The groups for a terminal, or as tables of Markdown. */
export function describeCompared(groups: readonly Compared[], form: "terminal" | "markdown"): string {
  if (groups.length === 0) return "No two claims are about the same thing.";
  return groups.map((group) => (form === "markdown" ? markdown(group) : terminal(group))).join("\n\n");
}

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

function headOf({ about, verdict, claims, sources, voices }: Compared): string {
  return `${about}: ${verdict} (${counted(claims.length, "claim")}, ${counted(sources, "source")}, ${counted(voices, "voice")})`;
}

function terminal(group: Compared): string {
  const lines = group.claims.map(({ value, by, in: publisher, on, stands, id }, at) => [
    `  ${at + 1}. ${value}${value === "" ? "" : "  "}${by}, in ${publisher} of ${on}`,
    ...(stands === "" ? [] : [`     ${stands}`]),
    `     ${id}`,
  ]);
  return [headOf(group), ...lines.flat()].join("\n");
}

function markdown(group: Compared): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const rows = group.claims.map(
    ({ value, by, in: publisher, on, stands, id }, at) =>
      `| ${[String(at + 1), value, by, `${publisher}, ${on}`, stands, `\`${id}\``].map(cell).join(" | ")} |`,
  );
  return [
    `**${headOf(group)}**`,
    "",
    "| | value | who says so | in | stands | claim |",
    "|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
