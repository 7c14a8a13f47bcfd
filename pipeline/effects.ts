/** The outside world as one argument: the only file that touches the disk, the clock and the console. */
import { execFileSync } from "node:child_process";
import { hash } from "node:crypto";
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { Worker } from "node:worker_threads";
import { gunzipSync, zstdDecompressSync } from "node:zlib";

export type EntryKind = "file" | "folder" | "other";

export type Effects = {
  /** The bytes of a file; undefined where there is none. */
  readonly read: (path: string) => Uint8Array | undefined;
  /** The length of a file in bytes; undefined where there is none. */
  readonly size: (path: string) => number | undefined;
  /** The bytes [start, start + length) of a file. */
  readonly readRange: (path: string, start: number, length: number) => Uint8Array;
  /** The path of a .gz or .zst file's content, unpacked to the cache anew. Throws where it cannot be unpacked. */
  readonly unpacked: (path: string) => string;
  /** What is in a folder, by name, in code-unit order; nothing where there is no such folder. */
  readonly list: (folder: string) => readonly { readonly name: string; readonly kind: EntryKind }[];
  /** The bytes at an http or https address, following redirects; a text that says why where there are none, or more than `limit`. */
  readonly fetch: (url: string, limit: number) => Promise<Uint8Array | string>;
  /** A new version of a folder, beside it and unseen until it is published. */
  readonly stage: (folder: string) => Staging;
  /** Threads that work on runs of articles (worker.ts); absent in a world without threads. */
  readonly startThreads?: (count: number) => Threads;
  /** What git says in the project's folder, without the last line feed; undefined where it fails or there is none. */
  readonly git: (...args: readonly string[]) => string | undefined;
  /** Prints a line of results. */
  readonly print: (line: string) => void;
  /** Prints a line about the run. */
  readonly report: (line: string) => void;
  /** Shows how far a run is: a line that the next one replaces on a terminal, a plain line now and then elsewhere. */
  readonly progress: (line: string) => void;
  /** Milliseconds of a clock that only runs forward. */
  readonly now: () => number;
};

export type Threads = {
  /** Gives the question to a thread that is free; at most as many at a time as there are threads. */
  readonly ask: (question: unknown) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export type Staging = {
  /** Adds bytes to the end of a file of the new version. */
  readonly append: (path: string, bytes: Uint8Array) => void;
  /** Makes the new version the folder; says whether that changed anything. */
  readonly publish: () => "published" | "unchanged";
  readonly discard: () => void;
};

/** Milliseconds between lines of progress where there is no terminal. */
const plainProgressEvery = 5000;

/** The real world, with paths relative to `root`. */
export function realEffects(root: string): Effects {
  const interactive = process.stderr.isTTY === true && process.env["CI"] === undefined;
  let lineShown = false;
  let reportedAt = performance.now();
  const clearLine = (): void => {
    if (lineShown) process.stderr.write("\r\u001B[2K");
    lineShown = false;
  };
  return {
    read: (path) => readIfThere(join(root, path)),
    size: (path) => statSync(join(root, path), { throwIfNoEntry: false })?.size,
    readRange: (path, start, length) => readRangeOf(join(root, path), start, length),
    unpacked: (path) => unpack(root, path),
    list: (folder) => listFolder(join(root, folder)),
    startThreads: (count) => startThreads(root, count),
    fetch: fetchBytes,
    stage: (folder) => stageFolder(join(root, folder)),
    git: (...args) => git(root, args),
    print: (line) => {
      clearLine();
      process.stdout.write(`${line}\n`);
    },
    report: (line) => {
      clearLine();
      process.stderr.write(`${line}\n`);
    },
    progress: (line) => {
      if (interactive) {
        process.stderr.write(`\r\u001B[2K${line}`);
        lineShown = true;
      } else if (performance.now() - reportedAt > plainProgressEvery) {
        process.stderr.write(`${line}\n`);
        reportedAt = performance.now();
      }
    },
    now: () => performance.now(),
  };
}

function git(root: string, args: readonly string[]): string | undefined {
  // git's own words are never read, but its paths are: without quotes and octal escapes
  const settings = ["-c", "core.quotePath=false"];
  try {
    const said = execFileSync("git", [...settings, ...args], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 256 * 1024 * 1024,
    });
    return said.replace(/\n$/, "");
  } catch {
    return undefined;
  }
}

/** Each thread answers one question after the other; a thread that fails fails the question it was asked. */
function startThreads(root: string, count: number): Threads {
  const script = new URL("./worker.ts", import.meta.url);
  const threads = Array.from({ length: count }, () => new Worker(script, { workerData: { root } }));
  const free = [...threads];
  let failure: Error | undefined;
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const thread = free.pop();
        if (thread === undefined) {
          reject(failure ?? new Error("more questions at a time than threads"));
          return;
        }
        const failed = (error: Error): void => {
          failure = error;
          reject(error);
        };
        thread.once("error", failed);
        thread.once("message", (answer) => {
          thread.off("error", failed);
          free.push(thread);
          resolve(answer);
        });
        thread.postMessage(question);
      }),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** Milliseconds after which a download that has not ended is given up. */
const downloadLimit = 600_000;

async function fetchBytes(url: string, limit: number): Promise<Uint8Array | string> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(downloadLimit) });
    if (!response.ok || response.body === null) return `the answer ${response.status}`;
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      length += chunk.length;
      if (length > limit) return `more than ${limit} bytes`;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    const { message, cause } = error as Error;
    return cause instanceof Error ? `${message}: ${cause.message}` : message;
  }
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
  const descriptor = openSync(path, "r");
  try {
    let filled = 0;
    while (filled < length) {
      const read = readSync(descriptor, bytes, filled, length - filled, start + filled);
      if (read === 0)
        throw new Error(`${path} ends before byte ${start + length}: it changed while it was read`);
      filled += read;
    }
  } finally {
    closeSync(descriptor);
  }
  return bytes;
}

const unpackers = { ".gz": gunzipSync, ".zst": zstdDecompressSync } as const;

function unpack(root: string, path: string): string {
  const packed = readFileSync(join(root, path));
  const content = `.cache/unpacked/${hash("sha256", packed, "hex")}.jsonl`;
  const target = join(root, content);
  mkdirSync(dirname(target), { recursive: true });
  const bytes = unpackers[extname(path) as keyof typeof unpackers](packed);
  const fresh = `${target}.${process.pid}.tmp`;
  writeFileSync(fresh, bytes);
  renameSync(fresh, target);
  return content;
}

function listFolder(folder: string): { name: string; kind: EntryKind }[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .map((entry) => ({
        name: entry.name,
        kind: entry.isFile()
          ? ("file" as const)
          : entry.isDirectory()
            ? ("folder" as const)
            : ("other" as const),
      }))
      .sort((left, right) => (left.name < right.name ? -1 : 1));
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const { code } = error as { code?: string };
  return code === "ENOENT" || code === "ENOTDIR" || code === "EISDIR";
}

/**
 * The new version is written to `.<name>.new-<process>` beside the folder, flushed to disk, and put in its place by
 * two renames: the old version is moved to `.<name>.old-<process>`, the new one to the name. A reader sees the old
 * version or the new one, never a mixture; of two builds at once, the later publishes last. A process killed between
 * the two renames leaves no folder for a moment; `recover` puts the old version back at the next run.
 */
function stageFolder(folder: string): Staging {
  const beside = (state: "new" | "old", process_: number | string): string =>
    join(dirname(folder), `.${basename(folder)}.${state}-${process_}`);
  const fresh = beside("new", process.pid);
  const old = beside("old", process.pid);
  recover(folder);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const open = new Map<string, number>();
  const closeAll = (): void => {
    for (const descriptor of open.values()) {
      fsyncSync(descriptor);
      closeSync(descriptor);
    }
    open.clear();
  };
  return {
    append: (path, bytes) => {
      let descriptor = open.get(path);
      if (descriptor === undefined) {
        mkdirSync(dirname(join(fresh, path)), { recursive: true });
        descriptor = openSync(join(fresh, path), "wx");
        open.set(path, descriptor);
      }
      for (let written = 0; written < bytes.length; ) written += writeSync(descriptor, bytes, written);
    },
    publish: () => {
      closeAll();
      if (sameFolder(folder, fresh)) {
        rmSync(fresh, { recursive: true });
        return "unchanged";
      }
      flushFolders(fresh);
      replaceFolder(folder, fresh, old);
      flushFolder(dirname(folder));
      rmSync(old, { recursive: true, force: true });
      return "published";
    },
    discard: () => {
      closeAll();
      rmSync(fresh, { recursive: true, force: true });
    },
  };
}

/** Puts `fresh` in the place of `folder`; starts again where another process got in between the two renames. */
function replaceFolder(folder: string, fresh: string, old: string): void {
  for (let attempt = 1; ; attempt++) {
    rmSync(old, { recursive: true, force: true });
    if (existsSync(folder)) renameUnlessGone(folder, old);
    try {
      renameSync(fresh, folder);
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (attempt === 100 || (code !== "ENOTEMPTY" && code !== "EEXIST")) throw error;
    }
  }
}

function renameUnlessGone(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

const leftBehind = /^\.(.{1,255})\.(new|old)-(\d{1,20})$/;

/**
 * Clears up after processes that are no more: puts an old version back where a run was killed between taking it away
 * and putting the new one there, and removes what other killed runs left.
 */
function recover(folder: string): void {
  for (const { name } of listFolder(dirname(folder))) {
    const [, of, state, owner] = leftBehind.exec(name) ?? [];
    if (of !== basename(folder) || (Number(owner) !== process.pid && isAlive(Number(owner)))) continue;
    const path = join(dirname(folder), name);
    if (state === "old" && !existsSync(folder)) renameSync(path, folder);
    else rmSync(path, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as { code?: string }).code === "EPERM";
  }
}

function flushFolders(folder: string): void {
  for (const { name, kind } of listFolder(folder)) if (kind === "folder") flushFolders(join(folder, name));
  flushFolder(folder);
}

function flushFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  fsyncSync(descriptor);
  closeSync(descriptor);
}

function sameFolder(left: string, right: string): boolean {
  const ours = listFolder(left);
  const theirs = listFolder(right);
  return (
    ours.length === theirs.length &&
    ours.every(({ name, kind }, index) => {
      if (theirs[index]?.name !== name || theirs[index]?.kind !== kind) return false;
      const [a, b] = [join(left, name), join(right, name)];
      return kind === "folder" ? sameFolder(a, b) : readFileSync(a).equals(readFileSync(b));
    })
  );
}
