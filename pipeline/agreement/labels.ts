import type { AnnotationList } from "../../schemas/annotation.ts";
import type { Anchored } from "../../schemas/extraction.ts";
import type { Labelled } from "./span-f1.ts";

/** The fields that say what an annotation of a list is: two curators agree on it where these are the same. */
export const labelFields: Readonly<Record<AnnotationList, readonly string[]>> = {
  restorations: ["entry"],
  mentions: ["entity"],
  quantities: ["kind", "comparator", "value", "value_min", "value_max", "unit"],
  times: ["type", "value", "mod"],
  quotations: ["kind", "speaker"],
  claims: ["kind", "subject", "metric", "object"],
  attributions: ["agent", "mode"],
  relations: ["subject", "predicate", "object"],
  events: ["kind", "agent", "patient"],
  policies: ["instrument", "level", "issuer", "sector"],
  analogies: ["left", "right", "dimension", "polarity"],
  rejections: ["table"],
};

/** An anchored annotation as a span with its label. */
export function labelled(list: AnnotationList, { annotation, range }: Anchored): Labelled {
  const fields = annotation as Readonly<Record<string, unknown>>;
  return { ...range, label: labelFields[list].map((name) => String(fields[name] ?? "-")).join(" ") };
}
