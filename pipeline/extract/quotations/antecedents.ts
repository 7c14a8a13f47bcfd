/** The person whom a pronoun beside a cue most likely stands for. */
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { lastNameBefore, titlesOf } from "./named.ts";
import type { NameItems, View } from "./view.ts";

type Gender = "female" | "male" | null;

const pronouns = new Map<string, Gender>([
  ["she", "female"],
  ["she'd", "female"],
  ["he", "male"],
  ["he'd", "male"],
  ["her", "female"],
  ["his", "male"],
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
// A name that heads a clause is taken before a nearer one that does not, within this many items.
const preferred = 120;
const furthest = 400;
const close = 40;

/** Items of the nearest person before `before` for whom a pronoun (or null: no word at all) may stand. */
export function antecedentOf(view: View, pronoun: string | null, before: number): Items | null {
  if (pronoun !== null && !pronouns.has(pronoun)) return null;
  const wanted = pronoun === null ? null : (pronouns.get(pronoun) as Gender);
  let nearest: Items | null = null;
  for (let at = lastNameBefore(view, before); at >= 0; at--) {
    const found = view.names[at] as NameItems;
    if (before - found.from > furthest) break;
    if (found.name.kind !== "person") continue;
    const whole = { from: titlesOf(view, found.from), to: found.to };
    if (!mayBe(view, whole.from, found.from, wanted)) continue;
    if (headsClause(view, whole)) return whole;
    // nobody at all is named: whoever the sentence before is about
    if (pronoun === null && before - found.from > close) return null;
    nearest ??= pronoun === null ? null : whole;
    if (before - found.from > preferred) break;
  }
  return nearest;
}

/** Whether the titles before a name leave it open that the person is of this gender. */
function mayBe({ tokens, first }: View, from: number, end: number, wanted: Gender): boolean {
  if (wanted === null) return true;
  for (let at = from; at < end; at++) {
    const gender = titles.get(wordAt(tokens, first[at] as number) as string);
    if (gender !== undefined && gender !== wanted) return false;
  }
  return true;
}

const isSaying = isOneOf("saying");
const verbs = ["saying", "maybeSaying", "telling", "believing", "undertaking", "judging"] as const;
const goesOn = isOneOf(...verbs, "auxiliary", "adverb", "be", "put", "opening", "comma", "verbOrNoun");
const opens = ["sentenceEnd", "paragraphEnd", "openEnd", "comma", "passage", "edge"] as const;
const opensClause = isOneOf(...opens, "but", "and", "because", "when", "adverb", "determiner");

/** A verb follows the name, or, as in "said Jo Field", stands before it. */
function headsClause({ classes }: View, { from, to }: Items): boolean {
  return isSaying(classes, from - 1) || (opensClause(classes, from - 1) && goesOn(classes, to + 1));
}
