import { expect, test } from "vitest";
import { killWhileAccepting, leaveRoom, makeRoom } from "./kill.ts";

test("killed at any moment, the annotator leaves a valid file with all that was confirmed", async () => {
  const root = makeRoom();
  try {
    for (const after of [5, 333]) {
      const { confirmed, issues, lost } = await killWhileAccepting(root, after);
      expect([issues, lost]).toEqual([[], []]);
      if (after > 300) expect(confirmed).toBeGreaterThan(0);
    }
  } finally {
    leaveRoom(root);
  }
});
