/** What somebody did with words: said that something is so or is not, asked it, took a stance on a thing, or said nothing. */
import type { QuotationFinding } from "../../../schemas/findings/quotation.ts";
import { isPastForm } from "../../lists/verb-forms.ts";
import { firstWhere } from "../language/one-of.ts";
import { compile, endOfMatch } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import { Act, does } from "./acts.ts";
import { isTopic } from "./attitude-rules.ts";
import type { Attribution, Items } from "./attribution.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { describesHolder, isNoStance, isPerson, isPersonAsObject } from "./no-stances.ts";
import { object } from "./patterns.ts";
import type { Content } from "./quotation.ts";
import { sentenceEnd } from "./sentences.ts";
import { endOfThing, opensThing } from "./things.ts";
import { passageAt, type View, wordOf } from "./view.ts";

export type Reported = Content & Pick<QuotationFinding, "polarity">;

/** What a content is to whoever speaks; null where nobody's words are in it ("declined to comment"). */
export function reported(view: View, attribution: Attribution, content: Content): Reported | null {
  // a passage within what somebody wants or feels is nobody's words yet
  if (content.kind !== "indirect" && attribution.isAttitude) return null;
  if (content.kind === "mixed" && describesHolder(view, attribution)) return null;
  if (content.kind === "indirect" && isWordless(view, attribution, content)) return null;
  if (content.kind === "mixed" && isSilent(view, attribution, content)) return null;
  const claimed = content.kind === "indirect" ? withoutReportNoun(view, attribution, content) : content;
  if (isInQuestion(view, attribution)) return inQuestion(view, attribution, claimed);
  const polarity = polarityOf(view, attribution, claimed);
  if (claimed.kind !== "indirect" || claimed !== content) return { ...claimed, polarity };
  const { cue, side, isAttitude } = attribution;
  const said = saidConcern(view, attribution, content);
  if (said !== null) return { ...said, polarity };
  if (isAttitude)
    return isUnsaid(view, attribution)
      ? null
      : { ...content, to: endOfThing(view, content), kind: "stance", polarity };
  // "is thinking about a sale", "knew about the leak": no words
  if (side === "after" && isOfMind(view, cue)) return null;
  // "complained about the noise"
  if (
    side === "after" &&
    content.from === cue.to + 1 &&
    content.to > content.from &&
    opensTopic(view.classes, content.from) &&
    isTopic(view, cue.from, content.from) &&
    !isThat(view.classes, content.from + 1)
  )
    // "Hart said when asked about Lund"
    return isUnsaid(view, attribution) ||
      (attribution.isNobodys && isPerson(view, { ...content, from: content.from + 1 }))
      ? null
      : { from: content.from + 1, to: endOfThing(view, content), kind: "stance", polarity };
  if (isStance(view, attribution, content)) {
    // "did not endorse anybody", "the deal she once supported - makes sense"
    if (isUnsaid(view, attribution) || !follows(view, attribution, content)) return null;
    if (isNoStance(view, attribution, content)) return null;
    if (isFor(view, content)) {
      const thing = { from: content.from + 1, to: content.to };
      return { from: thing.from, to: endOfThing(view, thing), kind: "stance", polarity };
    }
    // "called off the vote", "proposed in May": a thing stands right behind its verb
    return (opensThing(view.classes, content.from) || wordOf(view, content.from) === "what") &&
      !particle.test(wordOf(view, content.from))
      ? { ...content, to: endOfThing(view, content), kind: "stance", polarity }
      : null;
  }
  return { ...withoutWhether(view, attribution, content), polarity };
}

/** "knew about", "decided on": what goes on in a head behind a preposition. */
const isOfMind = (view: View, { from, to }: Attribution["cue"]): boolean =>
  does(view, from, Act.thinks) &&
  [to, to + 1].some((item) => item > from && /^(?:about|of|on)$/.test(wordOf(view, item)));

const isJudging = isOneOf("judging", "undertaking", "otherParticiple");
/** "called for a ban", "argued against the plan": what somebody is for or against. */
function isFor(view: View, { from, to }: Content): boolean {
  return from < to && does(view, from, Act.aims) && opensThing(view.classes, from + 1);
}

const isVerbForm = (word: string): boolean => word.endsWith("s") || isPastForm(word);

const isAdverb = isOneOf("adverb");
const opensTopic = isOneOf("preposition", "to");
const isSkipped = isOneOf("adverb", "day", "preposition", "to");

/** Whether what is judged stands right behind its verb. */
function follows({ classes }: View, { cue }: Attribution, { from }: Content): boolean {
  for (let item = cue.to + 1; item < from; item++) if (!isSkipped(classes, item)) return false;
  return true;
}

/** "has not endorsed", "would not disclose": nobody took a stance. */
function isUnsaid(view: View, attribution: Attribution): boolean {
  return isNegated(view, attribution) && !does(view, attribution.cue.from, Act.favours);
}

// What follows a verb and is no thing: "called off", "defended himself"
const particle =
  /^(?:off|out|up|down|back|away|over|together|forward|(?:him|her|it)self|(?:our|your|them)selves)$/;
const isPreposition = isOneOf("preposition");
// whether, if, how, why …
const isBecause = isOneOf("because", "when");
const isThat = isOneOf("that");
const isFiniteVerb = isOneOf("auxiliary", "be", "saying", "telling", "believing");
const isPassage = isOneOf("passage");
const isVerbOrNoun = isOneOf("verbOrNoun");
const isTo = isOneOf("to");
const isPronoun = isOneOf("pronoun");
const isWho = isOneOf("who");

const asksFirst = isOneOf("auxiliary", "be");
const isAsking = isOneOf("because", "who");

/** "Did Hart say that it was safe?", "Why did Hart say that it was safe?" */
function isInQuestion(view: View, { speaker, cue }: Attribution): boolean {
  const { classes } = view;
  if (speaker === null || speaker.from > cue.from || !asksFirst(classes, speaker.from - 1)) return false;
  return wordOf(view, sentenceEnd(classes, cue.to) - 1) === "?";
}

/** The same without the question mark: nobody has said it, but where it is asked why or when. */
function inQuestion(view: View, { speaker }: Attribution, content: Content): Reported {
  const isSaid = isAsking(view.classes, (speaker?.from ?? 0) - 2);
  const ends = content.to > content.from && wordOf(view, content.to) === "?";
  return { ...content, to: ends ? content.to - 1 : content.to, polarity: isSaid ? "asserted" : "asked" };
}

/** Whether the cue is a verb to which somebody said no: "did not say", "never said". */
function isNegated(view: View, { speaker, cue }: Attribution): boolean {
  if (speaker === null || speaker.to > cue.from || cue.from - speaker.to > 6) return false;
  for (let item = speaker.to + 1; item < cue.from; item++) if (does(view, item, Act.negates)) return true;
  return false;
}

function polarityOf(view: View, attribution: Attribution, content: Content): Reported["polarity"] {
  const { from } = attribution.cue;
  if (content.kind === "direct") return endsAsking(view, content.to) ? "asked" : "asserted";
  if (does(view, from, Act.asks)) return "asked";
  return does(view, from, Act.denies) !== isNegated(view, attribution) ? "denied" : "asserted";
}

/** Whether the passage that an item is ends with a question mark: “Is it safe?” */
export function endsAsking(view: View, item: number): boolean {
  const last = passageAt(view, item)?.last;
  return last !== undefined && wordAt(view.tokens, last) === "?";
}

// "to comment", "not to be named", "to answer questions": what somebody asked for or refused, and no words
const silence =
  /^(?:comment|speak|talk|answer|respond|elaborate|reply|discuss|disclose|say|give|provide|confirm|name|identify|specify|condemn|denounce|criticise|criticize|apologise|apologize)$/;
const anonymity = /^(?:named|identified|quoted|cited|interviewed)$/;
const vouchers =
  /^(?:sources?|people|persons?|officials?|reports?|documents?|data|figures|records|filings?|interviews?|emails?|accounts?|anonymity)$/;

/** Whether nobody's words are reported: "declined to comment", "asked not to be named", "citing two sources". */
function isWordless(view: View, attribution: Attribution, { from, to }: Content): boolean {
  const cue = attribution.cue.from;
  // "briefed on the plan", "told of it": what it was about, and no words
  if (does(view, cue, Act.informs) && isPreposition(view.classes, from))
    return attribution.rule !== "quotation-asked";
  if (isWithheld(view, cue) || isIdiom(view, attribution, from)) return true;
  // "two people, who asked to stay unnamed, said": the verb of the others
  if (
    attribution.speaker !== null &&
    isWho(view.classes, attribution.speaker.from) &&
    isFiniteVerb(view.classes, from)
  )
    return true;
  // "has not said whether", "did not deny that", "nobody said"
  if ((isBecause(view.classes, from) || does(view, cue, Act.denies)) && isNegated(view, attribution))
    return true;
  if (attribution.speaker !== null && does(view, attribution.speaker.from, Act.isNobodys)) return true;
  if (does(view, cue, Act.informs) && to - from < 3 && /^(?:nothing|so|that|this|it)$/.test(wordOf(view, to)))
    return true;
  if (does(view, cue, Act.alsoActs) && isThing(view, attribution, from, to)) return true;
  if (does(view, cue, Act.gets) && isGot(view, attribution, from, to)) return true;
  if (!does(view, cue, Act.cites)) return isSilent(view, attribution, { from, to });
  return firstWords(view, { from, to }).some((word) => vouchers.test(word));
}

const firstWords = (view: View, { from, to }: Items): string[] =>
  Array.from({ length: Math.min(8, to - from + 1) }, (_, at) => wordOf(view, from + at));

/** "declined to comment", "asked not to be named". */
function isSilent(view: View, { cue }: Attribution, content: Items): boolean {
  if (!does(view, cue.from, Act.withholds)) return false;
  const words = firstWords(view, content);
  const [opening, verb = "", ...rest] = words[0] === "not" ? words.slice(1) : words;
  if (opening !== "to") return false;
  if (verb === "rule" && rest[0] === "out") return true;
  return silence.test(verb) || (verb === "be" && rest.slice(0, 2).some((word) => anonymity.test(word)));
}

const idioms: readonly (readonly [cue: RegExp, next: string])[] = [
  [/^sa(?:y|id|ys|ying)$/, "goodbye hello farewell thanks thank grace prayers sorry cheese yes no"],
  [/^show(?:s|ed|ing)?$/, "no little sign signs interest promise up off mercy support respect"],
  [/^declar(?:e|es|ed|ing)$/, "war bankruptcy victory"],
  [/^beg(?:s|ged|ging)?$/, "the"],
  [/^request/, "anonymity"],
  [/^(?:declin|refus)/, "comment"],
  // "easier said than done"
  [/^said$/, "than"],
  [/^(?:offer|present|describ|express)/, "himself herself itself themselves"],
];
const idiomsOf = new Map<string, RegExp[]>();
for (const [cue, list] of idioms)
  for (const word of list.split(" ")) idiomsOf.set(word, [...(idiomsOf.get(word) ?? []), cue]);

/** "said goodbye", "pointed a finger", "showed no sign": no words are reported. */
function isIdiom(view: View, { cue, side, speaker }: Attribution, from: number): boolean {
  if (side !== "after" || from !== cue.from + 1) return false;
  // "what he called a land grab"
  if (speaker !== null && wordOf(view, speaker.from - 1) === "what") return false;
  const next = wordOf(view, from);
  const word = wordOf(view, cue.from);
  // "calling fundraisers": on the telephone
  if (does(view, cue.from, Act.calls) && isLower(view.classes, from) && !isPersonAsObject(view, from))
    return true;
  if (word.startsWith("point") && next !== "out" && next !== "to") return true;
  return idiomsOf.get(next)?.some((cues) => cues.test(word)) === true;
}

const isLower = isOneOf("lower");

/** "recalled 4,000 vans", "charged two men": a deed. */
function isThing({ classes }: View, { cue }: Attribution, from: number, to: number): boolean {
  if (from !== cue.to + 1 || isTo(classes, from)) return false;
  for (let item = from; item <= to; item++) if (isFiniteVerb(classes, item)) return false;
  return true;
}

const opensNoun = isOneOf("determiner", "number");
const isNoThing = isOneOf(
  "auxiliary",
  "be",
  "saying",
  "telling",
  "believing",
  "past",
  "that",
  "who",
  "passage",
);

/** "claiming his third victory", "answered a question", "proved him wrong": a thing, and nothing is said of it. */
function isGot({ classes }: View, { cue }: Attribution, from: number, to: number): boolean {
  return (
    from === cue.from + 1 && opensNoun(classes, from) && firstWhere(isNoThing, classes, from, to + 1) < 0
  );
}

/** "declined to say that": the verb behind it is not done. */
function isWithheld(view: View, cue: number): boolean {
  return cue > 1 && isTo(view.classes, cue - 1) && /^(?:declin|refus)/.test(wordOf(view, cue - 2));
}

const reportedNoun = compile(
  quotations,
  "report that is judged",
  `(determiner | possessive | number)? (lower | capitalised){0,3} (reportNoun | verbOrNoun | lower) that`,
);

/** "rejected a report that it had paid": what the report says. */
function withoutReportNoun(view: View, attribution: Attribution, content: Content): Content {
  if (!does(view, attribution.cue.from, Act.denies)) return content;
  const end = endOfMatch(reportedNoun, view.classes.slice(content.from, content.to + 1), 0);
  return end < 0 || content.from + end > content.to ? content : { ...content, from: content.from + end };
}

/** "expressed concern that the dam would leak": what the concern is, and so said; null where there is none. */
function saidConcern(view: View, { cue }: Attribution, content: Content): Content | null {
  if (content.from !== cue.to + 1 || !does(view, cue.from, Act.voices)) return null;
  const end = endOfMatch(reportedNoun, view.classes.slice(content.from, content.to + 1), 0);
  return end < 0 || content.from + end > content.to ? null : { ...content, from: content.from + end };
}

/** "asked whether the plant was safe": what is asked. */
function withoutWhether(view: View, { side, cue }: Attribution, content: Content): Content {
  // "whether it works is unclear, Hart said", "said that if it rains": a part of what is said
  if (side !== "after" || !isBecause(view.classes, content.from)) return content;
  if (isThat(view.classes, content.from - 1) || content.to === content.from) return content;
  const word = wordOf(view, content.from);
  const opens =
    word === "whether" ||
    (word === "if" && (does(view, cue.from, Act.asks) || !isSaying(view.classes, cue.from)));
  return opens ? { ...content, from: content.from + 1 } : content;
}

const isSaying = isOneOf("saying");

const isDetermined = isOneOf("determiner");
const phrase = compile(quotations, "noun phrase", `(${object} | preposition | and | pronoun){1,40} $`);

/**
 * Whether a thing is judged, asked for or announced, and nothing is said of it: "opposed these barriers", "announced
 * tariffs on cars".
 */
function isStance(view: View, attribution: Attribution, content: Content): boolean {
  const { from, to } = content;
  const { classes } = view;
  const { cue, side } = attribution;
  if (side !== "after" || from <= cue.to || isThat(classes, from - 1) || isTo(classes, from)) return false;
  // "threatened not to pay"
  if (isAdverb(classes, from) && isTo(classes, from + 1)) return false;
  const held = classes.slice(from, to + 1);
  // "proposed repealing the levy": a deed, as "to repeal it" is
  if (isLower(classes, from) && /..ing$/.test(wordOf(view, from)) && isDetermined(classes, from + 1))
    return false;
  // "described how it works", "questioned why it failed"
  if (isBecause(classes, from) && wordOf(view, from) !== "what") return false;
  if (
    attribution.rule === "quotation-seen-as" ||
    isJudging(classes, cue.from) ||
    (isFor(view, content) && /^calls?$/.test(wordOf(view, cue.from)))
  )
    return true;
  if (!does(view, cue.from, isVerbOrNoun(classes, cue.from) ? Act.judges | Act.offers : Act.offers))
    return false;
  // "denies it plans to sell"
  if (isPronoun(classes, from) && from < to && isVerbForm(wordOf(view, from + 1))) return false;
  for (let item = from; item <= to; item++)
    if (isFiniteVerb(classes, item) || isPassage(classes, item) || does(view, item, Act.past)) return false;
  return endOfMatch(phrase, held, 0) >= 0;
}
