/** What keeps a release back, each with the lines of YAML that mend it. */
import type { Issue, IssueCode } from "../../schemas/issue.ts";
import type { AnyRow } from "../../schemas/table.ts";
import type { Atom } from "./atoms.ts";
import type { Difference } from "./difference.ts";

/** Rows that are shown one by one; the last issue counts them all. */
const shown = 20;
/** Rows in the lines to paste. */
const pasted = 200;

/** Changes that nobody explains: an issue a row, and one that counts them and holds a whole file to fill in. */
export function unexplained(atoms: readonly Atom[], previous: string): Issue[] {
  const rows = [...Map.groupBy(atoms, ({ table, id }) => `${table}/${id}`).values()];
  const entries = rows.map(entryOf);
  const file = [
    `since: ${previous}`,
    "reason: REASON",
    'note: "What happened, in one or two sentences."',
    "rows:",
    ...cut(entries, ": <prefix>/* stands for all rows whose ids begin so"),
    "...",
  ];
  return [
    ...rows
      .slice(0, shown)
      .map((parts, at) =>
        issue(
          "change-unexplained",
          "sources/changes",
          parts.map(describeAtom).join("; "),
          "a reason",
          `Explain it in a file of sources/changes/, under rows:\n${entries[at]}`,
        ),
      ),
    ...total(
      "change-unexplained",
      "sources/changes",
      `${count(atoms.length, "change")} of ${count(rows.length, "row")} without a reason`,
      "a reason for every change",
      rows.length,
      `Write sources/changes/<name>.yaml, one file for each reason:\n${file.join("\n")}`,
    ),
  ];
}

/** Ids that are gone without a redirect, with what may stand for each now. */
export function missingRedirects(atoms: readonly Atom[], difference: Difference): Issue[] {
  const previous = difference.before?.version ?? "";
  const come = Map.groupBy(
    difference.rows.filter(({ change }) => change === "added"),
    ({ table }) => table,
  );
  const entries = atoms.map((atom) =>
    redirectFor(
      atom,
      (come.get(atom.table) ?? []).map(({ row }) => row),
      previous,
    ),
  );
  const file = ["redirects:", ...cut(entries, ""), "..."];
  return [
    ...atoms
      .slice(0, shown)
      .map(({ table, id }, at) =>
        issue(
          "redirect-missing",
          "sources/redirects.yaml",
          `${table}: ${id} is gone`,
          "a redirect that says what became of it",
          `Check the target and add:\n${entries[at]}`,
        ),
      ),
    ...total(
      "redirect-missing",
      "sources/redirects.yaml",
      `${count(atoms.length, "id")} gone without a redirect`,
      "a redirect for every id that is gone",
      atoms.length,
      `Check kind and target of each, give the reason, and add:\n${file.join("\n")}`,
    ),
  ];
}

/** One line for a change: `claims: a/claims/x value 1 → 2`. */
export function describeAtom({ table, id, column, change, before, after }: Atom): string {
  if (column === null) return `${table}: ${id} ${change}`;
  return `${table}: ${id} ${column} ${quoted(before)} → ${quoted(after)}`;
}

function quoted(value: string | null): string {
  return value === null ? "(no value)" : JSON.stringify(value);
}

function entryOf(atoms: readonly Atom[]): string {
  const [{ table, id }] = atoms as [Atom];
  const columns = atoms.flatMap(({ column }) => column ?? []);
  const named = columns.length === 0 ? "" : `\n    columns: [${columns.join(", ")}]`;
  return `  - table: ${table}\n    id: ${id}${named}`;
}

/** A redirect to the added row that stands where this one stood, if there is just one; else to nothing. */
function redirectFor({ table, id, row }: Atom, added: readonly AnyRow[], previous: string): string {
  const candidates = added.filter((other) => standsFor(other, row));
  const [target] = candidates.length === 1 ? candidates : [];
  return [
    `  - table: ${table}`,
    `    id: ${id}`,
    ...(target === undefined
      ? ["    kind: withdrawn"]
      : ["    kind: moved", `    targets: [${target["id"]}]`]),
    `    last_version: ${previous}`,
    `    reason: ${row["method"] === "rule" ? "rule-changed" : "REASON"}`,
  ].join("\n");
}

/** The same hop for the same target, or words of the same source that overlap. */
function standsFor(other: AnyRow, row: AnyRow): boolean {
  if (other["source_id"] !== row["source_id"] || typeof row["source_id"] !== "string") return false;
  if ("target_id" in row) return other["target_id"] === row["target_id"] && other["hop"] === row["hop"];
  return Number(other["start"]) < Number(row["end"]) && Number(row["start"]) < Number(other["end"]);
}

function cut(entries: readonly string[], hint: string): string[] {
  const more = entries.length - pasted;
  if (more <= 0) return [...entries];
  return [...entries.slice(0, pasted), `# and ${more} more${hint}`];
}

function total(
  code: IssueCode,
  file: string,
  found: string,
  expected: string,
  rows: number,
  mend: string,
): Issue[] {
  if (rows === 0) return [];
  const more = rows > shown ? `, ${shown} of them shown` : "";
  return [issue(code, file, `${found}${more}`, expected, mend)];
}

function issue(code: IssueCode, file: string, found: string, expected: string, mend: string): Issue {
  return { code, place: { file }, found, expected, mend };
}

/** "1 row", "2 rows" */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
