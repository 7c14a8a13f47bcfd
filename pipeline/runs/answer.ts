/** A run of articles, worked on and put into the cache: in this thread, or in a worker. */

import type { Reference } from "../../schemas/reference.ts";
import type { Header } from "../cache/entry.ts";
import { keep } from "../cache/store.ts";
import type { Effects } from "../effects.ts";
import { indexReference } from "../extract/article.ts";
import type { ArticleRef } from "../sources/listing.ts";
import { readRecords } from "../sources/records.ts";
import { movedArticles } from "../sources/survey.ts";
import { type Stopwatch, startWatch, timed, timedWithMemory } from "../stopwatch.ts";
import { type Run, workRun } from "./work.ts";

/** What is asked of a thread: the articles of a run in their groups, and the key to keep it by where it shall be kept. */
export type Question = {
  /** SHA-256 of the reference data that the survey found. */
  readonly reference: string;
  readonly groups: readonly (readonly ArticleRef[])[];
  readonly key: string | undefined;
};

/** A run, what the cache tells of it where it was kept, and what its stages spent. */
export type Answer = {
  readonly run: Run;
  readonly header: Header | undefined;
} & Pick<Stopwatch, "spent" | "highest">;

/** What answers questions with this reference data; its phrases are indexed once. */
export function answering(reference: Reference, effects: Effects): (question: Question) => Answer {
  const known = indexReference(reference);
  return ({ groups, key }) => {
    const watch = startWatch(effects);
    const articles = groups.flat();
    const lines = timed(watch, "read", () =>
      readRecords(
        effects,
        articles.flatMap(({ record }) => record ?? []),
      ),
    );
    const worked = workRun(groups, lines, reference, known, effects, watch);
    const moved = timed(watch, "read", () => movedArticles(effects, articles, lines));
    const run = { ...worked, issues: [...worked.issues, ...moved] };
    const kept = key !== undefined && run.issues.length === 0;
    const header = kept ? timedWithMemory(watch, "cache", () => keep(effects, key, run)) : undefined;
    return { run, header, spent: watch.spent, highest: watch.highest };
  };
}
