/** Quotations without a cue of their own: they belong to whoever was speaking. */
import type { Quotation } from "../quotations.ts";
import { endsPhrase, wordCount } from "./contents.ts";
import type { View } from "./view.ts";

/** The passages that no attribution covers and that read like somebody's words, with the speaker that goes on. */
export function floatingQuotations(view: View, attributed: readonly Quotation[]): Quotation[] {
  const covered = new Set<number>();
  const speakers = new Map<number, Quotation>();
  for (const quotation of attributed) {
    for (let item = quotation.from; item <= quotation.to; item++) {
      if (view.classes[item] !== "Q") continue;
      covered.add(item);
      speakers.set(item, quotation);
    }
  }
  const found: Quotation[] = [];
  let paragraph = 0;
  let lastSpoken: { readonly quotation: Quotation; readonly paragraph: number } | null = null;
  for (let item = 0; item < view.classes.length; item++) {
    if (view.classes[item] === "¶") paragraph++;
    if (view.classes[item] !== "Q") continue;
    const own = speakers.get(item);
    if (own !== undefined) lastSpoken = { quotation: own, paragraph };
    if (covered.has(item) || !readsLikeSpeech(view, item)) continue;
    const goesOn = lastSpoken !== null && paragraph - lastSpoken.paragraph <= 1 ? lastSpoken.quotation : null;
    const quotation: Quotation = {
      from: item,
      to: item,
      kind: "direct",
      rule: "quotation-continued",
      speaker: goesOn?.speaker ?? null,
      cue: goesOn?.cue ?? null,
    };
    found.push(quotation);
    if (goesOn !== null) lastSpoken = { quotation, paragraph };
  }
  return found;
}

/** Long enough, and ended like a sentence: no title, no term, no word held at arm's length. */
function readsLikeSpeech(view: View, item: number): boolean {
  const words = wordCount(view, item);
  return words > 12 || (words > 3 && endsPhrase(view, item));
}
