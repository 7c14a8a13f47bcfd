/** Quotations without a cue of their own: they belong to whoever is speaking. */

import { type Rule, ruleBook, rulesAt } from "../language/dispatch.ts";
import { characterOf } from "../language/lexicon.ts";
import { firstWhere } from "../language/one-of.ts";
import { compile, endOfMatch, matchAt } from "../language/pattern.ts";
import { wordAt } from "../tokens.ts";
import { antecedentOf, nameBeforeWho } from "./antecedents.ts";
import type { Items } from "./attribution.ts";
import { isCalledOut } from "./called-out.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { headOf, lastNameBefore, nameAt } from "./named.ts";
import { isHeading, isPhrase, isWork, mayBeHeadings } from "./no-words.ts";
import { itemsOf, nameBehind } from "./parts.ts";
import { endsPhrase, isTitle, startsCapital, wordCount } from "./passage-shape.ts";
import { nameOf } from "./patterns.ts";
import { couldSpeak } from "./plausible.ts";
import type { Quotation } from "./quotation.ts";
import { endsAsking } from "./reported.ts";
import { sentenceStart, subjectBefore } from "./sentences.ts";
import { speechRules } from "./speech-rules.ts";
import { type NameItems, passageAt, type View, wordOf } from "./view.ts";

/** The last quotation before an item, and the paragraph it stands in. */
type Spoken = { readonly quotation: Quotation; readonly paragraph: number } | null;

type Speech = Pick<Quotation, "speaker" | "cue" | "antecedent">;

/** The passages that no attribution covers and that read like somebody's words, with the speaker that goes on. */
export function floatingQuotations(view: View, attributed: readonly Quotation[]): Quotation[] {
  if (view.passages.length === 0) return [];
  const covering = coveringQuotations(view, attributed);
  const chained = chainedQuotations(view, covering);
  const found: Quotation[] = [];
  const paragraphOf = paragraphCounter(view.classes);
  const lastSaid = saidBefore(view, attributed, covering);
  let spoken: Spoken = null;
  const headings = mayBeHeadings(view);
  for (const { item } of view.passages) {
    if (headings && isHeading(view, item) && !covering.has(item)) continue;
    const paragraph = paragraphOf(item);
    const said = lastSaid(item);
    if (said !== undefined && endOf(said) >= paragraphStart(view.classes, item))
      spoken = { quotation: said, paragraph };
    const quotation: Quotation | null =
      covering.get(item) ?? floating(view, item, spokenOf(chained.get(item), paragraph) ?? spoken, paragraph);
    if (quotation === null) continue;
    if (!covering.has(item)) found.push(quotation);
    spoken = { quotation, paragraph };
  }
  return found;
}

const paragraphEnd = characterOf(quotations, "paragraphEnd");

const isWho = isOneOf("who");
const speech = new Set(speechRules.map(({ name }) => name));
const endOf = ({ to, cue, speaker }: Quotation): number => Math.max(to, cue?.to ?? 0, speaker?.to ?? 0);

/** What somebody was last said to say before items asked for in ascending order, in words of his own or others'. */
function saidBefore(
  { classes }: View,
  attributed: readonly Quotation[],
  covering: ReadonlyMap<number, Quotation>,
): (item: number) => Quotation | undefined {
  const said = attributed.filter(
    (quotation) =>
      quotation.speaker !== null &&
      !isWho(classes, quotation.speaker.from) &&
      quotation.kind !== "stance" &&
      speech.has(quotation.rule) &&
      !holdsOther(classes, quotation, covering),
  );
  said.sort((left, right) => endOf(left) - endOf(right));
  let next = 0;
  return (item) => {
    while (next < said.length && endOf(said[next] as Quotation) < item) next++;
    return said[next - 1];
  };
}

/** “…,” Hart said, according to a report: what the report holds is what Hart says, who goes on. */
function holdsOther(
  classes: string,
  quotation: Quotation,
  covering: ReadonlyMap<number, Quotation>,
): boolean {
  if (quotation.rule !== "quotation-according-to") return false;
  for (let item = quotation.from; item <= quotation.to; item++) {
    const other = isPassage(classes, item) ? covering.get(item) : undefined;
    if (other !== undefined && other !== quotation) return true;
  }
  return false;
}

function paragraphStart(classes: string, item: number): number {
  return classes.lastIndexOf(paragraphEnd, item) + 1;
}

/** Counts the ends of paragraphs before items asked for in ascending order. */
function paragraphCounter(classes: string): (item: number) => number {
  let paragraph = 0;
  let next = classes.indexOf(paragraphEnd);
  return (item) => {
    for (; next >= 0 && next < item; next = classes.indexOf(paragraphEnd, next + 1)) paragraph++;
    return paragraph;
  };
}

const isPassage = isOneOf("passage");

function coveringQuotations(view: View, attributed: readonly Quotation[]): Map<number, Quotation> {
  const covering = new Map<number, Quotation>();
  for (const quotation of attributed) {
    for (let item = quotation.from; item <= quotation.to; item++) {
      if (!isPassage(view.classes, item)) continue;
      const other = covering.get(item);
      // “…,” Hart said, according to a report: nobody but Hart speaks
      if (other?.kind !== "direct" || quotation.kind === "direct") covering.set(item, quotation);
    }
  }
  return covering;
}

/** For a passage that goes on in the next paragraph: the attribution that stands in a later one. */
function chainedQuotations(view: View, covering: ReadonlyMap<number, Quotation>): Map<number, Quotation> {
  const chained = new Map<number, Quotation>();
  let following: Quotation | undefined;
  for (const { item, passage } of view.passages.toReversed()) {
    if (!passage.continues) following = undefined;
    if (following !== undefined) chained.set(item, following);
    following = covering.get(item) ?? following;
  }
  return chained;
}

function spokenOf(quotation: Quotation | undefined, paragraph: number): Spoken {
  return quotation === undefined ? null : { quotation, paragraph };
}

type FloatingRule = Rule & {
  readonly read: (view: View, item: number, spoken: Spoken, isNear: boolean) => Speech | null;
};

const calledOut: FloatingRule = {
  name: "quotation-called-out",
  reason:
    "chants of “…”; under the slogan “…”: a noun that says that the passage was called out, or written up",
  pattern: "passage",
  read: (view, item) => {
    const subject = subjectOf(view, item - 1);
    return subject !== null && couldSpeak(view, subject)
      ? { speaker: subject, cue: null, antecedent: null }
      : standingApart;
  },
};

export const floatingRules: readonly FloatingRule[] = [
  calledOut,
  {
    name: "quotation-introduced",
    reason:
      "Field had one question: “…”; the passage stands after a colon or comma, its speaker heads the sentence",
    pattern: "(colon | comma) @ passage",
    read: (view, item, spoken, isNear) => {
      const isSet =
        isColon(view.classes, item - 1) &&
        endsPhrase(view, item) &&
        startsCapital(view, item) &&
        (!isTitle(view, item) || isAddress(view, item));
      if (!isSet && (isTitle(view, item) || !readsLikeSpeech(view, item))) return null;
      if (isPassive(view.classes, item - 2)) return standingApart;
      const subject = nameBefore(view, item - 1) ?? lastPronoun(view, item) ?? subjectOf(view, item - 1);
      if (subject === null)
        return namesOther(view, item, spoken) ? standingApart : goingOn(view, isNear ? spoken : null);
      const said = withVerb(view, subject, item - 2);
      return said.cue !== null || couldSpeak(view, subject) ? { ...said, antecedent: null } : standingApart;
    },
  },
  {
    name: "quotation-continued",
    reason: "“…,” Field said. “…”: whoever was speaking goes on, in the same paragraph or the next",
    pattern: "passage",
    read: (view, item, spoken, isNear) => {
      const { classes } = view;
      const follows = isNear && mayGoOn(classes, item - 1);
      if (!(follows ? endsPhrase(view, item) : readsLikeSpeech(view, item))) return null;
      if (isOthers(view, item)) return standingApart;
      // within a sentence of other words
      if (!opensSentence(classes, item - 1)) {
        const sentence = sentenceStart(classes, item);
        // "Hart said. It is “a wound.”"
        const isLed = isNear && item - sentence <= shortLead && endsPhrase(view, item);
        const isOfSentence = spoken !== null && endOf(spoken.quotation) >= sentence;
        if (isOfSentence || isLed) return goingOn(view, spoken);
        return isPhrase(view, item) ? null : standingApart;
      }
      return spoken === null ? standingAlone(view, item) : goingOnAfter(view, item, spoken);
    },
  },
];

/** What heads the sentence of an item; the name in apposition to it, where one stands there. */
function subjectOf(view: View, item: number): Items | null {
  const found = subjectBefore(view, item);
  const isLed = found !== null && found.from < found.to && leads.test(wordOf(view, found.to));
  const subject = isLed ? { from: found.from, to: found.to - 1 } : found;
  return subject && (nameBehind(view, subject) ?? subject);
}

// "The letter begins with the words", "the ad ends with a voice"
const leads = /^(?:begins|ends|opens|closes|starts|concludes|continues)$/;
const isBe = isOneOf("be");
const isSaying = isOneOf("telling", "saying", "maybeSaying");

/** "Hart was asked, “…”": who is named says nothing. */
function isPassive(classes: string, item: number): boolean {
  return isSaying(classes, item) && isBe(classes, item - 1);
}

const clauseOfOwn = compile(
  quotations,
  "last clause before the words",
  "(comma | semicolon | dash | but | and) adverb? (name: pronoun) (auxiliary | adverb | lower | saying | telling | maybeSaying | judging | undertaking) (not (comma | semicolon | passage | pronoun)){0,16} @ (colon | comma)",
);

/** "Hart is late, but he left a note: “…”": whom the last clause is about. */
function lastPronoun({ classes }: View, item: number): Items | null {
  const match = matchAt(clauseOfOwn, classes, item - 1);
  return match && itemsOf(match, "name");
}

/** "Lund’s rival Hart had a plan: “…”": the words before the passage name a person, whatever the person does. */
function namesOther(view: View, item: number, spoken: Spoken): boolean {
  const start = sentenceStart(view.classes, item);
  const known = spoken && (spoken.quotation.antecedent ?? spoken.quotation.speaker);
  if (spoken === null || known === null || endOf(spoken.quotation) >= start) return false;
  for (let at = lastNameBefore(view, item); at >= 0; at--) {
    const found = view.names[at] as NameItems;
    if (found.from < start) return false;
    if (found.name.kind === "person" && !meanTheSame(view, found, known)) return true;
  }
  return false;
}

const toSomebody = /^(?:i|you|we|us|me|my|your|our|thanks?|please|yes|no)$/;

/** “Thank you, Ohio.”: in capitals like a title, but said to somebody. */
function isAddress(view: View, item: number): boolean {
  const { tokens } = view;
  const { first, last } = passageAt(view, item)!;
  for (let at = first; at <= last; at++) if (toSomebody.test(wordAt(tokens, at) as string)) return true;
  return false;
}

const standingApart: Speech = { speaker: null, cue: null, antecedent: null };
const goesOn = isOneOf(
  "lower",
  "determiner",
  "pronoun",
  "capitalised",
  "title",
  "comma",
  "dash",
  "saying",
  "judging",
  "be",
);

/** “…,” another man called out: the sentence goes on behind the passage, and says whose it is in words that nobody reads. */
function isOthers(view: View, item: number): boolean {
  return endsPhrase(view, item) && goesOn(view.classes, item + 1);
}

const nounLikeVerb =
  /^(?:state|note|report|claim|record|document|answer|request|order|promise|offer|post|tweet|remark|warn|object|protest)s$/;

/** "The report states: “…”": a verb that reads like the end of the noun phrase before the colon. */
function withVerb({ tokens, first }: View, subject: Items, last: number): Pick<Speech, "speaker" | "cue"> {
  const verb =
    subject.to === last && last > subject.from ? (wordAt(tokens, first[last] as number) ?? "") : "";
  if (!nounLikeVerb.test(verb)) return { speaker: subject, cue: null };
  return { speaker: { from: subject.from, to: last - 1 }, cue: { from: last, to: last } };
}

// words of a sentence before a passage that is the rest of it
const shortLead = 2;
const mayGoOn = isOneOf("sentenceEnd", "openEnd", "passage");
const opensSentence = isOneOf("sentenceEnd", "paragraphEnd", "openEnd", "passage", "edge", "dash", "opening");
const isSentenceEnd = isOneOf("sentenceEnd", "openEnd");
const isColon = isOneOf("colon");
const book = ruleBook(quotations, floatingRules);

function floating(view: View, item: number, last: Spoken, paragraph: number): Quotation | null {
  const { classes } = view;
  const spoken = last !== null && paragraph - last.paragraph <= 1 ? last : null;
  const follows = spoken !== null && isSentenceEnd(classes, item - 1);
  const isCalled = isCalledOut(view, item);
  const rule = rulesAt(book, classes, item).find(
    (each) => (each.rule !== calledOut || isCalled) && endOfMatch(each.pattern, classes, item) >= 0,
  )?.rule;
  if (isTitle(view, item) && !isColon(classes, item - 1) && !follows && !isCalled) return null;
  if (isWork(view, item)) return null;
  const speech = rule?.read(view, item, spoken, spoken?.paragraph === paragraph);
  if (rule === undefined || !speech) return null;
  const { speaker, cue, antecedent } = speech;
  const polarity = endsAsking(view, item) ? "asked" : "asserted";
  return { from: item, to: item, kind: "direct", polarity, rule: rule.name, speaker, cue, antecedent };
}

const isPreposition = isOneOf("preposition");

/** "on Twitter", "to the daily": a preposition that names no source. */
function isIndirect({ classes, tokens, first }: View, item: number): boolean {
  return (
    isPreposition(classes, item) && !/^(?:from|by)$/.test(wordAt(tokens, first[item] as number) as string)
  );
}

// "…, from Jo Field: “…”": a name directly before the colon
const headed = compile(
  quotations,
  "name before a colon",
  `(^ | dash | sentenceEnd | paragraphEnd | comma | by | preposition) (name: (${nameOf(6)} and)? ${nameOf(6)}) @ colon`,
);

function nameBefore(view: View, colon: number): Items | null {
  const { classes } = view;
  const match = matchAt(headed, classes, colon);
  const name = match && itemsOf(match, "name");
  return name !== null && isIndirect(view, name.from - 1) ? null : name;
}

/** The speech goes on; "Hart, who calls the tax “theft,”" leaves it to Hart, not to "who". */
function goingOn(view: View, spoken: Spoken): Speech {
  if (spoken === null) return standingApart;
  const { speaker, cue, antecedent } = spoken.quotation;
  if (speaker === null || !isWho(view.classes, speaker.from)) return { speaker, cue, antecedent };
  return { speaker: nameBeforeWho(view, speaker.from), cue, antecedent };
}

const isOwner = isOneOf("possessive");
const isNamePart = isOneOf("capitalised", "title");
const isThirdPerson = isOneOf("pronoun", "who");

/** Nobody has spoken yet: the sentence before, if there is one, may name somebody. */
function standingAlone(view: View, item: number): Speech {
  const subject = item === 0 ? null : subjectOf(view, item - 1);
  const isName =
    subject !== null &&
    !isOwner(view.classes, subject.to + 1) &&
    (isNamePart(view.classes, subject.from) || nameAt(view, subject.to)?.name.kind === "person");
  // "The board apologised. “…”": a body, and nobody by name
  const isBody =
    subject !== null &&
    !isName &&
    !isThirdPerson(view.classes, subject.from) &&
    nameAt(view, subject.to)?.name.kind === "organisation";
  const antecedent =
    isName && couldSpeak(view, subject) ? subject : isBody ? null : antecedentOf(view, null, item);
  return { speaker: null, cue: null, antecedent };
}

/** “It works,” said Hart. His rival laughed. “It does not.”: whom the sentence between is about may speak instead. */
function goingOnAfter(view: View, item: number, spoken: NonNullable<Spoken>): Speech {
  const { classes } = view;
  const { quotation } = spoken;
  const between = sentenceStart(classes, item - 1);
  if (between > item - 2 || endOf(quotation) >= between) return goingOn(view, spoken);
  const subject = subjectOf(view, item - 1);
  if (subject === null) return goingOn(view, spoken);
  const { tokens, first } = view;
  if (others.test(wordAt(tokens, first[subject.from] as number) as string)) return standingApart;
  if (isThirdPerson(classes, subject.from) || !couldSpeak(view, subject)) return goingOn(view, spoken);
  // "A baker by trade, she rises at four."
  if (firstWhere(isThirdPerson, classes, subject.to, item) >= 0) return goingOn(view, spoken);
  const name = nameAt(view, subject.to);
  const known = quotation.antecedent ?? quotation.speaker;
  if (known !== null && meanTheSame(view, subject, known)) return goingOn(view, spoken);
  return name?.name.kind === "person" ? { speaker: null, cue: null, antecedent: subject } : standingApart;
}

const others = /^(?:nobody|none|no|few|many|others?|another|some|most|everyone|everybody)$/;

/** Whether two phrases name one person, or end with the same word. */
function meanTheSame(view: View, one: Items, other: Items): boolean {
  const { tokens, first } = view;
  const [left, right] = [headOf(view, one), headOf(view, other)];
  if (left !== null && right !== null)
    return (left.name.same ?? left.name.start) === (right.name.same ?? right.name.start);
  return wordAt(tokens, first[one.to] as number) === wordAt(tokens, first[other.to] as number);
}

/** Long enough, and ended like a sentence: no title, no term, no word held at arm's length. */
function readsLikeSpeech(view: View, item: number): boolean {
  const words = wordCount(view, item);
  return words > 12 || (words > 3 && endsPhrase(view, item));
}
