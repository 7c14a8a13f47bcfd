import type { EntityRecord, Reference } from "../schemas/reference.ts";

/** An entry of a registry, described by its name. */
export const entity = (id: string, kind: EntityRecord["kind"], name: string): EntityRecord => ({
  id,
  kind,
  name,
  description: name,
});

/** A registry of these entities, and of nothing else. */
export const registryOf = (...entities: EntityRecord[]): Reference => ({
  entities,
  restorations: [],
  metricGroups: [],
  metrics: [],
  schemes: [],
  mappings: [],
  rateSources: [],
  rateSeries: [],
  vocabularies: [],
});
