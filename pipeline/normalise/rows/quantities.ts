import type { Annotation } from "../../../schemas/annotation.ts";
import type { Extraction } from "../../../schemas/extraction.ts";
import type { DoubleEntry } from "../../../schemas/normalised.ts";
import type { Quantity } from "../../../schemas/tables/quantities.ts";
import { type EnteredTwice, enterTwice } from "../double-entry.ts";
import { readQuantity } from "../quantity.ts";
import { curatedReceipt, ruleReceipts } from "../receipt.ts";
import { reconcile, together } from "../reconcile.ts";

const entered: EnteredTwice = {
  list: "quantities",
  binding: ["value", "value_min", "value_max", "comparator", "unit"],
  counted: ["kind", "trend", "hedge", "unit_qualifier"],
  mustBeRead: true,
};

/** Rows of `quantities`: every number expression, with how the curators accounted for it. */
export function quantityRows({ article, anchored, findings }: Extraction): {
  rows: Quantity[];
  entries: DoubleEntry[];
} {
  const claimed = new Set(anchored.claims.map(({ annotation }) => annotation.quantity));
  const { pairs, alone } = reconcile(anchored.quantities, findings.quantities, "nearest");
  const entries: DoubleEntry[] = [];
  const curated = pairs.map(([item, finding]) => {
    const { annotation } = item;
    const row: Quantity = {
      ...curatedReceipt(article, "quantities", item),
      kind: annotation.kind,
      value: annotation.value ?? null,
      ...boundsOf(annotation),
      comparator: annotation.comparator,
      trend: annotation.trend ?? null,
      hedge: annotation.hedge ?? null,
      unit: annotation.unit ?? null,
      unit_qualifier: annotation.unit_qualifier ?? null,
      status: claimed.has(annotation.id)
        ? "claimed"
        : annotation.dismissed === undefined
          ? "open"
          : "dismissed",
      reason: annotation.dismissed ?? null,
    };
    entries.push(enterTwice(entered, item, row, finding, finding && readQuantity(finding)));
    return row;
  });
  const receipts = ruleReceipts(article, "quantities", alone);
  const found = alone.map((finding, at): Quantity => {
    const reading = readQuantity(finding);
    return {
      ...receipts[at]!,
      kind: reading.kind,
      value: reading.value,
      value_min: reading.value_min,
      value_max: reading.value_max,
      comparator: reading.comparator,
      trend: reading.trend,
      hedge: reading.hedge,
      unit: reading.unit,
      unit_qualifier: reading.unit_qualifier,
      status: "open",
      reason: null,
    };
  });
  return { rows: together(curated, found), entries };
}

/** The interval that the wording allows: a bound that follows from the comparator need not be written. */
function boundsOf({
  comparator,
  value,
  value_min,
  value_max,
}: Annotation<"quantities">): Pick<Quantity, "value_min" | "value_max"> {
  return {
    value_min: value_min ?? (comparator.startsWith(">") ? value : undefined) ?? null,
    value_max: value_max ?? (comparator.startsWith("<") ? value : undefined) ?? null,
  };
}
