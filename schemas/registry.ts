import type { EntityRecord, MetricRecord, Reference, RestorationEntry, TermRecord } from "./reference.ts";
import type { entityKinds } from "./tables/entities.ts";

type EntityKind = (typeof entityKinds)[number];

/** The reference data by id. */
export type Registry = {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly metrics: ReadonlyMap<string, MetricRecord>;
  readonly restorations: ReadonlyMap<string, RestorationEntry>;
  /** The terms of every vocabulary, by code. */
  readonly terms: ReadonlyMap<string, ReadonlyMap<string, TermRecord>>;
  /** Of which kinds of entity each metric can be said. */
  readonly subjectsOf: ReadonlyMap<string, readonly EntityKind[]>;
};

/** All names of an entity, the main one first. */
export function namesOf({ name, names = [] }: Pick<EntityRecord, "name" | "names">): string[] {
  return [name, ...names.map((other) => other.name)];
}

const registries = new WeakMap<Reference, Registry>();

/** The registry of some reference data: made once, for every article asks for it. */
export function registryOf(reference: Reference): Registry {
  const known = registries.get(reference);
  if (known !== undefined) return known;
  const made: Registry = {
    entities: byId(reference.entities),
    metrics: byId(reference.metrics),
    restorations: byId(reference.restorations),
    terms: new Map(
      reference.vocabularies.map(
        ({ id, terms }) => [id, new Map(terms.map((term) => [term.code, term]))] as const,
      ),
    ),
    subjectsOf: subjectsOfMetrics(reference),
  };
  registries.set(reference, made);
  return made;
}

/** A metric that does not say of what it can be said has it of its group. */
function subjectsOfMetrics({ metrics, metricGroups }: Reference): Registry["subjectsOf"] {
  const ofGroup = new Map(metricGroups.map(({ code, subjects }) => [code, subjects]));
  return new Map(metrics.map(({ id, group, subjects }) => [id, subjects ?? ofGroup.get(group) ?? []]));
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
