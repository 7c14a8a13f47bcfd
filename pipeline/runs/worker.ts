/** A worker thread: answers with finished bytes, which are handed over, not copied. */
import { parentPort, workerData } from "node:worker_threads";
import { realEffects } from "../effects.ts";
import { readReference } from "../sources/reference.ts";
import { movedReference } from "../sources/survey.ts";
import { answering, type Question } from "./answer.ts";
import { inOwnBuffers } from "./handover.ts";

const changed = "the reference data changed while the build ran";
const effects = realEffects((workerData as { root: string }).root);
const reference = readReference(effects).value;
if (reference === undefined) throw new Error(changed);
const answer = answering(reference, effects);
let isSurveyed = false;

parentPort?.on("message", (question: Question) => {
  // once is enough: what was read is in memory
  if (!isSurveyed && movedReference(effects, question.reference).length > 0) throw new Error(changed);
  isSurveyed = true;
  const { run, ...told } = answer(question);
  const pieces = inOwnBuffers(run.pieces);
  parentPort?.postMessage(
    { ...told, run: { ...run, pieces } },
    [...pieces.values()].map(({ buffer }) => buffer),
  );
});
