/** Claims are compared in threads of their own, which begin when those that worked on articles have ended. */
import { expect, test } from "vitest";
import type { Threads } from "../../pipeline/effects/threads.ts";
import type { Effects } from "../../pipeline/effects.ts";
import { formatsOf, usualLayout } from "../../pipeline/emit/formats/index.ts";
import { build } from "../../pipeline/run.ts";
import { answering, type Question } from "../../pipeline/runs/answer.ts";
import {
  type ClaimsQuestion,
  type ComparedBy,
  comparing,
  standardsFrom,
} from "../../pipeline/runs/compare-claims.ts";
import { startComparers } from "../../pipeline/runs/comparers.ts";
import type { Given } from "../../pipeline/runs/thread.ts";
import { startWatch } from "../../pipeline/stopwatch.ts";
import type { Reference } from "../../schemas/reference.ts";
import { type Files, memoryEffects } from "../memory-effects.ts";
import { registryOf } from "../registry.ts";
import { inParts, sources } from "./parted-sources.ts";

const dataset = { name: "test", version: "0.0.0", description: "test" };

/** A world whose threads are this one, and what is heard of them. */
function withThreads(files: Files): { effects: Effects; heard: string[] } {
  const heard: string[] = [];
  const effects = memoryEffects(files);
  const startThreads = (count: number, { on, given }: { on: string; given: unknown }): Threads => {
    heard.push(`${count} for ${on}`);
    return {
      ask: async (question) => (on === "articles" ? worked(given, question) : compared(given, question)),
      atOnce: count,
      close: async () => {
        if (!heard.includes(`end of ${on}`)) heard.push(`end of ${on}`);
      },
    };
  };
  const worked = (given: unknown, question: unknown) => {
    const { reference, layout } = given as Given<Reference>;
    return answering(reference, effects, layout)(question as Question);
  };
  const compared = (given: unknown, question: unknown) => {
    const { reference, layout } = given as Given<ComparedBy>;
    return comparing(standardsFrom(reference), formatsOf(layout), effects)(question as ClaimsQuestion);
  };
  return { effects: { ...effects, startThreads }, heard };
}

test("no thread holds articles while claims are compared, and the bytes are those of one thread", async () => {
  const [files, alone] = [sources(), sources()];
  const { effects, heard } = withThreads(files);
  const options = { dataset, layout: inParts, cache: false };
  expect((await build({ ...options, concurrency: 2, fewestForThread: 1 }, effects)).issues).toEqual([]);
  expect(heard).toEqual(["2 for articles", "end of articles", "2 for claims", "end of claims"]);
  await build({ ...options, concurrency: 1 }, memoryEffects(alone));
  expect(files.get("output/SHA256SUMS")).toEqual(alone.get("output/SHA256SUMS"));
});

const enough = 4_000_000;

test.each([
  ["few claims, by this thread", enough - 1, { concurrency: 2 }, []],
  ["many", enough, { concurrency: 2 }, ["2 for claims", "end of claims"]],
  [
    "few, where threads are asked for",
    1,
    { concurrency: 3, fewestForThread: 1 },
    ["3 for claims", "end of claims"],
  ],
  ["many, with one thread", enough, { concurrency: 1, fewestForThread: 1 }, []],
] as const)("claims are compared, %s", async (_, length, concurrency, expected) => {
  const { effects, heard } = withThreads(new Map());
  const reference = registryOf();
  const comparable = { standards: standardsFrom(reference), shelf: { length: () => length } };
  const watch = startWatch(effects);
  const comparers = startComparers(comparable, concurrency, reference, usualLayout, effects, watch);
  expect(heard).toEqual([]);
  const { run } = await comparers.compare({ claims: "", key: undefined });
  expect(run.rows).toEqual({ claim_groups: 0, claim_pairs: 0 });
  await comparers.close();
  expect(heard).toEqual(expected);
});
