/** A run of articles through the stages: from files to finished bytes, in this thread or in a worker. */
import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import { comparablesOf } from "../compare/comparables.ts";
import type { Standards } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import { noTotal } from "../emit/descriptors/quality.ts";
import type { Format } from "../emit/format.ts";
import type { KnownPhrases } from "../extract/article.ts";
import type { ArticleRef } from "../sources/listing.ts";
import type { RecordRange } from "../sources/records.ts";
import { type Stopwatch, timed, timedWithMemory } from "../stopwatch.ts";
import { workArticle } from "./article.ts";
import { type Gathered, gather, yieldOf } from "./gathering.ts";

/** What a run of articles yields, and what is wrong with them. */
export type Run = Gathered & { readonly issues: readonly Issue[]; readonly articles: number };

/** What the end of a build must know of a run besides its pieces. */
export type Told = Omit<Run, "pieces" | "issues">;

/** A run that was not worked on, and why. */
export function refusedRun(issues: readonly Issue[]): Run {
  return {
    pieces: new Map(),
    rows: {},
    qualityTotal: noTotal,
    entities: [],
    comparables: [],
    issues,
    articles: 0,
  };
}

/** What articles are worked on with: the reference data, its phrases, and what claims are told apart by. */
export type Known = {
  readonly reference: Reference;
  readonly known: KnownPhrases;
  readonly standards: Pick<Standards, "roots" | "measureOf">;
};

/**
 * Works on a run of articles; each group of them is encoded by itself. `lines` are what was read of those that are
 * records of collections.
 */
export function workRun(
  groups: readonly (readonly ArticleRef[])[],
  lines: ReadonlyMap<RecordRange, Uint8Array>,
  { reference, known, standards }: Known,
  effects: Effects,
  watch: Stopwatch,
  formats: readonly Format[],
): Run {
  const gathering = gather(formats);
  const issues: Issue[] = [];
  for (const group of groups) {
    for (const article of group) {
      const line = article.record && lines.get(article.record);
      const worked = workArticle(article, reference, known, effects, watch, line);
      issues.push(...worked.issues);
      const { normalised } = worked;
      if (normalised === undefined) continue;
      const comparables = timed(watch, "compare", () => comparablesOf(normalised.rows, standards));
      timed(watch, "emit", () => gathering.add(yieldOf(normalised, comparables)));
    }
    gathering.endGroup();
  }
  const gathered = timedWithMemory(watch, "emit", gathering.close);
  return { ...gathered, issues, articles: groups.flat().length };
}
