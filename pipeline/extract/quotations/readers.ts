/** Readings that several rules share. */

import type { Match } from "../named-groups.ts";
import { wordAt } from "../tokens.ts";
import type { Reading } from "./attribution.ts";
import { isTitle } from "./contents.ts";
import { readParts } from "./patterns.ts";
import type { View } from "./view.ts";

// Whom a verb of telling addresses, up to where the words begin: "the crowd in Oslo on Monday" before "that"
const addressed = /^(?:P|[DCtlnxy.]{1,8})(?:p[DCtlnxyd.]{1,6}|d){0,2}(?=h|[kw]|Ro|o|,?:?Q|P[AERVTBIN])/;

/** Speaker, then cue, then the words. */
export function readClause(view: View, match: Match): Reading | null {
  const { classes } = view;
  const next = match.at + 1;
  // a "so-called" reform; she read “The Sea”
  if (classes[next - 2] === "y") return null;
  if (classes[match.at] === "v" && classes[next] === "Q" && isTitle(view, next)) return null;
  const told = classes[match.at] === "T" ? addressed.exec(classes.slice(next, next + 30)) : null;
  return readParts(match, told?.[0].length ?? 0);
}

/** The verb or participle has no subject of its own: findAttributions lends it the sentence's. */
export function readSubjectless(_view: View, { at }: Match): Reading | null {
  const item = { from: at, to: at };
  return { side: "after", speaker: null, cue: item, frame: item };
}

/** "with Field shouting", "a sign saying": the word before the participle is its subject; "…, adding" has none. */
export function readParticiple(view: View, match: Match): Reading | null {
  const { classes } = view;
  const item = { from: match.at, to: match.at };
  let to = item.from - 1;
  while (classes[to] === "R") to--;
  if (!"lC".includes(classes[to] as string)) return { side: "after", speaker: null, cue: item, frame: item };
  let from = to;
  while (from > to - 6 && "DClt.xn".includes(classes[from - 1] ?? "|")) from--;
  const before = wordAt(view.tokens, view.first[from - 1] ?? 0);
  if (classes[from - 1] === "p" && before !== "with") {
    return { side: "after", speaker: null, cue: item, frame: item };
  }
  return { side: "after", speaker: { from, to }, cue: item, frame: { from, to: item.to } };
}
