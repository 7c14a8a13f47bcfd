/** What all worker threads do: learn what they must know, and answer with finished bytes, which are handed over, not copied. */
import { parentPort, workerData } from "node:worker_threads";
import type { Issue } from "../../schemas/issue.ts";
import { type Effects, realEffects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import type { Pieces } from "../emit/output.ts";
import { moving } from "../sources/moving.ts";
import type { Answer } from "./answer.ts";
import { inOwnBuffers } from "./handover.ts";

/** What a thread must know: reference data, what the program is that the build began with, and the formats to write. */
export type Given<Reference> = {
  readonly reference: Reference;
  readonly program: string;
  readonly layout: Layout;
};

/**
 * Answers questions for as long as the thread lives: as `answering` says, or with `refused` where the program is another
 * than the one that the build began with.
 */
export function answerQuestions<Reference, Question, Made extends { readonly pieces: Pieces }>(
  answering: (given: Given<Reference>, effects: Effects) => (question: Question) => Answer<Made>,
  refused: (issues: readonly Issue[]) => Made,
): void {
  const { root, given } = workerData as { root: string; given: Given<Reference> };
  const effects = realEffects(root);
  // all modules are loaded now: what they were loaded from must be what things are kept by
  const moved = effects.programMoved(given.program);
  const refuse = (): Answer<Made> => {
    const run = refused([moving({ file: "pipeline" }, "the program")]);
    return { run, places: undefined, spent: {}, highest: {} };
  };
  const answer = moved ? refuse : answering(given, effects);
  parentPort?.on("message", (question: Question) => {
    const { run, ...told } = answer(question);
    const pieces = inOwnBuffers(run.pieces);
    parentPort?.postMessage(
      { ...told, run: { ...run, pieces } },
      [...pieces.values()].map(({ buffer }) => buffer),
    );
  });
}
