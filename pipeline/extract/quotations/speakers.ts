/** Trims what stands beside a cue to the noun phrase that names the speaker. */

import { isParticiple } from "../../lists/verb-forms.ts";
import { firstWhere } from "../language/one-of.ts";
import { compile, matchAt } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import type { Items } from "./attribution.ts";
import { isOneOf, quotations, reportingVerbs } from "./lexicon.ts";
import { nameAt, titlesOf } from "./named.ts";
import { isObjectPronoun, ObjectPronoun } from "./object-pronouns.ts";
import { itemsOf } from "./parts.ts";
import { breakBefore } from "./passages.ts";
import { nameOf, sentenceBreak } from "./patterns.ts";
import { subjectBefore } from "./sentences.ts";
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
  from = afterLineBreak(view, from, to);
  from = afterConjunction(classes, from, to);
  // "would involve the board, which said"
  if (isAuxiliary(classes, from - 1) && from < to && isLower(classes, from)) from++;
  from = afterClause(view, from, to);
  const preposition = firstPreposition(classes, from, to);
  for (let at = preposition - 1; at > from; at--) {
    if (isDeterminer(classes, at) && !isDeterminer(classes, at - 1)) {
      from = at;
      break;
    }
  }
  if (isPreposition(classes, from - 1)) from = behindPhrase(classes, from, to);
  while (from < to && (isJoint(classes, from) || isComma(classes, from))) from++;
  from += timeAt(view, from, to);
  return nameBeforeList(classes, from, to) ?? { from, to };
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

/** "Two people briefed on the talks said", "a memo seen by the paper says": the people and the memo. */
export function beforeParticiple(view: View, items: Items): Items {
  const { classes, tokens, first } = view;
  const isDone = (item: number): boolean =>
    item > 0 && isVerb(classes, item) && isParticiple(wordAt(tokens, first[item] as number) as string);
  for (let item = items.from + 1; item < items.to; item++) {
    if (isLink(classes, item + 1) && isInNoun(classes, item - 1) && isDone(item))
      return { from: items.from, to: item - 1 };
  }
  // the participle may be the first word of what was read as the speaker
  const verb = isLink(classes, items.from - 1)
    ? items.from - 2
    : isLink(classes, items.from + 1)
      ? items.from
      : -1;
  if (!isDone(verb)) return items;
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

/** The noun phrase at the head of `items`: a name ends before "of", a description may go on. */
export function trimAfter(view: View, items: Items): Items {
  const { classes, tokens, first } = view;
  let { from, to } = items;
  const preposition = firstPreposition(classes, from, to + 1);
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
