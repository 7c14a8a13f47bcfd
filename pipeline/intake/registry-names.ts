import type { Reference } from "../../schemas/reference.ts";
import type { Publishers } from "./draft.ts";

/** The ids of entities by every name that the registry has of them. */
export function registryNames(reference: Reference | undefined): Publishers {
  const ids = new Map<string, string>();
  for (const { id, name, names = [] } of reference?.entities ?? []) {
    for (const each of [name, ...names.map((other) => other.name)]) ids.set(each.toLowerCase(), id);
  }
  return { idOf: (name) => (name === undefined ? undefined : ids.get(name.toLowerCase())) };
}
