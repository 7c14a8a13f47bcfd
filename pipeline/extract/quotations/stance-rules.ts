/** Rules for what somebody holds, undertakes or thinks of a thing: believes, refuses to, criticised. */

import { firstWhere } from "../language/one-of.ts";
import type { Match } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { itemsOf } from "./parts.ts";
import { clause, finite, gap, object, sentenceBreak, subject } from "./patterns.ts";
import { isEvidence } from "./plausible.ts";
import { readClause, readParticiple, readSubjectless } from "./readers.ts";
import type { View } from "./view.ts";

export const stanceRules: readonly AttributionRule[] = [
  {
    name: "quotation-coordinated-judgement",
    reason: "Field praised the mayor and criticised the board: a second thing with the subject of the first",
    pattern: `(lower | capitalised | day | passage | closing | number | comma) comma? (and | but) (auxiliary | adverb){0,2} @ (cue: judging | undertaking) (?= determiner | pronoun | capitalised | title | to | passage)`,
    read: readSubjectless,
  },
  {
    name: "quotation-judging-participle",
    reason: "…, calling it a mistake; …, citing costs: what somebody says about a thing, in passing",
    pattern: `(comma | dash) adverb? @ (cue: otherParticiple) (?= determiner | pronoun | capitalised | title | lower | passage | number) | (lower | capitalised) @ (cue: otherParticiple) (?= determiner | pronoun | capitalised | title)`,
    read: readParticiple,
  },
  {
    name: "quotation-conviction",
    reason: "Field is sure that …: an adjective of knowing or fearing",
    pattern: `${subject} (gap: (auxiliary | adverb){0,2} be adverb{0,2}) @ (cue: sure) (?= that | (pronoun | determiner | capitalised) (not (stop | comma | ${sentenceBreak})){2})`,
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
    pattern: `${subject} ${gap} @ (cue: undertaking | saying | telling) (?= to)`,
    read: readClause,
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
    pattern: `${subject} ${gap} @ ((cue: seeing) (?= (${object} | pronoun){1,8} as passage) | (cue: speaking of) (?= passage))`,
    read: readClause,
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
    pattern:
      "((speaker: (determiner | capitalised | title | lower | stop){1,6}) possessive)? (lower | number){0,2} @ (cue: (reportNoun | verbOrNoun) be?) (?= that)",
    read: readNoun,
  },
];

const isFor = isOneOf("for");
const endsOpen = isOneOf("determiner", "possessive");
const isPronoun = isOneOf("pronoun", "who");
const isName = isOneOf("capitalised");
const isOwned = isOneOf("determiner", "possessive");
const plurals = /(?:[^s]s|people|data|media|police|staff|men|women|children|most|many|some|others)$/;

/** "reports" after "the ministry" is a verb, after "his" or "crude" a noun; "report" wants a plural before it. */
function readNounLike(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const found = readClause(view, match);
  if (found?.speaker == null) return null;
  const { speaker, cue } = found;
  const word = (item: number): string => wordAt(tokens, first[item] as number) as string;
  if (endsOpen(classes, speaker.to)) return null;
  // "calls for a ban", but "her support for the ban"
  if (isFor(classes, cue.to + 1) && !/^calls?$/.test(word(cue.from))) return null;
  if (isPronoun(classes, speaker.to)) return found;
  const head = headOfPhrase(view, speaker);
  if (isEvidence(view, head) && /^(?:show|report|note|claim|state)/.test(word(cue.from))) return found;
  if (!word(cue.from).endsWith("s"))
    return plurals.test(word(speaker.to)) || plurals.test(word(head)) ? found : null;
  const isNamed = isName(classes, speaker.to);
  return isNamed || firstWhere(isOwned, classes, speaker.from, speaker.to) >= 0 ? found : null;
}

/** "supporters" of "supporters of the law". */
function headOfPhrase({ classes }: View, { from, to }: Items): number {
  const preposition = firstWhere(isPreposition, classes, from + 1, to + 1);
  return preposition < 0 ? to : preposition - 1;
}

const isPreposition = isOneOf("preposition");

function readNoun(_view: View, match: Match): Reading {
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker");
  return { side: "after", speaker, cue, frame: { from: speaker?.from ?? cue.from, to: cue.to } };
}
