import type { Reference } from "../../schemas/reference.ts";
import { namesOf } from "../../schemas/registry.ts";
import type { Publishers } from "./draft.ts";

/** The ids of entities by every name that the registry has of them. */
export function registryNames(reference: Reference | undefined): Publishers {
  const ids = new Map<string, string>();
  for (const entity of reference?.entities ?? [])
    for (const each of namesOf(entity)) ids.set(each.toLowerCase(), entity.id);
  return { idOf: (name) => (name === undefined ? undefined : ids.get(name.toLowerCase())) };
}
