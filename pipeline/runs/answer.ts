/** A run of articles, worked on and put into the cache: in this thread, or in a worker. */

import type { Reference } from "../../schemas/reference.ts";
import type { Places } from "../cache/entry.ts";
import { keep } from "../cache/store.ts";
import { standardsOf } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf, usualLayout } from "../emit/formats/index.ts";
import { indexReference } from "../extract/article.ts";
import type { ArticleRef } from "../sources/listing.ts";
import { readRecords } from "../sources/records.ts";
import { movedArticles } from "../sources/survey.ts";
import { type Stopwatch, startWatch, timed, timedWithMemory } from "../stopwatch.ts";
import { type Run, workRun } from "./work.ts";

/** What is asked of a thread: the articles of a run in their groups, and the key to keep it by where it shall be kept. */
export type Question = {
  readonly groups: readonly (readonly ArticleRef[])[];
  readonly key: string | undefined;
};

/** What came of a question, where its pieces are in the cache if it was kept, and what its stages spent. */
export type Answer<Made = Run> = {
  readonly run: Made;
  readonly places: Places | undefined;
} & Pick<Stopwatch, "spent" | "highest">;

/** What answers questions with this reference data; its phrases are indexed once. */
export function answering(
  reference: Reference,
  effects: Effects,
  layout: Layout = usualLayout,
): (question: Question) => Answer {
  const formats = formatsOf(layout);
  const known = indexReference(reference);
  const standards = standardsOf(reference.metrics);
  return ({ groups, key }) => {
    const watch = startWatch(effects);
    const articles = groups.flat();
    const lines = timed(watch, "read", () =>
      readRecords(
        effects,
        articles.flatMap(({ record }) => record ?? []),
      ),
    );
    const worked = workRun(groups, lines, { reference, known, standards }, effects, watch, formats);
    const moved = timed(watch, "read", () => movedArticles(effects, articles, lines));
    const run = { ...worked, issues: [...worked.issues, ...moved] };
    const { pieces, issues, ...told } = run;
    const isKept = key !== undefined && issues.length === 0;
    const places = isKept
      ? timedWithMemory(watch, "cache", () => keep(effects, key, told, pieces))
      : undefined;
    return { run, places, spent: watch.spent, highest: watch.highest };
  };
}
