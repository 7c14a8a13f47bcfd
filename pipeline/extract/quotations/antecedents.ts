/** The name that a pronoun beside a cue most likely stands for. */
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import type { View } from "./view.ts";

type Gender = "female" | "male" | null;

const pronouns = new Map<string, Gender>([
  ["she", "female"],
  ["she'd", "female"],
  ["he", "male"],
  ["he'd", "male"],
]);
const titles = new Map<string, Gender>([
  ["mr", "male"],
  ["sir", "male"],
  ["king", "male"],
  ["prince", "male"],
  ["chairman", "male"],
  ["spokesman", "male"],
  ["mrs", "female"],
  ["ms", "female"],
  ["dame", "female"],
  ["queen", "female"],
  ["princess", "female"],
  ["chairwoman", "female"],
  ["spokeswoman", "female"],
]);
// Names with these words are no persons.
const organisation = new Set(
  (
    "university college institute company corporation corp inc ltd group party department ministry committee " +
    "council congress senate house court union association news times post journal street city state states " +
    "bank center centre foundation agency commission campaign people voters officials critics " +
    "experts researchers others reporters white supreme north south east west new"
  ).split(" "),
);
// A name that heads a clause is taken before a nearer one that does not, within this many items.
const preferred = 120;
const furthest = 400;

/** Items of the nearest name before `before` that a pronoun (or null: no word at all) may stand for. */
export function antecedentOf(view: View, pronoun: string | null, before: number): Items | null {
  if (pronoun !== null && !pronouns.has(pronoun)) return null;
  const wanted = pronoun === null ? null : (pronouns.get(pronoun) as Gender);
  const limit = Math.max(0, before - furthest);
  let nearest: Items | null = null;
  for (let at = before - 1; at >= limit; at--) {
    if (!isCapitalised(view.classes, at)) continue;
    const name = nameEndingAt(view, at, limit);
    at = name.from;
    if (!isPerson(view, name, wanted)) continue;
    if (pronoun === null || headsClause(view, name)) return name;
    nearest ??= name;
    if (before - at > preferred) return nearest;
  }
  return nearest;
}

const isCapitalised = isOneOf("capitalised");
const isTitle = isOneOf("title");
const isStop = isOneOf("stop");
const isInName = isOneOf("capitalised", "title", "stop");
const isSaying = isOneOf("saying");
const verbs = ["saying", "maybeSaying", "telling", "believing", "undertaking", "judging"] as const;
const isVerb = isOneOf(...verbs, "auxiliary", "adverb", "be");
const goesOn = isOneOf(...verbs, "auxiliary", "adverb", "be", "put", "opening", "comma", "verbOrNoun");
const opens = ["sentenceEnd", "paragraphEnd", "openEnd", "comma", "passage", "edge"] as const;
const opensClause = isOneOf(...opens, "but", "and", "because", "when", "adverb", "determiner");
const mayPrecedeName = isOneOf(
  ...opens,
  ...verbs,
  "auxiliary",
  "adverb",
  "preposition",
  "by",
  "and",
  "to",
  "but",
  "because",
  "when",
  "that",
  "lower",
  "day",
  "opening",
);

/** A verb follows the name, or, as in "said Jo Field", stands before it. */
function headsClause({ classes }: View, { from, to }: Items): boolean {
  return isSaying(classes, from - 1) || (opensClause(classes, from - 1) && goesOn(classes, to + 1));
}

function nameEndingAt({ classes }: View, to: number, limit: number): Items {
  let from = to;
  while (from > limit && isInName(classes, from - 1)) from--;
  while (from < to && isStop(classes, from)) from++;
  return { from, to };
}

function isPerson(view: View, { from, to }: Items, wanted: Gender): boolean {
  const { classes, tokens, first } = view;
  if (!mayPrecedeName(classes, from - 1)) return false;
  let titled = false;
  for (let at = from; at <= to; at++) {
    const word = wordAt(tokens, first[at] as number) as string;
    if (organisation.has(word)) return false;
    const gender = titles.get(word);
    if (gender !== undefined && wanted !== null && gender !== wanted) return false;
    titled ||= isTitle(classes, at);
  }
  return titled || to > from || isVerb(classes, to + 1);
}
