/** Where the sentence around an item begins and ends, and what its subject is. */
import type { Items } from "./attribution.ts";
import type { View } from "./view.ts";

// No sentence is followed further than this: what runs on longer is a list or no prose at all.
const longest = 200;

const bar = "|".charCodeAt(0);
const slash = "/".charCodeAt(0);
const pilcrow = "¶".charCodeAt(0);

/** First item of the sentence that holds `item`, or of the last 200 items. */
export function sentenceStart(classes: string, item: number): number {
  const from = Math.max(0, item - longest);
  const before = classes.slice(from, item);
  return from + Math.max(before.lastIndexOf("|"), before.lastIndexOf("¶")) + 1;
}

/** One past the last item of the sentence that holds `item`, or of the next 200 items. */
export function sentenceEnd(classes: string, item: number): number {
  const end = Math.min(classes.length, item + longest);
  for (let at = item; at < end; at++) {
    const code = classes.charCodeAt(at);
    if (code === bar || code === pilcrow || code === slash) return at;
  }
  return Math.max(item, end);
}

/** One past the last item of the paragraph that holds `item`, or of the next 400 items. */
export function paragraphEnd(classes: string, item: number): number {
  const end = Math.min(classes.length, item + 400);
  for (let at = item; at < end; at++) if (classes.charCodeAt(at) === pilcrow) return at;
  return end;
}

// "But on Monday the board …": what may stand before the subject
const opening = /^[aKkwRd,]{0,3}(?:[pkws][^,|¶Q:]{1,25},){0,2}R?/;
const pronoun = /^[PW]/;
const name = /^D?[Cty]{0,2}[Cl]?[Ct.ny]*[Ct](?:x[lC]{1,3})?/;
const description =
  /^(?:p(?=n))?Dx?[lntyM]{1,4}?(?=[AREVTBINGugWpo,(|]|$)|^(?:p(?=n))?D?[lnyM]{1,3}?(?=[AREVTBINGugWpo,(|]|$)/;

/** The noun phrase that heads the sentence of an item, where it can be told before the item. */
export function subjectBefore({ classes }: View, item: number): Items | null {
  const start = sentenceStart(classes, item);
  const head = classes.slice(start, Math.min(item, start + 60));
  const skipped = opening.exec(head)?.[0].length ?? 0;
  const rest = head.slice(skipped);
  const found = pronoun.exec(rest) ?? name.exec(rest) ?? description.exec(rest);
  if (found === null) return null;
  return { from: start + skipped, to: start + skipped + found[0].length - 1 };
}
