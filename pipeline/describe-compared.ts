/** Compared claims in words: for a terminal, as Markdown, and for whoever explains a group. */
import type { ClaimPair } from "../schemas/tables/claim_pairs.ts";
import type { Compared, Said, Stand, Stood } from "./compare.ts";
import { numberOf } from "./explorer/facts.ts";

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
  const lines = group.claims.map((claim, at) =>
    [
      `${at + 1}. ${saidBy(claim)}`,
      ...standing(claim, group).map((line) => `   ${line}`),
      `   ${claim.id}`,
    ].map((line) => `  ${line}`),
  );
  return [headOf(group), ...lines.flat()].join("\n");
}

/** "$160 billion, Kyle Chan, in WIRED of 2025-02-10": what is said, by whom, and where. */
export function saidBy({ words, statement, by, in: publisher, on }: Said): string {
  return `${words === "" ? statement : words}, ${by}, in ${publisher} of ${on}`;
}

/** Since when a claim holds, what its number stands for, and how it stands to the others, by their numbers in the group. */
export function standing(claim: Said, group: Compared): string[] {
  return [...timeOf(claim), ...claim.intervals.map(intervalInWords), ...standsOf(claim, group)];
}

function timeOf({ starts_on, ends_on }: Said): string[] {
  if (starts_on === null && ends_on === null) return [];
  if (starts_on === ends_on) return [`of ${starts_on}`];
  return [`of ${starts_on ?? "some day"} to ${ends_on ?? "some day"}`];
}

function intervalInWords({ least, most, unit, rate }: Stood): string {
  // a printed number's bounds are short but for millions, those of a converted one have all the digits of a quotient
  const bound = (value: number): string =>
    numberOf(rate === null && value < 1e6 ? value : Number(value.toPrecision(4)));
  const span =
    least === null
      ? `${bound(most as number)} or less`
      : most === null
        ? `${bound(least)} or more`
        : `${bound(least)} to ${bound(most)}`;
  return `stands for ${span}${unit === null ? "" : ` ${unit}`}${rate === null ? "" : `, at ${rate}`}`;
}

const phrases: Readonly<Record<ClaimPair["verdict"], string>> = {
  agree: "agrees with",
  narrower: "is narrower than",
  wider: "is wider than",
  differ: "differs from",
  "not-comparable": "cannot be compared with",
};

/** Why two claims cannot be compared. */
const reasons: Partial<Record<ClaimPair["basis"], string>> = {
  "kinds-differ": "another kind of statement",
  "units-differ": "another unit",
  "no-rate": "no exchange rate has a date that fits",
  "aggregations-differ": "the one adds up over another time than the other",
  "stages-differ": "the one has come further than the other",
  "comparators-unstated": "one does not say how it compares",
  "trends-unstated": "one does not say which way it goes",
};

function standsOf({ stands }: Said, { claims: all }: Compared): string[] {
  const said = Map.groupBy(stands, ({ verdict, basis }) => {
    const reason = verdict === "not-comparable" ? reasons[basis] : undefined;
    return `${phrases[verdict]}${reason === undefined ? "" : ` (${reason})`}`;
  });
  const place = (id: string): number => all.findIndex((other) => other.id === id) + 1;
  const phrase = ([words, others]: [string, Stand[]]): string => {
    const listed = others
      .map(({ to, same_voice }) => ({ at: place(to), same_voice }))
      .sort((left, right) => left.at - right.at)
      .map(({ at, same_voice }) => (same_voice ? `${at} (the same voice)` : String(at)));
    const [verb, reason = ""] = words.split(/(?= \()/);
    return `${verb} ${listed.join(", ")}${reason}`;
  };
  return said.size === 0 ? [] : [[...said].map(phrase).join("; ")];
}

function markdown(group: Compared): string {
  const cell = (text: string): string => text.replaceAll("|", "\\|");
  const rows = group.claims.map((claim, at) => {
    const { words, statement, by, in: publisher, on, id, intervals } = claim;
    const cells = [
      String(at + 1),
      words === "" ? statement : words,
      timeOf(claim).join("").replace(/^of /, ""),
      by,
      `${publisher}, ${on}`,
      intervals.map(intervalInWords).join("; ").replaceAll("stands for ", ""),
      standsOf(claim, group).join(""),
      `\`${id}\``,
    ];
    return `| ${cells.map(cell).join(" | ")} |`;
  });
  return [
    `**${headOf(group)}**`,
    "",
    "| | what | of | who says so | in | stands for | stands | claim |",
    "|---|---|---|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}
