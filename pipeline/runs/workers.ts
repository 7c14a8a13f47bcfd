/** Who works on runs of articles: threads, or this one. */
import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { referenceFolder, type Survey } from "../sources/survey.ts";
import { type Answer, answering } from "./answer.ts";
import { type Ahead, oneByOne } from "./in-order.ts";
import { type PlannedRun, questionOf } from "./plan.ts";
import type { Given } from "./thread.ts";

/** How many runs are worked on at a time, and how many there must be for each thread that is started. */
export type Concurrency = { readonly concurrency: number; readonly fewestForThread?: number };

export type Work = (run: PlannedRun) => Promise<Answer>;

/**
 * Megabytes that a thread may hold for its articles. Without a limit V8 lets garbage pile up where there is much memory:
 * two threads took 730 MB where half of that serves as fast.
 */
const forArticles = 192;

/** Megabytes that a thread may hold for a megabyte of reference data, which it has as objects and as indexes. */
const forReference = 8;

/**
 * Bytes of an article that may be worked on in a thread, whose memory is limited: extraction takes a hundred bytes for
 * each byte of it.
 */
const mostForThread = 500_000;

/**
 * Bytes of sources that may be in flight for each thread: four runs of news. With less a thread waits where a long run
 * is worked on by another; with more the pieces of runs that wait to be joined pile up.
 */
const heldAhead = 1_500_000;

/**
 * Runs from which on a thread is worth its start, unless somebody asks for it: it compiles the code and each pattern
 * anew, which costs a second. Two processors took as long for 33 runs with two threads as with none.
 */
const worthAThread = 16;

/** What works on runs, and how far ahead it may be asked to. */
export type Workers = {
  readonly work: Work;
  readonly ahead: Ahead<PlannedRun>;
  readonly close: () => Promise<void>;
};

/**
 * Worker threads where enough runs are missing for two and the world has threads; else, and for giants, this thread.
 * Memory: each thread has the reference data by itself, some 6 MB for a thousand entities.
 */
export function startWorkers(
  found: Survey,
  missing: number,
  { concurrency, fewestForThread = worthAThread }: Concurrency,
  reference: Reference,
  layout: Layout,
  effects: Effects,
): Workers {
  let answer: ReturnType<typeof answering> | undefined;
  const here: Work = async (run) => {
    answer ??= answering(reference, effects, layout);
    return answer(questionOf(found, run));
  };
  const count = Math.min(concurrency, Math.floor(missing / fewestForThread));
  if (effects.startThreads === undefined || count < 2) {
    return { work: here, ahead: oneByOne, close: async () => undefined };
  }
  const given: Given<Reference> = { reference, program: effects.program(), layout };
  const megabytes = forArticles + Math.ceil((forReference * bytesOfReference(found)) / 2 ** 20);
  const threads = effects.startThreads(count, { on: "articles", given, megabytes });
  const work: Work = (run) =>
    run.longest > mostForThread ? here(run) : (threads.ask(questionOf(found, run)) as Promise<Answer>);
  const { atOnce, close } = threads;
  return {
    work,
    ahead: { atOnce, least: count, most: count * heldAhead, weightOf: ({ bytes }) => bytes },
    close,
  };
}

function bytesOfReference({ inputs }: Survey): number {
  return inputs
    .filter(({ path }) => path.startsWith(`${referenceFolder}/`))
    .reduce((sum, { bytes }) => sum + bytes, 0);
}
