/** How much each piece of evidence counts for each kind: fitted by tests/bench/fit-names.ts, which says how. */
import list from "./weights.json" with { type: "json" };

/** What capitals can stand for. `other` is a people, an event, a law or a product; `none` is no name. */
export const sorts = ["person", "organisation", "place", "other", "none"] as const;
export type Sort = (typeof sorts)[number];

export type Weights = {
  /** The number of a piece of evidence by its name; -1 where it counts for nothing. */
  readonly numberOf: (name: string) => number;
  readonly nameOf: (number: number) => string;
  /** For each piece of evidence, one weight a sort. */
  readonly table: Float64Array;
};

const entries = Object.entries(list.evidence);
const numbers = new Map(entries.map(([name], number) => [name, number]));

/** The weights that names are told by. */
export const weights: Weights = {
  numberOf: (name) => numbers.get(name) ?? -1,
  nameOf: (number) => entries[number]?.[0] ?? "",
  table: Float64Array.from(entries.flatMap(([, each]) => each)),
};
