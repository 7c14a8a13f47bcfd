/** How far two curators of one article agree, table by table. */
import { annotationLists } from "../schemas/annotation.ts";
import type { Extraction } from "../schemas/extraction.ts";
import type { Issue } from "../schemas/issue.ts";
import { nearest } from "../schemas/issue.ts";
import type { Agreement } from "./agreement/agreement.ts";
import { cohensKappa } from "./agreement/kappa.ts";
import { labelled } from "./agreement/labels.ts";
import { spanF1 } from "./agreement/span-f1.ts";
import type { Effects } from "./effects.ts";
import { anchorAnnotations } from "./extract/annotations.ts";
import { annotationsOf, otherCurators, readFolder } from "./sources/folder.ts";
import { articlesFolder } from "./sources/survey.ts";

/** Holds annotations.yaml against annotations.<curator>.yaml; lists that neither has are left out. */
export function agree(
  source: string,
  curator: string | undefined,
  effects: Effects,
): { readonly agreements: readonly Agreement[]; readonly issues: readonly Issue[] } {
  const own = readFolder(effects, source);
  if (own.value === undefined) return { agreements: [], issues: own.issues };
  const others = otherCurators(effects, source);
  const other = curator ?? (others.length === 1 ? others[0] : undefined);
  if (other === undefined || !others.includes(other))
    return { agreements: [], issues: [noOther(source, curator, others)] };
  const theirs = readFolder(effects, source, other);
  if (theirs.value === undefined) return { agreements: [], issues: theirs.issues };
  const left = anchorAnnotations(own.value);
  const right = anchorAnnotations(theirs.value);
  const issues = [...left.issues, ...right.issues];
  if (issues.length > 0) return { agreements: [], issues };
  return { agreements: agreementsOf(own.value.canonical.text, left.anchored, right.anchored), issues: [] };
}

/** How far two readings of a text agree, by table; tables that neither has are left out. */
export function agreementsOf(
  text: string,
  left: Extraction["anchored"],
  right: Extraction["anchored"],
): Agreement[] {
  const agreements = annotationLists.map((list): Agreement => {
    const first = left[list].map((item) => labelled(list, item));
    const second = right[list].map((item) => labelled(list, item));
    return { list, ...spanF1(first, second), kappa: cohensKappa(text, first, second) };
  });
  return agreements.filter(({ first, second }) => first + second > 0);
}

function noOther(source: string, curator: string | undefined, others: readonly string[]): Issue {
  const folder = `${articlesFolder}/${source}`;
  const near = curator === undefined ? undefined : nearest(curator, others);
  return {
    code: "file-missing",
    place: { file: `${folder}/${annotationsOf(curator ?? "<name>")}` },
    found: others.length === 0 ? "no second curator's file" : `those of ${others.join(", ")}`,
    expected: "the annotations of a second curator, made without seeing the first's",
    mend:
      near !== undefined
        ? `Did you mean ${near}?`
        : others.length > 1
          ? "Name one of them after the article."
          : `Make them with playbook annotate ${source} --as <name>.`,
  };
}

/** A table for people: a line a list. */
export function describeAgreements(agreements: readonly Agreement[]): string {
  const shown = (value: number | undefined): string =>
    (value === undefined ? "-" : value.toFixed(3)).padStart(8);
  const number = (value: number): string => String(value).padStart(8);
  const lines = agreements.map(
    ({ list, first, second, both, f1, kappa }) =>
      `${list.padEnd(14)}${number(first)}${number(second)}${number(both)}${shown(f1)}${shown(kappa)}`,
  );
  const head = ["first", "second", "both", "span F1", "kappa"].map((name) => name.padStart(8)).join("");
  return [`${"".padEnd(14)}${head}`, ...lines].join("\n");
}
