/** Which metric a number may be of, by its unit, its subject and the words around it. */
import { contains, type TextRange } from "../../schemas/document.ts";
import { quantityKindsOf } from "../../schemas/metric-kinds.ts";
import type { EntityRecord, MetricRecord } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import { type Context, wordsOf } from "./context.ts";
import { slugWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";
import { itemAtPrinted } from "./wording.ts";

/** How many metrics are offered at most. */
const offered = 6;

/** By how much a metric must be likelier than the next to stand alone: a word of its name more. */
const clearly = 3;

/** The metrics measured in quantities of this kind and unit that can be said of the subject, likeliest first. */
export function fittingMetrics(
  context: Context,
  { kind, unit }: Measured,
  range: TextRange,
  subject: string | undefined,
): Fitting {
  const { metrics, subjectsOf, entities } = registryOf(context.reference);
  const subjectKind = entities.get(subject ?? "")?.kind;
  const said = new Set(saidAround(context, range).map(stem));
  const done = deedsBefore(context, range);
  const likeness = ({ id, label, definition }: MetricRecord): number =>
    3 * shared(`${id} ${label}`, said) + shared(definition, said) + 4 * shared(id, done);
  // what a government spends, or does for years, is support until the sentence says otherwise
  const isSupport = ({ group }: MetricRecord): boolean => subjectKind === "government" && group === "support";
  const fitting = [...metrics.values()]
    .filter((metric) => quantityKindsOf(metric).includes(kind) && measures(metric, unit))
    .filter(({ id }) => subjectKind === undefined || (subjectsOf.get(id) ?? []).includes(subjectKind))
    .map((metric) => ({
      id: metric.id,
      broader: broaderOf(metric, metrics),
      likeness: likeness(metric) + (metric.dimension === unit ? 2 : 0) + (isSupport(metric) ? 3 : 0),
    }))
    // of two that fit as well the broader says less that may be wrong
    .toSorted((left, right) => right.likeness - left.likeness || left.broader.length - right.broader.length)
    .slice(0, offered);
  const [first, ...others] = fitting;
  const rival = others.find(({ broader }) => !broader.includes(first?.id ?? ""));
  const leads = first !== undefined && rival !== undefined && first.likeness - rival.likeness >= clearly;
  return { ids: fitting.map(({ id }) => id), leads };
}

/** What metrics call what a verb, or the noun behind the number, says. */
const deeds: readonly (readonly [string, RegExp])[] = [
  ["production", /^(?:build|builds|built|make|makes|made|produce[sd]?|manufacture[sd]?|assemble[sd]?)$/i],
  ["sales", /^(?:sell|sells|sold|deliver|delivers|delivered)$/i],
  ["employment", /^(?:employ|employs|employed)$/i],
  ["support", /^(?:back|backs|backed|support|supports|supported|subsidi[sz]e[sd]?)$/i],
  ["fund", /\bfund$/i],
];

/** How many words before and behind a number may say what is done with it. */
const reach = 2;

/** What is done with a number or with what is compared, by the verbs within the words and beside them. */
function deedsBefore({ wording }: Context, range: TextRange): ReadonlySet<string> {
  const first = itemAtPrinted(wording, range.start);
  const last = itemAtPrinted(wording, range.end - 1);
  const beside = wording.items.slice(Math.max(0, first - reach), last + reach + 1);
  const own = beside.filter(({ sentence }) => sentence === wording.items[first]?.sentence);
  return new Set(
    deeds.filter(([, verbs]) => own.some(({ words }) => verbs.test(words))).map(([deed]) => stem(deed)),
  );
}

/** The words of the sentence around, without those that name who does something: "researchers" do no research here. */
function saidAround(context: Context, range: TextRange): string[] {
  const sentence = sentenceAround(context.article.canonical.text, range);
  const names = context.named
    .filter(({ entity, ...name }) => isActor(entity) && contains(sentence, name))
    .toSorted((left, right) => left.start - right.start);
  const words: string[] = [];
  let start = sentence.start;
  for (const name of names) {
    if (name.start > start) words.push(...slugWords(wordsOf(context, { start, end: name.start })));
    start = Math.max(start, name.end);
  }
  return [...words, ...slugWords(wordsOf(context, { start, end: sentence.end }))];
}

function isActor(entity: EntityRecord | undefined): boolean {
  return (
    entity !== undefined && ["person", "group", "company", "government", "publication"].includes(entity.kind)
  );
}

/** The ids of the metrics of which this one is a kind. */
function broaderOf({ broader }: MetricRecord, metrics: ReadonlyMap<string, MetricRecord>): readonly string[] {
  const above = metrics.get(broader ?? "");
  return above === undefined ? [] : [above.id, ...broaderOf(above, metrics)];
}

/** What is measured; of a comparison the unit is not known. */
type Measured = Pick<Quantity, "kind"> & { readonly unit: Quantity["unit"] | undefined };

/** Metrics, the likeliest first, and whether the sentence's words put that one before the next. */
type Fitting = { readonly ids: readonly string[]; readonly leads: boolean };

/** What is counted must be what the metric counts, where it says so. */
function measures({ unit_kind, dimension }: MetricRecord, unit: string | null | undefined): boolean {
  if (unit === undefined) return true;
  return unit_kind !== "count" || dimension === undefined || dimension === unit;
}

function stem(word: string): string {
  return word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word;
}

function shared(text: string, said: ReadonlySet<string>): number {
  return slugWords(text).filter((word) => word.length > 3 && said.has(stem(word))).length;
}
