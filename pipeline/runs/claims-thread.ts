/** A thread that compares claims. */
import { parentPort, workerData } from "node:worker_threads";
import { realEffects } from "../effects.ts";
import type { Layout } from "../emit/format.ts";
import { formatsOf } from "../emit/formats/index.ts";
import { moving } from "../sources/moving.ts";
import type { Answer } from "./answer.ts";
import {
  type ClaimsQuestion,
  type ComparedBy,
  type ComparedClaims,
  comparing,
  standardsFrom,
} from "./compare-claims.ts";
import { handOver } from "./handover.ts";

/** What the thread must know: what claims are compared by, what the program is that the build began with, and the formats to write. */
export type Given = { readonly reference: ComparedBy; readonly program: string; readonly layout: Layout };

const { root, given } = workerData as { root: string; given: Given };
const effects = realEffects(root);
// all modules are loaded now: what they were loaded from must be what chunks are kept by
const moved = effects.programMoved(given.program) ? [moving({ file: "pipeline" }, "the program")] : [];
const { reference, layout } = given;
const answer = moved.length === 0 ? comparing(standardsFrom(reference), formatsOf(layout), effects) : refuse;

function refuse(): Answer<ComparedClaims> {
  return { run: { pieces: new Map(), rows: {}, issues: moved }, places: undefined, spent: {}, highest: {} };
}

parentPort?.on("message", (question: ClaimsQuestion) => handOver(answer(question), parentPort));
