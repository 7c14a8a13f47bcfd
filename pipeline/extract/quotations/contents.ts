/** What an attribution reports: regions of a view before and after the frame, and their kind. */
import { Shape, shapeAt, surfaceAt } from "../tokens.ts";
import type { Attribution } from "./attribution.ts";
import type { Content } from "./quotation.ts";
import { paragraphEnd, sentenceEnd, sentenceStart } from "./sentences.ts";
import type { View } from "./view.ts";

/** The contents of an attribution, in text order; none where the cue reports no words. */
export function contentsOf(view: View, attribution: Attribution, nextFrame: number): Content[] {
  const after = attribution.side === "before" ? [] : contentAfter(view, attribution, nextFrame);
  if (attribution.side === "after") return after;
  // "Prices, officials said, would fall": one word is a part where the verb follows
  const goesOn = after[0] !== undefined && "AEVTBIN".includes(view.classes[after[0].from] as string);
  const before = contentBefore(view, attribution, goesOn ? 1 : 2);
  if (before !== null) after.unshift(before);
  return after;
}

function contentBefore(view: View, { frame }: Attribution, fewest: number): Content | null {
  const { classes } = view;
  let to = frame.from - 1;
  while (to >= 0 && ",/-".includes(classes[to] as string)) to--;
  // a name after a dash may stand on the next line
  if (classes[frame.from] === "-" && "|¶".includes(classes[to] ?? "")) to--;
  if (to < 0 || "|¶".includes(classes[to] as string)) return null;
  let from = sentenceStart(classes, to);
  from += classes.slice(from, to).lastIndexOf("/") + 1;
  // “…,” the tall, red-haired captain said: what stands between the words and the frame belongs to the speaker
  const near = Math.max(from, to - 3) + classes.slice(Math.max(from, to - 3), to).lastIndexOf("Q");
  if (classes[to] !== "Q" && classes[near] === "Q" && endsPhrase(view, near)) return direct(near);
  if (classes[to] !== "Q") return isFronted(classes, from, to) ? null : region(view, from, to, fewest);
  // “…,” she said: words before the passage belong to it only where nothing parts them from it
  const lead = classes.slice(from, to);
  return /^[aKkR]?$|[,:Q/.]$/.test(lead) ? direct(to) : region(view, from, to);
}

/** "For the ministry, officials said": a phrase that stands before its clause, and no words of anybody. */
function isFronted(classes: string, from: number, to: number): boolean {
  return to - from < 6 && /^[,aR]*[pkws][^AEVTBIN]*$/.test(classes.slice(from, to + 1));
}

// "on Monday that": what stands between a cue and its words
const skipped = /(?:d|p[Dl]?d(?=[DPCh,:])|R(?=[dh,:])|[po][DlCtnyxMmPd]{1,8}(?=R?[,:ho])){0,4}[,:]?h?[,:]?/y;

function contentAfter(view: View, { frame }: Attribution, nextFrame: number): Content[] {
  const { classes } = view;
  // what follows a speaker's name and a colon goes on to the end of the paragraph
  if (classes[frame.to] === ":") {
    return listOf(region(view, frame.to + 1, paragraphEnd(classes, frame.to + 1) - 1));
  }
  const limit = Math.min(sentenceEnd(classes, frame.to + 1), nextFrame);
  const rest = classes.slice(frame.to + 1, Math.min(limit, frame.to + 40));
  skipped.lastIndex = 0;
  const length = skipped.test(rest) ? skipped.lastIndex : 0;
  const from = frame.to + 1 + length;
  const block = blockAfter(classes, frame.to + 1);
  if (block >= 0) return [direct(block)];
  if (from >= limit) return [];
  const end = clauseEnd(classes, from, limit);
  if (classes[from] === "Q") return listOf(afterQuoted(view, from, end));
  const introduced = introducedPassage(view, from, end);
  if (introduced < 0) return listOf(region(view, from, end - 1));
  const found = listOf(rest.slice(0, length).includes("h") ? region(view, from, introduced - 1) : null);
  found.push(direct(introduced));
  return found;
}

function listOf(content: Content | null): Content[] {
  return content === null ? [] : [content];
}

const blockOpening = /[^|¶Q:]{0,12}:[|¶]Q/y;

/** The passage that fills the next paragraph, where the sentence ends in a colon soon after the cue; or -1. */
function blockAfter(classes: string, from: number): number {
  blockOpening.lastIndex = from;
  return blockOpening.test(classes) ? blockOpening.lastIndex - 1 : -1;
}

/** The passage that a comma or a colon sets off as speech ("told the crowd, “…”"), or -1. */
function introducedPassage(view: View, from: number, end: number): number {
  const { classes } = view;
  const at = classes.slice(from, end).indexOf("Q");
  const item = from + at;
  if (at < 0 || !",:".includes(classes[item - 1] as string)) return -1;
  return endsPhrase(view, item) && (classes[item - 1] === ":" || startsCapital(view, item)) ? item : -1;
}

// Where the reported clause ends within the sentence: "…, but", "…, adding that", "… and called", "…, according to"
const nextClause = /,?K|,[aR]{0,2}[GgSVTINM]|a[AR]{0,2}[VTIN]|,?aP[AR]{0,2}[VTINBEA]|,W|;|,s|-[aK]/;

function clauseEnd(classes: string, from: number, end: number): number {
  const at = classes.slice(from + 1, end).search(nextClause);
  return at < 0 ? end : from + 1 + at;
}

/** The words begin with a passage: all of it where the passage is most of it, or else the mixture. */
function afterQuoted(view: View, from: number, end: number): Content | null {
  const rest = view.classes.slice(from + 1, end);
  if (rest.length < 3 || isTitle(view, from) || endsPhrase(view, from) || wordCount(view, from) > rest.length)
    return direct(from);
  return region(view, from, end - 1);
}

function region(view: View, from: number, to: number, fewest = 2): Content | null {
  const { classes } = view;
  let first = from;
  let last = to;
  while (last > first && ",.;:-/aKk".includes(classes[last] as string)) last--;
  while (first < last && ",;:-./".includes(classes[first] as string)) first++;
  if (first > last) return null;
  const quoted = holdsWords(view, first, last);
  if (!quoted && (last - first + 1 < fewest || !/[lCDPWnd]/.test(classes.slice(first, last + 1))))
    return null;
  return first === last && quoted
    ? direct(first)
    : { from: first, to: last, kind: quoted ? "mixed" : "indirect" };
}

/** Whether a quoted passage stands among the items; the title of a work is none. */
function holdsWords(view: View, from: number, to: number): boolean {
  for (let item = from; item <= to; item++) {
    if (view.classes[item] === "Q" && !isTitle(view, item)) return true;
  }
  return false;
}

function direct(item: number): Content {
  return { from: item, to: item, kind: "direct" };
}

/** Words in the passage that an item is. */
export function wordCount({ first }: View, item: number): number {
  return (first[item + 1] as number) - (first[item] as number) - 2;
}

/** Whether the passage that an item is ends with a comma or a stop: it is a sentence or the head of one. */
export function endsPhrase({ tokens, passageAt }: View, item: number): boolean {
  const quoted = passageAt.get(item);
  if (quoted === undefined) return false;
  let last = quoted.last;
  while (last > quoted.first && /^['’”"]+$/.test(surfaceAt(tokens, last) as string)) last--;
  return /^[,.?!…—–-]$|\.$/.test(surfaceAt(tokens, last) as string);
}

/** Whether the passage that an item is begins with a capital letter. */
export function startsCapital({ tokens, passageAt }: View, item: number): boolean {
  const quoted = passageAt.get(item);
  const shape = quoted && shapeAt(tokens, quoted.first);
  return shape === Shape.capitalised || shape === Shape.upper;
}

/** Whether the passage that an item is reads like the title of a work: a few words, the long ones in capitals. */
export function isTitle(view: View, item: number): boolean {
  const { tokens, passageAt } = view;
  const quoted = passageAt.get(item);
  if (quoted === undefined || wordCount(view, item) > 16) return false;
  let capitals = 0;
  for (let at = quoted.first; at <= quoted.last; at++) {
    const shape = shapeAt(tokens, at);
    if (shape === Shape.lower && (surfaceAt(tokens, at) as string).length > 3) return false;
    if (shape === Shape.capitalised || shape === Shape.upper) capitals++;
  }
  return capitals > 1;
}
