import type { TextRange } from "../../schemas/document.ts";
import { actorBefore } from "./actor.ts";
import { type Context, rangeOf } from "./context.ts";
import { sentenceAround } from "./reading.ts";
import { itemAtPrinted } from "./wording.ts";

/** Kinds of entity that do things and have numbers, before those that things happen in or are made of. */
const acting = new Set(["company", "group", "institution", "government", "sector", "facility", "programme"]);

/**
 * The entity of which the sentence seems to tell a number: the noun that the number stands before, whoever does what is
 * said there, the last actor named before it, or else the first one named.
 */
export function subjectOf(context: Context, range: TextRange): string | undefined {
  const { wording } = context;
  const actor = actorBefore(wording, itemAtPrinted(wording, range.start));
  if (actor !== undefined) return actor.id;
  const sentence = sentenceAround(context.article.canonical.text, range);
  const kindOf = new Map(context.reference.entities.map(({ id, kind }) => [id, kind]));
  const named = context.rows.mentions
    .map((row) => ({ entity: row.entity_id, ...rangeOf(context, row) }))
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .filter(({ start, end }) => end <= range.start || start >= range.end || start > range.start);
  const actors = named.filter(({ entity }) => acting.has(kindOf.get(entity) ?? ""));
  const among = actors.length > 0 ? actors : named;
  return (among.findLast(({ end }) => end <= range.start) ?? among[0])?.entity;
}
