/** A worker thread: answers with finished bytes, which are handed over, not copied. */
import { parentPort, workerData } from "node:worker_threads";
import type { Reference } from "../../schemas/reference.ts";
import { realEffects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import { moving } from "../sources/moving.ts";
import { type Answer, answering, type Question } from "./answer.ts";
import { type ClaimsQuestion, type ComparedClaims, comparing, standardsFrom } from "./compare-claims.ts";
import { inOwnBuffers } from "./handover.ts";
import { refusedRun } from "./work.ts";

/** What a thread must know: the reference data, what the program is that the build began with, and the formats to write. */
export type Given = { readonly reference: Reference; readonly program: string; readonly layout: Layout };

const { root, given } = workerData as { root: string; given: Given };
const effects = realEffects(root);
// all modules are loaded now: what they were loaded from must be what runs are kept by
const moved = effects.programMoved(given.program) ? [moving({ file: "pipeline" }, "the program")] : [];
const answer = moved.length === 0 ? answers(given) : refuse;

function answers({
  reference,
  layout,
}: Given): (question: Question | ClaimsQuestion) => Answer<ComparedClaims> {
  const work = answering(reference, effects, layout);
  const compare = comparing(standardsFrom(reference), formatsOf(layout), effects);
  return (question) => ("claims" in question ? compare(question) : work(question));
}

function refuse(): Answer {
  return { run: refusedRun(moved), places: undefined, spent: {}, highest: {} };
}

parentPort?.on("message", (question: Question | ClaimsQuestion) => {
  const { run, ...told } = answer(question);
  const pieces = inOwnBuffers(run.pieces);
  parentPort?.postMessage(
    { ...told, run: { ...run, pieces } },
    [...pieces.values()].map(({ buffer }) => buffer),
  );
});
