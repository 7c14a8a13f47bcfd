import { code, optional, reference, text } from "../column.ts";
import { ofChain, ofSource, receiptOf } from "../joined.ts";
import { type Row, table } from "../table.ts";
import { claims } from "../tables/claims.ts";
import { entityKinds } from "../tables/entities.ts";
import { quantityKinds } from "../tables/quantities.ts";
import { quotationKinds } from "../tables/quotations.ts";

const of = claims.columns;

export const claims_wide = table({
  name: "claims_wide",
  description:
    "One row is a row of claims, joined with what its ids lead to: names, the source, the number's own words, and who vouches for it.",
  key: "id",
  columns: {
    ...receiptOf("claims"),
    statement: of.statement,
    kind: of.kind,
    subject_id: of.subject_id,
    subject_name: text("entities.name of subject_id"),
    subject_kind: code(entityKinds, "entities.kind of subject_id"),
    metric: of.metric,
    metric_label: text("metrics.label of metric"),
    metric_group: text("metrics.group of metric"),
    comparator: of.comparator,
    trend: of.trend,
    value: of.value,
    value_min: of.value_min,
    value_max: of.value_max,
    unit: of.unit,
    quantity_id: of.quantity_id,
    quantity_kind: optional(code(quantityKinds, "quantities.kind of quantity_id")),
    quantity_exact: optional(text("quantities.exact of quantity_id: the number as the text prints it")),
    object_id: of.object_id,
    object_name: optional(text("entities.name of object_id")),
    place_id: of.place_id,
    place_name: optional(text("entities.name of place_id")),
    stage: of.stage,
    aggregation: of.aggregation,
    period: of.period,
    period_mod: of.period_mod,
    period_starts_on: of.period_starts_on,
    period_ends_on: of.period_ends_on,
    quotation_id: of.quotation_id,
    quotation_kind: optional(code(quotationKinds, "quotations.kind of quotation_id")),
    speaker_id: optional(reference("entities", "quotations.speaker_id of quotation_id: who says it")),
    speaker_name: optional(text("entities.name of speaker_id")),
    ...ofChain,
    ...ofSource,
  },
});

export type WideClaim = Row<typeof claims_wide>;
