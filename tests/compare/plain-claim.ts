import type { Comparable } from "../../schemas/comparable.ts";

/** A claim that a maker makes about 100 cars a year, to be changed. */
export const plainClaim: Comparable = {
  id: "a-2025-01-01-x/claims/one",
  source_id: "a-2025-01-01-x",
  kind: "quantity",
  subject_id: "geely",
  metric: "production-volume",
  comparator: "=",
  trend: null,
  object_id: null,
  place_id: null,
  stage: "actual",
  aggregation: "per-year",
  unit: "car",
  period_starts_on: null,
  period_ends_on: null,
  published_on: "2025-01-01",
  originator: "wired",
  least: 95,
  most: 105,
};
