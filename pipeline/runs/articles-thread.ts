/** A thread that works on articles. */
import { parentPort, workerData } from "node:worker_threads";
import type { Reference } from "../../schemas/reference.ts";
import { realEffects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { moving } from "../sources/moving.ts";
import { type Answer, answering, type Question } from "./answer.ts";
import { handOver } from "./handover.ts";
import { refusedRun } from "./work.ts";

/** What the thread must know: the reference data, what the program is that the build began with, and the formats to write. */
export type Given = { readonly reference: Reference; readonly program: string; readonly layout: Layout };

const { root, given } = workerData as { root: string; given: Given };
const effects = realEffects(root);
// all modules are loaded now: what they were loaded from must be what runs are kept by
const moved = effects.programMoved(given.program) ? [moving({ file: "pipeline" }, "the program")] : [];
const answer = moved.length === 0 ? answering(given.reference, effects, given.layout) : refuse;

function refuse(): Answer {
  return { run: refusedRun(moved), places: undefined, spent: {}, highest: {} };
}

parentPort?.on("message", (question: Question) => handOver(answer(question), parentPort));
