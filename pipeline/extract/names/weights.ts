/** How much each piece of evidence counts for each kind: fitted by tests/bench/fit-names.ts, which says how. */
import { evidenceNames } from "./catalogue.ts";
import list from "./weights.json" with { type: "json" };

/** What capitals can stand for. `other` is a people, an event, a law or a product; `none` is no name. */
export const sorts = ["person", "organisation", "place", "other", "none"] as const;
export type Sort = (typeof sorts)[number];

/** For each piece of evidence by its number, one weight a sort. */
export type Weights = Float64Array;

let made: Weights | undefined;

/** The weights that names are told by; what is not listed counts for nothing. */
export function weights(): Weights {
  made ??= weightsOf(list.evidence);
  return made;
}

/** Weights by the names of the evidence. */
export function weightsOf(listed: Readonly<Record<string, readonly number[]>>): Weights {
  const nothing = sorts.map(() => 0);
  return Float64Array.from(evidenceNames.flatMap((name) => listed[name] ?? nothing));
}
