import type { Issue } from "../schemas/issue.ts";
import { compareIssues, nearest } from "../schemas/issue.ts";
import type { ArticleRows } from "../schemas/normalised.ts";
import { type Effects, listWanted } from "./effects.ts";
import { extractFrom } from "./extract/extraction.ts";
import { keptFindings, keptReference } from "./kept-findings.ts";
import { workExtracted } from "./runs/extracted.ts";
import { readFolder } from "./sources/folder.ts";
import { articlesFolder } from "./sources/survey.ts";
import { validateReference } from "./validate/reference.ts";

export type Checked = {
  /** What is wrong with the article or the reference data, in the order of a build. */
  readonly issues: readonly Issue[];
  /** The rows that it would yield, by table; undefined where something is wrong. */
  readonly rows: ArticleRows | undefined;
  /** Rules' quotations that wait for a curator, because the text may not be republished. */
  readonly withheld: number;
};

/** What a build would say of one article that has a folder. Nothing is written but `.cache/`. */
export async function check(id: string, effects: Effects): Promise<Checked> {
  const ids = listWanted(effects, articlesFolder).flatMap(({ name, kind }) =>
    kind === "folder" ? [name] : [],
  );
  if (!ids.includes(id)) return refused([noArticle(id, ids)]);
  const { value: reference, issues, key } = keptReference(effects);
  if (reference === undefined) return refused(issues);
  const read = readFolder(effects, id);
  const { issues: own, normalised } =
    read.value === undefined
      ? { issues: read.issues, normalised: undefined }
      : workExtracted(
          read.issues,
          extractFrom(read.value, await keptFindings(read.value, reference, key, effects)),
          reference,
        );
  const found = [...issues, ...validateReference(reference), ...own].toSorted(compareIssues);
  if (found.length > 0 || normalised === undefined) return refused(found);
  return { issues: [], rows: normalised.rows, withheld: normalised.withheld };
}

function refused(issues: readonly Issue[]): Checked {
  return { issues, rows: undefined, withheld: 0 };
}

function noArticle(id: string, ids: readonly string[]): Issue {
  const near = nearest(id, ids);
  return {
    code: "reference-unknown",
    place: { file: articlesFolder },
    found: `no folder ${id}`,
    expected: `the name of a folder in ${articlesFolder}/`,
    mend: near === undefined ? "Name one of the folders there." : `Did you mean ${near}?`,
  };
}

/** "ferries: nothing is wrong; 12 quantities, 1 of them open" */
export function describeChecked(id: string, { rows, withheld }: Checked): string {
  const { quantities = [], times = [], quotations = [], claims = [] } = rows ?? {};
  const open = quantities.filter(({ status }) => status === "open");
  const counts = [
    `${quantities.length} quantities`,
    `${times.length} times`,
    `${quotations.length} quotations`,
    `${claims.length} claims`,
  ];
  return [
    `${id}: nothing is wrong; ${counts.join(", ")}`,
    ...open.map(
      ({ exact, start }) => `  open      ${JSON.stringify(exact)} at character ${start}: no claim uses it`,
    ),
    ...(withheld > 0 ? [`  withheld  ${withheld} quotations that nobody has confirmed`] : []),
  ].join("\n");
}
