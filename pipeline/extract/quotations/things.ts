/** Where a thing ends that somebody judges, asks for or announces: with its noun and what belongs to the noun. */
import { isPastForm } from "../../lists/verb-forms.ts";
import { firstPlace, firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, endOfMatch } from "../language/pattern.ts";
import { Trait } from "../names/trait.ts";
import { byteColumn } from "../tokens/word-column.ts";
import type { Items } from "./attribution.ts";
import { isFiniteVerb, isOneOf, quotations, reportingVerbs } from "./lexicon.ts";
import { nameAt } from "./named.ts";
import { isObjectPronoun, ObjectPronoun } from "./object-pronouns.ts";
import { hasTrait, numberOf, type View, wordOf } from "./view.ts";

/** What a thing begins with. */
export const opensThing = isOneOf(
  "determiner",
  "capitalised",
  "title",
  "lower",
  "pronoun",
  "number",
  "verbOrNoun",
  "reportNoun",
  "otherParticiple",
  // "volunteers", "regret"
  "maybeSaying",
  "believing",
);

/**
 * The last item of a thing that may go on to the end of its clause. What says when, where or how it was judged ("on
 * Monday", "in a speech", "by quoting him") is no part of it, nor what more is said ("and left", ", a record"); a
 * clause within it ("the law that passed on Friday") is whole. No thing ends in a preposition, an article or a
 * conjunction whose rest was cut off.
 */
export function endOfThing(view: View, { from, to }: Items): number {
  const { classes } = view;
  if (firstWhere(isPassage, classes, from, to + 1) >= 0) return to;
  for (let item = from; item <= to; item++) {
    if (opensClause(view, item)) return withoutLooseEnd(view, from, endOfClause(view, from, item, to), true);
    const end = item === from ? -1 : endBefore(view, from, item, to);
    if (end >= from) return withoutLooseEnd(view, from, end, false);
  }
  return withoutLooseEnd(view, from, to, false);
}

/** "pressure to resign, throwing chairs", "the law that failed, a first": a clause within a thing ends where a comma parts it from more. */
function endOfClause(view: View, from: number, item: number, to: number): number {
  const { classes } = view;
  for (let comma = item + 1; comma < to; comma++)
    if (isComma(classes, comma) && opensMore(view, comma + 1) && !goesOnBehind(view, from, comma, to))
      return comma - 1;
  return to;
}

const opensMore = (view: View, item: number): boolean =>
  isGerund(view, item) || /^(?:an?|something)$/.test(wordOf(view, item));

const isPassage = isOneOf("passage");
const isPreposition = isOneOf("preposition", "to", "by");
const opensRelative = isOneOf("who", "that", "because", "pronoun");
const isTo = isOneOf("to");
const isBy = isOneOf("by");
const mayBeVerb = isOneOf("be", "lower", "verbOrNoun", ...reportingVerbs);

/** "that", "which", "to rein in", "of covering up": a clause within the thing has its own verb, times and places. */
function opensClause(view: View, item: number): boolean {
  const { classes } = view;
  if (opensRelative(classes, item)) return wordOf(view, item) !== "it" && !isComma(classes, item - 1);
  if (isTo(classes, item)) {
    const verb = isAdverb(classes, item + 1) ? item + 2 : item + 1;
    return mayBeVerb(classes, verb) && !/s$|ing$|^no$/.test(wordOf(view, verb));
  }
  if (!isGerund(view, item) || isPastBy(view, item)) return false;
  return isPreposition(classes, item - 1) || opensContent(classes, item - 1);
}

const isGerund = (view: View, item: number): boolean => has(forms, view, item, Form.gerund);
const isPastAt = (view: View, item: number): boolean => has(forms, view, item, Form.past);
// "by quoting him": how somebody judges
const isPastBy = (view: View, item: number): boolean =>
  isBy(view.classes, item - 1) && !isPastAt(view, item - 2);
const opensContent = isOneOf("judging", "undertaking", "saying", "otherParticiple", "for");

/** The last item before one where something else begins, or less than `from` where none does. */
function endBefore(view: View, from: number, item: number, to: number): number {
  const { classes } = view;
  if (isComma(classes, item)) return goesOnBehind(view, from, item, to) ? -1 : item - 1;
  if (isBut(classes, item)) return wordOf(view, item) === "yet" ? -1 : item - 1;
  if (isDash(classes, item)) return item - 1;
  if (isOpening(classes, item)) return isShortAside(classes, item) ? -1 : item - 1;
  if (isAnd(classes, item)) return opensPredicate(view, item + 1) ? item - 1 : -1;
  if (isVerbOfOther(view, item)) {
    // "the crew but is no member", "the plan and the port has closed"
    const joint = lastWhere(isAnd, classes, from, item);
    const isListed = joint > from && firstWhere(isComma, classes, from, joint) >= 0;
    return (
      (joint > from && !isListed && (joint === item - 1 || opensSubject(classes, joint + 1)) ? joint : item) -
      1
    );
  }
  if (item === from + 1 && !isPersonal(view, from, item) && !isDay(classes, item)) return -1;
  return opensCircumstance(view, from, item) ? item - 1 : -1;
}

const isComma = isOneOf("comma");
const isBut = isOneOf("but");
const isDash = isOneOf("dash");
const isOpening = isOneOf("opening");
const isClosing = isOneOf("closing");
const isAnd = isOneOf("and");
const isAdverb = isOneOf("adverb");
const isHelper = isOneOf("auxiliary", "be");
// "failing to do", "for being late", "as being soft"
const opensGerund = isOneOf("to", "preposition", "by", "as", "auxiliary");

/** "(R-Ohio)" */
function isShortAside(classes: string, item: number): boolean {
  return firstWhere(isClosing, classes, item + 1, item + 6) >= 0;
}

/** A verb whose subject is another: "is", "has", "said". */
function isVerbOfOther(view: View, item: number): boolean {
  const { classes } = view;
  if (has(forms, view, item, Form.said)) return true;
  if (!isHelper(classes, item)) return false;
  let before = item - 1;
  while (isAdverb(classes, before)) before--;
  return !opensGerund(classes, before);
}

/** "and criticised the board", "and flew home", "and then embraces": not "and improved roads". */
function opensPredicate(view: View, item: number): boolean {
  const { classes } = view;
  const verb = isAdverb(classes, item) ? item + 1 : item;
  if (isFiniteVerb(classes, verb)) return true;
  if (isGerund(view, verb) && opensObject(classes, verb + 1)) return true;
  if (isObjectPronoun(view, verb + 1, anyObject) && wordOf(view, verb).endsWith("s")) return true;
  const word = wordOf(view, verb);
  if (!isPastForm(word)) return false;
  return !word.endsWith("ed") || opensObject(classes, verb + 1) || particles.test(wordOf(view, verb + 1));
}

const opensSubject = isOneOf("determiner", "pronoun");
const particles = /^(?:out|off|away|back|home|up|down|on)$/;
const opensObject = isOneOf("determiner", "pronoun", "capitalised", "title", "to", "preposition", "that");

const list = compile(
  quotations,
  "rest of a list",
  `comma (not (comma | sentenceEnd | paragraphEnd | auxiliary | be | who | that)){1,8} (comma (not (comma | sentenceEnd | paragraphEnd | auxiliary | be | who | that)){1,8}){0,6} comma? and`,
);
const opensAside = isOneOf(
  "who",
  "that",
  "otherParticiple",
  "sayingParticiple",
  "because",
  "when",
  "preposition",
  "adverb",
  "as",
);
const isNumber = isOneOf("number");
const isPlain = isOneOf("lower");
const opensAdjective = isOneOf("determiner", "preposition", "possessive");

/** "Ford, Fiat and BMW", "an angry, loud reply", "Reno, Nevada", "1 May, 2020": a comma within the thing. */
function goesOnBehind(view: View, from: number, comma: number, to: number): boolean {
  const { classes } = view;
  const next = comma + 1;
  if (next > to || opensAside(classes, next) || isBut(classes, next)) return false;
  if (isAnd(classes, next)) return firstPlace((item) => isVerbForm(view, item), next, to + 1) < 0;
  if (isNumber(classes, comma - 1) && (isNumber(classes, next) || isComma(classes, comma - 2))) return true;
  if (nameAt(view, comma - 1)?.name.kind === "place" && nameAt(view, next)?.name.kind === "place")
    return true;
  // "her rival, Jo Field": the name says who
  if (isPlain(classes, comma - 1) && nameAt(view, next)?.name.kind === "person") return true;
  if (
    isPlain(classes, comma - 1) &&
    isPlain(classes, next) &&
    !isGerund(view, next) &&
    (comma - 1 === from || opensAdjective(classes, comma - 2))
  )
    return true;
  const end = endOfMatch(list, classes.slice(comma, to + 1), 0);
  return end >= 0 && !opensPredicate(view, comma + end);
}

const isVerbForm = (view: View, item: number): boolean =>
  isFiniteVerb(view.classes, item) || isPastAt(view, item);

const isDay = isOneOf("day");
const isTimeUnit = isOneOf("timeUnit");
const isTimeNoun = /^(?:period|time|moment|years?|months?|weeks?|days?|hours?|era|decades?|run-up)$/;
const isOfWhen = /^(?:on|in|at|by|since|until|before|after|over)$/;
const isOfPlace = /^(?:in|at|from|with|under|near|inside|outside|before|among|within)$/;

/**
 * Whether an item opens what says when, where or how, in words that begin at `from`: "on Monday", "last week", "during
 * the vote", "in a speech", "by quoting him".
 */
export function opensCircumstance(view: View, from: number, item: number): boolean {
  const { classes } = view;
  // "held since March", "made in Turin": when and where belong to the participle
  if (isPreposition(classes, item) && isPastAt(view, item - 1)) return false;
  if (wordOf(view, item) === "ahead") return wordOf(view, item + 1) === "of";
  if (has(forms, view, item, Form.during)) return !isTimeNoun.test(wordOf(view, item - 1));
  if (isDay(classes, item)) return isBareDay(view, item);
  if (!isBy(classes, item) && !isPreposition(classes, item) && !has(forms, view, item, Form.when))
    return false;
  const word = wordOf(view, item);
  const personal = isPersonal(view, from, item);
  if (/^(?:late|early)$/.test(word) && isPreposition(classes, item + 1)) return isWhen(view, item + 2);
  if (personal && /^(?:early|again|twice|\w+self|\w+selves)$/.test(word)) return true;
  if (/^(?:last|this|next|late|early)$/.test(word))
    return (
      (isTimeUnit(classes, item + 1) || isDay(classes, item + 1)) &&
      !isOwner(classes, item + 2) &&
      !opensAdjective(classes, item - 1)
    );
  if (isBy(classes, item)) return personal || opensManner(view, item + 1);
  if (!isPreposition(classes, item)) return false;
  if (isOfWhen.test(word) && isWhen(view, item + 1)) return true;
  if (personal && isOfPlace.test(word)) return true;
  return !isSpeech(view, item - 1) && opensVenue(view, item);
}

const isOwner = isOneOf("possessive");
const isNoun = isOneOf("lower", "number", "capitalised", "verbOrNoun", "reportNoun");
const months = /^(?:march|may)$/;

/** "Friday", behind a preposition: not "Friday's vote", "the June vote". */
function isWhen(view: View, item: number): boolean {
  const { classes } = view;
  const day = /^(?:late|early)$/.test(wordOf(view, item)) ? item + 1 : item;
  if (!isDay(classes, day) && !months.test(wordOf(view, day))) return false;
  return !isOwner(classes, day + 1) && (!isNoun(classes, day + 1) || isNumber(classes, day + 1));
}

/** "the airline Friday", "the deal recently": not "the Friday vote", "of October 2020", "Super Tuesday". */
function isBareDay(view: View, item: number): boolean {
  const { classes } = view;
  if (isPreposition(classes, item - 1) || opensAdjective(classes, item - 1)) return false;
  return (
    !isOwner(classes, item + 1) &&
    !isNoun(classes, item + 1) &&
    !isTimeUnit(classes, item - 1) &&
    wordOf(view, item - 1) !== "super"
  );
}

/** "by quoting him", "by about 5 points": not "by the army". */
function opensManner(view: View, item: number): boolean {
  const at = isAdverb(view.classes, item) ? item + 1 : item;
  return isGerund(view, at);
}

const anyObject = ObjectPronoun.plain | ObjectPronoun.her | ObjectPronoun.it | ObjectPronoun.self;

/** Whether all of the thing up to an item is a person, by name or pronoun: what stands in a place is not the person. */
function isPersonal(view: View, from: number, item: number): boolean {
  if (item === from + 1 && isObjectPronoun(view, from, anyObject)) return true;
  const name = nameAt(view, item - 1);
  if (name !== null && name.to === item - 1 && name.name.kind === "person")
    return firstPlace((at) => isPreposition(view.classes, at) || isGerund(view, at), from, name.from) < 0;
  return (
    hasTrait(view, item - 1, Trait.personNoun) &&
    firstWhere(isPreposition, view.classes, from, item) < 0 &&
    isPlace(view, item)
  );
}

/** "the crew in Lagos": before a place, a noun for a person is like a name. */
function isPlace(view: View, item: number): boolean {
  return /^(?:at|from)$/.test(wordOf(view, item)) && isVenue(view, item + 1);
}

/** What a word is beside its class. */
const Form = { gerund: 1, past: 2, said: 4, during: 8, when: 16 } as const;
const forms = byteColumn(
  ({ word }) =>
    (/^[a-z]{2,}ing$/.test(word) ? Form.gerund : 0) |
    (isPastForm(word) ? Form.past : 0) |
    (/^(?:said|says|told|tells)$/.test(word) ? Form.said : 0) |
    (/^(?:during|after|before|since|until|while|amid|when|whenever|ahead|following|despite|throughout)$/.test(
      word,
    )
      ? Form.during
      : 0) |
    (/^(?:last|this|next|late|early|again|twice|\w+self|\w+selves)$/.test(word) ? Form.when : 0),
);

/** Whether an item opens what says where or in what words were said: "in a statement", "at a rally". */
export function opensVenue(view: View, item: number): boolean {
  const word = wordOf(view, item);
  if (word === "in" && wordOf(view, item + 1) === "court") return true;
  return isOfVenue.test(word) && isVenue(view, item + 1);
}

const isOfVenue = /^(?:in|at|on|during|via|to|through)$/;
const venues = byteColumn(({ word }) =>
  /^(?:statement|speech|interview|email|e-mail|letter|tweet|post|rally|debate|hearing|conference|meeting|event|address|column|article|essay|editorial|report|memo|video|message|release|call|broadcast|podcast|briefing|forum|summit|dinner|ceremony|twitter|facebook|television|tv|radio|sermon|lecture|stop|note|filing|blog|presentation|testimony|session|newsletter|trial|sideline|interpreter|translator|response|condition|x)s?$/.test(
    word,
  )
    ? 1
    : 0,
);
const speeches = byteColumn(({ word }) =>
  /^(?:remark|comment|speech|appearance|performance|statement|conduct|behaviou?r|answer|talk|word|presence|place|part)s?$/.test(
    word,
  )
    ? 1
    : 0,
);
function has(column: typeof venues, view: View, item: number, form = 1): boolean {
  return (numberOf(column, view, item) & form) !== 0;
}
const isSpeech = (view: View, item: number): boolean => has(speeches, view, item);
const isOfNoun = isOneOf("determiner", "owner");
const inVenue = isOneOf("lower", "capitalised", "number", "day", "verbOrNoun", "reportNoun", "hyphen");

/** "a speech", "a rally", "her latest column": where something is said. */
function isVenue(view: View, item: number): boolean {
  const { classes } = view;
  let last = isOfNoun(classes, item) ? item + 1 : item;
  while (inVenue(classes, last + 1) && last < item + 4 && !has(venues, view, last) && !isGerund(view, last))
    last++;
  return has(venues, view, last);
}

const isLoose = isOneOf("and", "but", "as", "comma", "dash", "opening", "because");
// in a clause they may be the last: "what it is", "the law they voted for"
const isLooseOutsideClause = isOneOf("preposition", "to", "by", "auxiliary", "be", "that", "who");
const stray = /^(?:an?|the|his|its|their|our|my|your|every|no|even|also|then|so|not)$/;

/** A thing without words at its end whose rest was cut off: "him in", "the plan and", "the rights of the". */
function withoutLooseEnd(view: View, from: number, end: number, isClause: boolean): number {
  const { classes } = view;
  let to = end;
  while (
    to > from &&
    (isLoose(classes, to) || stray.test(wordOf(view, to)) || (!isClause && isLooseOutsideClause(classes, to)))
  )
    to--;
  return to;
}
