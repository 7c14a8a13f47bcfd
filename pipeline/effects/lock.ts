import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout } from "node:timers/promises";
import { isMissing } from "./listing.ts";
import { isAlive } from "./processes.ts";

/** Gives back what was taken. */
export type Release = () => void;

const lookAgainAfter = 50;

/**
 * Takes a lock that one process at a time can have: a file that holds its number. Waits, for as long as it takes, while
 * the process that has it runs, and says so once; takes it over from one that is no more.
 */
export async function takeLock(path: string, wait: (holder: number) => void): Promise<Release> {
  const own = `${path}.${process.pid}`;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(own, `${process.pid}\n`);
  try {
    for (let isTold = false; !takenNow(own, path); isTold = true) {
      const holder = holderOf(path);
      if (holder === undefined) continue;
      if (!(holder > 0 && isAlive(holder))) takeFrom(path, holder, own);
      else {
        if (!isTold) wait(holder);
        await setTimeout(lookAgainAfter);
      }
    }
  } finally {
    rmSync(own, { force: true });
  }
  return () => {
    if (holderOf(path) === process.pid) rmSync(path, { force: true });
  };
}

/** A link is made or not, and never over what is there. */
function takenNow(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === "EEXIST") return false;
    throw error;
  }
}

function holderOf(path: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(path, "utf8"), 10);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Puts the lock of a dead process away; back again, where another was faster and it is no longer that one. */
function takeFrom(path: string, dead: number, own: string): void {
  const away = `${own}.away`;
  try {
    renameSync(path, away);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  if (!Object.is(holderOf(away), dead)) takenNow(away, path);
  rmSync(away, { force: true });
}
