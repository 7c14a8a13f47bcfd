/** Who works on runs: threads, or this one. */
import type { Reference } from "../../schemas/reference.ts";
import type { Effects } from "../effects.ts";
import type { Survey } from "../sources/survey.ts";
import { type Answer, answering } from "./answer.ts";
import type { Ahead } from "./in-order.ts";
import { type PlannedRun, questionOf } from "./plan.ts";

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

/** What works on runs, and how far ahead it may be asked to. */
export type Workers = {
  readonly work: Work;
  readonly ahead: Ahead<PlannedRun>;
  readonly close: () => Promise<void>;
};

/** Worker threads where there are runs for all of them and the world has threads; else, and for giants, this thread. */
export function startWorkers(
  found: Survey,
  missing: number,
  concurrency: number,
  reference: Reference,
  effects: Effects,
): Workers {
  let answer: ReturnType<typeof answering> | undefined;
  const here: Work = async (run) => {
    answer ??= answering(reference, effects);
    return answer(questionOf(found, run));
  };
  const weightOf = ({ bytes }: PlannedRun): number => bytes;
  if (effects.startThreads === undefined || concurrency === 1 || missing <= concurrency) {
    const ahead = { atOnce: concurrency, least: 1, most: 0, weightOf };
    return { work: here, ahead, close: async () => undefined };
  }
  const threads = effects.startThreads(concurrency);
  const work: Work = (run) =>
    run.longest > mostForThread ? here(run) : (threads.ask(questionOf(found, run)) as Promise<Answer>);
  const ahead = { atOnce: threads.atOnce, least: concurrency, most: concurrency * heldAhead, weightOf };
  return { work, ahead, close: threads.close };
}
