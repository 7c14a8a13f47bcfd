/** What the rules found becomes annotations that a person confirms, and open quantities the drafts of claims. */

import { annotationLists, type Quote } from "../schemas/annotation.ts";
import type { Article } from "../schemas/article.ts";
import { type TextRange, toRange } from "../schemas/document.ts";
import type { Extraction, Found } from "../schemas/extraction.ts";
import type { Issue } from "../schemas/issue.ts";
import type { Reference } from "../schemas/reference.ts";
import { registryOf } from "../schemas/registry.ts";
import { insertAnnotations, type NewItem, type StartOf } from "./annotations/insert.ts";
import { tellsApart } from "./annotations/quote.ts";
import type { Effects } from "./effects.ts";
import { foundIn, indexReference } from "./extract/article.ts";
import { extractFrom } from "./extract/extraction.ts";
import { normalise } from "./normalise/article.ts";
import { type Context, localPart } from "./propose/context.ts";
import { draftOf } from "./propose/drafts.ts";
import { leaning, proposers } from "./propose/index.ts";
import { movements } from "./propose/movements.ts";
import { unnamed } from "./propose/unnamed.ts";
import { type Known, wordingOf } from "./propose/wording.ts";
import { readFolder } from "./sources/folder.ts";
import { readReference } from "./sources/reference.ts";
import { articlesFolder } from "./sources/survey.ts";

export type Proposed = {
  /** How many annotations were written, by list. */
  readonly written: Readonly<Record<string, number>>;
  readonly issues: readonly Issue[];
};

/** Writes what the rules found of an article, in one table or in all, into its annotations. Nothing that stands there is touched. */
export function propose(source: string, table: string | undefined, effects: Effects): Proposed {
  const reference = readReference(effects);
  const wanted = table === undefined ? [...Object.keys(proposers), "claims"] : [table];
  const written: Record<string, number> = {};
  const path = `${articlesFolder}/${source}/annotations.yaml`;
  // some lean on what was written before them: times, mentions, quantities and quotations
  for (const lists of [
    wanted.filter((list) => !leaning.includes(list)),
    wanted.filter((list) => leaning.includes(list)),
  ]) {
    if (lists.length === 0) continue;
    const article = readFolder(effects, source);
    if (article.value === undefined || reference.value === undefined)
      return { written, issues: [...reference.issues, ...article.issues] };
    const { items, startOf } = proposals(article.value, reference.value, lists);
    if (items.length === 0) continue;
    for (const { list } of items) written[list] = (written[list] ?? 0) + 1;
    const before = new TextDecoder().decode(effects.read(path));
    effects.write(path, new TextEncoder().encode(insertAnnotations(before, items, startOf)));
  }
  return { written, issues: [] };
}

/** What would be written into some lists, and where what stands there begins in the text. */
export function proposals(
  article: Article,
  reference: Reference,
  lists: readonly string[],
): { readonly items: readonly NewItem[]; readonly startOf: StartOf } {
  const found = foundIn(article, indexReference(reference));
  const { context, extraction } = contextOf(article, reference, found);
  const items = lists.flatMap((list) =>
    list === "claims" ? drafts(context) : (proposers[list]?.(context) ?? []),
  );
  return { items: items.filter(isQuotable), startOf: startsOf(extraction) };
}

/** Whether a proposal's quotes name its words: in a text that repeats itself a person has to look. */
export function isQuotable({ fields }: NewItem): boolean {
  const { speaker_quote } = fields as { speaker_quote?: Quote };
  return tellsApart(fields as Quote) && (speaker_quote === undefined || tellsApart(speaker_quote));
}

/** What proposals are made from: the rows that an article yields if all that rules found is shown. */
export function contextOf(
  article: Article,
  reference: Reference,
  found: Found,
): { readonly context: Context; readonly extraction: Extraction } {
  // quotations of a text that may not be republished are shown to the curator, who decides
  const shown = { ...article, source: { ...article.source, text_may_be_republished: true } };
  const { extraction } = extractFrom(shown, found);
  const { rows } = normalise(extraction, reference);
  const taken = [...annotationLists, "drafts" as const].flatMap((list) =>
    (article.annotations[list] ?? []).map(({ id }) => `${list === "drafts" ? "claims" : list}/${id}`),
  );
  const phrases = extraction.findings.restorations;
  const { entities } = registryOf(reference);
  const range = (row: { readonly start: number; readonly end: number }): TextRange =>
    toRange(article.canonical, row);
  const described = unnamed(extraction, found, reference.entities);
  const named: Known[] = [
    ...rows.mentions.map((row) => ({ ...range(row), entity_id: row.entity_id })),
    ...described,
  ].flatMap(({ start, end, entity_id }) => {
    const entity = entities.get(entity_id);
    return entity === undefined ? [] : [{ start, end, entity }];
  });
  const wording = wordingOf(found.words, [...named, ...rows.times.map(range)]);
  const context: Context = {
    article,
    rows,
    reference,
    taken: new Set(taken),
    phrases,
    words: found.words,
    wording,
    named,
    described,
    startsOfEvents: extraction.anchored.events.map(({ annotation: { kind }, range }) => ({ ...range, kind })),
    toldPolicies: extraction.anchored.policies.map(({ range }) => range),
    toldClaims: toldClaims(extraction),
    isRejected: (table, { start, end }) =>
      extraction.anchored.rejections.some(
        ({ annotation, range }) => annotation.table === table && range.start === start && range.end === end,
      ),
  };
  return { context, extraction };
}

/** Claims and drafts by their words. A draft is a beginning that no stage reads, so its quote is looked up here. */
function toldClaims({ article, anchored }: Extraction): Context["toldClaims"] {
  const { text } = article.canonical;
  const drafts = (article.annotations.drafts ?? []).map(({ exact, prefix = "", kind }) => {
    const start = text.indexOf(prefix + exact) + prefix.length;
    return { kind, start, end: start + exact.length };
  });
  return [...anchored.claims.map(({ annotation: { kind }, range }) => ({ ...range, kind })), ...drafts];
}

/** Where the words of each annotation begin. */
export function startsOf({ anchored }: Extraction): StartOf {
  const starts = new Map<string, number>(
    annotationLists.flatMap((list) =>
      anchored[list].map(({ annotation, range }) => [`${list}/${annotation.id}`, range.start] as const),
    ),
  );
  return (list, id) => starts.get(`${list}/${id}`);
}

/** One draft for each open quantity that stands in the annotations and has none. */
function drafts(context: Context): readonly NewItem[] {
  const begun = new Set((context.article.annotations.drafts ?? []).map(({ quantity }) => quantity));
  const open = context.rows.quantities.filter(
    ({ id, status, method }) => status === "open" && method !== "rule" && !begun.has(localPart(id)),
  );
  return [...open.map((row) => draftOf(context, row, localPart(row.id))), ...movements(context)];
}
