import type { TextRange } from "../../schemas/document.ts";
import { registryOf } from "../../schemas/registry.ts";
import { quoteOf } from "../annotations/quote.ts";
import { type Context, type Proposer, rangeOf, readWords, wordsOf } from "./context.ts";
import { mint, shortId, slugWords, tellingWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";

type Named = TextRange & { readonly entity_id: string };

/**
 * Known names, and groups and products that are called by what they are: the id says whose, and by which words beside it
 * where it is not the first.
 */
export const mentions: Proposer = (context) => {
  const named = context.rows.mentions
    .filter(({ method }) => method === "rule")
    .map((row) => ({ ...rangeOf(context, row), entity_id: row.entity_id }));
  const all = [...named, ...context.described].toSorted(byPlace);
  const beside = besides(context);
  return all.map((mention) => {
    const { start, end, entity_id } = mention;
    const id = mint(context.taken, "mentions", idsFor(context, mention, beside(mention)));
    const fields = { id, ...quoteOf(context.article.canonical.text, { start, end }), entity: entity_id };
    return { list: "mentions", start, end, fields };
  });
};

type Beside = {
  /** The mention that this one is a part of. */
  readonly within: TextRange | undefined;
  /** Whether nothing else mentions the entity. */
  readonly isOnly: boolean;
  readonly shorten: (words: string) => string;
};

/** What stands around each mention, confirmed or not: an id does not hang on what was confirmed before it. */
function besides(context: Context): (mention: Named) => Beside {
  const times = new Map<string, number>();
  const outer = new Map<string, TextRange>();
  let last: TextRange | undefined;
  for (const { start, end, entity } of context.named.toSorted(byPlace)) {
    times.set(entity?.id ?? "", (times.get(entity?.id ?? "") ?? 0) + 1);
    if (last?.start === start && last.end === end) continue;
    if (last !== undefined && last.end >= end) outer.set(`${start}-${end}`, last);
    else last = { start, end };
  }
  const shorten = shortener(context);
  return ({ start, end, entity_id: id }) => ({
    within: outer.get(`${start}-${end}`),
    isOnly: times.get(id) === 1,
    shorten,
  });
}

function byPlace(left: TextRange, right: TextRange): number {
  return left.start - right.start || right.end - left.end;
}

/** Kinds of entity that have names of their own: an id says no more than that. */
const properlyNamed = new Set([
  "company",
  "institution",
  "person",
  "publication",
  "programme",
  "facility",
  "group",
]);

/**
 * A name of its own by itself, and so whatever is mentioned once: `tesla`, `solar-panels`. What stands in a longer
 * mention says so, `us-of-competitors`; other common nouns, and what is named again, come with the word after them.
 */
function idsFor(context: Context, mention: Named, { within, isOnly, shorten }: Beside): string[] {
  const { entity_id: id } = mention;
  const { text } = context.article.canonical;
  const entity = registryOf(context.reference).entities.get(id);
  const own = slugWords(wordsOf(context, mention)).join("-");
  const [next] = tellingWords(
    wordsOf(context, { start: mention.end, end: sentenceAround(text, mention).end }),
    1,
  );
  const beside = next === undefined || own === "" ? [] : [`${own}-${next}`];
  const short = id.startsWith(own) ? [own] : [];
  if (entity === undefined) return [...short, id, ...beside];
  const read = shorten(slugWords(readWords(context, mention)).join("-"));
  if (isOnly && entity.kind === "institution") return [shortId(entity), id];
  if (isOnly && (entity.kind === "group" || !properlyNamed.has(entity.kind))) return [read, ...beside, id];
  if (within !== undefined) {
    const rest = slugWords(readWords(context, { start: mention.end, end: within.end })).join("-");
    return [`${read}-of-${rest}`, ...beside, id];
  }
  return properlyNamed.has(entity.kind) ? [...short, id, ...beside] : [...beside, ...short, id];
}

/** Lets technologies go by their short names in an id: `ev-makers` for "electric-vehicle makers". */
function shortener({ reference }: Context): (words: string) => string {
  const swaps = reference.entities.flatMap(({ kind, name, names = [] }) => {
    const short = names.find((other) => other.kind === "short")?.name;
    return kind !== "technology" || short === undefined
      ? []
      : [[`-${slugWords(name).join("-")}-`, `-${slugWords(short).join("-")}-`] as const];
  });
  return (words) =>
    swaps.reduce((slug, [long, short]) => slug.replace(long, short), `-${words}-`).slice(1, -1);
}
