/** Quotations: whose words, which words, and the word that says so. */
import type { TextRange } from "../../schemas/document.ts";
import type { QuotationFinding } from "../../schemas/findings/quotation.ts";
import { findNames } from "./names.ts";
import { antecedentOf, nameBeforeWho, type Speakers } from "./quotations/antecedents.ts";
import type { Attribution, Items } from "./quotations/attribution.ts";
import { attributionRules } from "./quotations/attribution-rules.ts";
import { findAttributions } from "./quotations/attributions.ts";
import { contentsOf } from "./quotations/contents.ts";
import { floatingQuotations, floatingRules } from "./quotations/floating.ts";
import { isOfHolding } from "./quotations/held-rules.ts";
import { isOneOf } from "./quotations/lexicon.ts";
import { alongNames, headOf, nameAt, sameAs } from "./quotations/named.ts";
import { withoutOwnAttitudes } from "./quotations/own-attitudes.ts";
import { endsPhrase } from "./quotations/passage-shape.ts";
import { findPassages, type Passage } from "./quotations/passages.ts";
import { couldSpeak, isLand } from "./quotations/plausible.ts";
import type { Content, Quotation } from "./quotations/quotation.ts";
import { reported } from "./quotations/reported.ts";
import { beforeParticiple, behindAside, isBare, trimAfter, trimBefore } from "./quotations/speakers.ts";
import { passageAt, type View, viewOf, wordOf } from "./quotations/view.ts";
import { type Tokens, wordAt } from "./tokens.ts";

/** Names of all rules that find quotations, with why each exists. */
export const quotationRules: readonly { readonly name: string; readonly reason: string }[] = [
  ...attributionRules,
  ...floatingRules,
];

/**
 * Direct, indirect and mixed quotations in text order. Ranges are UTF-16; a direct quotation's range has no marks,
 * an indirect one's neither cue nor "that". Each part of a split quotation is a finding with the same speaker, and
 * so is each paragraph of a long one. Time grows linearly with the text.
 */
export function findQuotations(tokens: Tokens, names = findNames(tokens)): QuotationFinding[] {
  const view = viewOf(tokens, findPassages(tokens), names);
  const attributed = attributedQuotations(view);
  const speakers = speakersOf(view, attributed);
  return attributed
    .concat(floatingQuotations(view, attributed))
    .sort((left, right) => left.from - right.from || right.to - left.to)
    .map((quotation) => finding(view, quotation, speakers));
}

/** Who by name has been found to speak. */
function speakersOf(view: View, quotations: readonly Quotation[]): Speakers {
  const speakers = new Set<number>();
  for (const { speaker, kind } of quotations) {
    if (kind === "stance" || speaker === null || isPronoun(view.classes, speaker.to)) continue;
    const head = headOf(view, speaker);
    if (head?.name.kind === "person") speakers.add(head.from);
  }
  return speakers;
}

function attributedQuotations(view: View): Quotation[] {
  const attributions = findAttributions(view);
  const found: Quotation[] = [];
  for (let index = 0; index < attributions.length; index++) {
    const attribution = attributions[index] as Attribution;
    const { rule, cue } = attribution;
    const next = attributions[index + 1]?.frame.from ?? view.classes.length;
    // "According to the memo, the bank fears …": the memo says all of it
    const isWithin = next === attribution.frame.to + 2 && standing.has(rule);
    const limit = coordinated(view, next) && !isWithin ? next : view.classes.length;
    let speaker: Items | null | undefined;
    for (const content of contentsOf(view, attribution, limit)) {
      const words = reported(view, attribution, content);
      if (words === null) continue;
      const { from, to, kind, polarity } = words;
      if (speaker === undefined) speaker = trimmedSpeaker(view, attribution);
      const isJudged = kind === "stance" || rule === "quotation-judgement" || isOfHolding(rule);
      if (isJudged && speaker !== null && !mayJudge(view, speaker) && !isQuoting(view, attribution, words))
        continue;
      found.push({ from, to, kind, polarity, rule, speaker, cue, antecedent: null });
    }
  }
  return withoutOwnAttitudes(view, withoutDoubles(view, found));
}

/** Whoever bears a name, a person, a body or a paper; not "the fund supports schools", nor "the change". */
function mayJudge(view: View, speaker: Items): boolean {
  const { classes } = view;
  if (isPronoun(classes, speaker.from) || isWho(classes, speaker.from)) return true;
  return nameAt(view, speaker.to) !== null || couldSpeak(view, speaker) || isLand(view, speaker.to);
}

const naming = /^(?:call|dub|label|brand|deem|name|nickname)(?:l?ed|d|bed)$/;
const opensPhrase = isOneOf("determiner", "capitalised", "title", "number");

/** "The petition accuses the bank of “fraud”": whoever quotes words; not "the formula called the “chained index”". */
function isQuoting(view: View, { rule, cue, speaker }: Attribution, { kind }: Content): boolean {
  if (rule !== "quotation-judgement" || (kind !== "direct" && kind !== "mixed") || speaker === null)
    return false;
  return (
    opensPhrase(view.classes, speaker.from) &&
    speaker.from < speaker.to &&
    !wordOf(view, speaker.to).endsWith("ing") &&
    !naming.test(wordOf(view, cue.from))
  );
}

const isPause = isOneOf("comma", "semicolon");
const isComma = isOneOf("comma");
const isPassage = isOneOf("passage");
const isConjunction = isOneOf("and", "but", "because", "when");

const standing = new Set(["quotation-according-to", "quotation-standpoint", "quotation-own-standpoint"]);

/** Whether an attribution opens a clause of its own (", and Field added …"), not one within the words. */
function coordinated(view: View, from: number): boolean {
  const { classes } = view;
  // the comma of “reckless,” stands within the marks
  const isBehindComma = (item: number): boolean =>
    isComma(classes, item) || (isPassage(classes, item) && endsPhrase(view, item));
  if (isPause(classes, from - 1) || isBehindComma(from - 1)) return true;
  return isConjunction(classes, from - 1) && isBehindComma(from - 2);
}

function trimmedSpeaker(view: View, { speaker, cue }: Attribution): Items | null {
  if (speaker === null) return null;
  const isBefore = speaker.from < cue.from;
  const trimmed = isBefore ? beforeParticiple(view, trimBefore(view, speaker)) : trimAfter(view, speaker);
  const who = isBare(view, trimmed) ? null : behindAside(view, trimmed);
  return who && alongNames(view, who);
}

/** What two attributions find belongs to the one whose cue follows ("…, “…,” she said"), or else to the nearest before. */
function withoutDoubles(view: View, found: readonly Quotation[]): Quotation[] {
  const size = view.classes.length;
  const kept = new Map<number, Quotation>();
  const keep = (quotation: Quotation): void => {
    const key = quotation.from * size + quotation.to;
    if (!kept.has(key)) kept.set(key, quotation);
  };
  // Hart said, “No,” the paper reported: Hart's words
  for (const quotation of found) if (isLed(view, quotation)) keep(quotation);
  for (const quotation of found) if (isFollowed(quotation)) keep(quotation);
  // "Lind said that she told him, “Go”": the words are hers
  for (const quotation of found.toReversed()) if (quotation.kind === "direct") keep(quotation);
  for (const quotation of found) keep(quotation);
  return [...kept.values()];
}

const introduces = isOneOf("comma", "colon");
const isSaying = isOneOf("saying", "maybeSaying", "telling");

/** The passage stands directly behind a word of saying and its comma or colon. */
function isLed({ classes }: View, { kind, cue, from }: Quotation): boolean {
  return (
    kind === "direct" &&
    cue !== null &&
    cue.to === from - 2 &&
    introduces(classes, from - 1) &&
    isSaying(classes, cue.from)
  );
}

function isFollowed({ cue, to }: Quotation): boolean {
  return cue !== null && cue.from > to;
}

function finding(view: View, quotation: Quotation, speakers: Speakers): QuotationFinding {
  const { rule, kind, polarity, from, speaker, cue } = quotation;
  const { start, end } = kind === "direct" ? quotedRange(view, from) : rangeOf(view, quotation);
  const named = quotation.antecedent ?? personFor(view, quotation, speakers);
  const who = named ?? speaker;
  const head = who && headOf(view, who);
  return {
    start,
    end,
    rule,
    kind,
    polarity,
    speaker:
      speaker &&
      (isContracted(view.classes, speaker.to) ? withoutVerb(view, speaker) : rangeOf(view, speaker)),
    cue: cue && rangeOf(view, cue),
    antecedent: named && rangeOf(view, named),
    person: head?.name.kind === "person" ? { start: head.name.start, end: head.name.end } : null,
    same: sameAs(view, head),
  };
}

const isPronoun = isOneOf("pronoun", "owner");
const isWho = isOneOf("who");

/** The person for whom a pronoun stands; null where somebody is named, or nobody. */
function personFor(view: View, { speaker }: Quotation, speakers: Speakers): Items | null {
  if (speaker === null) return null;
  const { classes, tokens, first } = view;
  if (isWho(classes, speaker.from)) return nameBeforeWho(view, speaker.from);
  if (speaker.from < speaker.to || !isPronoun(classes, speaker.from)) return null;
  return antecedentOf(view, wordAt(tokens, first[speaker.from] as number) as string, speaker.from, speakers);
}

function rangeOf({ tokens, first }: View, { from, to }: Items): TextRange {
  return {
    start: tokens.starts[first[from] as number] as number,
    end: tokens.ends[(first[to + 1] as number) - 1] as number,
  };
}

const isContracted = isOneOf("pronoun", "pronounBe");
const contraction = /^[A-Za-z]+(?=['’](?:re|m|ve|d|ll)$)/;

/** "they" of "they've". */
function withoutVerb(view: View, speaker: Items): TextRange {
  const { start, end } = rangeOf(view, speaker);
  const length =
    end - start < 4 ? undefined : contraction.exec(view.tokens.text.slice(start, end))?.[0].length;
  return { start, end: length === undefined ? end : start + length };
}

function quotedRange(view: View, item: number): TextRange {
  const { tokens } = view;
  const quoted = passageAt(view, item) as Passage;
  return { start: tokens.starts[quoted.first] as number, end: tokens.ends[quoted.last] as number };
}
