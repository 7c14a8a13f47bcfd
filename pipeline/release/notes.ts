/** Release notes: what is new since the last release, in words and numbers. */
import { type Reason, reasonCodes, reasons } from "../../schemas/reasons.ts";
import type { Change } from "../../schemas/release/changes.ts";
import type { IdRedirect } from "../../schemas/tables/id_redirects.ts";
import type { Difference } from "./difference.ts";
import { atMost, code, grid, prose } from "./markdown.ts";
import { count } from "./unexplained.ts";
import { type Demand, demandsOf, describeSchemaChange, levelOf } from "./version.ts";

export type Release = {
  readonly version: string;
  /** The version of the last release; undefined for the first. */
  readonly previous: string | undefined;
  readonly difference: Difference;
  /** Rows of `changes`, those of former releases included. */
  readonly changes: readonly Change[];
};

/** Lines of a list before it is cut: the tables of the release hold all of it. */
const listed = 25;

/** The notes of a release as Markdown, the same for the same release. */
export function releaseNotes({ version, previous, difference, changes }: Release): string {
  const own = changes.filter((change) => change.version === version);
  return `${[
    `# Industrial Playbook ${version}`,
    ...(previous === undefined ? first(difference) : since(previous, difference)),
    ...(previous === undefined ? [] : newArticles(difference)),
    ...(previous === undefined ? [] : byReason(own)),
    ...retiredIds(previous, difference),
    ...schemaChanges(difference),
  ].join("\n\n")}\n`;
}

function first({ counts }: Difference): string[] {
  const rows = counts.filter(({ after }) => after > 0).map(({ table, after }) => [code(table), after]);
  return ["This is the first release.", "## In numbers", grid(["table", "rows"], rows)];
}

function since(previous: string, difference: Difference): string[] {
  const demands = demandsOf(difference);
  if (demands.length === 0) return [`No row differs from version ${previous}.`];
  const level = levelOf(difference);
  const changed = difference.counts.filter(({ added, removed, changed }) => added + removed + changed > 0);
  return [
    `This is a ${level} release after ${previous}: ${meanings[level]}`,
    atMost(listed, decisive(demands), "reasons").join("\n"),
    ...(changed.length === 0
      ? []
      : [
          "## In numbers",
          grid(
            ["table", `rows in ${previous}`, "rows now", "added", "removed", "changed"],
            changed.map((of) => [code(of.table), of.before, of.after, of.added, of.removed, of.changed]),
          ),
        ]),
  ];
}

/** What demands the level that the release has; what demands less is in the numbers. */
function decisive(demands: readonly Demand[]): string[] {
  return demands.filter(({ level }) => level === demands[0]?.level).map(({ why }) => `- ${prose(why)}`);
}

const meanings: Record<ReturnType<typeof levelOf>, string> = {
  major: "code that reads the data may have to change.",
  minor: "there is more data, and code that reads it works as before.",
  patch: "values were corrected, and nothing came or went.",
  none: "nothing differs.",
};

function newArticles({ rows }: Difference): string[] {
  const articles = rows.filter(({ table, change }) => table === "sources" && change === "added");
  if (articles.length === 0) return [];
  const lines = articles.map(
    ({ row }) =>
      `- ${prose(String(row["title"]))} (${prose(String(row["publisher"]))}, ${row["published_on"]})`,
  );
  return ["## New articles", atMost(listed, lines, "in `sources`").join("\n")];
}

/** The changes of rows under their reasons, in the order of the list of reasons, each note once. */
function byReason(changes: readonly Change[]): string[] {
  const ofRows = Map.groupBy(
    changes.filter(({ row_id }) => row_id !== null),
    ({ reason }) => reason,
  );
  const sections = reasonCodes.flatMap((reason) => {
    const own = ofRows.get(reason);
    return own === undefined ? [] : [reasonSection(reason, own)];
  });
  return sections.length === 0 ? [] : ["## What changed, and why", ...sections];
}

function reasonSection(reason: Reason, changes: readonly Change[]): string {
  const notes = [...Map.groupBy(changes, ({ note }) => note ?? "")].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return [
    `### ${code(reason)}`,
    `${reasons[reason]} ${inTables(changes)}.`,
    ...notes.map(([note, own]) =>
      [
        ...(note === "" ? [] : [`${prose(note)}\n`]),
        // whole articles that came are counted; corrections are listed
        ...(silent.has(reason) && note === "" ? [] : atMost(listed, own.map(line), "in the table `changes`")),
      ].join("\n"),
    ),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

/** Reasons whose changes are counted and not listed. */
const silent: ReadonlySet<Reason> = new Set(["new-source", "reviewed", "recomputed"]);

/** "3 cells and 1 row in `claims`, 1 row in `quotations`" */
function inTables(changes: readonly Change[]): string {
  return [...Map.groupBy(changes, ({ table_name }) => table_name)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([table, own]) => {
      const cells = own.filter(({ column_name }) => column_name !== null).length;
      const parts = [
        ...(cells > 0 ? [count(cells, "cell")] : []),
        ...(own.length > cells ? [count(own.length - cells, "row")] : []),
      ];
      return `${parts.join(" and ")} in ${code(table)}`;
    })
    .join(", ");
}

function line({ table_name, row_id, column_name, change, before, after }: Change): string {
  const row = code(row_id ?? table_name);
  if (column_name === null) return `- ${row} was ${change}`;
  const values = before === null && after === null ? "changed" : `${value(before)} → ${value(after)}`;
  return `- ${row}, ${code(column_name)}: ${values}`;
}

/** Longest value that is shown whole. */
const longest = 160;

function value(text: string | null): string {
  if (text === null) return "(no value)";
  const letters = [...text];
  return code(letters.length > longest ? `${letters.slice(0, longest).join("")}…` : text);
}

function retiredIds(previous: string | undefined, { after }: Difference): string[] {
  const fresh = ((after.tables.get("id_redirects")?.rows ?? []) as readonly IdRedirect[]).filter(
    ({ last_version }) => last_version === previous,
  );
  if (fresh.length === 0) return [];
  const lines = fresh.map(({ retired_id, kind, target_id, note }) => {
    const to = target_id === null ? kind : `${kind}, now ${code(target_id)}`;
    return `- ${code(retired_id)}: ${to}${note === null ? "" : `. ${prose(note)}`}`;
  });
  return [
    "## Retired ids",
    "The table `id_redirects` says what became of every id that is no more.",
    atMost(listed, lines, "in `id_redirects`").join("\n"),
  ];
}

function schemaChanges({ schema }: Difference): string[] {
  if (schema.length === 0) return [];
  return [
    "## Changes of the tables",
    schema.map((change) => `- ${prose(describeSchemaChange(change))}`).join("\n"),
  ];
}
