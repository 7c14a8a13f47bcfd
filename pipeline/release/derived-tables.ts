import { releaseTables } from "../../schemas/release/index.ts";

/** The tables that a build makes of its claims: their rows come and go with those. */
const comparedTables = ["claim_groups", "claim_pairs"];

/**
 * The tables that are made of others, by a build or by a release, or carried on from former releases: their rows are no
 * news.
 */
export const derivedTables: ReadonlySet<string> = new Set([
  ...comparedTables,
  ...releaseTables.map(({ name }) => name),
]);
