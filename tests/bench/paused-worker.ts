/**
 * What a worker of a cluster holds while nobody takes its answers: streams made-up articles with ids of their own to it,
 * never waiting for an answer before the next question, and stops reading for a while now and then. Needs Linux.
 *
 *   node tests/bench/paused-worker.ts [--megabytes 1000] [--pauses 5] [--seconds 5] [--batch 100]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { decodeStream, encodeStream } from "../../pipeline/cluster/batch-stream.ts";
import { readFrames, writeFrame } from "../../pipeline/cluster/frames.ts";
import { makeProject } from "../cluster/submit.ts";
import { madeUp } from "./generate.ts";
import { startWorker } from "./measure/cluster-worker.ts";
import { readReference } from "./read.ts";

const { values } = parseArgs({
  options: {
    megabytes: { type: "string", default: "1000" },
    pauses: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    batch: { type: "string", default: "100" },
  },
});
const [megabytes, pauses, seconds, batch] = [
  values.megabytes,
  values.pauses,
  values.seconds,
  values.batch,
].map(Number) as [number, number, number, number];
const question = { id: "text", file: "text", line: "bytes", bytes: "number" } as const;
/** More than there are bytes for: ids ascend over all of them. */
const articles = megabytes * 1000;

let written = 0;
const folder = mkdtempSync(join(tmpdir(), "playbook-paused-"));
try {
  makeProject(folder, 1);
  const { child, highest } = startWorker(folder, ["articles", "--parts", "16"]);
  const asked = ask(child.stdin);
  let [read, answered, paused] = [0, 0, 0];
  process.stdout.write(
    "| MB of articles written | articles answered | MB the worker held at most |\n|---|---|---|\n",
  );
  const row = (): void => {
    process.stdout.write(`| ${(written / 1e6).toFixed(0)} | ${answered} | ${highest()} |\n`);
  };
  for await (const frame of readFrames(child.stdout)) {
    // the first frame is the greeting
    if (read++ > 0) answered += decodeStream(frame).length;
    if (paused >= pauses || written < (paused * megabytes * 1e6) / pauses) continue;
    paused++;
    await setTimeout(seconds * 1000);
    row();
  }
  row();
  const count = await asked;
  if (answered !== count) throw new Error(`${answered} answers to ${count} articles`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Writes all articles, as fast as the worker takes them; how many they were. */
async function ask(to: NodeJS.WritableStream): Promise<number> {
  let [count, rows]: [number, { id: null; file: string; line: Uint8Array; bytes: null }[]] = [0, []];
  for (const record of madeUp(readReference(join(folder, "sources/reference")), 1, articles)) {
    const line = Buffer.from(JSON.stringify(record));
    rows.push({ id: null, file: "sources/collections/generated.jsonl", line, bytes: null });
    written += line.length;
    count++;
    if (rows.length < batch && written < megabytes * 1e6) continue;
    await writeFrame(to, encodeStream(question, rows));
    rows = [];
    if (written >= megabytes * 1e6) break;
  }
  await writeFrame(to, new Uint8Array(0));
  return count;
}
