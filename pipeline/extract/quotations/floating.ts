/** Quotations without a cue of their own: they belong to whoever is speaking. */

import { type Rule, ruleBook, rulesAt } from "../language/dispatch.ts";
import { characterOf } from "../language/lexicon.ts";
import { compile, endOfMatch, matchAt } from "../language/pattern.ts";
import type { Items } from "./attribution.ts";
import { endsPhrase, isTitle, wordCount } from "./contents.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { itemsOf } from "./parts.ts";
import { nameOf } from "./patterns.ts";
import type { Quotation } from "./quotation.ts";
import { subjectBefore } from "./sentences.ts";
import type { View } from "./view.ts";

/** The last quotation before an item, and the paragraph it stands in. */
type Spoken = { readonly quotation: Quotation; readonly paragraph: number } | null;

type Speech = Pick<Quotation, "speaker" | "cue" | "antecedent">;

/** The passages that no attribution covers and that read like somebody's words, with the speaker that goes on. */
export function floatingQuotations(view: View, attributed: readonly Quotation[]): Quotation[] {
  if (view.passageAt.size === 0) return [];
  const covering = coveringQuotations(view, attributed);
  const chained = chainedQuotations(view, covering);
  const found: Quotation[] = [];
  const paragraphOf = paragraphCounter(view.classes);
  let spoken: Spoken = null;
  for (const item of view.passageAt.keys()) {
    const paragraph = paragraphOf(item);
    const quotation: Quotation | null =
      covering.get(item) ?? floating(view, item, spokenOf(chained.get(item), paragraph) ?? spoken, paragraph);
    if (quotation === null) continue;
    if (!covering.has(item)) found.push(quotation);
    spoken = { quotation, paragraph };
  }
  return found;
}

const paragraphEnd = characterOf(quotations, "paragraphEnd");

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
      if (isPassage(view.classes, item)) covering.set(item, quotation);
    }
  }
  return covering;
}

/** For a passage that goes on in the next paragraph: the attribution that stands in a later one. */
function chainedQuotations(view: View, covering: ReadonlyMap<number, Quotation>): Map<number, Quotation> {
  const chained = new Map<number, Quotation>();
  let following: Quotation | undefined;
  for (const item of [...view.passageAt.keys()].reverse()) {
    if (view.passageAt.get(item)?.continues !== true) following = undefined;
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

export const floatingRules: readonly FloatingRule[] = [
  {
    name: "quotation-introduced",
    reason:
      "Field had one question: “…”; the passage stands after a colon or comma, its speaker heads the sentence",
    pattern: "(colon | comma) @ passage",
    read: (view, item, spoken, isNear) => {
      if (!readsLikeSpeech(view, item)) return null;
      const subject = nameBefore(view, item - 1) ?? subjectBefore(view, item - 1);
      return subject === null
        ? goingOn(isNear ? spoken : null)
        : { speaker: subject, cue: null, antecedent: null };
    },
  },
  {
    name: "quotation-continued",
    reason: "“…,” Field said. “…”: whoever was speaking goes on, in the same paragraph or the next",
    pattern: "passage",
    read: (view, item, spoken, isNear) => {
      const follows = isNear && mayGoOn(view.classes, item - 1);
      if (!(follows ? endsPhrase(view, item) : readsLikeSpeech(view, item))) return null;
      return spoken === null ? standingAlone(view, item) : goingOn(spoken);
    },
  },
];

const mayGoOn = isOneOf("sentenceEnd", "openEnd", "passage");
const isSentenceEnd = isOneOf("sentenceEnd", "openEnd");
const isColon = isOneOf("colon");
const book = ruleBook(quotations, floatingRules);

function floating(view: View, item: number, last: Spoken, paragraph: number): Quotation | null {
  const { classes } = view;
  const spoken = last !== null && paragraph - last.paragraph <= 1 ? last : null;
  const follows = spoken !== null && isSentenceEnd(classes, item - 1);
  if (isTitle(view, item) && !isColon(classes, item - 1) && !follows) return null;
  const rule = rulesAt(book, classes, item).find(
    ({ pattern }) => endOfMatch(pattern, classes, item) >= 0,
  )?.rule;
  const speech = rule?.read(view, item, spoken, spoken?.paragraph === paragraph);
  if (rule === undefined || !speech) return null;
  const { speaker, cue, antecedent } = speech;
  return { from: item, to: item, kind: "direct", rule: rule.name, speaker, cue, antecedent };
}

// "…, from Jo Field: “…”": a name directly before the colon
const headed = compile(
  quotations,
  "name before a colon",
  `(^ | dash | sentenceEnd | paragraphEnd | comma | preposition) (name: (${nameOf(6)} and)? ${nameOf(6)}) @ colon`,
);

function nameBefore({ classes }: View, colon: number): Items | null {
  const match = matchAt(headed, classes, colon);
  return match === null ? null : itemsOf(match, "name");
}

function goingOn(spoken: Spoken): Speech {
  if (spoken === null) return { speaker: null, cue: null, antecedent: null };
  const { speaker, cue, antecedent } = spoken.quotation;
  return { speaker, cue, antecedent };
}

const isNamePart = isOneOf("capitalised", "title");

/** Nobody has spoken yet: the sentence before, if there is one, may name somebody. */
function standingAlone(view: View, item: number): Speech {
  const subject = item === 0 ? null : subjectBefore(view, item - 1);
  const isName = subject !== null && isNamePart(view.classes, subject.from);
  return { speaker: null, cue: null, antecedent: isName ? subject : null };
}

/** Long enough, and ended like a sentence: no title, no term, no word held at arm's length. */
function readsLikeSpeech(view: View, item: number): boolean {
  const words = wordCount(view, item);
  return words > 12 || (words > 3 && endsPhrase(view, item));
}
