/** The person whom a pronoun beside a cue most likely stands for. */

import type { NameFinding } from "../../../schemas/findings/name.ts";
import { type Gender, genderOf } from "../../lists/genders.ts";
import { plainForm } from "../names/plain-form.ts";
import { Trait } from "../names/trait.ts";
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf, reportingVerbs } from "./lexicon.ts";
import { firstOfSame, lastNameBefore, nameAt, titlesOf } from "./named.ts";
import { sentenceStart } from "./sentences.ts";
import { hasTrait, type NameItems, type View, wordOf } from "./view.ts";

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

/**
 * Items of the nearest person before `before` for whom a pronoun (or null: no word at all) may stand. Whom a main clause
 * is about, or who has spoken, is taken before whom a clause with "when" or "as" is about, and both before whoever else
 * is named; of "his" and "her" whoever owns something in the same sentence ("Hart's jokes, including his claim that").
 */
export function antecedentOf(
  view: View,
  pronoun: string | null,
  before: number,
  speakers: Speakers = nobody,
): Items | null {
  if (pronoun !== null && !pronouns.has(pronoun)) return null;
  const wanted = pronoun === null ? null : (pronouns.get(pronoun) as Gender);
  const start = sentenceStart(view.classes, before);
  // "as she repeated her claim": whoever "she" is
  const isOwner = owners.test(pronoun ?? "") && !isAboutPerson(view, before, wanted);
  let nearest: Items | null = null;
  let minor: Items | null = null;
  let minorStart = 0;
  for (let at = lastNameBefore(view, before); at >= 0; at--) {
    const found = view.names[at] as NameItems;
    if (before - found.from > preferred) break;
    if (found.name.kind !== "person") continue;
    const whole = { from: titlesOf(view, found.from), to: found.to };
    if (minor !== null && whole.from < minorStart) return minor;
    if (isOwner && nearest !== null && found.from < start && nearest.from >= start) return nearest;
    if (!mayBe(view, whole.from, found, wanted) || isRelative(view, whole.from)) continue;
    const head = headOfClause(view, whole);
    // "Footage of Hart was shown. He said": somebody named since is nearer than whom an earlier sentence was about
    if (head === "main")
      return nearest !== null && isEarlier(view, found, nearest.from, start) ? nearest : whole;
    // "He praised Lund, who was late. He said": nobody but whoever "he" was before
    if (pronoun !== null && (isAboutPerson(view, whole.from, wanted) || isOwned(view, whole.from, wanted)))
      continue;
    const isOfSentence = nearest !== null && nearest.from >= start && whole.from < start;
    if ((head === "minor" || speakers.has(found.from)) && !isOfSentence && minor === null) {
      minor = whole;
      minorStart = sentenceStart(view.classes, whole.from);
    }
    // nobody at all is named: whoever the sentence before is about
    if (pronoun === null && before - found.from > close) return minor;
    if (pronoun === null || before - found.from > close || isInThing(view, found)) continue;
    nearest ??= whole;
  }
  return minor ?? nearest;
}

/** "asked about her vote for Lund": no "she"; but "Asked about her vote, Lund said". */
function isOwned(view: View, item: number, wanted: Gender | null): boolean {
  const { classes } = view;
  const start = sentenceStart(classes, item);
  for (let at = item - 1; at >= start && !isComma(classes, at); at--)
    if (isOwnerWord(classes, at) && pronouns.get(wordOf(view, at)) === wanted) return true;
  return false;
}

const isInPhrase = isOneOf("lower", "title", "capitalised");
const partisans = /^(?:republican|democrat|independent|conservative|liberal|socialist|native)$/;

/** Whether a name stands two sentences or more before another, which stands in the sentence before one that begins at `start`. */
function isEarlier(view: View, { from, name }: NameItems, other: number, start: number): boolean {
  const { classes, names } = view;
  const before = sentenceStart(classes, start - 2);
  if (other < before || other >= start || from >= sentenceStart(classes, before - 2)) return false;
  // "Hart's aim is to dodge Lund's questions. He said": Hart, whom the text was about before
  const same = name.same ?? name.start;
  for (let at = lastNameBefore(view, start); at >= 0 && (names[at] as NameItems).from >= before; at--) {
    const named = (names[at] as NameItems).name;
    if ((named.same ?? named.start) === same) return false;
  }
  return true;
}

/** Whether the sentence of an item is about "he" or "she" as well, or about "the senator", before the item. */
function isAboutPerson(view: View, item: number, wanted: Gender | null): boolean {
  const { classes } = view;
  const start = sentenceStart(classes, item);
  for (let at = start; at < item; at++)
    if (isPronoun(classes, at) && pronouns.get(wordOf(view, at)) === wanted) return true;
  if (wordOf(view, start) !== "the") return false;
  let noun = start + 1;
  while (isInPhrase(classes, noun) && isInPhrase(classes, noun + 1) && noun < start + 3) noun++;
  if (noun >= item || isPossessive(classes, noun + 1)) return false;
  return !isNamePart(classes, noun + 1) && (isPersonNoun(view, noun) || partisans.test(wordOf(view, noun)));
}

/** The first items of the names of persons who have been found to speak. */
export type Speakers = ReadonlySet<number>;
const nobody: Speakers = new Set();
const owners = /^(?:his|her)$/;

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
  "seeing",
  "speaking",
  "goes",
);
const ends = ["sentenceEnd", "paragraphEnd", "openEnd", "edge"] as const;
const opensClause = isOneOf(...ends, "colon", "comma", "passage", "but", "and", "because", "when", "adverb");
const opensSentence = isOneOf(...ends, "and", "but");
const opensMinor = isOneOf("because", "when");
const isAdverb = isOneOf("adverb");
const isAnd = isOneOf("and");
const mayBeDuring = isOneOf("during", "but");
const isOpening = isOneOf("opening");
const isNamePart = isOneOf("capitalised", "title");
const isPronoun = isOneOf("pronoun");
const isDeterminer = isOneOf("determiner");
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
const isOwnerWord = isOneOf("owner");
const isPossessive = isOneOf("possessive");
const isCapitalised = isOneOf("capitalised");
const isPreposition = isOneOf("preposition");
const isComma = isOneOf("comma");
const isAs = isOneOf("as");

/** Whether a name is what a clause is about: a main clause, or one that a "when", an "as" or an "after" opens. */
function headOfClause(view: View, whole: Items): "main" | "minor" | null {
  const { classes } = view;
  const opener = openerOf(view, whole);
  if (opener === null) return null;
  const isMinor =
    isDuring(view, opener) || (opensMinor(classes, opener) && !opensSentence(classes, opener - 1));
  return isMinor ? "minor" : "main";
}

/** The item before the clause that a name heads, by a verb behind it or, as in "…, said Jo Field", before it; or null. */
function openerOf(view: View, { from, to }: Items): number | null {
  const { classes } = view;
  // "…, said Hart"; but "Lund, a baker, said Hart would go"
  if (isSaying(classes, from - 1))
    return isBesideWords(classes, from - 2) && !hasVerb(classes, to + 1) ? from - 1 : null;
  // "As for Hart, he said …", "For Hart, who is new, …"
  if (isPreposition(classes, from - 1) && isComma(classes, to + 1))
    return isAs(classes, from - 2) || isTopic(view, from - 1) ? from - 1 : null;
  // "Hart himself said"
  const next = isSelf(view, to + 1) ? to + 2 : to + 1;
  // "Hart's campaign lost ground": a thing of Hart's is what the clause is about, and so is Hart
  const isOfOwner = isPossessive(classes, next) && !isOfPerson(view, next + 1);
  // "Hart and her husband"
  const isWithOwn = isAnd(classes, next) && isOwnerWord(classes, next + 1);
  if (!isOfOwner && !isWithOwn && !goesOn(classes, next) && !isPresent(view, next)) return null;
  let at = from - 1;
  // "Former harbour master Jo Field"
  while (
    at > from - 8 &&
    (isAttribute(classes, at) || (isInDescription(classes, at) && !isPast(classes, at)))
  )
    at--;
  // "did not quite follow Hart's advice"
  if (isAdverb(classes, at) && isLower(classes, from - 1) && !isPersonNoun(view, from - 1)) return null;
  // "her rivals Lund and Hart, who lost": two things of a clause that is about somebody else
  if (
    isAnd(classes, at) &&
    (isComma(classes, next) || isOpening(classes, next)) &&
    isNamePart(classes, at - 1)
  )
    return null;
  return opensClause(classes, at) || (isDuring(view, at) && !isComma(classes, next)) ? at : null;
}

/** "the nightly news anchor" */
const isAttribute = (classes: string, item: number): boolean =>
  isAdverb(classes, item) && (isDeterminer(classes, item - 1) || isPossessive(classes, item - 1));
const isDuring = (view: View, item: number): boolean =>
  mayBeDuring(view.classes, item) && /^(?:after|before|since|until|while)$/.test(wordOf(view, item));
const isSelf = (view: View, item: number): boolean =>
  isLower(view.classes, item) && /^(?:him|her)self$/.test(wordOf(view, item));
const isTopic = (view: View, item: number): boolean =>
  wordOf(view, item) === "for" && opensSentence(view.classes, item - 1);
const isPersonNoun = (view: View, item: number): boolean =>
  hasTrait(view, item, Trait.personNoun | Trait.title);

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
  return isLower(classes, from - 1) && (isOwnerWord(classes, from - 2) || isOwnerWord(classes, from - 3));
}

/** "lawyer", "deputy mayor": a noun for a person within the next words. */
function isOfPerson(view: View, item: number): boolean {
  const { classes } = view;
  for (let at = item; at < item + 3 && isNoun(classes, at); at++) if (isPersonNoun(view, at)) return true;
  return isCapitalised(classes, item);
}

/** "the Hart campaign": something else. */
function isInThing({ classes }: View, { to }: NameItems): boolean {
  return isLower(classes, to + 1);
}
