/** A chunk of claims, compared and put into the cache: from lines to finished bytes, in this thread or in a worker. */
import type { Reference } from "../../schemas/reference.ts";
import { claim_groups } from "../../schemas/tables/claim_groups.ts";
import { claim_pairs } from "../../schemas/tables/claim_pairs.ts";
import { keep } from "../cache/store.ts";
import { groupsIn } from "../compare/chunk.ts";
import { type Standards, standardsOf } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import { openBatch } from "../emit/batch.ts";
import type { Format } from "../emit/format.ts";
import { encodeBatches } from "../emit/output.ts";
import { exchangeRateRows } from "../normalise/rows/exchange-rates.ts";
import { startWatch, timedWithMemory } from "../stopwatch.ts";
import type { Answer } from "./answer.ts";
import type { Run } from "./work.ts";

/** What is asked of a thread: the claims of a chunk, and the key to keep by what comes of them where it shall be kept. */
export type ClaimsQuestion = { readonly claims: string; readonly key: string | undefined };

/** The pieces of groups and pairs, and how many rows of each table there are. */
export type ComparedClaims = Pick<Run, "pieces" | "rows" | "issues">;

/** The reference data that claims are compared by. */
export type ComparedBy = Pick<Reference, "metrics" | "rateSeries" | "rateSources">;

export function standardsFrom(reference: ComparedBy): Standards {
  return standardsOf(reference.metrics, exchangeRateRows(reference));
}

/** What answers questions about claims with these standards. */
export function comparing(
  standards: Standards,
  formats: readonly Format[],
  effects: Effects,
): (question: ClaimsQuestion) => Answer<ComparedClaims> {
  return ({ claims, key }) => {
    const watch = startWatch(effects);
    const made = timedWithMemory(watch, "compare", () => {
      const run = compareClaims(claims, standards, formats);
      const { pieces, rows } = run;
      return { run, places: key === undefined ? undefined : keep(effects, key, { rows }, pieces) };
    });
    return { ...made, spent: watch.spent, highest: watch.highest };
  };
}

/** Memory: the rows of one thing that claims are about, and the columns of all. */
function compareClaims(claims: string, standards: Standards, formats: readonly Format[]): ComparedClaims {
  const [groups, pairs] = [openBatch(claim_groups), openBatch(claim_pairs)];
  for (const made of groupsIn(claims, standards)) {
    groups.add(made.groups);
    pairs.add(made.pairs);
  }
  const [ofGroups, ofPairs] = [groups.close(), pairs.close()];
  const pieces = new Map([
    ...encodeBatches(claim_groups, [ofGroups], formats),
    ...encodeBatches(claim_pairs, [ofPairs], formats),
  ]);
  for (const batch of [groups, pairs]) batch.release();
  return { pieces, rows: { claim_groups: ofGroups.length, claim_pairs: ofPairs.length }, issues: [] };
}
