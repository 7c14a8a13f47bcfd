import type { Reference } from "../../../schemas/reference.ts";
import type { Metric } from "../../../schemas/tables/metrics.ts";
import type { Term } from "../../../schemas/tables/terms.ts";

/** Rows of `metrics`: all of them, used or not, for they are the codebook. */
export function metricRows({ metrics }: Reference): Metric[] {
  return metrics.map(({ id, label, unit_kind, definition }) => ({ id, label, unit_kind, definition }));
}

/** Rows of `terms`: every code of every vocabulary. */
export function termRows({ vocabularies }: Reference): Term[] {
  return vocabularies.flatMap(({ id: vocabulary, terms }) =>
    terms.map(({ code, label, definition, example }) => ({
      id: `${vocabulary}/${code}`,
      vocabulary,
      code,
      label,
      definition,
      example,
    })),
  );
}
