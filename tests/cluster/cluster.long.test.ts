/** The job on a cluster of two executors makes the bytes of one machine, whatever is killed meanwhile. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { disturbing, type Job, makeProject, playbook, submit, whyNoCluster } from "./submit.ts";

const why = whyNoCluster();
const minutes = 60_000;
const master = "local-cluster[2,1,1024]";
const parts = 4;

describe.skipIf(why !== undefined)(`on ${master}${why === undefined ? "" : `: skipped, ${why}`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "playbook-"));
  const out = join(folder, "made");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  beforeAll(() => {
    makeProject(folder, 2000);
    playbook(folder, "build", "--parts", `${parts}`, "--no-cache");
  }, 2 * minutes);

  const sums = (dataset: string): string => readFileSync(join(dataset, "SHA256SUMS"), "utf8");
  const faults: readonly (readonly [string, Partial<Job>])[] = [
    ["undisturbed, 50 articles a batch", { more: ["--slices", "4", "--batch", "50"] }],
    [
      "two executors are killed",
      { more: ["--slices", "8"], disturb: disturbing("CoarseGrainedExecutorBackend", "SIGKILL", 2) },
    ],
    [
      "three workers are killed",
      { more: ["--slices", "4"], disturb: disturbing("worker articles", "SIGKILL", 3) },
    ],
    [
      "a worker hangs",
      { more: ["--slices", "4", "--patience", "20"], disturb: disturbing("worker articles", "SIGSTOP", 1) },
    ],
    [
      "a writer of parts is killed",
      { more: ["--slices", "4"], disturb: disturbing("worker parts", "SIGKILL", 1) },
    ],
  ];
  test.each(faults)(
    "%s: the bytes are those of one machine",
    async (_, job) => {
      const { code, said, struck } = await submit(folder, { master, out, parts, ...job });
      expect(code, said.slice(-3000)).toBe(0);
      expect(sums(out)).toBe(sums(join(folder, "output")));
      expect(struck > 0).toBe(job.disturb !== undefined);
      expect(readdirSync(folder).filter((name) => name.startsWith("made.new-"))).toEqual([]);
    },
    5 * minutes,
  );

  test(
    "an article that cannot be read is told, and nothing is published; without it the others are",
    async () => {
      const before = readFileSync(join(folder, "output/parquet/times/part-00001-of-00004.parquet"));
      appendFileSync(join(folder, "sources/collections/generated.jsonl"), '{"source":\n');
      const other = join(folder, "despite");
      const refused = await submit(folder, { master, out: other, parts });
      expect([refused.code, /no record/.test(refused.said)]).toEqual([1, true]);
      expect(readdirSync(folder)).not.toContain("despite");
      const { code, said } = await submit(folder, {
        master,
        out: other,
        parts,
        more: ["--despite-problems"],
      });
      expect(code, said.slice(-3000)).toBe(0);
      expect(readFileSync(join(other, "parquet/times/part-00001-of-00004.parquet")).equals(before)).toBe(
        true,
      );
    },
    6 * minutes,
  );
});
