import { columnsOf, encodeStream } from "./batch-stream.ts";

/** What a worker does with frames: one answer for each, and one more at the end. */
export type Task = {
  /** The answer to a frame, as a frame. */
  readonly answer: (frame: Uint8Array) => Promise<Uint8Array>;
  /** The answer to the frame of length 0. */
  readonly end: () => Promise<Uint8Array>;
};

/**
 * Several tasks in one process, which need not be begun anew for each: a question is for the task whose column it has, the
 * end for the one that was asked last.
 */
export function tasksByColumn(tasks: ReadonlyMap<string, Task>): Task {
  let last: Task | undefined;
  return {
    answer: (frame) => {
      const columns = columnsOf(frame);
      const [, task] = [...tasks].find(([column]) => columns.includes(column)) ?? [];
      if (task === undefined) throw new Error(`no task has questions with the columns ${columns.join(", ")}`);
      last = task;
      return task.answer(frame);
    },
    end: async () => (await last?.end()) ?? encodeStream({}, []),
  };
}
