/** New annotations from what is at hand: of words, a claim of a quantity, a relation of two mentions, all the same names. */
import type { AnnotationList } from "../../../schemas/annotation.ts";
import type { TextRange } from "../../../schemas/document.ts";
import type { Edit } from "../edit.ts";
import type { Lists } from "../lists.ts";
import type { Begun } from "./entity.ts";
import { sameWords, wordAfter } from "./words.ts";
import { type Draft, markAt, type Work } from "./work.ts";

function draft(
  list: AnnotationList,
  range: TextRange,
  fields: Record<string, unknown>,
  offered: readonly string[] = [],
): Draft {
  return { list, start: range.start, end: range.end, fields, from: undefined, offered };
}

/** Of the words that are selected, else of the first word after the mark at hand. */
export function startAnnotation(work: Work, selected: TextRange | undefined): Work {
  const range = selected ?? wordAfter(work.view.text, markAt(work)?.end ?? 0);
  return range === undefined ? work : { ...work, draft: draft("mentions", range, {}) };
}

/** Of the quantity at hand, with the subject, time and quotation that its sentence offers. */
export function startClaim(work: Work): Work {
  const mark = markAt(work);
  if (mark?.list !== "quantities" || mark.state === "rejected") return work;
  const { metrics = [], ...offered } = { ...mark.claim } as { metrics?: readonly string[] };
  const fields = { kind: "quantity", quantity: mark.id, ...offered };
  return { ...work, draft: draft("claims", mark, withoutQuote(fields), metrics) };
}

function withoutQuote(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const { exact: _, prefix: __, suffix: ___, id: ____, ...rest } = fields;
  return rest;
}

/** Between the mention at hand and the one before it, over the words from the one to the other. */
export function startRelation(work: Work): Work {
  const mark = markAt(work);
  const { before } = work;
  if (mark?.list !== "mentions" || before === undefined) return work;
  const range = { start: Math.min(before.start, mark.start), end: Math.max(before.end, mark.end) };
  const fields = { subject: before.fields["entity"], object: mark.fields["entity"] };
  return { ...work, draft: draft("relations", range, fields) };
}

/** Edits that say of all places with the same words what is said of those at hand. */
export function sameMentions(work: Work): Edit[] {
  const mark = markAt(work);
  const entity = work.draft?.fields["entity"];
  if (work.draft?.list !== "mentions" || entity === undefined) return [];
  const words = work.view.text.slice(work.draft.start, work.draft.end);
  const same = work.view.marks.filter(
    ({ state, list, start, end, fields }) =>
      state === "proposed" &&
      list === "mentions" &&
      fields["entity"] === entity &&
      work.view.text.slice(start, end) === words,
  );
  if (mark?.state === "proposed" && work.draft.from !== undefined && same.length > 0)
    return [{ do: "accept", keys: same.map(({ key }) => key) }];
  const taken = new Set(
    work.view.marks.filter(({ list }) => list === "mentions").map(({ start, end }) => `${start}-${end}`),
  );
  return sameWords(work.view.text, work.draft)
    .filter(({ start, end }) => !taken.has(`${start}-${end}`))
    .map((range): Edit => ({ do: "add", list: "mentions", ...range, fields: { entity } }));
}

/** An entity to be made, and the field of the annotation at hand that it is for. */
export type NewFor = { readonly field: string | undefined; readonly begun: Begun };

/** For the first field of the annotation at hand that names an entity and is empty; of a mention, by its words. */
export function newFor({ draft, view }: Work, { forms }: Lists): NewFor {
  if (draft === undefined) return { field: undefined, begun: { name: "" } };
  const fields = forms[draft.list].filter(({ listedIn }) => listedIn === "entities");
  const field = fields.find(({ name }) => draft.fields[name] === undefined) ?? fields[0];
  const words = draft.list === "mentions" ? view.text.slice(draft.start, draft.end) : "";
  return { field: field?.name, begun: begunOf(words, view) };
}

/** What the text says of a name that the registry lacks. */
export function begunOf(name: string, { names }: Work["view"]): Begun {
  const known = names.find((each) => each.name === name);
  return known === undefined ? { name } : { name, kind: known.kind, description: known.described };
}
