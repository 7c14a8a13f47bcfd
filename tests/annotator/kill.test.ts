import { expect, test } from "vitest";
import { killWhileAccepting, leaveRoom, makeRoom } from "./kill.ts";

test("killed at any moment, the annotator leaves a valid file with all that was confirmed", async () => {
  const root = makeRoom();
  try {
    for (const first of [0, 2]) {
      const { confirmed, issues, lost } = await killWhileAccepting(root, 5, first);
      expect([issues, lost]).toEqual([[], []]);
      expect(confirmed).toBeGreaterThanOrEqual(first);
    }
  } finally {
    leaveRoom(root);
  }
});
