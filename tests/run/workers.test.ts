import { expect, test } from "vitest";
import type { Effects } from "../../pipeline/effects.ts";
import { usualLayout } from "../../pipeline/emit/formats/index.ts";
import { startWorkers } from "../../pipeline/runs/workers.ts";
import type { Survey } from "../../pipeline/sources/survey.ts";
import { memoryEffects } from "../memory-effects.ts";
import { registryOf } from "../registry.ts";

const reference = registryOf();
const megabyte = 2 ** 20;

/** The threads that are started for so many runs, with so many megabytes of reference data among other sources. */
function started(missing: number, asked: { fewestForThread?: number }, megabytes: number) {
  const threads: { count: number; megabytes: number }[] = [];
  const startThreads: Effects["startThreads"] = (count, start) => {
    threads.push({ count, megabytes: start.megabytes });
    return { ask: async () => undefined, atOnce: count, close: async () => undefined };
  };
  const inputs = ["sources/reference/entities.yaml", "sources/collections/news.jsonl"].map((path) => ({
    path,
    sha256: "",
    bytes: megabytes * megabyte,
  }));
  const found = { inputs } as unknown as Survey;
  startWorkers(found, missing, { concurrency: 2, ...asked }, reference, usualLayout, {
    ...memoryEffects(new Map()),
    startThreads,
  });
  return threads;
}

test.each([
  ["are not worth their start", 31, {}, 0, []],
  ["are", 32, {}, 0, [{ count: 2, megabytes: 192 }]],
  ["are asked for", 2, { fewestForThread: 1 }, 0, [{ count: 2, megabytes: 192 }]],
  ["must hold much reference data", 1000, {}, 10, [{ count: 2, megabytes: 272 }]],
] as const)("threads that %s: %i runs", (_, missing, asked, megabytes, threads) => {
  expect(started(missing, asked, megabytes)).toEqual(threads);
});
