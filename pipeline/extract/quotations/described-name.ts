/** Whom a description, or a place, directly before a cue says more about. */
import type { Items } from "./attribution.ts";
import { beforeClause, isOneOf } from "./lexicon.ts";
import { lastNameBefore, nameAt, titlesOf } from "./named.ts";
import { sentenceStart } from "./sentences.ts";
import type { NameItems, View } from "./view.ts";

// what stands further before the cue is another clause's
const longest = 48;

const isComma = isOneOf("comma");
const isPause = isOneOf("comma", "opening");
const opensDescription = isOneOf("determiner", "lower", "number", "preposition");
const isPreposition = isOneOf("preposition");
const opensName = isOneOf(...beforeClause, "as", "adverb", "day", "dash", "passage");
const isInDescription = isOneOf("capitalised", "title", "hyphen", "lower");
const isPast = isOneOf("past");
const opensRelative = isOneOf("who", "because", "that");
const endsDescription = isOneOf(
  "passage",
  "sentenceEnd",
  "paragraphEnd",
  "openEnd",
  "colon",
  "semicolon",
  "pronoun",
);
const isVerb = isOneOf("auxiliary", "be", "saying", "maybeSaying", "telling", "believing", "undertaking");

/**
 * "Jo Field, a baker from Bath, Maine, said", "Jo Field of Bath, Maine said", "Jo Field, whose town, Bath, is poor,
 * said": the person by name, and not the place nor the description; null where no name stands before them in the clause.
 */
export function describedName(view: View, { from, to }: Items): Items | null {
  const { classes } = view;
  const isApart = isComma(classes, from - 1);
  const isDescribing = isComma(classes, to + 1) && opensDescription(classes, from);
  if (!isApart && !isDescribing) return null;
  const last = nameAt(view, to);
  if (last?.name.kind === "person") return null;
  const isName = isApart && last?.from === from;
  const isPlace = isName && last.name.kind === "place";
  // "Jo Field, who edits the paper, The Ledger, said"
  if (!isPlace && !isDescribing && !(isName && isComma(classes, to + 1))) return null;
  const start = Math.max(sentenceStart(classes, from), from - longest);
  for (let at = lastNameBefore(view, from); at >= 0; at--) {
    const found = view.names[at] as NameItems;
    if (found.from < start) return null;
    if (found.name.kind === "place" || !opensClause(view, found)) continue;
    const first = found.to + 1;
    if (!isPause(classes, first) && !(isPlace && isPreposition(classes, first))) continue;
    return isDescription(classes, first + 1, from)
      ? { from: titlesOf(view, found.from), to: found.to }
      : null;
  }
  return null;
}

/** "Jo Field, …", "Former harbour master Jo Field, …" at the head of a clause. */
function opensClause(view: View, { from }: NameItems): boolean {
  const { classes } = view;
  let at = titlesOf(view, from) - 1;
  while (at > from - 8 && isInDescription(classes, at) && !isPast(classes, at)) at--;
  return opensName(classes, at);
}

/** Words that say more of a name: no verb but in a clause with "who" or "whose". */
function isDescription(classes: string, from: number, end: number): boolean {
  let isRelative = false;
  for (let item = from; item < end; item++) {
    if (endsDescription(classes, item)) return false;
    if (opensRelative(classes, item)) isRelative = true;
    else if (!isRelative && isVerb(classes, item)) return false;
  }
  return true;
}
