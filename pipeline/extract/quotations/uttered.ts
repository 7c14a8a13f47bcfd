/** A passage directly behind a cue, and what stands there in its place: words that are uttered, a name, a work, a hearer. */
import { type ClassTest, firstWhere } from "../language/one-of.ts";
import { compile, endOfMatch } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import type { Attribution } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { isTitle } from "./passage-shape.ts";
import type { Content } from "./quotation.ts";
import { type View, wordOf } from "./view.ts";

const isPassage = isOneOf("passage");
const isOwner = isOneOf("possessive");

/** "told ABC's “Good Morning America” that", "according to Berg's “How Ports Work”": a work by its title, and no words. */
export function isOwnedWork(view: View, { from, to }: Content): boolean {
  return (
    from === to && isOwner(view.classes, from - 1) && isPassage(view.classes, from) && isTitle(view, from)
  );
}

const tells = /^(?:tell|told|inform|assur|notif|remind|brief)/;
const isInWords = isOneOf(
  "auxiliary",
  "be",
  "past",
  "saying",
  "telling",
  "who",
  "that",
  "because",
  "pronoun",
);

/** "told NBC’s “Meet the Press” on Sunday": whom, and no words. */
export function isHearerAlone(view: View, { side, cue }: Attribution, { from, to, kind }: Content): boolean {
  return (
    side === "after" &&
    kind === "indirect" &&
    cue.from === cue.to &&
    from === cue.to + 1 &&
    firstWhere(isOwner, view.classes, from, to) >= 0 &&
    tells.test(wordOf(view, cue.from)) &&
    firstWhere(isInWords, view.classes, from, to + 1) < 0
  );
}

const uttering =
  /^(?:read|mouth|chant|shout|whisper|mutter|murmur|yell|scream|bark|blurt|text|repeat|intone|sing)(?:s|es|ed|t?ing)?$|^s[au]ng$/;
const isBeside = isOneOf("preposition", "to", "when", "day", "dash", "as");

/** "mouthed “thank you” to the jury", "says “yes” to the plan": where and to whom, and no more of the words. */
export function isUtteredWhole(view: View, { cue }: Attribution, from: number): boolean {
  if (cue.to + 1 !== from) return false;
  return (
    uttering.test(wordOf(view, cue.from)) ||
    (isBeside(view.classes, from + 1) && wordOf(view, from + 1) !== "of" && isSaying(view.classes, cue.from))
  );
}

const isSaying = isOneOf("saying");

// "the “crooked” nominating process"
const isNameNoun: ClassTest = (classes, item) => isPlainNoun(classes, item) && !isPast(classes, item);

function endOfRun(isMember: ClassTest, classes: string, from: number): number {
  let end = from;
  while (isMember(classes, end)) end++;
  return end;
}

const naming = /^(?:call|dub|label|brand|nickname|term)(?:l?ed|d|m?ed|s)?$/;

/** "what Hart calls “a gift” to the rich": the name alone is Hart's. */
export function isNamingCue({ tokens, first }: View, { cue }: Attribution): boolean {
  return naming.test(wordAt(tokens, first[cue.from] as number) as string);
}

const isDeterminer = isOneOf("determiner");
const isPlainNoun = isOneOf("lower", "capitalised");
const isPast = isOneOf("past");

/** "what Hart calls a “gift” has lasted": what it is called alone; null where nothing of the sort stands there. */
export function calledName(view: View, attribution: Attribution, from: number): Content | null {
  const { classes } = view;
  if (!isDeterminer(classes, from) || !isPassage(classes, from + 1)) return null;
  if (!isNamingCue(view, attribution) || wordOf(view, attribution.frame.from - 1) !== "what") return null;
  return { from, to: endOfRun(isNameNoun, classes, from + 2) - 1, kind: "mixed" };
}

/** A passage and those that are told with it: as “slow,” “dear” and “late”. */
export function listed(classes: string, passage: number): number[] {
  const items = [passage];
  for (let item = passage; endOfMatch(another, classes, item + 1) >= 0; items.push(item))
    item = endOfMatch(another, classes, item + 1) - 1;
  return items;
}

const another = compile(quotations, "another passage", "comma? (and | but)? passage");
