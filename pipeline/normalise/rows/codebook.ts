import type { Reference } from "../../../schemas/reference.ts";
import { registryOf } from "../../../schemas/registry.ts";
import type { Metric } from "../../../schemas/tables/metrics.ts";
import type { TermKind } from "../../../schemas/tables/term_kinds.ts";
import type { TermMapping } from "../../../schemas/tables/term_mappings.ts";
import type { Term } from "../../../schemas/tables/terms.ts";

/** Rows of `metrics`: all of them, used or not, for they are the codebook. */
export function metricRows({ metrics }: Reference): Metric[] {
  return metrics.map(
    ({ id, label, group, broader, unit_kind, dimension, flow, definition, example, near_miss }) => ({
      id,
      label,
      group,
      broader: broader ?? null,
      unit_kind,
      dimension: dimension ?? null,
      flow,
      definition,
      example,
      near_miss,
    }),
  );
}

/** Rows of `terms`: every code of every vocabulary. */
export function termRows({ vocabularies }: Reference): Term[] {
  return vocabularies.flatMap(({ id: vocabulary, terms }) =>
    terms.map(({ code, label, group, broader, inverse, several, definition, example, near_miss }) => ({
      id: `${vocabulary}/${code}`,
      vocabulary,
      code,
      label,
      group,
      broader: broader ?? null,
      inverse: inverse ?? null,
      several: several ?? null,
      definition,
      example,
      near_miss,
    })),
  );
}

/** Rows of `term_kinds`: of what every metric can be said, and what every predicate can tie. */
export function termKindRows(reference: Reference): TermKind[] {
  const ofMetrics = [...registryOf(reference).subjectsOf].flatMap(([id, kinds]) =>
    kindRows(id, "subject", kinds),
  );
  const ofTerms = reference.vocabularies.flatMap(({ id: vocabulary, terms }) =>
    terms.flatMap(({ code, subjects, objects }) => [
      ...kindRows(`${vocabulary}/${code}`, "subject", subjects),
      ...kindRows(`${vocabulary}/${code}`, "object", objects),
    ]),
  );
  return [...ofMetrics, ...ofTerms];
}

function kindRows(
  term_id: string,
  role: TermKind["role"],
  kinds: readonly TermKind["kind"][] | undefined,
): TermKind[] {
  return (kinds ?? []).map((kind) => ({ id: `${term_id}/${role}/${kind}`, term_id, role, kind }));
}

/** Rows of `term_mappings`: what other schemes call metrics and codes. */
export function mappingRows({ mappings, schemes }: Reference): TermMapping[] {
  const schemeOf = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const counts = new Map<string, number>();
  return mappings.map(({ term, scheme, code, label, match }) => {
    const before = `${term}/${scheme.toLowerCase()}`;
    const number = (counts.get(before) ?? 0) + 1;
    counts.set(before, number);
    const { version = "", uri } = schemeOf.get(scheme) ?? {}; // validateReference refuses an unknown scheme
    return {
      id: `${before}/${number}`,
      term_id: term,
      scheme,
      code,
      label,
      match,
      version,
      uri: uri?.replace("{code}", code) ?? null,
    };
  });
}
