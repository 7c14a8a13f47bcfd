/** Runs of articles as the end of a build wants them: from the cache where it has them, else worked on. */
import type { Issue } from "../../schemas/issue.ts";
import type { Reference } from "../../schemas/reference.ts";
import type { Entry } from "../cache/entry.ts";
import { findEntry, hasEntry } from "../cache/store.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import type { PieceSource } from "../emit/output.ts";
import type { Survey } from "../sources/survey.ts";
import { addSpent, type Stopwatch } from "../stopwatch.ts";
import { inOrder } from "./in-order.ts";
import { freshSource, keptSource } from "./kept-source.ts";
import { type PlannedRun, planRuns } from "./plan.ts";
import { refusal } from "./refusal.ts";
import type { Told } from "./work.ts";
import { type Concurrency, startWorkers, type Work } from "./workers.ts";

/** A run: what the end of the build must know of it, and its pieces. */
export type KeptRun = {
  /** The part that its articles are in, where there are parts. */
  readonly part: number | undefined;
  readonly issues: readonly Issue[];
  readonly told: Told;
  readonly pieces: PieceSource;
};

export type KeptRuns = {
  /** Keys of all runs, in order; none where nothing is kept. */
  readonly keys: readonly string[];
  /** How many articles were worked on so far. */
  readonly worked: () => number;
  readonly inOrder: () => AsyncGenerator<KeptRun>;
  /** Ends the threads; pieces can be had until then. */
  readonly close: () => Promise<void>;
};

/**
 * All runs of articles. Those that the cache lacks are worked on, in threads where there are enough of them.
 * Memory: the runs in flight (see workers.ts), and 300 bytes for every run.
 */
export function openRuns(
  found: Survey,
  reference: Reference,
  {
    runSize,
    cache,
    layout,
    ends,
    ...concurrency
  }: Concurrency & {
    readonly runSize: number;
    readonly cache: boolean;
    readonly layout: Layout;
    /** The ends of the parts, where there are parts. */
    readonly ends: readonly number[] | undefined;
  },
  effects: Effects,
  watch: Stopwatch,
): KeptRuns {
  // a run has the same pieces in whichever parts the dataset is
  const made = `${effects.program()} ${layout.formats.join()}`;
  const runs = planRuns(found, runSize, cache ? made : undefined, ends);
  const missing = runs.filter(({ key }) => key === undefined || !hasEntry(effects, key));
  const workers = startWorkers(found, missing.length, concurrency, reference, layout, effects);
  let worked = 0;

  const work: Work = async (run) => {
    worked += run.articles;
    const answer = await workers.work(run);
    addSpent(watch, answer);
    return answer;
  };
  /** A run of which a piece is damaged or gone is worked on again. */
  const againOf = (planned: PlannedRun) => async () => {
    const { issues, pieces } = (await work(planned)).run;
    if (issues.length > 0) throw refusal(issues);
    return pieces;
  };
  const kept = async (planned: PlannedRun): Promise<KeptRun> => {
    const { part } = planned;
    const entry = entryOf(planned, effects);
    if (entry !== undefined)
      return {
        part,
        issues: [],
        told: entry.told,
        pieces: keptSource(entry.places, againOf(planned), effects),
      };
    const { run, places } = await work(planned);
    return {
      part,
      issues: run.issues,
      told: run,
      pieces: freshSource(run.pieces, places, againOf(planned), effects),
    };
  };
  return {
    keys: runs.flatMap(({ key }) => key ?? []),
    worked: () => worked,
    inOrder: () => inOrder(runs, kept, workers.ahead),
    close: workers.close,
  };
}

function entryOf({ key }: PlannedRun, effects: Effects): Entry<Told> | undefined {
  return key === undefined ? undefined : findEntry(effects, key);
}
