import type { TextRange } from "../../schemas/document.ts";
import { contains } from "../../schemas/document.ts";
import { quantityKindsOf } from "../../schemas/metric-kinds.ts";
import type { MetricRecord } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import type { NewItem } from "../annotations/insert.ts";
import { quoteOf } from "../annotations/quote.ts";
import { clauseAround, wordsWith } from "./clause.ts";
import { type Context, localPart, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";
import { soleTime } from "./sole-time.ts";
import { subjectOf } from "./subject.ts";

/** How many metrics are offered at most. */
const offered = 6;

/** By how much a metric must be likelier than the next to stand alone: a word of its name more. */
const clearly = 3;

/** The claim that an open quantity may be the number of; `quantity` is the id of its annotation. */
export function draftOf(context: Context, row: Quantity, quantity: string): NewItem {
  const number = rangeOf(context, row);
  const clause = clauseAround(context, number);
  const subject = clause.subject?.id ?? subjectOf(context, number);
  const fitting = fittingMetrics(context, row, number, subject);
  const { object, place } = clause;
  const metric = fitting.length === 1 || fitting.leads ? fitting[0] : undefined;
  const range = wordsWith(context, row.kind, number, object);
  const { time, quotation } = besides(context, number);
  const fields = {
    id: mint(context.taken, "claims", [quantity]),
    ...quoteOf(context.article.canonical.text, range),
    kind: "quantity",
    subject,
    metric,
    metrics: metric === undefined && fitting.length > 1 ? [...fitting] : undefined,
    quantity,
    object: object?.entity?.id,
    place: place?.id,
    stage: row.kind === "age" ? undefined : clause.stage,
    aggregation: aggregationOf(context, row, metric, time),
    time,
    quotation,
  };
  return { list: "drafts", ...range, fields };
}

/** What span a number adds up, as far as its metric and its time tell. */
function aggregationOf(
  { reference, rows }: Context,
  { kind }: Quantity,
  metric: string | undefined,
  time: string | undefined,
): string | undefined {
  if (kind === "age") return "point-in-time";
  const record = registryOf(reference).metrics.get(metric ?? "");
  if (record === undefined || kind === "duration") return undefined;
  if (!record.flow) return "point-in-time";
  const said = rows.times.find(({ id }) => localPart(id) === time);
  if (said?.type === "DURATION") return "cumulative";
  return said !== undefined && /^\d{4}$/.test(said.value) ? "per-year" : "unstated";
}

/** The metrics measured in quantities of this kind and unit that can be said of the subject, likeliest first. */
export function fittingMetrics(
  context: Context,
  { kind, unit }: Measured,
  range: TextRange,
  subject: string | undefined,
): Fitting {
  const { metrics, subjectsOf, entities } = registryOf(context.reference);
  const subjectKind = entities.get(subject ?? "")?.kind;
  const said = new Set(
    slugWords(wordsOf(context, sentenceAround(context.article.canonical.text, range))).map(stem),
  );
  const likeness = ({ id, label, definition }: MetricRecord): number =>
    3 * shared(`${id} ${label}`, said) + shared(definition, said);
  // what a government spends, or does for years, is support until the sentence says otherwise
  const isSupport = ({ group }: MetricRecord): boolean => subjectKind === "government" && group === "support";
  const fitting = [...metrics.values()]
    .filter((metric) => quantityKindsOf(metric).includes(kind) && measures(metric, unit))
    .filter(({ id }) => subjectKind === undefined || (subjectsOf.get(id) ?? []).includes(subjectKind))
    .map((metric) => ({
      id: metric.id,
      likeness: likeness(metric) + (metric.dimension === unit ? 2 : 0) + (isSupport(metric) ? 3 : 0),
    }))
    .toSorted((left, right) => right.likeness - left.likeness)
    .slice(0, offered);
  const [first, second] = fitting;
  const leads = first !== undefined && second !== undefined && first.likeness - second.likeness >= clearly;
  return Object.assign(
    fitting.map(({ id }) => id),
    { leads },
  );
}

/** What is measured; of a comparison the unit is not known. */
type Measured = Pick<Quantity, "kind"> & { readonly unit: Quantity["unit"] | undefined };

/** Metrics, the likeliest first, and whether the sentence's words put that one before the next. */
type Fitting = readonly string[] & { readonly leads: boolean };

/** What is counted must be what the metric counts, where it says so. */
function measures({ unit_kind, dimension }: MetricRecord, unit: string | null | undefined): boolean {
  if (unit === undefined) return true;
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

/** The time and the quotation that the number stands in. */
function besides(
  context: Context,
  range: TextRange,
): { readonly time: string | undefined; readonly quotation: string | undefined } {
  const around = context.rows.quotations.find(
    (row) => row.method !== "rule" && contains(rangeOf(context, row), range),
  );
  return {
    time: soleTime(context, range),
    quotation: around === undefined ? undefined : localPart(around.id),
  };
}
