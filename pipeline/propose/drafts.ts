import type { TextRange } from "../../schemas/document.ts";
import { contains } from "../../schemas/document.ts";
import { quantityKindsOf } from "../../schemas/metric-kinds.ts";
import type { MetricRecord } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import type { NewItem } from "../annotations/insert.ts";
import { quoteOf } from "../annotations/quote.ts";
import { type Context, localPart, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";
import { subjectOf } from "./subject.ts";

/** How many metrics are offered at most. */
const offered = 6;

/** The claim that an open quantity may be the number of; `quantity` is the id of its annotation. */
export function draftOf(context: Context, row: Quantity, quantity: string): NewItem {
  const range = rangeOf(context, row);
  const subject = subjectOf(context, range);
  const fitting = fittingMetrics(context, row, range, subject);
  const fields = {
    id: mint(context.taken, "claims", [quantity]),
    ...quoteOf(context.article.canonical.text, range),
    kind: "quantity",
    subject,
    metric: fitting.length === 1 ? fitting[0] : undefined,
    metrics: fitting.length > 1 ? fitting : undefined,
    quantity,
    ...besides(context, range),
  };
  return { list: "drafts", ...range, fields };
}

/** The metrics measured in quantities of this kind and unit that can be said of the subject, likeliest first. */
export function fittingMetrics(
  context: Context,
  { kind, unit }: Pick<Quantity, "kind" | "unit">,
  range: TextRange,
  subject: string | undefined,
): string[] {
  const { metrics, subjectsOf, entities } = registryOf(context.reference);
  const subjectKind = entities.get(subject ?? "")?.kind;
  const said = new Set(
    slugWords(wordsOf(context, sentenceAround(context.article.canonical.text, range))).map(stem),
  );
  const likeness = ({ id, label, definition }: MetricRecord): number =>
    3 * shared(`${id} ${label}`, said) + shared(definition, said);
  return [...metrics.values()]
    .filter((metric) => quantityKindsOf(metric).includes(kind) && measures(metric, unit))
    .filter(({ id }) => subjectKind === undefined || (subjectsOf.get(id) ?? []).includes(subjectKind))
    .map((metric) => ({ id: metric.id, likeness: likeness(metric) + (metric.dimension === unit ? 2 : 0) }))
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, offered)
    .map(({ id }) => id);
}

/** What is counted must be what the metric counts, where it says so. */
function measures({ unit_kind, dimension }: MetricRecord, unit: string | null): boolean {
  return unit_kind !== "count" || dimension === undefined || dimension === unit;
}

function stem(word: string): string {
  return word.length > 4 ? word.slice(0, Math.max(4, word.length - 3)) : word;
}

function shared(text: string, said: ReadonlySet<string>): number {
  return new Set(
    slugWords(text)
      .filter((word) => word.length > 3)
      .map(stem),
  ).size === 0
    ? 0
    : slugWords(text).filter((word) => word.length > 3 && said.has(stem(word))).length;
}

/** The only time of the sentence, and the quotation that the number stands in. */
function besides(context: Context, range: TextRange): { time?: string; quotation?: string } {
  const sentence = sentenceAround(context.article.canonical.text, range);
  const times = context.rows.times.filter(
    (row) => row.method !== "rule" && contains(sentence, rangeOf(context, row)),
  );
  const around = context.rows.quotations.find(
    (row) => row.method !== "rule" && contains(rangeOf(context, row), range),
  );
  return {
    ...(times.length === 1 && times[0] !== undefined ? { time: localPart(times[0].id) } : {}),
    ...(around === undefined ? {} : { quotation: localPart(around.id) }),
  };
}
