/** Rules for what somebody speaks of, wants or feels: attitudes to a thing, and no words about it. */
import { isPastForm } from "../../lists/verb-forms.ts";
import type { Match } from "../language/pattern.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { readNounLike } from "./noun-like-verbs.ts";
import { itemsOf } from "./parts.ts";
import { aside, being, gap, object, subject } from "./patterns.ts";
import { readClause, readParticiple } from "./readers.ts";
import { type View, wordOf } from "./view.ts";

const thing = `(${object} | pronoun | who | because)`;

export const attitudeRules: readonly AttributionRule[] = [
  {
    name: "quotation-topic",
    reason: "Field spoke of the plan; unions pushed for a ban: what it is about stands behind a preposition",
    pattern: `${subject} ${gap} @ (cue: (topical | believing | maybeSaying | verbOrNoun) (adverb | back)? (preposition | to)) (?= ${thing})`,
    read: readTopic,
  },
  {
    name: "quotation-topic-progressive",
    reason: "unions are pushing for a ban: the same behind a form of to be",
    pattern: `${subject} (gap: ${aside} ${being}) @ (cue: (topicalParticiple | sayingParticiple | maybeSayingParticiple) (preposition | to)) (?= ${thing})`,
    read: readTopic,
  },
  {
    name: "quotation-topic-participle",
    reason: "…, referring to the plan; …, complaining about costs: the same in passing",
    pattern: `(comma | dash | passage | but | when | preposition | lower) adverb? @ (cue: (topicalParticiple | sayingParticiple | maybeSayingParticiple) (preposition | to)) (?= ${thing})`,
    read: (view, match) => (isTopical(view, match) ? asAttitude(readParticiple(view, match)) : null),
  },
];

/** What is read, as what somebody thinks of a thing. */
export const asAttitude = (reading: Reading | null): Reading | null =>
  reading && { ...reading, isAttitude: true };

// Which verbs name what they are about behind which preposition
const topics: Readonly<Record<string, RegExp>> = {
  about:
    /^(?!think|thought|know|knew|learn|read|understand|understood|feel|felt|forg[eo]t|decid|discover|f[io]und?|find|hear|imagin|assum|determin)/,
  against: /^(?!hit|talk|write|wrot)/,
  of: /^(?:sp[eo]ak|spoke|talk|complain|warn|boast|brag|sa(?:id|y|ys|ying)$)/,
  on: /^(?:sp[eo]ak|spoke|comment|insist|elaborat|dwell|reflect|writ|wrote|disagree)/,
  for: /^(?:push|press|lobby|lobbi|campaign|argu|plead|appeal|call|advocat|petition)/,
  at: /^(?:hint|lash|hit|scoff|sneer|balk|bristl)/,
  to: /^(?:refer|object|allud|appeal)/,
  over: /^(?:worr|fret|disagree|complain)/,
  with: /^disagree/,
};
const noTopics = /^(?:condition|conditions|behalf|purpose|time|once|least)$/;

/** Whether what follows a verb and its preposition is what the verb is about: "spoke of the plan"; not "spoke at a dinner". */
export function isTopic(view: View, verb: number, preposition: number): boolean {
  const verbs = topics[wordOf(view, preposition)];
  return (
    verbs?.test(wordOf(view, verb)) === true &&
    ![1, 2, 3].some((at) => noTopics.test(wordOf(view, preposition + at)))
  );
}

function isTopical(view: View, match: Match): boolean {
  const { from, to } = itemsOf(match, "cue") as Items;
  return isTopic(view, from, to) && !isTimeUnit(view.classes, to + 2) && !isTimeUnit(view.classes, to + 1);
}

const isTimeUnit = isOneOf("timeUnit");
// their other forms are nouns as well: "appeals", "a push"
const onlyVerb = /^(?:speaks?|refers?|alludes?|insists?|disagrees?|objects)$|ed$/;

function readTopic(view: View, match: Match): Reading | null {
  if (!isTopical(view, match)) return null;
  const { from } = itemsOf(match, "cue") as Items;
  const verb = wordOf(view, from);
  const isVerb = onlyVerb.test(verb) || isPastForm(verb) || verb.endsWith("ing");
  return asAttitude(isVerb ? readClause(view, match) : readNounLike(view, match));
}
