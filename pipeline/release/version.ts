/** Which version a difference demands. */
import { gte, inc, valid } from "semver";
import type { Issue } from "../../schemas/issue.ts";
import type { Difference } from "./difference.ts";
import { redirectsOf } from "./redirects.ts";
import type { Aspect, SchemaChange } from "./schema-changes.ts";

export type Level = "major" | "minor" | "patch" | "none";

/** Something that changed, and the level that it demands. */
export type Demand = { readonly level: Exclude<Level, "none">; readonly why: string };

const levels = ["none", "patch", "minor", "major"] as const satisfies readonly Level[];

/**
 * All that demands a higher version, the highest first. The rules are those of the Data Package recipe "Data Package
 * Version": what breaks a reader's code is major, new data is minor, corrected data is a patch. They are left in two
 * points. A new column is minor, not major, because readers name columns. An id that is gone with a redirect is minor,
 * because it can be followed; without one it is major (and a release refuses it besides).
 */
export function demandsOf(difference: Difference): Demand[] {
  const demands = [...difference.schema.map(schemaDemand), ...rowDemands(difference)];
  return demands.toSorted((left, right) => levels.indexOf(right.level) - levels.indexOf(left.level));
}

/** The highest level that the difference demands; `none` where nothing differs, or for a first release. */
export function levelOf(difference: Difference): Level {
  return demandsOf(difference)[0]?.level ?? "none";
}

/**
 * The least version that may follow `previous`. Before 1.0.0 Semantic Versioning promises nothing, and a change that
 * breaks something does not make a dataset complete: there, a major change raises the second number, as a minor one
 * does. A release without any change still needs a number of its own: a patch. The first release is 0.1.0 or later.
 */
export function requiredVersion(previous: string | undefined, level: Level): string {
  if (previous === undefined) return "0.1.0";
  if (level === "none" || level === "patch") return inc(previous, "patch") as string;
  return inc(previous, level === "major" && !previous.startsWith("0.") ? "major" : "minor") as string;
}

/** What is wrong with `version` as the number of the release that differs so. */
export function versionIssues(version: string, difference: Difference): Issue[] {
  const previous = difference.before?.version;
  const level = levelOf(difference);
  const required = requiredVersion(previous, level);
  const place = { file: "package.json" };
  const wrong = (expected: string): Issue => ({
    code: "version-too-low",
    place,
    found: `the version ${version}`,
    expected,
    mend: `Set the version in package.json to ${required} or a later one, and build again.`,
  });
  if (valid(version) !== version || version.includes("-")) return [wrong("three whole numbers, as in 1.4.0")];
  if (gte(version, required)) return [];
  if (previous === undefined) return [wrong(`${required} or later for a first release`)];
  const [first] = demandsOf(difference);
  const because =
    first === undefined ? "every release has a number of its own" : `${first.why} (${first.level})`;
  return [wrong(`${required} or later after ${previous}: ${because}`)];
}

const schemaLevels: Record<Aspect, (change: SchemaChange) => Demand["level"]> = {
  table: ({ change }) => (change === "removed" ? "major" : "minor"),
  column: ({ change }) => (change === "removed" ? "major" : "minor"),
  name: () => "major",
  type: () => "major",
  order: () => "major",
  // a column that may now be empty is a looser rule, one that must now be filled a stricter one
  required: ({ after }) => (after === "required" ? "major" : "minor"),
  codes: ({ change }) => (change === "removed" ? "major" : "minor"),
};

function schemaDemand(change: SchemaChange): Demand {
  return { level: schemaLevels[change.aspect](change), why: describeSchemaChange(change) };
}

/** A change of a table or column as a part of a sentence: "the column claims.value was removed". */
export function describeSchemaChange({ table, column, aspect, change, before, after }: SchemaChange): string {
  const what = column === null ? `the table ${table}` : `the column ${table}.${column}`;
  switch (aspect) {
    case "table":
    case "column":
      return `${what} was ${change}`;
    case "name":
      return `${what} was renamed to ${after}`;
    case "type":
      return `${what} changed its type from ${before} to ${after}`;
    case "order":
      return `the columns of ${table} changed their order`;
    case "required":
      return after === "required" ? `${what} may no longer be empty` : `${what} may now be empty`;
    case "codes":
      return change === "added" ? `${what} may now hold ${after}` : `${what} may no longer hold ${before}`;
  }
}

function rowDemands(difference: Difference): Demand[] {
  const redirected = redirectsOf(difference.after);
  return [...Map.groupBy(difference.rows, ({ table }) => table)].flatMap(([table, rows]) => {
    const of = (kind: string) => rows.filter(({ change }) => change === kind);
    const lost = of("removed").filter(({ id, row }) => redirected(table, id, row) === undefined);
    const retired = of("removed").length - lost.length;
    return [
      ...demand(
        "major",
        lost.length,
        `of ${table} is gone without a redirect`,
        `of ${table} are gone without a redirect`,
      ),
      ...demand("minor", retired, `of ${table} was retired`, `of ${table} were retired`),
      ...demand("minor", of("added").length, `was added to ${table}`, `were added to ${table}`),
      ...demand("patch", of("changed").length, `of ${table} changed`, `of ${table} changed`),
    ];
  });
}

function demand(level: Demand["level"], count: number, one: string, many: string): Demand[] {
  if (count === 0) return [];
  return [{ level, why: count === 1 ? `1 row ${one}` : `${count} rows ${many}` }];
}
