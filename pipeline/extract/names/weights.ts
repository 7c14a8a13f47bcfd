/** How much each piece of evidence counts for each kind: fitted by tests/bench/fit-names.ts, which says how. */
import { evidenceNames } from "./catalogue.ts";
import list from "./weights.json" with { type: "json" };

/** What capitals can stand for. `other` is a people, an event, a law or a product; `none` is no name. */
export const sorts = ["person", "organisation", "place", "other", "none"] as const;
export type Sort = (typeof sorts)[number];

/** Weights are whole numbers, in tenths: what is added up stays exact. */
export const unit = 10;

/** For each piece of evidence by its number, one weight a sort, in tenths. */
export type Weights = Int16Array;

let made: Weights | undefined;

/** The weights that names are told by; what is not listed counts for nothing. */
export function weights(): Weights {
  made ??= weightsOf(list.evidence);
  return made;
}

/** Weights by the names of the evidence. */
export function weightsOf(listed: Readonly<Record<string, readonly number[]>>): Weights {
  const nothing = sorts.map(() => 0);
  return inTenths(evidenceNames.flatMap((name) => listed[name] ?? nothing));
}

/** Weights that were fitted, rounded to tenths. */
export const inTenths = (fitted: ArrayLike<number>): Weights =>
  Int16Array.from(fitted, (weight) => Math.round(unit * weight));
