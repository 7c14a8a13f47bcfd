/** Trims what stands beside a cue to the noun phrase that names the speaker. */

import { isParticiple } from "../../lists/verb-forms.ts";
import { firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, matchAt } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { describedName } from "./described-name.ts";
import { beforeClause, isOneOf, quotations, reportingVerbs } from "./lexicon.ts";
import { nameAt, titlesOf } from "./named.ts";
import { isObjectPronoun, ObjectPronoun } from "./object-pronouns.ts";
import { itemsOf } from "./parts.ts";
import { breakBefore } from "./passages.ts";
import { nameOf, sentenceBreak } from "./patterns.ts";
import { couldSpeak } from "./plausible.ts";
import { subjectBefore } from "./sentences.ts";
import { opensCircumstance, opensVenue } from "./things.ts";
import { type View, wordOf } from "./view.ts";

const isJoint = isOneOf("stop", "possessive", "hyphen");
const isDeterminer = isOneOf("determiner");
const isComma = isOneOf("comma");
const isName = isOneOf("capitalised");
const isAnd = isOneOf("and");
const isPreposition = isOneOf("preposition", "to", "by");

/** The noun phrase at the end of `items`: "But last week the ministry" gives "the ministry". */
export function trimBefore(view: View, items: Items): Items {
  const { classes } = view;
  let { from, to } = items;
  while (from < to && isJoint(classes, to)) to--;
  // "Hart himself called"
  if (from < to && isLower(classes, to) && /sel(?:f|ves)$/.test(wordOf(view, to))) to--;
  from = afterLineBreak(view, from, to);
  from = afterConjunction(classes, from, to);
  // "would involve the board, which said"
  if (isAuxiliary(classes, from - 1) && from < to && isLower(classes, from)) from++;
  from = afterClause(view, from, to);
  const preposition = firstPreposition(classes, from, to);
  for (let at = preposition - 1; at > from; at--) {
    if (isDeterminer(classes, at) && !isDeterminer(classes, at - 1) && !isAnd(classes, at - 1)) {
      from = at;
      break;
    }
  }
  // "voters in all three states"
  const noun = isNumber(classes, from) && isAdverb(classes, from - 1) ? from - 1 : from;
  if (isPreposition(classes, noun - 1)) from = headOfPhrase(view, noun) ?? behindPhrase(classes, from, to);
  if (from === to && isThere(view, from)) return nounBefore(classes, from);
  while (from < to && (isJoint(classes, from) || isComma(classes, from))) from++;
  from += timeAt(view, from, to);
  from = listBefore(view, from, to);
  return nameBeforeList(classes, from, to) ?? describedName(view, { from, to }) ?? { from, to };
}

/** "A report issued over the summer by the court found": where the phrase begins that ends with a preposition and `from`; null where it heads no clause, or could not speak. */
function headOfPhrase(view: View, from: number): number | null {
  const { classes } = view;
  let first = from;
  for (let round = 0; round < mostPhrases && isPreposition(classes, first - 1); round++) {
    const last = first - 2;
    if (!isInNoun(classes, last) || opensOther.test(wordOf(view, first - 1))) return null;
    first = last;
    while (isInNoun(classes, first - 1) && last - first < 10) first--;
  }
  if (first === from || !opensPhrase(classes, first - 1)) return null;
  const link = firstWhere(isPreposition, classes, first, from);
  const items = beforeParticiple(view, { from: first, to: from });
  return couldSpeak(view, { from: first, to: Math.min(link - 1, items.to) }) ? first : null;
}

// "Documents leaked after it said"
const opensOther = /^(?:after|before|since|until)$/;
const mostPhrases = 5;
const opensPhrase = isOneOf(...beforeClause);
const isThere = (view: View, item: number): boolean => wordOf(view, item) === "there";

/** "Executives there said" */
function nounBefore(classes: string, item: number): Items {
  let from = item;
  while (isInNoun(classes, from - 1) && item - from < 6) from--;
  return from === item || isPreposition(classes, from - 1)
    ? { from: item, to: item }
    : { from, to: item - 1 };
}

/** "Ruiz, Sato and Lind said": all of them. */
function listBefore(view: View, from: number, to: number): number {
  const { classes } = view;
  if (!isComma(classes, from - 1) || !isName(classes, from)) return from;
  const name = nameAt(view, from);
  if (name === null || name.to >= to || !isAnd(classes, name.to + 1)) return from;
  let first = from;
  while (isComma(classes, first - 1)) {
    const before = nameAt(view, first - 2);
    if (before?.name.kind !== "person" || !opensPhrase(classes, titlesOf(view, before.from) - 1)) break;
    first = titlesOf(view, before.from);
  }
  return first;
}

/** "1\nJo Field": what a line of its own says belongs to nobody on the next. */
function afterLineBreak({ tokens, first }: View, from: number, to: number): number {
  for (let at = to; at > from; at--) if (breakBefore(tokens, first[at] as number) !== null) return at;
  return from;
}

const isAuxiliary = isOneOf("auxiliary");
const isLower = isOneOf("lower");
const isArticle = isOneOf("determiner");
const articles = /^(?:an?|the)$/;

/** "the", "'s", "him": no speaker of whom anything is said. */
export function isBare(view: View, { from, to }: Items): boolean {
  const { classes } = view;
  if (from < to) return false;
  return (
    isJoint(classes, from) ||
    isObjectPronoun(view, from, ObjectPronoun.plain | ObjectPronoun.self) ||
    (isArticle(classes, from) && articles.test(wordOf(view, from)))
  );
}

/** "comes two days after the paper said": the paper, behind a word that opens a clause of its own. */
function afterClause({ classes, tokens, first }: View, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (!isPreposition(classes, at)) continue;
    if (/^(?:after|before|since|until)$/.test(wordAt(tokens, first[at] as number) as string)) return at + 1;
  }
  return from;
}

const opensObject = isOneOf("preposition", "and", "to", "determiner");

/** "At a rally in Lyon the mayor said": the mayor, who begins where the phrase before the clause ends. */
function behindPhrase(classes: string, from: number, to: number): number {
  for (let at = to; at > from; at--)
    if (isDeterminer(classes, at) && !opensObject(classes, at - 1)) return at;
  return from;
}

const isTimeUnit = isOneOf("timeUnit");

/** How many items at `from` say when and no more: "Last night Karim Mahdi", "Earlier this week the ministry". */
function timeAt({ tokens, first, classes }: View, from: number, to: number): number {
  if (!isTimeUnit(classes, from + 1) && !isTimeUnit(classes, from + 2)) return 0;
  const word = (item: number): string => wordAt(tokens, first[item] as number) as string;
  const start = /^(?:earlier|late|later|early)$/.test(word(from)) ? from + 1 : from;
  const isTime = /^(?:last|this|next|that|one|the)$/.test(word(start)) && isTimeUnit(classes, start + 1);
  return isTime && start + 2 <= to ? start + 2 - from : 0;
}

const isNumber = isOneOf("number");

/**
 * Who is meant where a time or an age stands between the subject and its verb: "Jo Field, 31, a baker, said", "a poll
 * out this week shows"; null where that cannot be told.
 */
export function behindAside(view: View, items: Items): Items | null {
  const { classes } = view;
  const { from, to } = items;
  if (from === to && isNumber(classes, from)) {
    const name = isComma(classes, from - 1) && isComma(classes, to + 1) ? nameAt(view, from - 2) : null;
    return name && { from: titlesOf(view, name.from), to: name.to };
  }
  return to - from < 3 && endsTime(view, items) ? subjectBefore(view, from) : items;
}

/** "this week", "last year" and no more. */
function endsTime({ tokens, first, classes }: View, { from, to }: Items): boolean {
  const word = (item: number): string => wordAt(tokens, first[item] as number) as string;
  return isTimeUnit(classes, to) && /^(?:last|this|next|that|late|early|earlier|later)$/.test(word(from));
}

const opensDescription = isOneOf("determiner", "lower");
const nameBefore = compile(
  quotations,
  "name before a description",
  `(^ | ${sentenceBreak} | passage | but | and | because | when) (name: ${nameOf(6)}) comma @`,
);

/** "Jo Field, a lawyer, farmer and poet, said": the name at the head of the sentence, not the list's first member. */
function nameBeforeList(classes: string, from: number, to: number): Items | null {
  if (!isComma(classes, to + 1) || !opensDescription(classes, from)) return null;
  const match = matchAt(nameBefore, classes, from);
  return match === null ? null : itemsOf(match, "name");
}

const isVerb = isOneOf("maybeSaying", "lower", ...reportingVerbs);
const isInNoun = isOneOf(
  "determiner",
  "lower",
  "capitalised",
  "title",
  "number",
  "hyphen",
  "possessive",
  "stop",
);
const isLink = isOneOf("preposition", "to", "by");
const isAdverb = isOneOf("adverb");

const isBy = isOneOf("by");
const isDone = ({ classes, tokens, first }: View, item: number): boolean =>
  item > 0 && isVerb(classes, item) && isParticiple(wordAt(tokens, first[item] as number) as string);

/** "Two people briefed on the talks said", "a memo seen by the paper says": the people and the memo. */
export function beforeParticiple(view: View, items: Items): Items {
  const { classes } = view;
  for (let item = items.from + 1; item < items.to; item++) {
    if (isLink(classes, item + 1) && isInNoun(classes, item - 1) && isDone(view, item))
      return { from: items.from, to: item - 1 };
  }
  // the participle may be the first word of what was read as the speaker
  const verb = isLink(classes, items.from - 1)
    ? items.from - 2
    : isLink(classes, items.from + 1)
      ? items.from
      : -1;
  if (!isDone(view, verb)) return items;
  const to = isAdverb(classes, verb - 1) ? verb - 2 : verb - 1;
  if (!isInNoun(classes, to)) return items;
  let from = to;
  while (from > 0 && to - from < 8 && (isInNoun(classes, from - 1) || isInPhrase(classes, from - 1))) from--;
  return trimBefore(view, { from, to });
}

/** The preposition within "a letter from the board". */
function isInPhrase(classes: string, item: number): boolean {
  return isPreposition(classes, item) && isInNoun(classes, item - 1);
}

/** The noun phrase at the head of `items`: a name ends before "of", a description may go on, but not with when or where it was said. */
export function trimAfter(view: View, items: Items): Items {
  const { classes, tokens, first } = view;
  const { from } = items;
  let to = beforeCircumstance(view, items);
  while (to > from && isJoint(classes, to)) to--;
  const preposition = behindBody(view, firstPreposition(classes, from, to + 1), to);
  if (
    preposition <= to &&
    isName(classes, preposition - 1) &&
    !isDeterminer(classes, from) &&
    !isOffice(view, items)
  )
    to = preposition - 1;
  while (to > from && (isJoint(classes, to) || isAnd(classes, to))) to--;
  // "a driver known as “Lucky”": what is quoted behind it is no noun
  if (to > from && naming.test(wordAt(tokens, first[to] as number) as string)) to--;
  return { from, to };
}

/** The next preposition, where one is the "of" of "Jo Field of Kestrel Research": a body or a place says who is meant. */
function behindBody(view: View, of: number, to: number): number {
  const { classes } = view;
  if (of >= to || wordOf(view, of) !== "of") return of;
  const next = firstPreposition(classes, of + 1, to + 1);
  const name = nameAt(view, next - 1);
  if (name === null) return isName(classes, next - 1) ? next : of;
  return name.name.kind !== "person" && name.from <= of + 2 ? next : of;
}

/** The last item of "officials in Lyon" in "officials in Lyon at a briefing", "the ministry" in "the ministry in 2019". */
function beforeCircumstance(view: View, { from, to }: Items): number {
  for (let item = from + 1; item <= to; item++) {
    if (!opensCircumstance(view, from, item) && !opensVenue(view, item) && !opensDate(view, item)) continue;
    // "a poll taken last week", "a study last year by two economists"
    const goesOn = isDone(view, item - 1) || lastWhere(isBy, view.classes, item, to + 1) >= 0;
    return goesOn ? to : item - 1;
  }
  return to;
}

/** "in 2019", "two weeks ago". */
function opensDate(view: View, item: number): boolean {
  const { classes } = view;
  if (isTimeUnit(classes, item + 1)) return wordOf(view, item + 2) === "ago";
  return (
    isPreposition(classes, item) &&
    /^(?:in|since)$/.test(wordOf(view, item)) &&
    /^(?:1[6-9]|20)\d\d$/.test(wordOf(view, item + 1))
  );
}

/** "Vice-President for Research Ana Ruiz": a title that goes on behind its preposition, and then the name. */
function isOffice(view: View, { from, to }: Items): boolean {
  if (nameAt(view, to)?.name.kind !== "person") return false;
  const before = firstPreposition(view.classes, from, to) - 1;
  return nameAt(view, before)?.name.kind !== "person" && isOfTitle(view.classes, before);
}

const isOfTitle = isOneOf("title", "capitalised");
const naming = /^(?:known|nicknamed|dubbed|called|named)$/;
const opensName = isOneOf("capitalised", "determiner");
const endsName = isOneOf("capitalised", "pronoun");

function afterConjunction(classes: string, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) {
    if (!isAnd(classes, at)) continue;
    if (!(opensName(classes, at + 1) && endsName(classes, at - 1))) return at + 1;
  }
  return from;
}

function firstPreposition(classes: string, from: number, end: number): number {
  const found = firstWhere(isPreposition, classes, from, end);
  return found >= 0 ? found : end;
}
