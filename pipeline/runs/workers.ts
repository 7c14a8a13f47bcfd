/** Who works on runs: threads, or this one. */
import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import type { Survey } from "../sources/survey.ts";
import { type Answer, answering } from "./answer.ts";
import type { Ahead } from "./in-order.ts";
import { type PlannedRun, questionOf } from "./plan.ts";

/** How many runs are worked on at a time, and how many there must be for each thread that is started. */
export type Concurrency = { readonly concurrency: number; readonly fewestForThread?: number };

export type Work = (run: PlannedRun) => Promise<Answer>;

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

/** Worker threads where enough runs are missing for two and the world has threads; else, and for giants, this thread. */
export function startWorkers(
  found: Survey,
  missing: number,
  { concurrency, fewestForThread = worthAThread }: Concurrency,
  reference: Reference,
  effects: Effects,
): Workers {
  let answer: ReturnType<typeof answering> | undefined;
  const here: Work = async (run) => {
    answer ??= answering(reference, effects);
    return answer(questionOf(found, run));
  };
  const weightOf = ({ bytes }: PlannedRun): number => bytes;
  const count = Math.min(concurrency, Math.floor(missing / fewestForThread));
  if (effects.startThreads === undefined || count < 2) {
    const ahead = { atOnce: concurrency, least: 1, most: 0, weightOf };
    return { work: here, ahead, close: async () => undefined };
  }
  const threads = effects.startThreads(count);
  const work: Work = (run) =>
    run.longest > mostForThread ? here(run) : (threads.ask(questionOf(found, run)) as Promise<Answer>);
  const ahead = { atOnce: threads.atOnce, least: count, most: count * heldAhead, weightOf };
  return { work, ahead, close: threads.close };
}
