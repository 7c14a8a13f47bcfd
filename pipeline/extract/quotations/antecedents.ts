/** The person whom a pronoun beside a cue most likely stands for. */

import type { NameFinding } from "../../../schemas/findings/name.ts";
import { type Gender, genderOf } from "../../lists/genders.ts";
import { plainForm } from "../names/plain-form.ts";
import { Trait } from "../names/trait.ts";
import { traits } from "../names/traits.ts";
import { valuesOf } from "../tokens/word-column.ts";
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf, reportingVerbs } from "./lexicon.ts";
import { firstOfSame, lastNameBefore, nameAt, titlesOf } from "./named.ts";
import { type NameItems, type View, wordOf } from "./view.ts";

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
const close = 40;

/** Items of the nearest person before `before` for whom a pronoun (or null: no word at all) may stand. */
export function antecedentOf(view: View, pronoun: string | null, before: number): Items | null {
  if (pronoun !== null && !pronouns.has(pronoun)) return null;
  const wanted = pronoun === null ? null : (pronouns.get(pronoun) as Gender);
  let nearest: Items | null = null;
  for (let at = lastNameBefore(view, before); at >= 0; at--) {
    const found = view.names[at] as NameItems;
    if (before - found.from > preferred) break;
    if (found.name.kind !== "person") continue;
    const whole = { from: titlesOf(view, found.from), to: found.to };
    const heads = headsClause(view, whole);
    const isNear = before - found.from <= close;
    // what the text says of a name is asked where it matters
    if (!heads && pronoun !== null && (nearest !== null || !isNear || isAttribute(view, found))) continue;
    if (!mayBe(view, whole.from, found, wanted) || isRelative(view, whole.from)) continue;
    if (heads) return whole;
    // nobody at all is named: whoever the sentence before is about
    if (pronoun !== null) nearest = whole;
    else if (!isNear) return null;
  }
  return nearest;
}

/** Whether the titles before a name, and the given name of whoever bears it, leave it open that the person is of this gender. */
function mayBe(view: View, from: number, { from: end, name }: NameItems, wanted: Gender | null): boolean {
  if (wanted === null) return true;
  const { tokens, first } = view;
  for (let at = from; at < end; at++) {
    const gender = titles.get(wordAt(tokens, first[at] as number) as string);
    if (gender !== undefined) return gender === wanted;
  }
  const gender = genderOf(givenName(view, name));
  return gender === null || gender === wanted;
}

/** The first word of the name as the text first has it, as lists have it. */
function givenName(view: View, name: NameFinding): string {
  const { start, end } = firstOfSame(view, name) ?? name;
  const whole = view.tokens.text.slice(start, end);
  const gap = whole.search(/\s/);
  return plainForm((gap < 0 ? whole : whole.slice(0, gap)).toLowerCase());
}

/** "Jo Field, who said", "Acme, which said": the name that the clause belongs to; null where none stands directly before it. */
export function nameBeforeWho(view: View, item: number): Items | null {
  const name = nameAt(view, isComma(view.classes, item - 1) ? item - 2 : item - 1);
  if (name === null) return null;
  const isFor =
    wordOf(view, item) === "which" ? name.name.kind !== "person" && name.name.kind !== "place" : true;
  return isFor ? { from: titlesOf(view, name.from), to: name.to } : null;
}

const isSaying = isOneOf("saying", "maybeSaying");
const isPast = isOneOf("past");
const goesOn = isOneOf(
  ...reportingVerbs,
  "maybeSaying",
  "past",
  "auxiliary",
  "adverb",
  "be",
  "put",
  "opening",
  "comma",
  "verbOrNoun",
);
const opens = ["sentenceEnd", "paragraphEnd", "openEnd", "comma", "passage", "edge"] as const;
const opensClause = isOneOf(...opens, "but", "and", "because", "when", "adverb");
const hasVerb = isOneOf("auxiliary", "be", "past");
const isBesideWords = isOneOf("comma", "passage", "openEnd", "dash", "adverb");
const isInDescription = isOneOf(
  "determiner",
  "lower",
  "capitalised",
  "title",
  "stop",
  "hyphen",
  "possessive",
);
const isLower = isOneOf("lower");
const isNoun = isOneOf("lower", "title", "verbOrNoun", "reportNoun");
const isOwner = isOneOf("owner");
const isPossessive = isOneOf("possessive");
const isCapitalised = isOneOf("capitalised");
const isPreposition = isOneOf("preposition");
const isComma = isOneOf("comma");
const isAs = isOneOf("as");

/** A verb follows the name, or, as in "…, said Jo Field", stands before it. */
function headsClause(view: View, { from, to }: Items): boolean {
  const { classes } = view;
  // "…, said Hart"; but "Lund, a baker, said Hart would go"
  if (isSaying(classes, from - 1)) return isBesideWords(classes, from - 2) && !hasVerb(classes, to + 1);
  // "As for Hart, he said …"
  if (isPreposition(classes, from - 1) && isAs(classes, from - 2) && isComma(classes, to + 1)) return true;
  // "Hart's campaign lost ground": a thing of Hart's is what the clause is about, and so is Hart
  const isOfOwner = isPossessive(classes, to + 1) && !isOfPerson(view, to + 2);
  if (!isOfOwner && !goesOn(classes, to + 1) && !isPresent(view, to + 1)) return false;
  let at = from - 1;
  // "Former harbour master Jo Field"
  while (at > from - 8 && isInDescription(classes, at) && !isPast(classes, at)) at--;
  return opensClause(classes, at);
}

const sameInPast = /^(?:burst|shed|shut|hit|cut|set|let|quit|spread|beat)$/;
const opensObject = isOneOf("determiner", "number", "preposition", "to", "owner", "adverb", "by");

/** "Rita Sousa owns two bakeries", "Field bursts into tears": a verb that stands in no list. */
function isPresent(view: View, item: number): boolean {
  const { classes } = view;
  if (!isLower(classes, item)) return false;
  const isFollowed =
    opensObject(classes, item + 1) || (isLower(classes, item + 1) && !isPast(classes, item + 1));
  if (!isFollowed) return false;
  return /[^s]s$/.test(wordOf(view, item)) || sameInPast.test(wordOf(view, item));
}

/** "his son Jo": no "he" is his own son. */
function isRelative({ classes }: View, from: number): boolean {
  return isLower(classes, from - 1) && (isOwner(classes, from - 2) || isOwner(classes, from - 3));
}

/** "lawyer", "deputy mayor": a noun for a person within the next words. */
function isOfPerson({ tokens, first, classes }: View, item: number): boolean {
  const known = valuesOf(traits, tokens.vocabulary);
  for (let at = item; at < item + 3 && isNoun(classes, at); at++) {
    const word = known[tokens.ids[first[at] as number] as number] as number;
    if ((word & (Trait.personNoun | Trait.title)) !== 0) return true;
  }
  return isCapitalised(classes, item);
}

/** "the Hart campaign": something else. */
function isAttribute({ classes }: View, { to }: NameItems): boolean {
  return isLower(classes, to + 1);
}
