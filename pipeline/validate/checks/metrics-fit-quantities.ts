import type { Annotation } from "../../../schemas/annotation.ts";
import type { Article } from "../../../schemas/article.ts";
import type { Issue } from "../../../schemas/issue.ts";
import { quantityKindsOf } from "../../../schemas/metric-kinds.ts";
import type { MetricRecord } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Check } from "../check.ts";

type Claim = Annotation<"claims">;

/**
 * The quantity of a claim is of a kind that its metric is measured in, or says by how much something changes or
 * differs; and a number that adds up over time says over which.
 */
export const metricsFitQuantities: Check = ({ article }, reference) => {
  const { claims = [], quantities = [] } = article.annotations;
  if (claims.length === 0) return [];
  const { metrics } = registryOf(reference);
  const kindOf = new Map(quantities.map(({ id, kind }) => [id, kind as string]));
  return claims.flatMap((claim): Issue[] => {
    const metric = metrics.get(claim.metric);
    const kind = kindOf.get(claim.quantity ?? "");
    if (metric === undefined || kind === undefined) return [];
    const allowed = kindsAllowed(metric, claim);
    if (!allowed.includes(kind)) return [unfit(article, claim, metric, kind, allowed)];
    const spanless = claim.kind === "quantity" && metric.flow && claim.aggregation === undefined;
    return spanless ? [withoutSpan(article, claim)] : [];
  });
};

/** Differences and changes are told in these, whatever the metric is measured in. */
const relative = ["percent", "share", "ratio"];

function kindsAllowed(metric: MetricRecord, { kind }: Claim): readonly string[] {
  const own = quantityKindsOf(metric);
  return kind === "quantity" ? own : [...new Set([...own, ...relative])];
}

function unfit(
  article: Article,
  { id, metric, kind: claimKind }: Claim,
  { unit_kind }: MetricRecord,
  kind: string,
  allowed: readonly string[],
): Issue {
  return {
    code: "metric-unit",
    place: article.locate("claims", id, "metric"),
    found: `metric ${metric} with a quantity of the kind ${kind}`,
    expected:
      unit_kind === "none" && claimKind === "quantity"
        ? "a claim without a quantity"
        : `a quantity of the kind ${allowed.join(" or ")}`,
    mend: "Choose the metric or the quantity that fits (playbook terms <word> searches metrics); a number that says by how much something moved makes the claim a change.",
  };
}

function withoutSpan(article: Article, { id, metric }: Claim): Issue {
  return {
    code: "claim-aggregation",
    place: article.locate("claims", id, "metric"),
    found: `a number of ${metric}, which adds up over time, without aggregation`,
    expected: "aggregation: per-year, cumulative or point-in-time, or unstated where the text does not tell",
    mend: "Add aggregation to the claim.",
  };
}
