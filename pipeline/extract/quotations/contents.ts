/** What an attribution reports: regions of a view before and after the frame, and their kind. */
import { isPastForm } from "../../lists/verb-forms.ts";
import { firstWhere, lastWhere } from "../language/one-of.ts";
import { compile, endOfMatch, searchFrom } from "../language/pattern.ts";
import type { Attribution } from "./attribution.ts";
import { isWithCall } from "./called-out.ts";
import { heldEnd, opensUndertaking } from "./held-contents.ts";
import { isFiniteVerb, isOneOf, quotations, reportingVerbs } from "./lexicon.ts";
import { endsPhrase, isTitle, startsCapital, wordCount } from "./passage-shape.ts";
import { finite, object, setting } from "./patterns.ts";
import type { Content } from "./quotation.ts";
import { behindDateline, paragraphEnd, sentenceEnd, sentenceStart } from "./sentences.ts";
import { calledName, isHearerAlone, isNamingCue, isOwnedWork, isUtteredWhole, listed } from "./uttered.ts";
import { type View, wordOf } from "./view.ts";

/** The contents of an attribution, in text order; none where the cue reports no words. */
export function contentsOf(view: View, attribution: Attribution, nextFrame: number): Content[] {
  return contentsBeside(view, attribution, nextFrame).filter(
    (content) => !isOwnedWork(view, content) && !isHearerAlone(view, attribution, content),
  );
}

function contentsBeside(view: View, attribution: Attribution, nextFrame: number): Content[] {
  const after = attribution.side === "before" ? [] : contentAfter(view, attribution, nextFrame);
  if (attribution.side === "after") return after;
  // "Prices, officials said, would fall": one word is a part where the verb follows
  const goesOn = after[0] !== undefined && isFiniteVerb(view.classes, after[0].from);
  const before = contentBefore(view, attribution, goesOn ? 1 : 2);
  if (before === null) return after;
  if (after[0] !== undefined && isApposed(view.classes, attribution, after[0])) after.shift();
  const rest = before.kind === "direct" ? restOfSplit(view, attribution) : -1;
  return [before, ...(rest < 0 ? after : [direct(rest)])];
}

const opensApposition = isOneOf("determiner");

/** "according to Lars Dahl, its owner": says more of the speaker, for it has no verb. */
function isApposed(classes: string, { rule }: Attribution, { from, to, kind }: Content): boolean {
  if (rule !== "quotation-according-to") return false;
  return (
    kind === "indirect" &&
    opensApposition(classes, from) &&
    firstWhere(isFiniteVerb, classes, from, to + 1) < 0
  );
}

/** “I,” Hart said, “am done.”: the passage behind the frame goes on with the words; -1 where none does. */
function restOfSplit(view: View, { frame }: Attribution): number {
  const { classes } = view;
  const aside = endOfMatch(asideBeforeRest, classes, frame.to + 1);
  const item = aside < 0 ? frame.to + 2 : aside - 1;
  if (!isComma(classes, item - 1) || !isPassage(classes, item)) return -1;
  if (aside >= 0 && startsCapital(view, item)) return -1;
  return isTitle(view, item) || !endsPhrase(view, item) ? -1 : item;
}

// “My father,” Hart recalled, laughing, “sold silk.”
const asideBeforeRest = compile(
  quotations,
  "aside before the rest",
  "comma (lower | adverb){1,2} comma passage",
);

function contentBefore(view: View, { rule, frame }: Attribution, fewest: number): Content | null {
  const { classes } = view;
  let to = frame.from - 1;
  while (to >= 0 && isPause(classes, to)) to--;
  // a name after a dash may stand on the next line
  if (isDash(classes, frame.from) && isSentenceBreak(classes, to)) to--;
  if (to < 0 || isSentenceBreak(classes, to)) return null;
  const sentence = behindDateline(view, sentenceStart(classes, to));
  const from = Math.max(sentence, lastWhere(isOpenEnd, classes, sentence, to) + 1);
  // "was called “reckless” by the union": the rest of the clause is nobody's
  if (rule === "quotation-passive") return direct(to);
  if (isPassage(classes, to)) return isLed(classes, from, to) ? region(view, from, to) : direct(to);
  // “…,” the tall, red-haired captain said: what stands between the words and the frame belongs to the speaker
  const near = lastWhere(isPassage, classes, Math.max(0, Math.max(from, to - 3) - 1), to);
  if (near >= 0 && endsPhrase(view, near)) return direct(near);
  return isFronted(classes, from, to) ? null : region(view, from, to, fewest);
}

/** “…,” she said: words before the passage belong to it only where nothing parts them from it. */
function isLed(classes: string, from: number, passage: number): boolean {
  if (passage <= from || endsLead(classes, passage - 1)) return false;
  return passage - from > 1 || !isConnective(classes, from);
}

const isComma = isOneOf("comma");
const isPause = isOneOf("comma", "openEnd", "dash");
const isDash = isOneOf("dash");
const isSentenceBreak = isOneOf("sentenceEnd", "paragraphEnd");
const isOpenEnd = isOneOf("openEnd");
const isPassage = isOneOf("passage");
const endsLead = isOneOf("comma", "colon", "passage", "openEnd", "stop", "opening");
const isConnective = isOneOf("and", "but", "because", "adverb");
const fronted = compile(
  quotations,
  "phrase before its clause",
  `(comma | and | adverb){0,6} (preposition | because | when | as) (not (${finite})){0,6} $`,
);

/** "For the ministry, officials said": a phrase that stands before its clause, and no words of anybody. */
function isFronted(classes: string, from: number, to: number): boolean {
  return to - from < 6 && endOfMatch(fronted, classes.slice(from, to + 1), 0) >= 0;
}

// "on Monday that", ", for the first time, that": what stands between a cue and its words
const skipped = compile(
  quotations,
  "before the words",
  `(back (?= passage))? (${setting}{1,6} (?= that | comma? colon) | (comma (not (comma | that | passage | sentenceEnd | paragraphEnd)){1,8} comma (?= that))?
   (day | lower lower (?= that) | preposition (determiner | lower)? day (?= determiner | pronoun | capitalised | that | comma | colon)
   | adverb{1,2} (?= day | that | comma | colon) | adverb{2} (?= preposition) | adverb? because adverb (?= that)
   | ((preposition | to) (${object} | pronoun | day){1,8}){1,4} (?= adverb? (colon | that))
   | (preposition | to) (${object} | pronoun | day){1,8} (?= adverb? (comma | colon | that | to))){0,4})
   (comma | colon)? that? (comma | colon)?`,
);
const isBefore = isOneOf("preposition", "to");
const asQuoted = compile(quotations, "described as", `(${object} | pronoun){0,8} as passage`);
const isColon = isOneOf("colon");
const isThat = isOneOf("that");

function contentAfter(view: View, attribution: Attribution, nextFrame: number): Content[] {
  const { frame } = attribution;
  const { classes } = view;
  // what follows a speaker's name and a colon goes on to the end of the paragraph
  if (isColon(classes, frame.to)) {
    return listOf(region(view, frame.to + 1, paragraphEnd(classes, frame.to + 1) - 1));
  }
  // "Jo Field (R-Ohio), …"
  if (isOpening(classes, frame.to + 1)) return [];
  const limit = Math.min(sentenceEnd(classes, frame.to + 1), nextFrame, attribution.until ?? nextFrame);
  const rest = classes.slice(frame.to + 1, Math.min(limit, frame.to + 40));
  // "urged staff to adjust pay to …": what is asked for begins with "to"
  const isWhole =
    attribution.isAttitude || opensUndertaking(view, attribution) || isCallFor(view, attribution);
  const length = isWhole ? 0 : endOfMatch(skipped, rest, 0);
  const from = frame.to + 1 + length;
  const block = blockAfter(classes, frame.to + 1);
  if (block >= 0) return [direct(block)];
  // "answered with chants of “Build it!”": what a crowd calls is a finding of its own
  if (from >= limit || (isBefore(classes, from) && isWithCall(view, from))) return [];
  const passage = firstWhere(isPassage, classes, from, limit);
  // "describes it as “a cathedral”": what stands behind the passage is the sentence's own
  const described = passage < 0 ? -1 : endOfMatch(asQuoted, classes.slice(from, limit), 0);
  if (described >= 0) return listed(classes, from + described - 1).map(direct);
  const end = Math.min(
    clauseEnd(view, from, limit),
    asideEnd(classes, frame.from, from, limit),
    heldEnd(classes, attribution, from, limit),
    stances.has(attribution.rule) ? judgedEnd(view, from, limit) : limit,
    attribution.rule === "quotation-noun" ? nounClauseEnd(classes, frame.from, from, limit) : limit,
  );
  if (passage === from) {
    // "wrote in his book, “The Old Sea”"
    if (length > 1 && isComma(classes, from - 1) && isTitle(view, from) && wordCount(view, from) > 2)
      return [];
    return listOf(isNamingCue(view, attribution) ? direct(from) : afterQuoted(view, attribution, from, end));
  }
  const called = calledName(view, attribution, from);
  if (called !== null) return [called];
  const isQuoted = passage >= 0 && passage < end;
  const isStance = isQuoted && stances.has(attribution.rule);
  if (!isQuoted || !isIntroduced(view, passage, isStance)) {
    // "criticised the levy, Lund shot back, “…”"
    const comma =
      isStance && isComma(classes, passage - 1) ? firstWhere(isComma, classes, from, passage) : -1;
    // "attacked Lyon": a thing may be one word
    const fewest = isNoun(classes, from) && judgements.has(attribution.rule) ? 1 : 2;
    return listOf(region(view, from, (comma < 0 ? end : comma) - 1, fewest));
  }
  const found = listOf(firstWhere(isThat, rest, 0, length) >= 0 ? region(view, from, passage - 1) : null);
  found.push(direct(passage));
  return found;
}

function listOf(content: Content | null): Content[] {
  return content === null ? [] : [content];
}

const blockOpening = compile(
  quotations,
  "passage in the next paragraph",
  "(not (sentenceEnd | paragraphEnd | passage | colon)){0,12} colon (sentenceEnd | paragraphEnd) passage",
);

/** The passage that fills the next paragraph, where the sentence ends in a colon soon after the cue; or -1. */
function blockAfter(classes: string, from: number): number {
  const end = endOfMatch(blockOpening, classes, from);
  return end < 0 ? -1 : end - 1;
}

const stances = new Set([
  "quotation-judgement",
  "quotation-coordinated-judgement",
  "quotation-judging-participle",
  "quotation-belief",
  "quotation-undertaking",
]);
const judgements = new Set([
  "quotation-judgement",
  "quotation-coordinated-judgement",
  "quotation-progressive",
  "quotation-liking",
  "quotation-liking-progressive",
  "quotation-feeling",
  "quotation-held-noun",
]);
const isNoun = isOneOf("lower", "capitalised");
const endsJudged = compile(
  quotations,
  "behind what is judged",
  "passage and adverb? past | dash passage dash",
);

/** "called the plan “mad” and left the room", "quoted Hart — “We won” — and sat down": where something else is told; at most `end`. */
function judgedEnd(view: View, from: number, end: number): number {
  const { classes } = view;
  const at = searchFrom(endsJudged, classes.slice(from, end), 0);
  const told = at < 0 ? end : from + at + (isPassage(classes, from + at) ? 1 : 0);
  // "called it “mad,” a word that stuck"
  const passage = firstWhere(isPassage, classes, from, told);
  return passage >= 0 && endsPhrase(view, passage) && opensOwn(classes, passage + 1) ? passage + 1 : told;
}

const opensOwn = isOneOf("determiner", "pronoun", "capitalised", "title", "who", "when", "as");

const introduces = isOneOf("comma", "colon");

/** Whether a comma or a colon sets a passage off as speech ("told the crowd, “…”"). */
function isIntroduced(view: View, item: number, isStance: boolean): boolean {
  const { classes } = view;
  if (!introduces(classes, item - 1)) return false;
  // After Hart criticised Lund, Lund shot back, “…”
  if (isStance && isComma(classes, item - 1)) return false;
  // "its slogan, “Made in Lyon”"
  if (isComma(classes, item - 1) && isTitle(view, item) && wordCount(view, item) > 2) return false;
  return endsPhrase(view, item) && (isColon(classes, item - 1) || startsCapital(view, item));
}

// Where the reported clause ends within the sentence: "…, but", "…, adding that", "… and called", "…, according to"
const stated = "saying | telling | undertaking | judging";
const nextClause = compile(
  quotations,
  "next clause",
  `comma? but (pronoun | determiner | capitalised | title | number) | comma (and | adverb){0,2} (sayingParticiple | otherParticiple | according | ${stated} | verbOrNoun)
   | and (auxiliary | adverb){0,2} (${stated}) | comma? and pronoun (auxiliary | adverb){0,2} (${finite})
   | but adverb{0,2} ((sayingParticiple | otherParticiple) (that | determiner | pronoun | capitalised | preposition | to | because | passage) | (saying | telling) that) | comma as (auxiliary | be)
   | comma who | semicolon | passage (sayingParticiple | maybeSayingParticiple | otherParticiple | and (${stated} | sayingParticiple | otherParticiple))`,
);

function clauseEnd(view: View, from: number, end: number): number {
  const { classes } = view;
  const rest = classes.slice(from + 1, end);
  let at = searchFrom(nextClause, rest, 0);
  while (at >= 0 && isWithin(view, from, from + 1 + at)) at = searchFrom(nextClause, rest, at + 1);
  if (at < 0) return withoutLoneBracket(classes, from, end);
  return from + 1 + at + (isPassage(classes, from + 1 + at) ? 1 : 0);
}

/** "may be charged (the existence of which": where a bracket opens that does not close; else `end`. */
function withoutLoneBracket(classes: string, from: number, end: number): number {
  const opens = lastWhere(isOpening, classes, from + 1, end);
  return opens > from && firstWhere(isClosing, classes, opens, end) < 0 ? opens : end;
}

const isClosing = isOneOf("closing");
const isAnd = isOneOf("and");
const isVerbBefore = isOneOf("to", "auxiliary");
const opensInfinitive = isOneOf("auxiliary", "adverb");

/** "fell while he was mayor", "even though it rains", "to wait and call for talks": the clause goes on. */
function isWithin(view: View, from: number, item: number): boolean {
  const { classes } = view;
  const word = wordOf(view, isComma(classes, item) ? item + 1 : item);
  if (word === "while") return !isComma(classes, item) && !isPassage(classes, item - 1);
  if (word === "though") return wordOf(view, item - 1) === "even";
  if (!isAnd(classes, item)) return false;
  let verb = item + 1;
  while (opensInfinitive(classes, verb)) verb++;
  return (
    verb === item + 1 &&
    !/(?:s|ed)$/.test(wordOf(view, verb)) &&
    !isPastForm(wordOf(view, verb)) &&
    isStated(classes, verb) &&
    firstWhere(isVerbBefore, classes, from, item) >= 0
  );
}

const isStated = isOneOf("saying", "telling", "undertaking", "judging");
const isOpening = isOneOf("opening");
const isWho = isOneOf("who");
const goesOnBehind = isOneOf("auxiliary", "be", "lower", ...reportingVerbs);

const isParticiple = isOneOf("sayingParticiple", "maybeSayingParticiple");
const isVerb = isOneOf("auxiliary", "be", "past");
const isAnyVerb = isOneOf("auxiliary", "be", "past", "saying", "telling", "passage");

/** Where a clause within commas ends: "the levy, which Lyon says is legal, runs on"; "Hart, who said he was ill, has died". */
function asideEnd(classes: string, speaker: number, from: number, end: number): number {
  const opens = isWho(classes, speaker) ? speaker : speaker - 1;
  const isAside =
    isParticiple(classes, speaker) &&
    isComma(classes, speaker - 1) &&
    firstWhere(isAnyVerb, classes, sentenceStart(classes, speaker), speaker) < 0;
  if (!isAside && !(isWho(classes, opens) && isComma(classes, opens - 1))) return end;
  const goesOn = isAside ? isVerb : goesOnBehind;
  for (let item = from; item < end; item++)
    if (isComma(classes, item) && goesOn(classes, item + 1)) return item;
  return end;
}

/** "called for the wage to be raised": no phrase before the words, but what is called for. */
const isCallFor = (view: View, { rule, cue }: Attribution): boolean =>
  rule === "quotation-judgement" &&
  wordOf(view, cue.to + 1) === "for" &&
  /^call/.test(wordOf(view, cue.from));

const opensSentence = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "edge", "but", "and");
const isVerbGroup = isOneOf("auxiliary", "be", "contracted", "adverb", "past");
const isHelper = isOneOf("auxiliary", "be");
const isPast = isOneOf("past");
const isBy = isOneOf("by");
const isPlainNoun = isOneOf("lower", "capitalised");

/** "Her claim that the poor are lazy was mocked": where the verb stands whose subject the report is. */
function nounClauseEnd(classes: string, frame: number, from: number, end: number): number {
  if (!opensSentence(classes, frame - 1)) return end;
  let item = firstWhere(isFiniteVerb, classes, from + 1, end);
  const past = firstWhere(isPast, classes, from + 1, end);
  if (past >= 0 && (item < 0 || past < item) && !isBy(classes, past + 1)) item = past;
  if (item < 0) return end;
  while (item < end && isVerbGroup(classes, item) && !isPast(classes, item - 1)) item++;
  for (; item < end; item++) {
    if (endsLoosely(classes, item - 1) || opensOther(classes, item - 1)) continue;
    if (isHelper(classes, item)) return item;
    if (isPast(classes, item) && isPlainNoun(classes, item - 1) && !isBy(classes, item + 1)) return item;
  }
  return end;
}

const opensOther = isOneOf("who", "that", "when", "pronoun", "determiner", "to", "preposition", "as");

/** The words begin with a passage: all of it where the passage is most of it, or else the mixture. */
function afterQuoted(view: View, attribution: Attribution, from: number, end: number): Content | null {
  const rest = end - from - 1;
  const isMost = rest < 3 || wordCount(view, from) > rest;
  if (isMost || isTitle(view, from) || endsPhrase(view, from) || isUtteredWhole(view, attribution, from))
    return direct(from);
  return region(view, from, end - 1);
}

const breakMarks = ["comma", "stop", "semicolon", "colon", "dash", "openEnd"] as const;
const isBreakMark = isOneOf(...breakMarks);
const endsLoosely = isOneOf(...breakMarks, "and", "but", "because");
const isContent = isOneOf("lower", "capitalised", "determiner", "pronoun", "who", "number", "day");

function region(view: View, from: number, to: number, fewest = 2): Content | null {
  const { classes } = view;
  let first = from;
  let last = to;
  while (last > first && endsLoosely(classes, last)) last--;
  while (first < last && isBreakMark(classes, first)) first++;
  if (first > last) return null;
  const quoted = holdsWords(view, first, last);
  if (!quoted && (last - first + 1 < fewest || firstWhere(isContent, classes, first, last + 1) < 0))
    return null;
  return first === last && quoted
    ? direct(first)
    : { from: first, to: last, kind: quoted ? "mixed" : "indirect" };
}

/** Whether a quoted passage stands among the items; the title of a work is none. */
function holdsWords(view: View, from: number, to: number): boolean {
  for (let item = from; item <= to; item++) {
    if (isPassage(view.classes, item) && !isTitle(view, item)) return true;
  }
  return false;
}

function direct(item: number): Content {
  return { from: item, to: item, kind: "direct" };
}
