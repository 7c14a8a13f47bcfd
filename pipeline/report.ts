import type { Issue } from "../schemas/issue.ts";
import { visible } from "../schemas/visible.ts";

/** Colours for a terminal; each returns the text unchanged where colours are off. */
export type Paint = {
  readonly bad: (text: string) => string;
  readonly good: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
};

/** Colours only on a terminal that wants them: NO_COLOR (no-color.org) turns them off. */
export function paint(colours: boolean): Paint {
  const wrap = (code: number) => (text: string) => (colours ? `\u001B[${code}m${text}\u001B[0m` : text);
  return { bad: wrap(31), good: wrap(32), strong: wrap(1), faint: wrap(2) };
}

/** An issue for a person: place, the line with the part that is meant marked, found, expected, how to mend it. */
export function describeIssue(issue: Issue, { bad, strong, faint }: Paint): string {
  const { place, code, found, expected, mend } = issue;
  const position =
    place.line === undefined ? "" : `:${place.line}${place.column === undefined ? "" : `:${place.column}`}`;
  const within = place.within === undefined ? "" : ` (${visible(place.within)})`;
  return [
    `${strong(visible(`${place.file}${position}`))}${within} ${bad(code)}`,
    ...markedLine(issue, faint, bad),
    `  found:    ${visible(found)}`,
    `  expected: ${visible(expected)}`,
    `  mend:     ${visible(mend)}`,
  ].join("\n");
}

const widest = 120;

function markedLine({ place }: Issue, faint: Paint["faint"], bad: Paint["bad"]): string[] {
  const { excerpt, line, column = 1, length = 1 } = place;
  if (excerpt === undefined || line === undefined) return [];
  // a long line is cut so that the marked part stays in sight
  const from = Math.max(0, Math.min(column - 1 - widest / 3, excerpt.length - widest));
  const cut = excerpt.slice(from, from + widest);
  const at = column - 1 - from;
  const before = visible(cut.slice(0, at));
  const meant = visible(cut.slice(at, at + Math.max(1, length)));
  const after = visible(cut.slice(at + Math.max(1, length)));
  const gutter = `${line}`.padStart(5);
  const left = from > 0 ? "…" : "";
  return [
    `${faint(`${gutter} | `)}${left}${before}${meant}${after}${from + widest < excerpt.length ? "…" : ""}`,
    `${" ".repeat(gutter.length)}${faint(" | ")}${blank(left + before)}${bad("^".repeat(Math.max(1, meant.length)))}`,
  ];
}

/** As wide as the text, and empty; tabs stay, for they are as wide as the terminal makes them. */
function blank(text: string): string {
  return text.replace(/[^\t]/g, " ");
}
