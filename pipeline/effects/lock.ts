import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { codeOf } from "./error-code.ts";
import { isAlive } from "./processes.ts";
import { unfinished } from "./unfinished.ts";

/** Gives back what was taken. */
export type Release = () => void;

const lookAgainAfter = 50;

/**
 * Takes a lock that one process at a time can have: a file that holds its number. Waits, for as long as it takes, while
 * another process that has it runs, and says so once; takes it over from one that is no more. A lock with the number of
 * this process is such a one: a process takes a lock once, and numbers are given again.
 */
export async function takeLock(path: string, wait: (holder: number) => void): Promise<Release> {
  let told: number | undefined;
  while (!takenNow(path)) {
    const holder = holderOf(path);
    if (holder !== undefined && !isOther(holder)) takeFrom(path, holder);
    else {
      if (holder !== undefined && told === undefined) wait(holder);
      told ??= holder;
      await setTimeout(lookAgainAfter);
    }
  }
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

/** Whether a number is that of another process that runs; what a damaged lock holds is none. */
function isOther(holder: number): boolean {
  return holder > 0 && holder !== process.pid && isAlive(holder);
}

/** A link to a file that is complete is made or not, and never over what is there. */
function takenNow(path: string): boolean {
  const own = unfinished(path);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(own, `${process.pid}\n`);
  try {
    return linked(own, path);
  } finally {
    rmSync(own, { force: true });
  }
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

function holderOf(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Puts the lock of a dead process away; back again, where another was faster and it is no longer that one. */
function takeFrom(path: string, dead: number): void {
  const away = unfinished(`${path}.away`);
  try {
    renameSync(path, away);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return;
    throw error;
  }
  if (!Object.is(holderOf(away), dead)) linked(away, path);
  rmSync(away, { force: true });
}
