/** Rules for what somebody says: said, told, according to, adding. */
import { firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, endOfMatch, type Match } from "../language/pattern.ts";
import { isParticiple } from "../phrases/verb-forms.ts";
import { surfaceAt, wordAt } from "../tokens.ts";
import type { AttributionRule, Items, Reading } from "./attribution.ts";
import { endsPhrase, isTitle } from "./contents.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { itemsOf, readParts, readPersonAfter } from "./parts.ts";
import {
  afterPerson,
  circumstance,
  clause,
  finite,
  gap,
  hearer,
  object,
  person,
  sentenceBreak,
  source,
  subject,
} from "./patterns.ts";
import { couldSpeak, isEvidence } from "./plausible.ts";
import { readClause, readParticiple, readSubjectless } from "./readers.ts";
import { sentenceStart } from "./sentences.ts";
import { trimAfter, trimBefore } from "./speakers.ts";
import type { View } from "./view.ts";

// A participle behind one of these belongs to it: "to be saying", "a saying"
const bound = `to | be | auxiliary | possessive | determiner | ${sentenceBreak}`;

export const speechRules: readonly AttributionRule[] = [
  {
    name: "quotation-announced",
    reason: "Said Field: “…”; but, said Field, “…”: verb, then speaker, before the words",
    pattern: `(^ | ${sentenceBreak} | (but | and) comma?) @ (cue: saying | maybeSaying) ${person} (?= (comma (not (comma | ${sentenceBreak} | passage)){1,25})? (comma | colon) passage)`,
    read: readAnnounced,
  },
  {
    name: "quotation-inverted",
    reason: "“…,” said Jo Field, a farmer: verb, then speaker, after the words",
    pattern: `((passage | comma | openEnd | dash) adverb? @ (cue: saying | maybeSaying) | (passage | openEnd) @ (cue: telling)) ${person} ${afterPerson}`,
    read: readInverted,
  },
  {
    name: "quotation-standpoint",
    reason: "in the view of the ministry, …: what is so for somebody",
    pattern: `(preposition | by) determiner @ (cue: standpoint) of ${source}`,
    read: (view, match) => readStandpoint(view, match, match.at - 2),
  },
  {
    name: "quotation-own-standpoint",
    reason: "by Field's account, …; in his view, …: the same, with whose it is before it",
    pattern:
      "(preposition | by) (speaker: owner | (determiner | title | capitalised | lower | stop | hyphen){1,6} (?= possessive)) (gap: possessive? lower?) @ (cue: standpoint)",
    read: (view, match) => readStandpoint(view, match, (itemsOf(match, "speaker") as Items).from - 1),
  },
  {
    name: "quotation-saying",
    reason: "as the old saying goes, …; the theory goes that …: what many say",
    pattern:
      "(speaker: determiner (lower | capitalised){0,2} lore) (gap: (opening (not closing){1,6} closing)?) @ (cue: goes) (?= (comma | colon)? passage | that | comma | colon)",
    read: readParts,
  },
  {
    name: "quotation-according-to",
    reason: "according to the ministry, …; …, according to a report",
    pattern: `(cue: according to) ${source}`,
    read: readAccordingTo,
  },
  {
    name: "quotation-as-put",
    reason: "As Field puts it, “…”; as Field said: the clause with “as” stands outside the words",
    pattern: `(^ | ${sentenceBreak} | comma | and | passage | dash) as ${subject} ${gap} @ (cue: put | saying | maybeSaying | telling) (tail: ${hearer} (?= comma | colon | stop | sentenceEnd))`,
    read: (view, match) => {
      const { classes } = view;
      const { speaker, cue, frame } = readParts(view, match);
      // "as" belongs to the frame
      const from = frame.from - 1;
      return {
        side: opensClause(classes, from - 1) ? "after" : "before",
        speaker,
        cue,
        frame: { from, to: frame.to },
      };
    },
  },
  {
    name: "quotation-trailing",
    reason: "“…,” Field said; …, officials told reporters on Monday: the words first, then who said so",
    pattern: `(comma | passage | openEnd | dash) ${subject} ${gap} @ (cue: saying | maybeSaying | telling | believing | verbOrNoun) (tail: ${hearer} ${circumstance} (?= comma | stop | ${sentenceBreak} | semicolon | colon | passage | closing | dash | $) | )`,
    read: readTrailing,
  },
  {
    name: "quotation-clause",
    reason: "Field says (that) …; Field told the paper that …: who says so, then the words",
    pattern: `${subject} ${gap} @ ((cue: maybeSaying) (?= ${clause} | capitalised | title | number | determiner | lower) | (cue: saying | telling) (?= not (stop | ${sentenceBreak} | by)))`,
    read: readSaid,
  },
  {
    name: "quotation-bearing",
    reason: "a banner that reads “…”: what words stand on, or in, before a clause of its own",
    pattern:
      "(speaker: (determiner | number)? (lower | capitalised | hyphen | verbOrNoun){1,4}) (gap: that) @ (cue: saying | maybeSaying) (?= (comma | colon)? passage)",
    read: readBearing,
  },
  {
    name: "quotation-quoted-as",
    reason: "Field was quoted as saying …: who speaks is the subject, though the verb is passive",
    pattern: `${subject} (gap: (auxiliary | adverb){0,2} be adverb? (judging | saying | maybeSaying | lower) as) @ (cue: sayingParticiple)`,
    read: readQuotedAs,
  },
  {
    name: "quotation-passive",
    reason:
      "the plan was called “…” by Field; a law described by Field as “…”: who speaks stands behind “by”",
    pattern: `(be | lower | comma | capitalised) adverb? @ (cue: judging | undertaking | saying | telling)
      (as? passage by ${source} | by ${source} (?= as passage))`,
    read: readPassive,
  },
  {
    name: "quotation-coordinated",
    reason: "Field dismissed the plan and said …: a second verb with the subject of the first",
    pattern: `(comma | lower | capitalised | day | preposition | passage | closing | number) (and | but) (auxiliary | adverb){0,3} @ (cue: saying | telling | maybeSaying) (?= pronoun | determiner | capitalised | ${clause})`,
    read: readSubjectless,
  },
  {
    name: "quotation-participle",
    reason: "…, adding that …; a statement saying “…”: the speaker is the sentence's subject",
    pattern: `not (${bound}) @ ((cue: sayingParticiple) (?= not (stop | ${sentenceBreak} | preposition | by | comma | goes) | comma? passage | preposition (${object} | adverb){1,7} (that | (comma | colon)? passage)) | (cue: maybeSayingParticiple) (?= ${clause}))`,
    read: readParticiple,
  },
  {
    name: "quotation-progressive",
    reason: "Field is calling the plan late; they were saying that …: a participle after a form of to be",
    pattern: `${subject} (gap: (auxiliary | adverb){0,2} be adverb{0,2}) @ (cue: sayingParticiple | otherParticiple) (?= not (stop | ${sentenceBreak} | by | comma))`,
    read: readClause,
  },
  {
    name: "quotation-infinitive",
    reason: "Field went on to say that …; she began to explain: the speaking verb is an infinitive",
    pattern: `${subject} (gap: (auxiliary | adverb | be){0,3} (lower | undertaking | believing) (preposition? to | by)) @ (cue: saying | telling | judging | sayingParticiple) (?= that | (comma | colon)? passage | colon)`,
    read: readClause,
  },
];

const description = compile(
  quotations,
  "description behind the speaker",
  "comma (not (comma | passage)){1,25} (?= comma passage)",
);

/** "Said Jo Field, who runs the yard, “…”": what is said of the speaker belongs to the frame. */
function readAnnounced(view: View, match: Match): Reading {
  const { speaker, cue, frame } = readPersonAfter(view, match);
  const end = endOfMatch(description, view.classes, frame.to + 1);
  return { side: "after", speaker, cue, frame: { from: frame.from, to: Math.max(frame.to, end - 1) } };
}

const opensClause = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "and", "edge");
const isComma = isOneOf("comma");
const verbGoesOn = compile(quotations, "clause that goes on", `comma (${finite})`);

/** “The plan,” said Field, “will fail” and “The plan, said Field, will fail”: what comes after belongs to the words. */
function goesOn(classes: string, item: number): boolean {
  return endOfMatch(verbGoesOn, classes, item) >= 0;
}

const opensSentence = compile(
  quotations,
  "opening of a sentence",
  `(^ | ${sentenceBreak} | and | but | opening | (${sentenceBreak}) (and | but | adverb) comma) @`,
);
const restOfSource = compile(
  quotations,
  "rest of a source",
  "(not (comma | sentenceEnd | paragraphEnd | passage)){0,25} (?= comma)",
);

/** A verb before its subject, behind a passage or a clause: "…, said Field"; but not "Jo Field, its head, admitted a fault". */
function readInverted(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const { speaker, cue, frame } = readPersonAfter(view, match);
  const before = cue.from - 1;
  // The “Iron Lady” said no
  if (isPassage(classes, before) && isDeterminer(classes, before - 1) && !endsPhrase(view, before))
    return null;
  if (isDash(classes, before) && !isQuoted(classes, before - 1) && !endsFrame(classes, frame.to + 1))
    return null;
  if (!isQuoted(classes, before) && !isDash(classes, before)) {
    if (hasVerbBehindName(classes, speaker) || isApposed(view, before)) return null;
    if (!isNamed(classes, speaker.from) && !couldSpeak(view, trimAfter(view, speaker))) return null;
    const isSaid = alwaysInverted.test(wordAt(tokens, first[cue.from] as number) as string);
    if (!isSaid && !isClause(view, before)) return null;
  }
  return { side: goesOn(classes, frame.to + 1) ? "around" : "before", speaker, cue, frame };
}

const isPartOfName = isOneOf("capitalised", "title", "pronoun");
const isAnyVerb = isOneOf(
  "auxiliary",
  "be",
  "saying",
  "maybeSaying",
  "telling",
  "believing",
  "undertaking",
  "judging",
  "past",
  "verbOrNoun",
);

/** "Hart, a baker, said Lund agreed to the plan": the name behind the verb has one of its own. */
function hasVerbBehindName(classes: string, { from, to }: Items): boolean {
  for (let item = from + 1; item <= to; item++)
    if (isPast(classes, item) && isPartOfName(classes, item - 1)) return true;
  return false;
}

/** "Hart, a baker from Lyon,": no clause that somebody could have said, but a name and more of it. */
function isApposed(view: View, until: number): boolean {
  const { classes } = view;
  const from = sentenceStart(classes, until);
  const comma = firstWhere(isComma, classes, from, until);
  if (comma < 0) return false;
  const isNameBehind = firstWhere((_, item) => !isPartOfName(classes, item), classes, comma + 1, until) < 0;
  if (!isNameBehind && !isPartOfName(classes, comma - 1)) return false;
  return firstWhere(isAnyVerb, classes, from, until) < 0 && firstWhere(isPassage, classes, from, until) < 0;
}

const alwaysInverted = /^(?:said|says|say|wrote|writes)$/;
const isNamed = isOneOf("capitalised", "title", "pronoun");
const isDeterminer = isOneOf("determiner");
const isDash = isOneOf("dash");

const standsIn = /^(?:in|by|to|from)$/;

function readStandpoint(view: View, match: Match, from: number): Reading | null {
  const { tokens, first } = view;
  if (!standsIn.test(wordAt(tokens, first[from] as number) as string)) return null;
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  const frame = { from, to: Math.max(cue.to, speaker.to) };
  return standingBy(view, { speaker, cue, frame });
}

function readAccordingTo(view: View, match: Match): Reading {
  return standingBy(view, readPersonAfter(view, match));
}

const reports = compile(quotations, "what is reported", clause);

/** Verbs of speaking take a clause where they are as often others, but what a poll found is always reported. */
function readSaid(view: View, match: Match): Reading | null {
  const reading = readClause(view, match);
  if (reading === null) return null;
  const { classes, tokens, first } = view;
  const { from, to } = itemsOf(match, "cue") as Items;
  if (!isMaybeSaying(classes, from) || endOfMatch(reports, classes, to + 1) >= 0) return reading;
  const isFinding = wordAt(tokens, first[from] as number) === "found";
  return isFinding && isEvidence(view, trimBefore(view, reading.speaker).to) ? reading : null;
}

const isMaybeSaying = isOneOf("maybeSaying");
const isSentenceStop = isOneOf("stop", "sentenceEnd", "paragraphEnd", "edge");

/** Before the words, or behind them: "“…,” Field was quoted as saying". */
function readQuotedAs(view: View, match: Match): Reading {
  const { speaker, cue, frame } = readParts(view, match);
  const isLast = isSentenceStop(view.classes, cue.to + 1) && isPause(view.classes, frame.from - 1);
  return { side: isLast ? "before" : "after", speaker, cue, frame };
}

const isPause = isOneOf("comma", "passage", "openEnd", "dash");
const isAsWord = isOneOf("as");

function readPassive(view: View, match: Match): Reading | null {
  const { classes } = view;
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  if (!isParticiple(wordAt(view.tokens, view.first[cue.from] as number) as string)) return null;
  if (isAsWord(classes, speaker.to + 1))
    return { side: "after", speaker, cue, frame: { from: cue.from, to: speaker.to } };
  return {
    side: "before",
    speaker,
    cue,
    frame: { from: cue.from + (isAsWord(classes, cue.to + 1) ? 3 : 2), to: speaker.to },
  };
}

const isPast = isOneOf("past");

/** "They handed out bottles that said “…”": the bottles. */
function readBearing(view: View, match: Match): Reading {
  const reading = readParts(view, match);
  const { speaker } = reading;
  const verb = lastWhere(isPast, view.classes, speaker.from, speaker.to);
  return verb < 0 ? reading : { ...reading, speaker: { from: verb + 1, to: speaker.to } };
}

// "according to Lars Dahl, its owner, …"
const describedSource = compile(
  quotations,
  "description of a source",
  `comma (determiner | lower | title) (not (comma | sentenceEnd | paragraphEnd | passage | ${finite})){0,14} (?= comma)`,
);

/** What stands beside a clause and says whose it is: before it, where it opens the sentence. */
function standingBy({ classes }: View, { speaker, cue, frame }: Omit<Reading, "side">): Reading {
  if (endOfMatch(opensSentence, classes, frame.from) < 0)
    return { side: isComma(classes, frame.to + 1) ? "around" : "before", speaker, cue, frame };
  // "according to a survey done for the ministry, …": the words begin after the comma
  const rest = endOfMatch(restOfSource, classes, frame.to + 1);
  const end = Math.max(rest, endOfMatch(describedSource, classes, rest));
  return { side: "after", speaker, cue, frame: { from: frame.from, to: Math.max(frame.to, end - 1) } };
}

const hearerOnly = compile(quotations, "hearer", hearer);
const isPassage = isOneOf("passage");
const isQuoted = isOneOf("passage", "openEnd");
const isTelling = isOneOf("telling");
const isWho = isOneOf("who");
const endsFrame = isOneOf(
  "comma",
  "stop",
  "sentenceEnd",
  "paragraphEnd",
  "semicolon",
  "closing",
  "dash",
  "edge",
);

function readTrailing(view: View, match: Match): Reading | null {
  const { classes } = view;
  const { speaker, frame } = readParts(view, match);
  const cue = itemsOf(match, "cue") as Items;
  const before = frame.from - 1;
  if (isNewSentence(view, before)) return null;
  // Citing “costs,” the firm told the paper that …: the words come later
  if (
    isTelling(classes, cue.from) &&
    isThat(classes, frame.to + 1 + hearerIn(classes, frame.to + 1, frame.to + 9))
  )
    return null;
  // "the announced sale", "measures added by Field"
  if (isArticleOrOwner(classes, cue.from - 1) || isBy(classes, cue.to + 1)) return null;
  if (isVerbOrNoun(classes, cue.from) && !isSaidBehind(view, speaker, cue.from)) return null;
  // On “Morning News,” the minister said the plan was ready: the title of a work is not what was said
  if (isPassage(classes, before) && isTitle(view, before) && !endsSentence(view, cue.to + 1)) return null;
  // "said Kari Moe, who knows both": a clause about a speaker
  if (isWho(classes, speaker.from) && !isQuoted(classes, before)) return null;
  const quoted = isQuoted(classes, before) || isPassage(classes, before - 1);
  if (!quoted && !endsFrame(classes, frame.to + 1)) return null;
  if (!quoted && frame.to > cue.to && !isClause(view, frame.from)) return null;
  // "Hart and Lind had mentioned it": a clause of its own
  if (!quoted && !isTelling(classes, cue.from) && isObject(view, cue.to + 1)) return null;
  const side = isComma(classes, frame.to + 1) && !quoted ? "around" : "before";
  const told = isTelling(classes, cue.from) ? hearerIn(classes, cue.to + 1, frame.to + 1) : 0;
  return { side, speaker, cue: { from: cue.from, to: cue.to + told }, frame };
}

const isOpenEnd = isOneOf("openEnd");
const isThat = isOneOf("that");
const isPronoun = isOneOf("pronoun");

/** “Is it safe?” She answered, “Yes”: a pronoun with a capital begins a sentence of its own. */
function isNewSentence({ classes, tokens, first }: View, item: number): boolean {
  if (!isOpenEnd(classes, item) || !isPronoun(classes, item + 1)) return false;
  return /^(?:He|She|They|We)/.test(surfaceAt(tokens, first[item + 1] as number) as string);
}

const startsObject = isOneOf(
  "pronoun",
  "determiner",
  "lower",
  "capitalised",
  "title",
  "number",
  "verbOrNoun",
  "who",
);

/** A thing or person behind the verb; "last week" and "two days ago" are none. */
function isObject({ classes }: View, item: number): boolean {
  return startsObject(classes, item) && firstWhere(isTimeUnit, classes, item, item + 3) < 0;
}

const isTimeUnit = isOneOf("timeUnit");

const isBy = isOneOf("by");
const isArticleOrOwner = isOneOf("determiner", "possessive");
const isVerbOrNoun = isOneOf("verbOrNoun");
const sayings =
  /^(?:claim|note|report|estimate|state|forecast|project|reply|vow|promise|pledge|remark|tweet|hint|answer|show)s?$/;

/** "…, officials note"; but not "the ministry's support", nor "the port attacks". */
function isSaidBehind(view: View, speaker: Items, cue: number): boolean {
  const { tokens, first } = view;
  const word = (item: number): string => wordAt(tokens, first[item] as number) as string;
  if (!sayings.test(word(cue))) return false;
  if (/^show/.test(word(cue)) && !couldSpeak(view, trimBefore(view, speaker))) return false;
  return word(cue).endsWith("s") || /(?:[^s]s|people|data|^they|^we|^i|^you)$/.test(word(speaker.to));
}

/** How many items at the head of `[first, end)` name a hearer. */
function hearerIn(classes: string, first: number, end: number): number {
  return Math.max(0, endOfMatch(hearerOnly, classes.slice(first, end), 0));
}

const isSentenceEnd = isOneOf("stop", "sentenceEnd", "paragraphEnd", "comma", "edge");

function endsSentence({ classes }: View, item: number): boolean {
  return isSentenceEnd(classes, item);
}

const isAuxiliary = isOneOf("auxiliary", "be");
const opensPhrase = isOneOf("preposition", "because", "when", "as");

/** Whether the sentence up to an item reads like a clause: long enough, with a verb of its own. */
function isClause({ classes }: View, until: number): boolean {
  const from = sentenceStart(classes, until);
  if (firstWhere(isPassage, classes, from, until) >= 0) return true;
  if (opensPhrase(classes, from)) return false;
  return until - from > 5 || firstWhere(isAuxiliary, classes, from + 1, until) >= 0;
}
