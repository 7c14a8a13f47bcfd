/** Rules for what somebody holds, undertakes or thinks of a thing: believes, refuses to, criticised. */

import type { Match } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { byName } from "./named.ts";
import { readNounLike } from "./noun-like-verbs.ts";
import { itemsOf } from "./parts.ts";
import { aside, being, clause, finite, gap, object, sentenceBreak, subject, thatClause } from "./patterns.ts";
import { readClause, readParticiple, readSubjectless, readUndertaking } from "./readers.ts";
import { type View, wordOf } from "./view.ts";

export const stanceRules: readonly AttributionRule[] = [
  {
    name: "quotation-coordinated-judgement",
    reason: "Field praised the mayor and criticised the board: a second thing with the subject of the first",
    pattern: `(lower | capitalised | day | passage | closing | number | comma) comma? (and | but) (auxiliary | adverb){0,2} @ (cue: judging | undertaking) (?= determiner | pronoun | capitalised | title | to | passage)`,
    read: readSecond,
  },
  {
    name: "quotation-judging-participle",
    reason: "…, calling it a mistake; …, citing costs: what somebody says about a thing, in passing",
    pattern: `(comma | dash) adverb? @ (cue: otherParticiple) (?= determiner | pronoun | capitalised | title | lower | passage | number | for) | (lower | capitalised) @ (cue: otherParticiple) (?= determiner | pronoun | capitalised | title | for (${object}))`,
    read: readParticiple,
  },
  {
    name: "quotation-conviction",
    reason: "Field is sure that …: an adjective of knowing or fearing",
    pattern: `${subject} (gap: ${aside} ${being}) @ (cue: sure) (?= that | (pronoun | determiner | capitalised) (not (stop | comma | ${sentenceBreak})){2})`,
    read: readClause,
  },
  {
    name: "quotation-belief",
    reason: "Field thinks the plan is late; she hopes that …: what somebody holds to be so",
    pattern: `${subject} ${gap} @ (cue: believing) (?= ${clause} | auxiliary | be | comma (not (comma | ${sentenceBreak})){1,4} comma that)`,
    read: readClause,
  },
  {
    name: "quotation-undertaking",
    reason: "the mayor refused to …; they urged lawmakers to …: what somebody promises, refuses or asks for",
    pattern: `${subject} ${gap} @ ((cue: undertaking | saying | telling) (?= adverb? to) | (cue: undertaking) (?= preposition? adverb? (pronoun | (${object}){1,8}) (preposition? day)? to))`,
    read: readUndertaking,
  },
  {
    name: "quotation-judgement",
    reason: "Field criticised the plan: what somebody says about a thing",
    pattern: `${subject} ${gap} @ (cue: judging | undertaking) (?= for | not (stop | ${sentenceBreak} | to | by | comma | preposition))`,
    read: readClause,
  },
  {
    name: "quotation-seen-as",
    reason: "Field sees the plan as “…”; Field spoke of “…”: verbs that report only what is quoted",
    pattern: `${subject} ${gap} @ ((cue: seeing) (?= (${object} | pronoun){1,8} as (passage | determiner | lower | capitalised)) | (cue: believing) (?= (determiner | capitalised | title | pronoun) ((?! determiner) (${object})){0,6} determiner) | (cue: speaking of) (?= passage))`,
    read: readSeenAs,
  },
  {
    name: "quotation-noun-like-verb",
    reason: "researchers estimate that …: verbs that are nouns after a singular",
    pattern: `${subject} ${gap} @ (cue: verbOrNoun) (?= that | to | determiner | pronoun | capitalised | title | for | because | colon? passage | (number | lower) (${object}){0,6} adverb? (${finite} | past))`,
    read: readNounLike,
  },
  {
    name: "quotation-noun",
    reason: "the ministry's statement that …; a claim that …: the noun reports",
    pattern: `((speaker: (determiner | capitalised | title | lower | stop){1,6}) possessive | (speaker: owner))? (lower | number){0,2} @ (cue: reportNoun be?) (?= (day | preposition day | (preposition | by) (speaker: (${object}){1,4}))? (that passage | ${thatClause}))`,
    read: readNoun,
  },
];

const isInfinitive = isOneOf("to");
const opensClause = isOneOf("auxiliary", "be", "past", "saying", "sentenceEnd", "paragraphEnd", "edge");

/** "praised the mayor and criticised the board", but "to elect the mayor and reject the board". */
function readSecond(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const { from } = itemsOf(match, "cue") as Items;
  const cue = wordAt(tokens, first[from] as number) as string;
  if (!/(?:ed|s)$/.test(cue))
    for (let item = from - 2; item > from - 20 && !opensClause(classes, item); item--)
      if (isInfinitive(classes, item)) return null;
  return readSubjectless(view, match);
}

/** Of verbs of thinking, "considers the island a province" alone. */
function readSeenAs(view: View, match: Match): Reading | null {
  const { from } = itemsOf(match, "cue") as Items;
  const cue = wordAt(view.tokens, view.first[from] as number) as string;
  return isBelieving(view.classes, from) && !cue.startsWith("consider") ? null : readClause(view, match);
}

const isBelieving = isOneOf("believing");
const isSource = /^(?:from|by|of)$/;

const vessels = /^(?:in|on|at|through|via|during|with)$/;
const isSpeaking = isOneOf("saying", "telling", "maybeSaying", "beforeThat");
const endsClause = isOneOf(
  "comma",
  "semicolon",
  "sentenceEnd",
  "paragraphEnd",
  "edge",
  "passage",
  "that",
  "be",
);

/** "said on Monday in a statement that …": the noun tells where the words stand, and the verb whose they are. */
function isVessel(view: View, noun: number): boolean {
  const { classes } = view;
  let at = noun - 1;
  while (at > noun - 7 && isBeforeNoun(classes, at)) at--;
  if (!vessels.test(wordOf(view, at))) return false;
  for (let verb = at - 1; verb > at - 7 && verb >= 0 && !endsClause(classes, verb); verb--)
    if (isSpeaking(classes, verb)) return true;
  return false;
}

const isBeforeNoun = isOneOf("determiner", "owner", "possessive", "lower", "capitalised", "title", "number");

function readNoun(view: View, match: Match): Reading | null {
  const { tokens, first } = view;
  const cue = itemsOf(match, "cue") as Items;
  if (isVessel(view, cue.from)) return null;
  const found = itemsOf(match, "speaker");
  // "an admission from Field that …", but "a statement on trade that …"
  const isBehind = found !== null && found.from > cue.to;
  const before = isBehind ? wordAt(tokens, first[found.from - 1] as number) : undefined;
  const speaker =
    found !== null && (before === undefined || isSource.test(before)) ? byName(view, found) : null;
  if (isBehind && speaker !== null)
    return { side: "after", speaker, cue, frame: { from: cue.from, to: speaker.to } };
  return { side: "after", speaker, cue, frame: { from: speaker?.from ?? cue.from, to: cue.to } };
}
