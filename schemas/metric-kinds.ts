import type { MetricRecord } from "./reference.ts";

/** The kinds of quantity that a unit kind takes in: the same share is 0.3, 30 % or "a third". */
const takesIn: Readonly<Partial<Record<MetricRecord["unit_kind"], readonly string[]>>> = {
  amount: ["count", "measure"],
  share: ["share", "percent", "ratio"],
  percent: ["percent", "share"],
  none: [],
};

/** The kinds of quantity that a metric is measured in. */
export function quantityKindsOf({ unit_kind }: Pick<MetricRecord, "unit_kind">): readonly string[] {
  return takesIn[unit_kind] ?? [unit_kind];
}
