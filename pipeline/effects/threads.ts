/** Worker threads that answer questions. */
import { Worker } from "node:worker_threads";

export type Threads = {
  /** Gives the question to a thread that is free; at most as many at a time as there are threads. */
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/**
 * Megabytes that a thread may hold. Without a limit V8 lets garbage pile up on a machine with much memory: two threads
 * then took 730 MB where 460 MB serve as fast.
 */
const resourceLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 24 };

/** Each thread answers one question after the other; a thread that fails fails the question it was asked. */
export function startThreads(root: string, count: number): Threads {
  const script = new URL("../runs/worker.ts", import.meta.url);
  const threads = Array.from(
    { length: count },
    () => new Worker(script, { workerData: { root }, resourceLimits }),
  );
  const free = [...threads];
  let failure: Error | undefined;
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const thread = free.pop();
        if (thread === undefined) {
          reject(failure ?? new Error("more questions at a time than threads"));
          return;
        }
        const failed = (error: Error): void => {
          failure = error;
          reject(error);
        };
        thread.once("error", failed);
        thread.once("message", (answer) => {
          thread.off("error", failed);
          free.push(thread);
          resolve(answer);
        });
        thread.postMessage(question);
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}
