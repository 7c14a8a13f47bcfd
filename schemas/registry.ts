import type { EntityRecord, MetricRecord, Reference, RestorationEntry } from "./reference.ts";

/** The reference data by id. */
export type Registry = {
  readonly entities: ReadonlyMap<string, EntityRecord>;
  readonly metrics: ReadonlyMap<string, MetricRecord>;
  readonly restorations: ReadonlyMap<string, RestorationEntry>;
  /** The codes of every vocabulary. */
  readonly codes: ReadonlyMap<string, ReadonlySet<string>>;
};

const registries = new WeakMap<Reference, Registry>();

/** The registry of some reference data: made once, for every article asks for it. */
export function registryOf(reference: Reference): Registry {
  const known = registries.get(reference);
  if (known !== undefined) return known;
  const made: Registry = {
    entities: byId(reference.entities),
    metrics: byId(reference.metrics),
    restorations: byId(reference.restorations),
    codes: new Map(
      reference.vocabularies.map(({ id, terms }) => [id, new Set(terms.map(({ code }) => code))] as const),
    ),
  };
  registries.set(reference, made);
  return made;
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): ReadonlyMap<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
