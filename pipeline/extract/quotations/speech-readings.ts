/** What the matches of rules of speech say (see speech-rules.ts): who speaks, with which word, on which side the words stand. */

import { firstPlace, firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, endOfMatch, type Match } from "../language/pattern.ts";
import { surfaceAt, wordAt } from "../tokens.ts";
import type { Items, Reading } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { nameAt, titlesOf } from "./named.ts";
import { itemsOf, readParts, readPersonAfter } from "./parts.ts";
import { endsPhrase, isTitle } from "./passage-shape.ts";
import { clause, finite, hearer, sentenceBreak } from "./patterns.ts";
import { couldSpeak, isEvidence } from "./plausible.ts";
import { readClause } from "./readers.ts";
import { sentenceStart } from "./sentences.ts";
import { beforeParticiple, trimAfter, trimBefore } from "./speakers.ts";
import { isOfOtherClause, mainClauseBehind } from "./subordinate.ts";
import { type View, wordOf } from "./view.ts";

const description = compile(
  quotations,
  "description behind the speaker",
  "comma (not (comma | passage)){1,25} (?= comma passage)",
);

/** "Said Jo Field, who runs the yard, “…”": what is said of the speaker belongs to the frame. */
export function readAnnounced(view: View, match: Match): Reading {
  const { speaker, cue, frame } = readPersonAfter(view, match);
  const end = endOfMatch(description, view.classes, frame.to + 1);
  return { side: "after", speaker, cue, frame: { from: frame.from, to: Math.max(frame.to, end - 1) } };
}

const opensClause = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "and", "but", "edge");

const isPut = isOneOf("put");
const isConnective = isOneOf("and", "but", "adverb");

/** "As Hart puts it, “…”": "as" belongs to the frame. */
export function readAsPut(view: View, match: Match): Reading | null {
  const { speaker, cue, frame } = readParts(view, match);
  const { tokens, first } = view;
  const said = itemsOf(match, "cue") as Items;
  // "as head of the board put his name to it"
  if (isPut(view.classes, said.from) && wordAt(tokens, first[said.to + 1] ?? 0) !== "it") return null;
  const from = frame.from - 1;
  // "Or, as Hart puts it: “…”"
  const { classes } = view;
  const opener = isComma(classes, from - 1) && isConnective(classes, from - 2) ? from - 3 : from - 1;
  const side = opensClause(classes, opener) ? "after" : "before";
  return { side, speaker, cue, frame: { from, to: frame.to } };
}
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
export function readInverted(view: View, match: Match): Reading | null {
  const { classes, tokens, first } = view;
  const { speaker, cue, frame } = readPersonAfter(view, match);
  const before = cue.from - 1;
  // “Costs are too high,” notes Hart; but “core” claims by the firm
  if (isNotedVerb(classes, cue.from) && !isNoted(view, cue.from)) return null;
  // The “Iron Lady” said no
  if (isPassage(classes, before) && isDeterminer(classes, before - 1) && !endsPhrase(view, before))
    return null;
  if (isDash(classes, before) && !isQuoted(classes, before - 1) && !endsFrame(classes, frame.to + 1))
    return null;
  if (!isQuoted(classes, before) && !isDash(classes, before)) {
    if (isTelling(classes, cue.from) && !isWarned(view, cue.from, speaker)) return null;
    if (hasVerbBehindName(classes, speaker) || isApposed(view, before)) return null;
    if (!isNamed(classes, speaker.from) && !couldSpeak(view, trimAfter(view, speaker))) return null;
    const isSaid = alwaysInverted.test(wordAt(tokens, first[cue.from] as number) as string);
    if (!isSaid && !isClause(view, before) && !isShortClause(view, before, speaker)) return null;
  }
  return { side: goesOn(classes, frame.to + 1) ? "around" : "before", speaker, cue, frame };
}

const noted = /^(?:note|claim|report|state|remark|point|vow|hint|cry|counter)s$|^(?:replies|cries)$/;

/** The third person of a verb that is a noun as often, behind words that end like a sentence. */
function isNoted(view: View, cue: number): boolean {
  const passage = lastWhere(isPassage, view.classes, Math.max(0, cue - 3), cue);
  return passage >= 0 && endsPhrase(view, passage) && noted.test(wordOf(view, cue));
}

/** "The yard is late, warned Ana Ruiz.": a person by name, and no more; not "The yard is late, told us". */
function isWarned(view: View, cue: number, speaker: Items): boolean {
  const word = wordOf(view, cue);
  return /^(?:warned|cautioned|warns|cautions)$/.test(word) && isPerson(view, speaker);
}

/** "Prices fell, noted Ana Ruiz": few words, with a verb, or beside whoever is known to be a person. */
function isShortClause(view: View, until: number, speaker: Items): boolean {
  const { classes } = view;
  const from = sentenceStart(classes, until);
  if (until - from < 2 || opensPhrase(classes, from)) return false;
  if (firstWhere(isAnyVerb, classes, from + 1, until) >= 0) return true;
  return isPerson(view, speaker) && nameAt(view, until - 1)?.from !== from;
}

const isPerson = (view: View, speaker: Items): boolean =>
  nameAt(view, trimAfter(view, speaker).to)?.name.kind === "person";

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
  const isNameBehind = firstPlace((item) => !isPartOfName(classes, item), comma + 1, until) < 0;
  if (!isNameBehind && !isPartOfName(classes, comma - 1)) return false;
  return firstWhere(isAnyVerb, classes, from, until) < 0 && firstWhere(isPassage, classes, from, until) < 0;
}

const alwaysInverted = /^(?:said|says|say|wrote|writes)$/;
const isNamed = isOneOf("capitalised", "title", "pronoun");
const isDeterminer = isOneOf("determiner");
const isDash = isOneOf("dash");

const standsIn = /^(?:in|by|to|from)$/;

export function readStandpoint(view: View, match: Match, from: number): Reading | null {
  const { tokens, first } = view;
  if (!standsIn.test(wordAt(tokens, first[from] as number) as string)) return null;
  const cue = itemsOf(match, "cue") as Items;
  const speaker = itemsOf(match, "speaker") as Items;
  // "in Hart's campaign account": a thing; but "by Hart's account"
  if (/^(?:account|estimate|reckoning)$/.test(wordOf(view, cue.from)) && wordOf(view, from) !== "by")
    return null;
  const frame = { from, to: Math.max(cue.to, speaker.to) };
  return standingBy(view, { speaker, cue, frame });
}

export function readAccordingTo(view: View, match: Match): Reading {
  return standingBy(view, readPersonAfter(view, match));
}

const reportsMade = /^(?:clear|plain|known|case|point|argument|observation|claim)$/;

/** "made it clear that", "made the case that"; but not "made a car that". */
export function readMadeClear(view: View, match: Match): Reading | null {
  const { to } = itemsOf(match, "cue") as Items;
  const word = wordOf(view, to);
  return reportsMade.test(word) ? readClause(view, match) : null;
}

const reports = compile(quotations, "what is reported", clause);

/** Verbs of speaking take a clause where they are as often others, but what a poll found is always reported. */
export function readSaid(view: View, match: Match): Reading | null {
  const reading = readClause(view, match);
  if (reading === null) return null;
  const { classes, tokens, first } = view;
  const { from, to } = itemsOf(match, "cue") as Items;
  const until = mainClauseBehind(view, reading);
  if (!isMaybeSaying(classes, from) || endOfMatch(reports, classes, to + 1) >= 0)
    return until < 0 ? reading : { ...reading, until };
  const isFinding = wordAt(tokens, first[from] as number) === "found";
  return isFinding && isEvidence(view, beforeParticiple(view, trimBefore(view, reading.speaker)).to)
    ? reading
    : null;
}

const isMaybeSaying = isOneOf("maybeSaying");
const isSentenceStop = isOneOf("stop", "sentenceEnd", "paragraphEnd", "edge");

/** Before the words, or behind them: "“…,” Field was quoted as saying". */
export function readQuotedAs(view: View, match: Match): Reading {
  const { speaker, cue, frame } = readParts(view, match);
  const isLast = isSentenceStop(view.classes, cue.to + 1) && isPause(view.classes, frame.from - 1);
  return { side: isLast ? "before" : "after", speaker, cue, frame };
}

/** "The paper quoted Field as saying": not the paper. */
export function readQuoting(view: View, match: Match): Reading | null {
  const reading = readParts(view, match);
  if (!/^(?:quot|cit)(?:e|es|ed|ing)$/.test(wordOf(view, reading.speaker.from - 1))) return null;
  return { ...reading, speaker: trimAfter(view, reading.speaker) };
}

const isPause = isOneOf("comma", "passage", "openEnd", "dash");

const isPast = isOneOf("past");

/** "They handed out bottles that said “…”": the bottles. */
export function readBearing(view: View, match: Match): Reading {
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

export function readTrailing(view: View, match: Match): Reading | null {
  const { classes } = view;
  const { speaker, frame } = readParts(view, match);
  const cue = itemsOf(match, "cue") as Items;
  const before = frame.from - 1;
  // “moan”-worthy headlines show
  if (isNewSentence(view, before) || isHyphen(classes, before + 1)) return null;
  // Citing “costs,” the firm told the paper that …: the words come later
  if (
    isTelling(classes, cue.from) &&
    isThat(classes, frame.to + 1 + hearerIn(classes, frame.to + 1, frame.to + 9))
  )
    return null;
  // "the announced sale", "measures added by Field"
  if (isBy(classes, cue.to + 1)) return null;
  if (isArticleOrOwner(classes, cue.from - 1)) {
    const isBehindWords = isQuoted(classes, before) || isPassage(classes, before - 1);
    if (!isBehindWords || !standsAlone(view, speaker)) return null;
  }
  if (isVerbOrNoun(classes, cue.from) && !isSaidBehind(view, speaker, cue.from)) return null;
  // On “Morning News,” the minister said the plan was ready: the title of a work is not what was said
  const isWork = isTitle(view, before) && !(opensClause(classes, before - 1) && endsPhrase(view, before));
  if (isPassage(classes, before) && isWork && !endsSentence(view, cue.to + 1)) return null;
  // “Out!” came shouts from the stands
  if (wordOf(view, speaker.from) === "came") return null;
  // "said Kari Moe, who knows both": a clause about a speaker
  if (isWho(classes, speaker.from) && !isQuoted(classes, before)) return null;
  const quoted = isQuoted(classes, before) || isPassage(classes, before - 1);
  if (quoted && !isTelling(classes, cue.from) && isObject(view, cue.to + 1) && isOfOtherClause(view, before))
    return null;
  if (!quoted && !endsFrame(classes, frame.to + 1)) return null;
  // "Jo Field, 54, a welder from Lyon, noted, “…”": the name is the speaker's
  if (
    !quoted &&
    isComma(classes, frame.to + 1) &&
    isPassage(classes, frame.to + 2) &&
    isPersonAlone(view, before - 1)
  )
    return null;
  if (!quoted && frame.to > cue.to && !isClause(view, frame.from)) return null;
  // "Hart and Lind had mentioned it": a clause of its own
  if (!quoted && !isTelling(classes, cue.from) && isObject(view, cue.to + 1)) return null;
  const side = isComma(classes, frame.to + 1) && !quoted ? "around" : "before";
  const told = isTelling(classes, cue.from) ? hearerIn(classes, cue.to + 1, frame.to + 1) : 0;
  return { side, speaker, cue: { from: cue.from, to: cue.to + told }, frame };
}

/** A sentence that is a person's name up to an item. */
function isPersonAlone(view: View, item: number): boolean {
  const name = nameAt(view, item);
  return name?.name.kind === "person" && titlesOf(view, name.from) === sentenceStart(view.classes, item);
}

/** “Each party bears its costs,” the ruling states. */
export function readStated(view: View, match: Match): Reading | null {
  const reading = readParts(view, match, "before");
  const { cue, speaker, frame } = reading;
  const isWords = isOpenEnd(view.classes, frame.from - 1) || endsPhrase(view, frame.from - 1);
  return isWords && wordOf(view, cue.from) === "states" && couldSpeak(view, speaker) ? reading : null;
}

const isHyphen = isOneOf("hyphen");
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
/** “…,” one said: a word that stands for a person as well as before one. */
const standsAlone = (view: View, { from, to }: Items): boolean =>
  from === to && /^(?:one|another|some|many|several|most|each|both|others?)$/.test(wordOf(view, from));

const isArticleOrOwner = isOneOf("determiner", "possessive");
const isVerbOrNoun = isOneOf("verbOrNoun");
const isNotedVerb = isOneOf("verbOrNoun", "beforeThat");
const sayings =
  /^(?:claim|note|report|estimate|state|forecast|project|reply|vow|promise|pledge|remark|tweet|hint|answer|show)s?$/;

/** "…, officials note"; but not "the ministry's support", nor "the port attacks". */
function isSaidBehind(view: View, speaker: Items, cue: number): boolean {
  const word = (item: number): string => wordOf(view, item);
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
