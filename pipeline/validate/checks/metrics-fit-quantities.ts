import type { Issue } from "../../../schemas/issue.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Check } from "../check.ts";

/** A part of a whole is said in either way: "30%" of the cars, "a third" of them. */
const parts = new Set(["percent", "share"]);
const fits = (kind: string, wanted: string): boolean =>
  kind === wanted || (parts.has(kind) && parts.has(wanted));

/** The quantity of a claim is of the kind that its metric is measured in. */
export const metricsFitQuantities: Check = ({ article }, reference) => {
  if (article.annotations.claims === undefined) return [];
  const { metrics } = registryOf(reference);
  const kindOf = new Map((article.annotations.quantities ?? []).map(({ id, kind }) => [id, kind]));
  return article.annotations.claims.flatMap(({ id, metric, quantity }): Issue[] => {
    const wanted = metrics.get(metric)?.unit_kind;
    const kind = quantity === undefined ? undefined : kindOf.get(quantity);
    if (wanted === undefined || kind === undefined || fits(kind, wanted)) return [];
    return [
      {
        code: "metric-unit",
        place: article.locate("claims", id, "metric"),
        found: `metric ${metric} with a quantity of the kind ${kind}`,
        expected: wanted === "none" ? "a claim without a quantity" : `a quantity of the kind ${wanted}`,
        mend: "Choose the metric or the quantity that fits, or add a metric to sources/reference/metrics.yaml.",
      },
    ];
  });
};
