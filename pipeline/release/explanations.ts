/** A reason for every change: written by a curator, or following from the data; where there is neither, an issue. */

import { lt } from "semver";
import type { WrittenExplanation } from "../../schemas/explanation.ts";
import type { Issue } from "../../schemas/issue.ts";
import type { Change } from "../../schemas/release/changes.ts";
import { type Atom, atomKey, atomsOf } from "./atoms.ts";
import { changeRows } from "./change-rows.ts";
import { derivedReasons, type Given, inheritedReasons } from "./derived-reasons.ts";
import type { Difference } from "./difference.ts";
import { redirectIssues, redirectsOf } from "./redirects.ts";
import { missingRedirects, unexplained } from "./unexplained.ts";

type Entry = { readonly explanation: WrittenExplanation; readonly at: number };

/**
 * The rows of `changes`: those of this difference, and those that the release before carries. Issues: a change that
 * nobody explains, an id that is gone without a redirect, a redirect that is wrong, an explanation of nothing, several
 * of one change. Files with an older `since` are history.
 */
export function explain(
  difference: Difference,
  explanations: readonly WrittenExplanation[],
): { readonly changes: readonly Change[]; readonly issues: readonly Issue[] } {
  const previous = difference.before?.version;
  const atoms = atomsOf(difference);
  const current = explanations.filter(({ since }) => previous === undefined || !lt(since, previous));
  const matched = matchesOf(
    atoms,
    current.filter(({ since }) => since === previous),
  );
  const known = reasonsOf(difference, atoms, matched);
  const redirected = redirectsOf(difference.after);
  const lost = atoms.filter(
    ({ table, id, change, row }) => change === "removed" && redirected(table, id, row) === undefined,
  );
  const isLost = new Set(lost);
  const open = atoms.filter((atom) => !known.has(atomKey(atom)) && !isLost.has(atom));
  const issues = [
    ...redirectIssues(new Map([...difference.after.tables].map(([name, { rows }]) => [name, rows]))),
    ...redirectsOfNothing(difference),
    ...missingRedirects(lost, difference),
    ...unexplained(open, previous ?? ""),
    ...severalFor(atoms, matched),
    ...explanationsOfNothing(current, matched, previous),
  ];
  return { changes: changeRows(difference, atoms, known), issues };
}

/** The entries of explanations that each atom, by key, falls under. */
function matchesOf(
  atoms: readonly Atom[],
  explanations: readonly WrittenExplanation[],
): ReadonlyMap<string, readonly Entry[]> {
  const entries = explanations.flatMap((explanation) =>
    explanation.rows.map((row, at) => ({ explanation, at, row })),
  );
  const byTable = Map.groupBy(entries, ({ row }) => row.table);
  return new Map(
    atoms.flatMap((atom) => {
      const own = (byTable.get(atom.table) ?? []).filter(
        ({ row }) =>
          (row.id.endsWith("*") ? atom.id.startsWith(row.id.slice(0, -1)) : atom.id === row.id) &&
          (row.columns === undefined || (atom.column !== null && row.columns.includes(atom.column))),
      );
      return own.length === 0 ? [] : [[atomKey(atom), own] as const];
    }),
  );
}

/** What a curator wrote goes before what follows from the data, and that before what another atom hands on. */
function reasonsOf(
  difference: Difference,
  atoms: readonly Atom[],
  matched: ReadonlyMap<string, readonly Entry[]>,
): ReadonlyMap<string, Given> {
  const derive = derivedReasons(difference);
  const known = new Map<string, Given>();
  for (const atom of atoms) {
    const [first] = matched.get(atomKey(atom)) ?? [];
    const given = first === undefined ? derive(atom) : first.explanation;
    if (given !== undefined) known.set(atomKey(atom), { reason: given.reason, note: given.note });
  }
  const inherit = inheritedReasons(difference, known);
  const handedOn = atoms.flatMap((atom) => {
    const given = known.has(atomKey(atom)) ? undefined : inherit(atom);
    return given === undefined ? [] : [[atomKey(atom), given] as const];
  });
  return new Map([...known, ...handedOn]);
}

function redirectsOfNothing({ before, after }: Difference): Issue[] {
  const hadIds = new Map(
    [...(before?.tables.values() ?? [])].map(({ name, rows }) => [name, new Set(rows.map(({ id }) => id))]),
  );
  return (after.tables.get("id_redirects")?.rows ?? []).flatMap((redirect): Issue[] => {
    const { table_name, retired_id, last_version } = redirect as Record<string, string>;
    const had = hadIds.get(String(table_name))?.has(String(retired_id)) === true;
    // of what an older release had, the test that walks all of them knows more
    if (
      had
        ? last_version === before?.version
        : before !== undefined && lt(String(last_version), before.version)
    )
      return [];
    return [
      {
        code: "explanation-unneeded",
        place: { file: "sources/redirects.yaml" },
        found: `a redirect of ${retired_id}, last in ${last_version}`,
        expected: had
          ? `${before?.version}, the last release that had it`
          : `an id of ${table_name} in that release`,
        mend: had
          ? `Write last_version: ${before?.version}.`
          : "Delete the redirect, or correct its id or last_version.",
      },
    ];
  });
}

function severalFor(atoms: readonly Atom[], matched: ReadonlyMap<string, readonly Entry[]>): Issue[] {
  return atoms.flatMap((atom): Issue[] => {
    const [first, second] = matched.get(atomKey(atom)) ?? [];
    if (first === undefined || second === undefined) return [];
    const other = first.explanation.placeOf(first.at);
    return [
      {
        code: "explanation-twice",
        place: second.explanation.placeOf(second.at),
        found: `${atom.table}: ${atom.id}${atom.column === null ? "" : `, ${atom.column}`}, which ${other.file}:${other.line} explains too`,
        expected: "one explanation of each change",
        mend: "Delete one of the two entries, or name the columns that each is for.",
      },
    ];
  });
}

function explanationsOfNothing(
  explanations: readonly WrittenExplanation[],
  matched: ReadonlyMap<string, readonly Entry[]>,
  previous: string | undefined,
): Issue[] {
  const used = new Set(
    [...matched.values()].flat().map(({ explanation, at }) => `${explanation.file} ${at}`),
  );
  return explanations.flatMap((explanation): Issue[] => {
    const wrong = (place: Issue["place"], found: string, expected: string, mend: string): Issue => ({
      code: "explanation-unneeded",
      ...{ place, found, expected, mend },
    });
    if (explanation.since !== previous) {
      const last =
        previous === undefined ? "no release yet, so nothing to explain" : `${previous}, the last release`;
      return [
        wrong(
          explanation.placeOf(),
          `since ${explanation.since}`,
          last,
          "Correct since, or delete the file.",
        ),
      ];
    }
    return explanation.rows.flatMap(({ table, id, columns }, at) => {
      if (used.has(`${explanation.file} ${at}`)) return [];
      const what = `${table}: ${id}${columns === undefined ? "" : `, ${columns.join(", ")}`}`;
      return [
        wrong(
          explanation.placeOf(at),
          what,
          `something that changed since ${previous}`,
          "Correct the table, the id or the columns, or delete the entry; playbook diff lists what changed.",
        ),
      ];
    });
  });
}
