import type { Issue } from "../../../schemas/issue.ts";
import type { Check } from "../check.ts";

/** The quantity of a claim is of the kind that its metric is measured in. */
export const metricsFitQuantities: Check = ({ article }, { metrics }) => {
  const unitKind = new Map(metrics.map(({ id, unit_kind }) => [id, unit_kind]));
  const kindOf = new Map((article.annotations.quantities ?? []).map(({ id, kind }) => [id, kind]));
  return (article.annotations.claims ?? []).flatMap(({ id, metric, quantity }): Issue[] => {
    const wanted = unitKind.get(metric);
    const kind = quantity === undefined ? undefined : kindOf.get(quantity);
    if (wanted === undefined || kind === undefined || kind === wanted) return [];
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
