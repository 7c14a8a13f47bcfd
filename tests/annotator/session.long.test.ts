import { expect, test } from "vitest";
import { undoOfSessions } from "./sessions.ts";

// SESSIONS=1000 is the measure; a session takes half a second
const sessions = Number(process.env["SESSIONS"] ?? 100);

test("undo of sessions at random leads back to the same bytes", { timeout: 1_200_000 }, () => {
  expect(sessions).toBeGreaterThanOrEqual(100);
  undoOfSessions(sessions);
});
