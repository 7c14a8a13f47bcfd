import { expect, test } from "vitest";
import { undoOfSessions } from "./sessions.ts";

// SESSIONS=1000 is the measure; a session takes half a second where nothing else runs
const sessions = Number(process.env["SESSIONS"] ?? 100);

test("undo of sessions at random leads back to the same bytes", { timeout: 12_000 * sessions }, () => {
  expect(sessions).toBeGreaterThanOrEqual(100);
  undoOfSessions(sessions);
});
