import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../pipeline/effects/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "playbook-"));
const path = join(folder, ".cache/lock");
const waited: number[] = [];
const take = () => takeLock(path, (holder) => waited.push(holder));

beforeEach(() => waited.splice(0));
afterAll(() => rmSync(folder, { recursive: true }));

test("a lock is had by one at a time; the others wait, and say so once", async () => {
  const release = await take();
  let isTaken = false;
  const other = take().then((releaseOther) => {
    isTaken = true;
    return releaseOther;
  });
  await setTimeout(200);
  expect({ isTaken, waited }).toEqual({ isTaken: false, waited: [process.pid] });
  release();
  (await other)();
  expect(readdirSync(join(folder, ".cache"))).toEqual([]);
});

const dead = spawnSync(process.execPath, ["--version"]).pid;

test.each([
  ["a process that is no more", `${dead}\n`],
  ["nobody, as after a crash of the machine", ""],
])("a lock of %s is taken over", async (_, written) => {
  writeFileSync(path, written);
  (await take())();
  expect(waited).toEqual([]);
  expect(readdirSync(join(folder, ".cache"))).toEqual([]);
});

test("a lock that somebody else took meanwhile is not given back", async () => {
  const release = await take();
  writeFileSync(path, "1\n");
  release();
  expect(readdirSync(join(folder, ".cache"))).toEqual(["lock"]);
});
