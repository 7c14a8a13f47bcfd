/** Rules for what somebody is said to hold without a word of saying: plans, expectations, feelings, and the nouns for them. */
import { isPastForm } from "../../lists/verb-forms.ts";
import type { Match } from "../language/pattern.ts";
import { asAttitude } from "./attitude-rules.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { byName } from "./named.ts";
import { readNounLike } from "./noun-like-verbs.ts";
import { itemsOf } from "./parts.ts";
import { aside, being, gap, object, sentenceBreak, subject } from "./patterns.ts";
import { readClause } from "./readers.ts";
import { type View, wordOf } from "./view.ts";

const verbAhead =
  "adverb? to adverb? (?! by | determiner | pronoun | capitalised | title | number | passage)";
const thing = `(?! past | when) (${object})`;
// "prices to rise", "the yard to stay open"
const toDo = `(${object} | preposition){1,8} to`;
const state = `(gap: ${aside} (auxiliary | adverb){0,3} (be | contracted | staying) adverb{0,2})`;
const owning =
  "((speaker: (determiner | capitalised | title | lower | stop){1,6}) possessive | (speaker: owner)) (lower | number){0,2}";

export const heldRules: readonly AttributionRule[] = [
  {
    name: "quotation-intention",
    reason: "the firm plans to sell …: what somebody wants to do",
    pattern: `${subject} ${gap} @ (cue: wanting) (?= ${verbAhead})`,
    read: readWanted,
  },
  {
    name: "quotation-wish",
    reason: "Field would like to see …: the same with an auxiliary before it",
    pattern: `${subject} (gap: auxiliary adverb?) @ (cue: preposition | wishing) (?= ${verbAhead})`,
    read: readWanted,
  },
  {
    name: "quotation-expectation",
    reason: "the bank expects to lend …; analysts expect prices to rise: what somebody expects or hopes",
    pattern: `${subject} ${gap} @ (cue: expecting) (?= ${verbAhead} | ${toDo})`,
    read: readHeld,
  },
  {
    name: "quotation-liking",
    reason: "voters want a change; farmers expect a poor harvest: a thing that somebody wishes for or fears",
    pattern: `${subject} ${gap} @ (cue: liking) (?= ${thing})`,
    read: (view, match) => asAttitude(readWanted(view, match)),
  },
  {
    name: "quotation-held-progressive",
    reason: "the firm is planning to sell …: what somebody wants or expects, behind a form of to be",
    pattern: `${subject} (gap: ${aside} ${being}) @ (cue: wantingParticiple | expectingParticiple) (?= ${verbAhead})`,
    read: readClause,
  },
  {
    name: "quotation-liking-progressive",
    reason:
      "officials are expecting a record: a thing that somebody wishes for or fears, behind a form of to be",
    pattern: `${subject} (gap: ${aside} ${being}) @ (cue: likingParticiple) (?= ${thing})`,
    read: (view, match) => asAttitude(readClause(view, match)),
  },
  {
    name: "quotation-feeling",
    reason: "farmers are worried about the drought: what somebody feels about a thing",
    pattern: `${subject} ${state} @ (cue: feeling (preposition | by | to)) (?= ${thing} | pronoun)`,
    read: readFeeling,
  },
  {
    name: "quotation-feeling-that",
    reason: "they remain hopeful that …: what somebody feels to be so",
    pattern: `${subject} ${state} @ (cue: feeling) (?= that not (stop | comma | ${sentenceBreak}))`,
    read: readClause,
  },
  {
    name: "quotation-held-noun",
    reason: "the minister's criticism of the levy; its pledge to cut emissions: the noun says what is held",
    pattern: `${owning} @ (cue: heldNoun) (?= (preposition | to) ${thing} | ${verbAhead})`,
    read: readHeldNoun,
  },
];

const names = new Set(heldRules.map(({ name }) => name));

/** Whether a rule finds what somebody holds: no speech that goes on in the next words. */
export const isOfHolding = (rule: string): boolean => names.has(rule);

const isPreposition = isOneOf("preposition");

const isHelper = isOneOf("auxiliary");
const onlyVerb = /^(?:want|intend|expect|anticipate)s?$/;

/** "plans", "aims" and "hopes" are nouns as well, where nothing says that they are verbs. */
function readHeld(view: View, match: Match): Reading | null {
  const { from } = itemsOf(match, "cue") as Items;
  const verb = wordOf(view, from);
  const isVerb = onlyVerb.test(verb) || isPastForm(verb) || isHelper(view.classes, from - 1);
  return isVerb ? readClause(view, match) : readNounLike(view, match);
}

/** "would like to", but not "would with"; what a reader is told of himself ("if you want to") is nobody's wish. */
function readWanted(view: View, match: Match): Reading | null {
  const { from } = itemsOf(match, "cue") as Items;
  if (isPreposition(view.classes, from) && wordOf(view, from) !== "like") return null;
  const reading = readHeld(view, match);
  return reading?.speaker && wordOf(view, reading.speaker.from) !== "you" ? reading : null;
}

// Which prepositions stand between a feeling and what it is about
const about = /^(?:about|of|with|over|by|against|towards?)$/;
const others: Readonly<Record<string, RegExp>> = {
  at: /^(?:angry|furious|outraged|alarmed|shocked|surprised|disappointed|upset|delighted|dismayed|pleased|puzzled)$/,
  in: /^(?:confident|disappointed)$/,
  to: /^opposed$/,
  on: /^(?:bullish|bearish|keen)$/,
};

function readFeeling(view: View, match: Match): Reading | null {
  const { from, to } = itemsOf(match, "cue") as Items;
  const preposition = wordOf(view, to);
  if (!about.test(preposition) && others[preposition]?.test(wordOf(view, from)) !== true) return null;
  return asAttitude(readClause(view, match));
}

// Which nouns go with which preposition
const nouns: Readonly<Record<string, RegExp>> = {
  of: /^(?:criticism|condemnation|endorsement|rejection|defen[cs]e|accusation|allegation|warning|opinion|hatred|dislike|distrust|mistrust|approval|disapproval|fear|hope|praise)s?$/,
  for: /^(?:support|call|praise|demand|enthusiasm|hope)s?$/,
  to: /^opposition$/,
  about:
    /^(?:concern|doubt|complaint|worry|worries|scepticism|skepticism|warning|optimism|pessimism|fear|enthusiasm)s?$/,
  over: /^(?:concern|worry|worries|fear|complaint)s?$/,
  in: /^belief$/,
  against: /^(?:accusation|allegation|complaint|warning)s?$/,
};
const undertaking =
  /^(?:plan|pledge|promise|vow|refusal|offer|threat|proposal|intention|desire|willingness|unwillingness|reluctance|determination|ambition|call|demand)s?$/;
const isThing = isOneOf("determiner", "capitalised", "title", "number", "pronoun");

/** A thing behind a preposition ("criticism of the levy") is an attitude to it; what is undertaken is as good as said. */
function readHeldNoun(view: View, match: Match): Reading | null {
  const { from, to } = itemsOf(match, "cue") as Items;
  const speaker = byName(view, itemsOf(match, "speaker") as Items);
  if (speaker === null) return null;
  const noun = wordOf(view, from);
  const isAbout = nouns[wordOf(view, to + 1)]?.test(noun) === true;
  if (
    !isAbout &&
    (!undertaking.test(noun) || isPreposition(view.classes, to + 1) || isThing(view.classes, to + 2))
  )
    return null;
  const last = isAbout ? to + 1 : to;
  const reading: Reading = {
    side: "after",
    speaker,
    cue: { from, to: last },
    frame: { from: speaker.from, to: last },
  };
  return isAbout ? asAttitude(reading) : reading;
}
