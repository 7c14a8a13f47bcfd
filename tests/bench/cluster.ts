/**
 * Builds one collection on one machine and on Spark, and says whether the bytes are the same and what Spark takes.
 *
 *   node tests/bench/cluster.ts [--articles 2000] [--parts 16] [--master local-cluster[2,1,1024]] [--corpus FOLDER]
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { disturbing, type Job, makeProject, playbook, submit, whyNoCluster } from "../cluster/submit.ts";

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "2000" },
    parts: { type: "string", default: "16" },
    master: { type: "string", default: "local-cluster[2,1,1024]" },
    corpus: { type: "string" },
  },
});
const { articles, parts, master, corpus } = values;

const runs: readonly (readonly [string, Partial<Job>])[] = [
  ["100 articles a batch", {}],
  ["50 articles a batch", { more: ["--slices", "8", "--batch", "50"] }],
  ["200 articles a batch", { more: ["--slices", "8", "--batch", "200"] }],
  [
    "three executors killed",
    { more: ["--slices", "8"], disturb: disturbing("ExecutorBackend", "SIGKILL", 3) },
  ],
  ["three workers killed", { more: ["--slices", "8"], disturb: disturbing("worker any", "SIGKILL", 3) }],
  [
    "a worker hangs",
    { more: ["--slices", "8", "--patience", "30"], disturb: disturbing("worker any", "SIGSTOP", 1) },
  ],
];

const why = whyNoCluster();
if (why !== undefined) {
  process.stdout.write(`make cluster is skipped: ${why}\n`);
  process.exit(process.env["REQUIRE_EVERY_TEST"] === undefined ? 0 : 1);
}
const folder = mkdtempSync(join(tmpdir(), "playbook-cluster-"));
const isHere = master.startsWith("local");
let failed = 0;
try {
  makeProject(folder, Number(articles), ...(corpus === undefined ? [] : ["--corpus", corpus]));
  /** The seconds of one machine. */
  const alone = (): number => {
    const began = performance.now();
    playbook(folder, "build", "--parts", parts, "--no-cache", "--workers", "2");
    return (performance.now() - began) / 1000;
  };
  let before = alone();
  const sums = readFileSync(join(folder, "output/SHA256SUMS"), "utf8");
  process.stdout.write(
    `| ${articles} articles in ${parts} parts | bytes | seconds without start-up | times one machine |\n|---|---|---|---|\n`,
  );
  process.stdout.write(`| one machine, two workers | | ${before.toFixed(1)} | |\n`);
  for (const [name, job] of runs) {
    // processes are killed where they can be seen
    if (!isHere && job.disturb !== undefined) continue;
    const out = join(folder, "made");
    const { code, said, seconds, struck } = await submit(folder, {
      master,
      out,
      parts: Number(parts),
      ...job,
    });
    const isSame = code === 0 && readFileSync(join(out, "SHA256SUMS"), "utf8") === sums;
    if (!isSame) failed++;
    let toll = "";
    if (job.disturb === undefined) {
      // in turn: whatever else the machine has to do, both have to wait for
      const after = alone();
      toll = (seconds / ((before + after) / 2)).toFixed(1);
      before = after;
    }
    process.stdout.write(
      `| ${name}${job.disturb === undefined ? "" : ` (${struck} in fact)`} | ${isSame ? "the same" : `NOT THE SAME, exit ${code}`} | ${seconds.toFixed(1)} | ${toll} |\n`,
    );
    if (code !== 0) process.stderr.write(said.slice(-4000));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed === 0 ? 0 : 1);
