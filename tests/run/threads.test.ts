import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { startThreads } from "../../pipeline/effects/threads.ts";

test("threads that fail say why to each that asks them, before and after", async () => {
  // where there is no reference data no thread can begin
  const threads = startThreads(tmpdir(), 2);
  const ask = () => Promise.allSettled(Array.from({ length: 5 }, () => threads.ask({ groups: [] })));
  const why = (await ask()).map((answer) => (answer.status === "rejected" ? String(answer.reason) : answer));
  expect(new Set(why)).toEqual(new Set(["Error: the reference data changed while the build ran"]));
  expect(await ask()).toHaveLength(5);
  await threads.close();
});
