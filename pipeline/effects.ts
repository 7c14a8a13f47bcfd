/** The outside world as one argument: only this file and its room touch the disk, the clock and the console. */
import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fetchBytes } from "./effects/fetch.ts";
import { git } from "./effects/git.ts";
import { isLeftByTools } from "./effects/left-by-tools.ts";
import { type Entry, type EntryKind, isMissing, kindAt, listFolder } from "./effects/listing.ts";
import { type Release, takeLock } from "./effects/lock.ts";
import { isAlive } from "./effects/processes.ts";
import { digestOfProgram } from "./effects/program.ts";
import type { Retrieved } from "./effects/retrieve.ts";
import { type Staging, stageFolder } from "./effects/staging.ts";
import { type Start, startThreads, type Threads } from "./effects/threads.ts";
import { unfinished } from "./effects/unfinished.ts";
import { unpack } from "./effects/unpack.ts";
import { changeBelow } from "./effects/watch.ts";

export type Effects = {
  /** The bytes of a file; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The length of a file in bytes; undefined where there is none. */
  readonly size: (path: string) => number | undefined;
  /** The bytes [start, start + length) of a file. */
  readonly readRange: (path: string, start: number, length: number) => Uint8Array;
  /** Fills `bytes` from a file, from byte `start` on. */
  readonly readInto: (path: string, start: number, bytes: Uint8Array) => void;
  /** The path of a .gz or .zst file's content, unpacked to the cache anew. Fails where it cannot be unpacked. */
  readonly unpacked: (path: string) => Promise<string>;
  /** What is in a folder, by name, in code-unit order; nothing where there is no such folder. */
  readonly list: (folder: string) => readonly Entry[];
  /** What stands at a path; a link is "other", wherever it leads. */
  readonly kind: (path: string) => EntryKind | undefined;
  /** The bytes at an http or https address, following redirects; a text that says why where there are none, or more than `limit`. */
  readonly fetch: (url: string, limit: number) => Promise<Uint8Array | string>;
  /** A page at an address that a person gave, from the open internet only; a text that says why where there is none. */
  readonly retrieve: (url: string) => Promise<Retrieved | string>;
  /** Writes a whole file, which is seen when it is complete, or not at all. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Removes a file, where there is one. */
  readonly remove: (path: string) => void;
  /** What changes whenever a file is written, replaced or touched; undefined where there is none. */
  readonly stamp: (path: string) => string | undefined;
  /** SHA-256 of the program as it was when this was first asked: its code, its libraries and its Node. */
  readonly program: () => string;
  /** Whether the program's files hash to something else now. */
  readonly programMoved: (program: string) => boolean;
  /** A new version of a folder, beside it and unseen until it is published; flushed to the disk if it shall last. */
  readonly stage: (folder: string, lasts?: boolean) => Staging;
  /** Whether a process of this machine runs. */
  readonly isRunning: (process: number) => boolean;
  /** Lets one process at a time go on; the others wait, and say for whom. */
  readonly lock: (path: string) => Promise<Release>;
  /** Threads that work on articles or compare claims; absent in a world without threads. */
  readonly startThreads?: (count: number, start: Start) => Threads;
  /** What git says in the project's folder, without the last line feed; undefined where it fails or there is none. */
  readonly git: (...args: readonly string[]) => string | undefined;
  /** Waits until something below a folder has changed, and whoever writes has finished. */
  readonly changeBelow: (folder: string) => Promise<void>;
  /** Prints a line of results. */
  readonly print: (line: string) => void;
  /** Prints a line about the run. */
  readonly report: (line: string) => void;
  /** Shows how far a run is: a line that the next one replaces on a terminal, a plain line now and then elsewhere. */
  readonly progress: (line: string) => void;
  /** Milliseconds since the program began. */
  readonly now: () => number;
  /** Resident bytes of the process. */
  readonly memory: () => number;
  /** The most resident bytes that the process has had. */
  readonly peakMemory: () => number;
};

/** What people, or a build, put into a folder, by name, in code-unit order: without what tools left there. */
export function listWanted(effects: Effects, folder: string): readonly Entry[] {
  return effects.list(folder).filter(({ name }) => !isLeftByTools(name));
}

/** The paths of all files below a folder, in order, without what tools left there. */
export function filesBelow(effects: Effects, folder: string): string[] {
  return listWanted(effects, folder).flatMap(({ name, kind }) => {
    const path = `${folder}/${name}`;
    return kind === "folder" ? filesBelow(effects, path) : [path];
  });
}

const kilobyte = 1024;

/** Columns of a terminal that does not say how wide it is. */
const narrowest = 80;

/** Milliseconds between lines of progress where there is no terminal. */
const plainProgressEvery = 5000;

/** The real world, with paths relative to `root`. */
export function realEffects(root: string): Effects {
  const interactive = process.stderr.isTTY === true && process.env["CI"] === undefined;
  let lineShown = false;
  let program: string | undefined;
  let reportedAt = performance.now();
  const clearLine = (): void => {
    if (lineShown) process.stderr.write("\r\u001B[2K");
    lineShown = false;
  };
  const report = (line: string): void => {
    clearLine();
    process.stderr.write(`${line}\n`);
  };
  return {
    read: (path) => readIfThere(join(root, path)),
    size: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size,
    readRange: (path, start, length) => readRangeOf(join(root, path), start, length),
    readInto: (path, start, bytes) => readIntoFrom(join(root, path), start, bytes),
    unpacked: (path) => unpack(root, path),
    list: (folder) => listFolder(join(root, folder)),
    kind: (path) => kindAt(join(root, path)),
    write: (path, bytes) => writeWhole(join(root, path), bytes),
    remove: (path) => rmSync(join(root, path), { force: true }),
    stamp: (path) => stampOf(join(root, path)),
    program: () => {
      program ??= digestOfProgram();
      return program;
    },
    programMoved: (before) => digestOfProgram() !== before,
    isRunning: isAlive,
    lock: (path) => takeLock(join(root, path), (holder) => report(describeWaiting(path, holder))),
    startThreads: (count, start) => startThreads(root, count, start),
    fetch: fetchBytes,
    // Node's networking takes longer to load than a small command to run
    retrieve: async (url) => (await import("./effects/retrieve.ts")).retrieve(url),
    stage: (folder, lasts) => stageFolder(join(root, folder), lasts),
    changeBelow: (folder) => changeBelow(join(root, folder)),
    git: (...args) => git(root, args),
    print: (line) => {
      clearLine();
      process.stdout.write(`${line}\n`);
    },
    report,
    progress: (line) => {
      if (interactive) {
        // a line that is broken is not replaced whole
        process.stderr.write(`\r\u001B[2K${line.slice(0, (process.stderr.columns || narrowest) - 1)}`);
        lineShown = true;
      } else if (performance.now() - reportedAt > plainProgressEvery) {
        process.stderr.write(`${line}\n`);
        reportedAt = performance.now();
      }
    },
    now: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    peakMemory: () => process.resourceUsage().maxRSS * kilobyte,
  };
}

function describeWaiting(path: string, holder: number): string {
  return `waiting for process ${holder}, which is at work here; if that is no playbook, remove ${path}`;
}

function readIfThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function readRangeOf(path: string, start: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  readIntoFrom(path, start, bytes);
  return bytes;
}

function readIntoFrom(path: string, start: number, bytes: Uint8Array): void {
  const descriptor = openSync(path, "r");
  try {
    let filled = 0;
    while (filled < bytes.length) {
      const read = readSync(descriptor, bytes, filled, bytes.length - filled, start + filled);
      if (read === 0)
        throw new Error(`${path} ends before byte ${start + bytes.length}: it changed while it was read`);
      filled += read;
    }
  } finally {
    closeSync(descriptor);
  }
}

function writeWhole(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const fresh = unfinished(path);
  writeFileSync(fresh, bytes);
  renameSync(fresh, path);
}

/** As git tells whether it must look into a file again: which file it is, how long, and when it was written. */
function stampOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(" ");
}
