/** A worker: greets, answers each frame with a frame, and ends with an answer to the frame of length 0. */

import type { Effects } from "../effects.ts";
import { readFrames, writeFrame } from "./frames.ts";
import { handshake } from "./handshake.ts";
import type { Task } from "./task.ts";

/** Memory: one question and one answer; nothing is read while the reader of answers is behind. */
export async function serve(
  from: AsyncIterable<Uint8Array | string>,
  to: NodeJS.WritableStream,
  task: Task,
  effects: Effects,
): Promise<void> {
  await writeFrame(to, handshake(effects));
  for await (const frame of readFrames(from)) await writeFrame(to, await task.answer(frame));
  await writeFrame(to, await task.end());
  await writeFrame(to, new Uint8Array(0));
}
