/** Two releases in a repository of their own, one after the other, and every reason to refuse one. */
import { hash } from "node:crypto";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, unzipSync } from "fflate";
import { unpackTar } from "modern-tar";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { projectRoot } from "../memory-effects.ts";
import { assetsOf, cloneOf, newRoom, type Room, releaseByHand } from "./release-room.ts";

const annotations = "sources/articles/wired-2025-01-30-deepseek-automakers/annotations.yaml";
const harbour = "harbour-post-2024-05-06-ferries";

const room: Room = newRoom();
const rooms: Room[] = [room];
const commits: Record<string, string> = {};
const refusedFor = async (version: string, previous?: string) =>
  [...new Set((await room.release(version, previous)).issues.map(({ code }) => code))].sort();

/** Keeps a release as a maintainer does: the archive in tests/releases/, the tag on its commit. */
function keep(version: string): void {
  const folder = join(room.root, "tests/releases");
  mkdirSync(folder, { recursive: true });
  copyFileSync(
    join(room.root, "dist", version, "industrial-playbook.tar.gz"),
    join(folder, `industrial-playbook-${version}.tar.gz`),
  );
  room.git("tag", "--annotate", `v${version}`, "--message", `Release ${version}`);
  room.commit(`Keep ${version}`);
}

beforeAll(async () => {
  const first = await room.release("0.1.0");
  expect(first.issues).toEqual([]);
  commits["0.1.0"] = room.git("rev-parse", "HEAD");
  keep("0.1.0");
});
afterAll(() => {
  for (const { root } of rooms) rmSync(root, { recursive: true });
});

describe("a release", () => {
  test("is refused for every reason at once, and then nothing is written", async () => {
    room.write("sources/articles/new.txt", "not committed");
    room.edit("output/csv/claims.csv", "200000000000,200000000000", "300000000000,200000000000");
    expect(await refusedFor("0.1.0")).toEqual(
      expect.arrayContaining(["output-stale", "release-dirty", "release-exists"]),
    );
    room.git("checkout", "--quiet", ".");
    room.git("clean", "--quiet", "--force", "sources");
  });

  test("of a past commit comes out byte for byte, in another folder, time zone and locale", () => {
    const clone = cloneOf(room, commits["0.1.0"] as string);
    rooms.push(clone);
    const said = releaseByHand(clone, "0.1.0", { TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" });
    expect(said).toContain("release 0.1.0 is in dist/0.1.0");
    const [made, again] = [assetsOf(room, "0.1.0"), assetsOf(clone, "0.1.0")];
    expect([...again.keys()]).toEqual([...made.keys()]);
    for (const [name, bytes] of made) expect(again.get(name)?.equals(bytes), name).toBe(true);
  });
});
