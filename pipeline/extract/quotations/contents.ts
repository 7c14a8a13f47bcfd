/** What an attribution reports: regions of a view before and after the frame, and their kind. */
import type { QuotationFinding } from "../../../schemas/findings/quotation.ts";
import type { Attribution, Items } from "./attributions.ts";
import { sentenceEnd, sentenceStart } from "./sentences.ts";
import type { View } from "./view.ts";

export type Content = Items & { readonly kind: QuotationFinding["kind"] };

/** The contents of an attribution, in text order; none where the cue reports no words. */
export function contentsOf(view: View, attribution: Attribution, nextFrame: number): Content[] {
  const before = attribution.side === "after" ? [] : contentBefore(view, attribution);
  const after = attribution.side === "before" ? [] : contentAfter(view, attribution, nextFrame);
  return [...before, ...after];
}

function contentBefore(view: View, { frame }: Attribution): Content[] {
  const { classes } = view;
  let to = frame.from - 1;
  while (to >= 0 && ",/-".includes(classes[to] as string)) to--;
  if (to < 0 || "|¶".includes(classes[to] as string)) return [];
  const from = sentenceStart(classes, to);
  if (classes[to] !== "Q") return region(view, from, to);
  // “…,” she said: words before the passage belong to it only where nothing parts them from it
  const lead = classes.slice(from, to);
  return /^$|[,:Q/.]$/.test(lead) || lead.length < 2 ? [direct(to)] : region(view, from, to);
}

function contentAfter(view: View, { frame }: Attribution, nextFrame: number): Content[] {
  const { classes } = view;
  const end = clauseEnd(classes, frame.to + 1, Math.min(sentenceEnd(classes, frame.to + 1), nextFrame));
  const skipped = /^(?:[dR]|[po][DlCtnyxMmPd]{1,8}(?=[,:h])){0,4}[,:]?h?[,:]?/.exec(
    classes.slice(frame.to + 1, Math.min(end, frame.to + 40)),
  );
  const from = frame.to + 1 + (skipped?.[0].length ?? 0);
  if (from >= end) return [];
  if (classes[from] === "Q") return afterQuoted(view, from, end);
  return region(view, from, end - 1);
}

// Where the reported clause ends within the sentence: "…, but", "…, adding that", "… and called", "…, according to"
const nextClause = /,?K|,[aR]{0,2}[GgSVTIN]|a[AR]{0,2}[VTIN]|;|,s|-[aK]/g;

function clauseEnd(classes: string, from: number, end: number): number {
  nextClause.lastIndex = from + 2;
  const match = nextClause.exec(classes.slice(0, end));
  return match === null ? end : match.index;
}

/** The words begin with a passage: all of it where the passage is most of it, or else the mixture. */
function afterQuoted(view: View, from: number, end: number): Content[] {
  const rest = view.classes.slice(from + 1, end);
  if (rest.length < 3 || endsPhrase(view, from) || wordCount(view, from) > rest.length) return [direct(from)];
  return region(view, from, end - 1);
}

function region(view: View, from: number, to: number): Content[] {
  const { classes } = view;
  let first = from;
  let last = to;
  while (last > first && ",.;:-/aKk".includes(classes[last] as string)) last--;
  while (first < last && ",;:-./aKk".includes(classes[first] as string)) first++;
  if (first > last) return [];
  const quoted = classes.slice(first, last + 1).includes("Q");
  if (!quoted && last - first < 1) return [];
  return first === last ? [direct(first)] : [{ from: first, to: last, kind: quoted ? "mixed" : "indirect" }];
}

function direct(item: number): Content {
  return { from: item, to: item, kind: "direct" };
}

/** Words in the passage that an item is. */
export function wordCount({ first, last }: View, item: number): number {
  return (last[item] as number) - (first[item] as number) - 1;
}

/** Whether the passage that an item is ends with a comma or a stop: it is a sentence or the head of one. */
export function endsPhrase({ tokens, passages, passage }: View, item: number): boolean {
  const quoted = passages[passage[item] as number];
  return quoted !== undefined && /^[,.?!…—–-]$|\.$/.test(tokens.surfaces[quoted.last] as string);
}
