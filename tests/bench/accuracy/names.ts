import nlp from "compromise";
import { canonicalText, toSpan } from "../../../schemas/document.ts";
import { type Document, type Figures, f1 } from "./score.ts";

export type GoldName = { readonly start: number; readonly end: number; readonly type: string };
type FoundName = { readonly start: number; readonly end: number; readonly kind?: string };

/** What the gold calls our kinds; it has others besides, of which nothing is asked. */
export const kindOfType: Readonly<Record<string, string>> = {
  PER: "person",
  ORG: "organisation",
  LOC: "place",
};
export const goldTypes = new Set([...Object.keys(kindOfType), "MISC"]);

// The registry tells organisations apart, and knows what is no name of these kinds.
const ours: Readonly<Record<string, string>> = {
  company: "organisation",
  institution: "organisation",
  government: "organisation",
  publication: "organisation",
};
const others = new Set(["sector", "product", "technology", "group"]);

/**
 * Span asks for the same span, relaxed for a shared character, typed for the same span and kind. What shares a
 * character with a name of another sort is neither right nor wrong.
 */
export function scoreNames(documents: readonly Document[]): Figures {
  const count = { gold: 0, predicted: 0, span: 0, relaxed: 0, typed: 0 };
  for (const document of documents) countDocument(document, count);
  const figure = (correct: number): number => f1(correct, count.predicted, count.gold);
  return { span: figure(count.span), relaxed: figure(count.relaxed), typed: figure(count.typed) };
}

function countDocument(
  { gold, found }: Document,
  count: { gold: number; predicted: number; span: number; relaxed: number; typed: number },
): void {
  const names = [...((found["names"] ?? []) as FoundName[]), ...((found["mentions"] ?? []) as FoundName[])];
  const open = names.filter(({ kind = "" }) => !others.has(kind));
  for (const wanted of gold as readonly GoldName[]) {
    const kind = kindOfType[wanted.type];
    if (kind === undefined) continue;
    count.gold++;
    const exact = open.findIndex(({ start, end }) => start === wanted.start && end === wanted.end);
    const at = exact >= 0 ? exact : open.findIndex((name) => overlap(name, wanted));
    if (at < 0) continue;
    const [answer] = open.splice(at, 1) as [FoundName];
    count.predicted++;
    count.relaxed++;
    if (exact < 0) continue;
    count.span++;
    if ((ours[answer.kind ?? ""] ?? answer.kind) === kind) count.typed++;
  }
  const rest = (gold as readonly GoldName[]).filter(({ type }) => kindOfType[type] === undefined);
  count.predicted += open.filter((name) => !rest.some((other) => overlap(name, other))).length;
}

type Range = { readonly start: number; readonly end: number };
const overlap = (left: Range, right: Range): boolean => left.start < right.end && right.start < left.end;

type Phrase = { readonly text: string; readonly offset: { readonly start: number; readonly length: number } };

/** What compromise, the best-known library of this ecosystem, finds. */
export function namesOfCompromise(text: string): Document["found"] {
  const canonical = canonicalText(text);
  const document = nlp(text);
  const views = [
    ["person", document.people()],
    ["organisation", document.organizations()],
    ["place", document.places()],
  ] as const;
  const names = views.flatMap(([kind, view]) =>
    (view.json({ offset: true }) as Phrase[]).map(({ text: words, offset }) => {
      // its phrases hold the marks that stand around them
      const [, before = "", inner = ""] =
        /^([^\p{L}\p{N}]{0,20})(.*?)(?:['’]s)?[^\p{L}\p{N}]{0,20}$/su.exec(words) ?? [];
      const start = offset.start + before.length;
      return { ...toSpan(canonical, { start, end: start + inner.length }), kind };
    }),
  );
  return { names };
}
