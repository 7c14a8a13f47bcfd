import type { Annotation } from "../../../schemas/annotation.ts";
import type { Anchored, Extraction } from "../../../schemas/extraction.ts";
import type { Claim } from "../../../schemas/tables/claims.ts";
import type { Quantity } from "../../../schemas/tables/quantities.ts";
import type { Time } from "../../../schemas/tables/times.ts";
import { curatedId, curatedReceipt } from "../receipt.ts";
import { spanOf } from "./dates.ts";

/**
 * Rows of `claims`. The value and unit of a claim are those of the quantity that it names, its period that of the time
 * that it names: nobody writes a number twice, and each has a receipt of its own. Whether a claim has a comparator or
 * a trend, and whose, follows from its kind.
 */
export function claimRows(
  { article, anchored }: Extraction,
  quantities: readonly Quantity[],
  times: readonly Time[],
): Claim[] {
  if (anchored.claims.length === 0) return [];
  const quantityOf = new Map(quantities.map((row) => [row.id, row]));
  const timeOf = new Map(times.map((row) => [row.id, row]));
  const idOf = (table: string, localId: string | undefined): string | null =>
    localId === undefined ? null : curatedId(article, table, localId);
  return anchored.claims.map((item: Anchored<"claims">): Claim => {
    const { annotation } = item;
    const quantity = quantityOf.get(idOf("quantities", annotation.quantity) ?? "");
    const time = timeOf.get(idOf("times", annotation.time) ?? "");
    const period = time === undefined ? undefined : spanOf(time, times);
    return {
      ...curatedReceipt(article, "claims", item),
      kind: annotation.kind,
      subject_id: annotation.subject,
      metric: annotation.metric,
      comparator: comparatorOf(annotation, quantity),
      trend: annotation.kind === "change" ? (annotation.trend ?? quantity?.trend ?? null) : null,
      value: quantity?.value ?? null,
      value_min: quantity?.value_min ?? null,
      value_max: quantity?.value_max ?? null,
      unit: quantity?.unit ?? null,
      object_id: annotation.object ?? null,
      place_id: annotation.place ?? null,
      stage: annotation.stage ?? null,
      aggregation: annotation.aggregation ?? null,
      period: time?.value ?? null,
      period_mod: time?.mod ?? null,
      period_starts_on: period?.starts_on ?? null,
      period_ends_on: period?.ends_on ?? null,
      quotation_id: idOf("quotations", annotation.quotation),
      quantity_id: idOf("quantities", annotation.quantity),
      statement: annotation.statement,
    };
  });
}

/** A quantity compares the true value with the number, a comparison the subject with the object. */
function comparatorOf(
  { kind, comparator }: Annotation<"claims">,
  quantity: Quantity | undefined,
): Claim["comparator"] {
  if (kind === "quantity") return quantity?.comparator ?? null;
  return kind === "comparison" ? (comparator ?? null) : null;
}
