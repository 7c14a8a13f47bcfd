/** Worker threads that answer questions. */
import { Worker } from "node:worker_threads";
import PQueue from "p-queue";

export type Threads = {
  /** Gives the question to a thread as soon as one is free. */
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/**
 * Megabytes that a thread may hold. Without a limit V8 lets garbage pile up where there is much memory: two threads
 * took 730 MB where half of that serves as fast. A thread that cannot do with it takes the process with it, so what is
 * asked of threads must be small enough (see kept-runs.ts).
 */
const resourceLimits = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 24 };

/** Each thread answers one question after the other; a thread that fails fails the question it was asked. */
export function startThreads(root: string, count: number): Threads {
  const script = new URL("../runs/worker.ts", import.meta.url);
  const threads = Array.from(
    { length: count },
    () => new Worker(script, { workerData: { root }, resourceLimits }),
  );
  const free = [...threads];
  const queue = new PQueue({ concurrency: count });
  let failure: unknown;
  const askFree = async (question: unknown): Promise<unknown> => {
    const thread = free.pop();
    if (thread === undefined) throw failure;
    try {
      const answer = await askThread(thread, question);
      free.push(thread);
      return answer;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  return {
    ask: (question) => queue.add(() => askFree(question)),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

function askThread(thread: Worker, question: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = (answer: unknown): void => {
      thread.off("error", reject);
      resolve(answer);
    };
    thread.once("message", answered);
    thread.once("error", reject);
    thread.postMessage(question);
  });
}
