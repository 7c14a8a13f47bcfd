import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { startThreads } from "../../pipeline/effects/threads.ts";
import type { Answer } from "../../pipeline/runs/answer.ts";

const megabytes = 192;

test("threads that fail say why to each that asks them, before and after", async () => {
  // without what they must know no thread can begin
  const threads = startThreads(tmpdir(), 2, { given: undefined, megabytes });
  const ask = () => Promise.allSettled(Array.from({ length: 5 }, () => threads.ask({ groups: [] })));
  const why = (await ask()).map((answer) => (answer.status === "rejected" ? String(answer.reason) : answer));
  expect([...new Set(why)]).toEqual([expect.stringMatching(/^TypeError: .*undefined/)]);
  expect(await ask()).toHaveLength(5);
  await threads.close();
});

test("threads that were made from a program that changed meanwhile work on nothing", async () => {
  const given = { program: "as it was before", reference: {} };
  const threads = startThreads(tmpdir(), 1, { given, megabytes });
  const { run, places } = (await threads.ask({ groups: [], key: undefined })) as Answer;
  expect(run.issues).toMatchObject([{ code: "source-moving", place: { file: "pipeline" } }]);
  expect({ pieces: run.pieces.size, places }).toEqual({ pieces: 0, places: undefined });
  await threads.close();
});
