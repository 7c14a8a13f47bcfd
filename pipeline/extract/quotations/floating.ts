/** Quotations without a cue of their own: they belong to whoever is speaking. */

import type { Items } from "./attribution.ts";
import { endsPhrase, isTitle, wordCount } from "./contents.ts";
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

/** Counts the ends of paragraphs before items asked for in ascending order. */
function paragraphCounter(classes: string): (item: number) => number {
  let paragraph = 0;
  let next = classes.indexOf("¶");
  return (item) => {
    for (; next >= 0 && next < item; next = classes.indexOf("¶", next + 1)) paragraph++;
    return paragraph;
  };
}

function coveringQuotations(view: View, attributed: readonly Quotation[]): Map<number, Quotation> {
  const covering = new Map<number, Quotation>();
  for (const quotation of attributed) {
    for (let item = quotation.from; item <= quotation.to; item++) {
      if (view.classes[item] === "Q") covering.set(item, quotation);
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

type FloatingRule = {
  readonly name: string;
  readonly reason: string;
  /** What may stand directly before the passage. */
  readonly before: RegExp;
  readonly read: (view: View, item: number, spoken: Spoken, isNear: boolean) => Speech | null;
};

export const floatingRules: readonly FloatingRule[] = [
  {
    name: "quotation-introduced",
    reason:
      "Field had one question: “…”; the passage stands after a colon or comma, its speaker heads the sentence",
    before: /[:,]/,
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
    before: /./,
    read: (view, item, spoken, isNear) => {
      const follows = isNear && "|/Q".includes(view.classes[item - 1] ?? "¶");
      if (!(follows ? endsPhrase(view, item) : readsLikeSpeech(view, item))) return null;
      return spoken === null ? standingAlone(view, item) : goingOn(spoken);
    },
  },
];

function floating(view: View, item: number, last: Spoken, paragraph: number): Quotation | null {
  const before = view.classes[item - 1] ?? "¶";
  const spoken = last !== null && paragraph - last.paragraph <= 1 ? last : null;
  if (isTitle(view, item) && before !== ":" && !(spoken !== null && "|/".includes(before))) return null;
  const rule = floatingRules.find((candidate) => candidate.before.test(before));
  const speech = rule?.read(view, item, spoken, spoken?.paragraph === paragraph);
  if (rule === undefined || !speech) return null;
  const { speaker, cue, antecedent } = speech;
  return { from: item, to: item, kind: "direct", rule: rule.name, speaker, cue, antecedent };
}

// "…, from Jo Field: “…”": a name directly before the colon
const headed = /(?:^|[-|¶,p])((?:[Ct][Ct.]{0,5}a)?[Ct][Ct.]{0,5}):$/;

function nameBefore({ classes }: View, colon: number): Items | null {
  const name = headed.exec(classes.slice(Math.max(0, colon - 14), colon + 1))?.[1];
  return name === undefined ? null : { from: colon - name.length, to: colon - 1 };
}

function goingOn(spoken: Spoken): Speech {
  if (spoken === null) return { speaker: null, cue: null, antecedent: null };
  const { speaker, cue, antecedent } = spoken.quotation;
  return { speaker, cue, antecedent };
}

/** Nobody has spoken yet: the sentence before, if there is one, may name somebody. */
function standingAlone(view: View, item: number): Speech {
  const subject = item === 0 ? null : subjectBefore(view, item - 1);
  const isName = subject !== null && "Ct".includes(view.classes[subject.from] as string);
  return { speaker: null, cue: null, antecedent: isName ? subject : null };
}

/** Long enough, and ended like a sentence: no title, no term, no word held at arm's length. */
function readsLikeSpeech(view: View, item: number): boolean {
  const words = wordCount(view, item);
  return words > 12 || (words > 3 && endsPhrase(view, item));
}
