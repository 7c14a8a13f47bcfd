import type { TextRange } from "../../schemas/document.ts";
import { quoteOf } from "../annotations/quote.ts";
import { type Context, type Proposer, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords, tellingWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";

/**
 * Known names, and groups and products that are called by what they are: the id says whose, and by which words beside it
 * where it is not the first.
 */
export const mentions: Proposer = (context) => {
  const named = context.rows.mentions
    .filter(({ method }) => method === "rule")
    .map((row) => ({ ...rangeOf(context, row), entity_id: row.entity_id }));
  return [...named, ...context.described]
    .toSorted((left, right) => left.start - right.start || right.end - left.end)
    .map(({ start, end, entity_id }) => {
      const range = { start, end };
      const id = mint(context.taken, "mentions", idsFor(context, range, entity_id));
      const fields = { id, ...quoteOf(context.article.canonical.text, range), entity: entity_id };
      return { list: "mentions", ...range, fields };
    });
};

/** Kinds of entity that have names of their own: an id says no more than that. */
const named = new Set(["company", "institution", "person", "publication", "programme", "facility", "group"]);

/** A name of its own by itself; what is more often named, and common nouns, with the word after it: `tesla`, `ev-policy`. */
function idsFor(context: Context, range: TextRange, entity: string): string[] {
  const own = slugWords(wordsOf(context, range)).join("-");
  const sentence = sentenceAround(context.article.canonical.text, range);
  const [next] = tellingWords(wordsOf(context, { start: range.end, end: sentence.end }), 1);
  const kind = context.reference.entities.find(({ id }) => id === entity)?.kind ?? "";
  const beside = next === undefined || own === "" ? [] : [`${own}-${next}`];
  const short = entity.startsWith(own) ? [own] : [];
  return named.has(kind) ? [...short, entity, ...beside] : [...beside, ...short, entity];
}
