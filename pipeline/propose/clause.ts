/** What the clause around a number says of it: who, to whom, where, and how far it has come. */
import type { TextRange } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { actorBefore } from "./actor.ts";
import type { Context } from "./context.ts";
import { type Item, itemAtPrinted, type Wording } from "./wording.ts";

export type Clause = {
  readonly subject: EntityRecord | undefined;
  /** Whom a government's money or deed goes to. */
  readonly object: Item | undefined;
  readonly place: EntityRecord | undefined;
  readonly stage: string;
};

const stages: readonly (readonly [string, RegExp])[] = [
  [
    "estimated",
    /^(?:estimate|estimates|estimated|reckon|reckons|forecast|forecasts|expect|expects|expected)$/i,
  ],
  [
    "announced",
    /^(?:announce|announced|announces|unveiled|pledged|promised|plan|plans|planned|will|would|wants|proposed)$/i,
  ],
  ["committed", /^(?:approved|signed|awarded|allocated|earmarked)$/i],
];

/** Kinds that receive what a government gives. */
const receiving = new Set(["company", "group", "sector", "institution", "facility"]);

export function clauseAround({ wording, reference }: Context, number: TextRange): Clause {
  const first = itemAtPrinted(wording, number.start);
  const last = itemAtPrinted(wording, number.end - 1);
  const subject = actorBefore(wording, first);
  const after = rest(wording, last);
  const said = sentenceOf(wording, first).map(({ words }) => words);
  const object =
    subject?.kind === "government"
      ? upToComma(after).find(({ entity }) => receiving.has(entity?.kind ?? ""))
      : undefined;
  const stage = stages.find(([, verbs]) => said.some((word) => verbs.test(word)))?.[0] ?? "actual";
  return { subject, object, place: placeIn(after) ?? homeOf(subject, reference.entities), stage };
}

/** The items of a clause after one of them, up to a mark that ends it. */
function rest({ items }: Wording, at: number): Item[] {
  const after: Item[] = [];
  for (let place = at + 1; place < items.length; place++) {
    const item = items[place] as Item;
    if (item.sentence !== items[at]?.sentence || /^[;:—“”"]$/.test(item.words)) break;
    after.push(item);
  }
  return after;
}

function upToComma(items: readonly Item[]): readonly Item[] {
  const at = items.findIndex(({ words }) => words === ",");
  return at < 0 ? items : items.slice(0, at);
}

function sentenceOf({ items }: Wording, at: number): readonly Item[] {
  const isOf = (place: number): boolean => items[place]?.sentence === items[at]?.sentence;
  let first = at;
  while (first > 0 && isOf(first - 1)) first--;
  let end = at + 1;
  while (end < items.length && isOf(end)) end++;
  return items.slice(first, end);
}

/** "in China" */
function placeIn(items: readonly Item[]): EntityRecord | undefined {
  return items.find(({ entity }, at) => entity?.kind === "place" && items[at - 1]?.words === "in")?.entity;
}

/** What a government does, and what a country's sector goes through, is at home, unless the text says where. */
export function homeOf(
  subject: EntityRecord | undefined,
  entities: readonly EntityRecord[],
): EntityRecord | undefined {
  if (subject?.country === undefined || !["government", "sector"].includes(subject.kind)) return undefined;
  return entities.find(({ kind, country }) => kind === "place" && country === subject.country);
}

const functionWords =
  /^(?:a|an|the|to|of|in|on|at|by|for|from|with|into|over|and|or|but|as|than|that|which|who|is|are|was|were|has|have|had|will|would|last|this|next|a|each|every|per|it|they|more|less|until|since|after|before)$/i;

/** Where the noun ends that an amount or an age stands before, as in "a $2 billion rescue fund", "a 20-year-old carmaker". */
export function nounEnd({ wording }: Context, number: TextRange, most = 4): number {
  let { end } = number;
  for (const item of rest(wording, itemAtPrinted(wording, number.end - 1)).slice(0, most)) {
    if (!/^\p{L}/u.test(item.words) || functionWords.test(item.words)) break;
    end = item.end;
  }
  return end;
}

/**
 * The words that a claim of a number quotes: with whom it goes to, where that stands directly after, or the noun that it
 * stands before; a count with who makes it ("it built 12 ferries"), a length of time with the word that says it is one
 * ("for nearly twenty years backed car makers").
 */
export function wordsWith(
  context: Context,
  kind: string,
  number: TextRange,
  object: Item | undefined,
): TextRange {
  const { wording } = context;
  const first = itemAtPrinted(wording, number.start);
  const last = itemAtPrinted(wording, number.end - 1);
  const start = startWith(wording, kind, first, number.start);
  const at = object === undefined ? Infinity : wording.items.indexOf(object);
  if (object !== undefined && at <= last + 2) return { start, end: object.end };
  if (kind === "money" || kind === "age")
    return { start, end: nounEnd(context, number, kind === "age" ? 1 : 4) };
  return { start, end: number.end };
}

const pronouns = /^(?:it|he|she|they|we|i)$/i;
const auxiliaries = /^(?:to|will|would|can|could|may|might|must)$/i;

function startWith({ items }: Wording, kind: string, first: number, start: number): number {
  const [before, verb] = [items[first - 2], items[first - 1]];
  if (verb === undefined || verb.sentence !== items[first]?.sentence) return start;
  if (kind === "duration") return /^for$/i.test(verb.words) ? verb.start : start;
  if (kind !== "count" && kind !== "measure") return start;
  const isVerb = /^\p{Ll}/u.test(verb.words) && verb.entity === undefined && !functionWords.test(verb.words);
  if (!isVerb || before?.sentence !== verb.sentence) return start;
  if (before.entity !== undefined || pronouns.test(before.words)) return before.start;
  return auxiliaries.test(before.words) ? verb.start : start;
}
