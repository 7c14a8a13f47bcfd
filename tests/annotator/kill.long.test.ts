import { expect, test } from "vitest";
import { killWhileAccepting, leaveRoom, makeRoom } from "./kill.ts";

// KILLS=200 is the measure; a kill takes seconds
const kills = Number(process.env["KILLS"] ?? 10);

test("kills lose nothing that was confirmed and leave no invalid file", {
  timeout: 60_000 * kills,
}, async () => {
  let confirmed = 0;
  for (let n = 0; n < kills; ) {
    const root = makeRoom();
    for (let of = 0; of < 10 && n < kills; of++, n++) {
      const killed = await killWhileAccepting(root, (n * 37) % 400, n % 3);
      expect([killed.issues, killed.lost]).toEqual([[], []]);
      confirmed += killed.confirmed;
    }
    leaveRoom(root);
  }
  process.stdout.write(`${kills} kills, ${confirmed} annotations confirmed before them, none lost\n`);
  expect(confirmed).toBeGreaterThanOrEqual(kills / 4);
});
