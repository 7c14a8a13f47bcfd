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
    makeProject(folder, 1000, "--claims", "5");
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
      { more: ["--slices", "4"], disturb: disturbing("worker any", "SIGKILL", 3) },
    ],
    [
      "a worker hangs",
      { more: ["--slices", "4", "--patience", "20"], disturb: disturbing("worker any", "SIGSTOP", 1) },
    ],
    [
      "workers are killed into the writing of parts",
      { more: ["--slices", "4"], disturb: disturbing("worker any", "SIGKILL", 6) },
    ],
  ];
  test.each(faults)(
    "%s: the bytes are those of one machine",
    async (_, job) => {
      const { code, said, struck } = await submit(folder, { master, out, parts, ...job });
      expect(code, said.slice(-3000)).toBe(0);
      expect(sums(out)).toBe(sums(join(folder, "output")));
      expect(struck > 0).toBe(job.disturb !== undefined);
      expect(readdirSync(folder).filter((name) => name.startsWith(".made."))).toEqual([]);
    },
    5 * minutes,
  );

  test(
    "to a store without folders: a version is whole, and named last",
    async () => {
      const { code, said } = await submit(folder, {
        master,
        out: `file://${folder}/store`,
        parts,
        more: ["--committer", "pointer"],
      });
      expect(code, said.slice(-3000)).toBe(0);
      const current = JSON.parse(readFileSync(join(folder, "store/current.json"), "utf8"));
      expect(sums(join(folder, "store", current.folder))).toBe(sums(join(folder, "output")));
      expect(readdirSync(join(folder, "store")).sort()).toEqual(["attempts", "current.json", "versions"]);
      expect(readdirSync(join(folder, "store/attempts"))).toEqual([]);
    },
    5 * minutes,
  );

  test(
    "articles that cannot be read, or that end their workers, are told, and nothing is published; without them the others are",
    async () => {
      const before = readFileSync(join(folder, "output/parquet/times/part-00001-of-00004.parquet"));
      const collection = join(folder, "sources/collections/generated.jsonl");
      const [first = ""] = readFileSync(collection, "utf8").split("\n", 1);
      const poisoned = first
        .replace(/"id":"[^"]+"/, '"id":"poison-2024-01-01-a"')
        .replace('"text":"', '"text":"This article ends whoever reads it. ');
      appendFileSync(collection, `{"source":\n${poisoned}\n`);
      const poison = `--import ${join(import.meta.dirname, "poison.mjs")}`;
      const other = join(folder, "despite");
      const refused = await submit(folder, { master, out: other, parts, more: [`--node=${poison}`] });
      expect([refused.code, /no record/.test(refused.said)]).toEqual([1, true]);
      expect(refused.said).toContain("poison-2024-01-01-a: the worker dies of it");
      expect(readdirSync(folder)).not.toContain("despite");
      const { code, said } = await submit(folder, {
        master,
        out: other,
        parts,
        more: ["--despite-problems", `--node=${poison}`],
      });
      expect(code, said.slice(-3000)).toBe(0);
      expect(readFileSync(join(other, "parquet/times/part-00001-of-00004.parquet")).equals(before)).toBe(
        true,
      );
    },
    // two jobs
    10 * minutes,
  );
});
