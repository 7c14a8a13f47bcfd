import { test } from "vitest";
import { undoOfSessions } from "./sessions.ts";

test("undo of a thousand sessions at random leads back to the same bytes", { timeout: 1_200_000 }, () =>
  undoOfSessions(1000),
);
