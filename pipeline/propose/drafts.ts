import type { TextRange } from "../../schemas/document.ts";
import { contains } from "../../schemas/document.ts";
import type { EntityRecord } from "../../schemas/reference.ts";
import { registryOf } from "../../schemas/registry.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import type { NewItem } from "../annotations/insert.ts";
import { quoteOf } from "../annotations/quote.ts";
import { clauseAround, nounEnd, wordsWith } from "./clause.ts";
import { type Context, localPart, rangeOf } from "./context.ts";
import { mint } from "./ids.ts";
import { fittingMetrics } from "./metrics.ts";
import { soleTime } from "./sole-time.ts";
import { subjectOf } from "./subject.ts";

/** The claim that an open quantity may be the number of; `quantity` is the id of its annotation. */
export function draftOf(context: Context, row: Quantity, quantity: string): NewItem {
  const number = rangeOf(context, row);
  const clause = clauseAround(context, number);
  const fund = ofWhat(context, number);
  // what a fund holds is said of the fund: whoever set it up is no part of it
  const { object, place } = fund === undefined ? clause : { object: undefined, place: undefined };
  const subject = fund?.id ?? subjectOf(context, number);
  const { ids: fitting, leads } = fittingMetrics(context, row, number, subject);
  const metric = fitting.length === 1 || leads ? fitting[0] : undefined;
  const range = wordsWith(context, row.kind, number, object);
  const { time, quotation } = besides(context, row.kind, number);
  const fields = {
    id: mint(context.taken, "claims", [quantity]),
    ...quoteOf(context.article.canonical.text, range),
    kind: "quantity",
    subject,
    metric,
    metrics: metric === undefined && fitting.length > 1 ? fitting : undefined,
    quantity,
    object: object?.entity?.id,
    place: place?.id,
    stage: row.kind === "age" ? undefined : clause.stage,
    aggregation: aggregationOf(context, row.kind, metric, time),
    time,
    quotation,
  };
  return { list: "drafts", ...range, fields };
}

/** The registered fund, body or programme that an amount stands before: "a $2 billion rescue fund". */
function ofWhat(context: Context, number: TextRange): EntityRecord | undefined {
  const end = nounEnd(context, number);
  const noun = context.named.find(
    (known) => known.start > number.start && known.end === end && end > number.end,
  );
  return ["institution", "programme", "facility"].includes(noun?.entity?.kind ?? "")
    ? noun?.entity
    : undefined;
}

/** What span a number adds up, as far as its metric and its time tell. */
export function aggregationOf(
  { reference, rows }: Context,
  kind: Quantity["kind"],
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

/** The time and the quotation that the number stands in. */
function besides(
  context: Context,
  kind: string,
  range: TextRange,
): { readonly time: string | undefined; readonly quotation: string | undefined } {
  const around = context.rows.quotations.find(
    (row) => row.method !== "rule" && contains(rangeOf(context, row), range),
  );
  return {
    // an age says by itself since when
    time: kind === "age" ? undefined : soleTime(context, range),
    quotation: around === undefined ? undefined : localPart(around.id),
  };
}
