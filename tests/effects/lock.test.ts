import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeEach, expect, test } from "vitest";
import { takeLock } from "../../pipeline/effects/lock.ts";

const folder = mkdtempSync(join(tmpdir(), "playbook-"));
const cache = join(folder, ".cache");
const path = join(cache, "lock");
const waited: number[] = [];
const take = () => takeLock(path, (holder) => waited.push(holder));
const left = () => readdirSync(cache);

beforeEach(() => {
  waited.splice(0);
  rmSync(cache, { recursive: true, force: true });
  mkdirSync(cache);
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a lock is waited for while the process that has it runs, which is said once", async () => {
  const other = spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
  writeFileSync(path, `${other.pid}\n`);
  let isTaken = false;
  const taken = take().then((release) => {
    isTaken = true;
    return release;
  });
  await setTimeout(300);
  expect({ isTaken, waited, left: left() }).toEqual({ isTaken: false, waited: [other.pid], left: ["lock"] });
  other.kill("SIGKILL");
  (await taken)();
  expect({ waited, left: left() }).toEqual({ waited: [other.pid], left: [] });
});

test("it is waited for where the whole cache is removed meanwhile", async () => {
  writeFileSync(path, `${process.ppid}\n`);
  const taken = take();
  await setTimeout(100);
  rmSync(cache, { recursive: true });
  (await taken)();
  expect(left()).toEqual([]);
});

const dead = spawnSync(process.execPath, ["--version"]).pid;

test.each([
  ["a process that is no more", `${dead}\n`],
  ["a process that had this one's number", `${process.pid}\n`],
  ["nobody, as after a crash of the machine", ""],
])("a lock of %s is taken over", async (_, written) => {
  writeFileSync(path, written);
  const release = await take();
  expect({ waited, left: left() }).toEqual({ waited: [], left: ["lock"] });
  release();
  expect(left()).toEqual([]);
});

test("a lock that somebody else took meanwhile is not given back", async () => {
  const release = await take();
  writeFileSync(path, "1\n");
  release();
  expect(left()).toEqual(["lock"]);
});

test("where there can be no lock nobody waits for it", async () => {
  mkdirSync(path);
  await expect(take()).rejects.toMatchObject({ code: "EISDIR" });
});
