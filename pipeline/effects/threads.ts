/** Worker threads that answer questions. */
import { Worker } from "node:worker_threads";
import PQueue from "p-queue";

export type Threads = {
  /** Gives the question to a thread as soon as one is free. */
  readonly ask: (question: unknown) => Promise<unknown>;
  /** How many questions at a time keep all threads busy. */
  readonly atOnce: number;
  readonly close: () => Promise<void>;
};

/** Megabytes, of those that a thread may hold, for what is made anew for each article and dies soon. */
const maxYoungGenerationSizeMb = 24;

/** A thread is given its next question while it works on one, so that it never waits for the thread that asks. */
const questionsAtOnce = 2;

/** What threads there are: their files in pipeline/runs/. */
const scripts = { articles: "articles-thread.ts", claims: "claims-thread.ts" } as const;

/** What threads work on, what they are given before the first question, and how many megabytes each may hold. */
export type Start = {
  readonly on: keyof typeof scripts;
  readonly given: unknown;
  readonly megabytes: number;
};

/**
 * Each thread answers one question after the other; a thread that fails fails the questions it was asked. One that
 * cannot do with its megabytes takes the process with it.
 */
export function startThreads(root: string, count: number, { on, given, megabytes }: Start): Threads {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb };
  const script = new URL(`../runs/${scripts[on]}`, import.meta.url);
  const threads = Array.from({ length: count }, () =>
    startThread(new Worker(script, { workerData: { root, given }, resourceLimits })),
  );
  const free = Array.from({ length: questionsAtOnce }, () => threads).flat();
  const queue = new PQueue({ concurrency: free.length });
  const askFree = async (question: unknown): Promise<unknown> => {
    const thread = free.shift() as Thread;
    try {
      return await thread.ask(question);
    } finally {
      // one that failed says so to whoever asks it next
      free.push(thread);
    }
  };
  return {
    ask: (question) => queue.add(() => askFree(question)),
    atOnce: free.length,
    close: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

type Thread = { readonly worker: Worker; readonly ask: (question: unknown) => Promise<unknown> };

function startThread(worker: Worker): Thread {
  const waiting: { resolve: (answer: unknown) => void; reject: (error: unknown) => void }[] = [];
  let failure: unknown;
  worker.on("message", (answer) => waiting.shift()?.resolve(answer));
  worker.on("error", (error) => {
    failure = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  const ask = (question: unknown): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (failure !== undefined) return reject(failure);
      waiting.push({ resolve, reject });
      worker.postMessage(question);
    });
  return { worker, ask };
}
