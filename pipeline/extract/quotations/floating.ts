/** Quotations without a cue of their own: they belong to whoever is speaking. */
import type { Quotation } from "../quotations.ts";
import { endsPhrase, isTitle, wordCount } from "./contents.ts";
import { subjectBefore } from "./sentences.ts";
import type { View } from "./view.ts";

/** The last quotation before an item, and the paragraph it stands in. */
type Spoken = { readonly quotation: Quotation; readonly paragraph: number } | null;

/** The passages that no attribution covers and that read like somebody's words, with the speaker that goes on. */
export function floatingQuotations(view: View, attributed: readonly Quotation[]): Quotation[] {
  const covering = coveringQuotations(view, attributed);
  const found: Quotation[] = [];
  let paragraph = 0;
  let spoken: Spoken = null;
  for (let item = 0; item < view.classes.length; item++) {
    const character = view.classes[item];
    if (character === "¶") paragraph++;
    if (character !== "Q") continue;
    const quotation: Quotation | null = covering.get(item) ?? floating(view, item, spoken, paragraph);
    if (quotation === null) continue;
    if (!covering.has(item)) found.push(quotation);
    spoken = { quotation, paragraph };
  }
  return found;
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

function floating(view: View, item: number, spoken: Spoken, paragraph: number): Quotation | null {
  const before = view.classes[item - 1] ?? "¶";
  const near = spoken !== null && paragraph - spoken.paragraph <= 1 ? spoken.quotation : null;
  if (isTitle(view, item) && before !== ":" && !(near !== null && "|/".includes(before))) return null;
  const alone = { from: item, to: item, kind: "direct" } as const;
  if (before === ":" || before === ",") {
    if (!readsLikeSpeech(view, item)) return null;
    const subject = subjectBefore(view, item - 1);
    const rule = "quotation-introduced";
    if (subject !== null) return { ...alone, rule, speaker: subject, cue: null, antecedent: null };
    return { ...alone, rule, speaker: near?.speaker ?? null, cue: near?.cue ?? null, antecedent: null };
  }
  const same = spoken !== null && spoken.paragraph === paragraph && "|/Q".includes(before);
  if (!(same ? endsPhrase(view, item) : readsLikeSpeech(view, item))) return null;
  const rule = "quotation-continued";
  if (near !== null)
    return { ...alone, rule, speaker: near.speaker, cue: near.cue, antecedent: near.antecedent };
  const subject = subjectBefore(view, item - 1);
  const isName = subject !== null && "Ct".includes(view.classes[subject.from] as string);
  return { ...alone, rule, speaker: null, cue: null, antecedent: isName ? subject : null };
}

/** Long enough, and ended like a sentence: no title, no term, no word held at arm's length. */
function readsLikeSpeech(view: View, item: number): boolean {
  const words = wordCount(view, item);
  return words > 12 || (words > 3 && endsPhrase(view, item));
}
