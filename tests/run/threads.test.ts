import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { linesOf } from "../../pipeline/compare/comparables.ts";
import { startThreads } from "../../pipeline/effects/threads.ts";
import { realEffects } from "../../pipeline/effects.ts";
import { usualLayout } from "../../pipeline/emit/formats/index.ts";
import type { Answer } from "../../pipeline/runs/answer.ts";
import { type ComparedClaims, standardsFrom } from "../../pipeline/runs/compare-claims.ts";
import { comparingHere } from "../../pipeline/runs/comparers.ts";
import { plainClaim } from "../compare/plain-claim.ts";
import { memoryEffects } from "../memory-effects.ts";
import { registryOf } from "../registry.ts";

const megabytes = 192;

/** Lines of claims: one company has many, which are compared by neighbours, and others have a few each. */
function claimsOf(count: number): string {
  const claims = Array.from({ length: count }, (_, number) => ({
    ...plainClaim,
    id: `s${number}-2025-01-01-x/claims/one`,
    subject_id: number % 3 === 0 ? "maker" : `maker-${number % 70}`,
    least: number % 17,
    most: (number % 17) + 2,
  }));
  return linesOf(claims, standardsFrom(registryOf()))
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}

test("a thread compares claims to the bytes that this one makes of them, one chunk after the other", async () => {
  const here = comparingHere(standardsFrom(registryOf()), usualLayout, memoryEffects(new Map()));
  const given = { program: realEffects(".").program(), reference: registryOf(), layout: usualLayout };
  const threads = startThreads(tmpdir(), 1, { on: "claims", given, megabytes });
  for (const count of [500, 90, 500]) {
    const question = { claims: claimsOf(count), key: undefined };
    const { run } = (await threads.ask(question)) as Answer<ComparedClaims>;
    const expected = (await here.compare(question)).run;
    expect(run.rows).toEqual(expected.rows);
    expect(run.rows["claim_pairs"]).toBeGreaterThan(count / 3);
    for (const [path, bytes] of expected.pieces)
      expect(Buffer.from(run.pieces.get(path) ?? []).equals(bytes), path).toBe(true);
  }
  await threads.close();
});

test("threads that fail say why to each that asks them, before and after", async () => {
  // without what they must know no thread can begin
  const threads = startThreads(tmpdir(), 2, { on: "articles", given: undefined, megabytes });
  const ask = () => Promise.allSettled(Array.from({ length: 5 }, () => threads.ask({ groups: [] })));
  const why = (await ask()).map((answer) => (answer.status === "rejected" ? String(answer.reason) : answer));
  expect([...new Set(why)]).toEqual([expect.stringMatching(/^TypeError: .*undefined/)]);
  expect(await ask()).toHaveLength(5);
  await threads.close();
});

test.each([
  ["articles", { groups: [], key: undefined }],
  ["claims", { claims: claimsOf(2), key: undefined }],
] as const)(
  "threads for %s that were made from a program that changed meanwhile work on nothing",
  async (on, question) => {
    const given = { program: "as it was before", reference: {} };
    const threads = startThreads(tmpdir(), 1, { on, given, megabytes });
    const { run, places } = (await threads.ask(question)) as Answer;
    expect(run.issues).toMatchObject([{ code: "source-moving", place: { file: "pipeline" } }]);
    expect({ pieces: run.pieces.size, places }).toEqual({ pieces: 0, places: undefined });
    await threads.close();
  },
);
