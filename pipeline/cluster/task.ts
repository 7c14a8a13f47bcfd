import { columnsOf } from "./batch-stream.ts";

/** What a worker does with frames: one answer for each, and one more at the end. */
export type Task = {
  /** The answer to a frame, as a frame. */
  readonly answer: (frame: Uint8Array) => Promise<Uint8Array>;
  /** The answer to the frame of length 0. */
  readonly end: () => Promise<Uint8Array>;
};

/**
 * The tasks "articles" and "parts" in one process, which need not be begun twice: a question about articles has the
 * column `line`.
 */
export function bothTasks(articles: Task, parts: Task): Task {
  return {
    answer: (frame) => (columnsOf(frame).includes("line") ? articles : parts).answer(frame),
    end: parts.end,
  };
}
