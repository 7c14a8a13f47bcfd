/** A new version of a folder, written beside it. */
import {
  closeSync,
  existsSync,
  fdatasync,
  fsync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { codeOf } from "./error-code.ts";
import { isMissing, listFolder } from "./listing.ts";
import { isAlive } from "./processes.ts";

export type Staging = {
  /** Adds bytes to the end of a file of the new version. */
  readonly append: (path: string, bytes: Uint8Array) => void;
  /** Takes a file over from the version that there is, without copying its bytes. */
  readonly keep: (path: string) => void;
  /** Nothing is added to a file any more: it is flushed beside the build, and closed. Many parts are not open at a time. */
  readonly end: (path: string) => void;
  /** Makes the new version the folder; says whether that changed anything. */
  readonly publish: () => "published" | "unchanged";
  readonly discard: () => void;
};

type Open = { readonly descriptor: number; unflushed: number };

/** After so many bytes a file is flushed beside the build, so that the disk has not all of it to do in the end. */
const flushedEvery = 64 * 1024 * 1024;

/**
 * The new version is written to `.<name>.new-<process>` beside the folder, flushed to disk, and put in its place by
 * two renames: the old version is moved to `.<name>.old-<process>`, the new one to the name. A reader sees the old
 * version or the new one, never a mixture; of two processes at once, the later publishes last. A process killed between
 * the two renames leaves no folder for a moment; `recover` puts the old version back at the next run. What no run after
 * this one reads need not last: it is not flushed.
 */
export function stageFolder(folder: string, lasts = true): Staging {
  const beside = (state: "new" | "old", process_: number | string): string =>
    join(dirname(folder), `.${basename(folder)}.${state}-${process_}`);
  const fresh = beside("new", process.pid);
  const old = beside("old", process.pid);
  recover(folder);
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  const open = new Map<string, Open>();
  /** Descriptors of files that are being flushed, and what went wrong with one that was. */
  const flushing = new Set<number>();
  let failed: Error | undefined;
  const end = (path: string): void => {
    const file = open.get(path);
    if (file === undefined) return;
    const { descriptor } = file;
    open.delete(path);
    if (!lasts) {
      closeSync(descriptor);
      return;
    }
    flushing.add(descriptor);
    fsync(descriptor, (error) => {
      failed ??= error ?? undefined;
      flushing.delete(descriptor);
      closeSync(descriptor);
    });
  };
  const flushAll = (): void => {
    for (const { descriptor } of open.values()) {
      if (lasts) fsyncSync(descriptor);
      closeSync(descriptor);
    }
    open.clear();
    // those that are being flushed are closed when that is done
    for (const descriptor of flushing) fsyncSync(descriptor);
    if (failed !== undefined) throw failed;
  };
  return {
    append: (path, bytes) => {
      let file = open.get(path);
      if (file === undefined) {
        mkdirSync(dirname(join(fresh, path)), { recursive: true });
        file = { descriptor: openSync(join(fresh, path), "wx"), unflushed: 0 };
        open.set(path, file);
      }
      for (let written = 0; written < bytes.length; ) written += writeSync(file.descriptor, bytes, written);
      file.unflushed += bytes.length;
      if (!lasts || file.unflushed < flushedEvery) return;
      file.unflushed = 0;
      // whether this one succeeds does not matter: the flush before publishing does
      fdatasync(file.descriptor, () => undefined);
    },
    keep: (path) => {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      linkSync(join(folder, path), join(fresh, path));
    },
    end,
    publish: () => {
      flushAll();
      if (sameFolder(folder, fresh)) {
        rmSync(fresh, { recursive: true });
        return "unchanged";
      }
      if (lasts) flushFolders(fresh);
      replaceFolder(folder, fresh, old);
      if (lasts) flushFolder(dirname(folder));
      rmSync(old, { recursive: true, force: true });
      return "published";
    },
    discard: () => {
      for (const { descriptor } of open.values()) closeSync(descriptor);
      open.clear();
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
      const code = codeOf(error);
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
      return kind === "folder" ? sameFolder(a, b) : sameFile(a, b);
    })
  );
}

const step = 8 * 1024 * 1024;

function sameFile(left: string, right: string): boolean {
  const [ours, theirs] = [statSync(left), statSync(right)];
  if (ours.ino === theirs.ino && ours.dev === theirs.dev) return true;
  if (ours.size !== theirs.size) return false;
  const open = [openSync(left, "r"), openSync(right, "r")] as const;
  const [a, b] = [Buffer.allocUnsafe(step), Buffer.allocUnsafe(step)];
  try {
    for (let at = 0; at < ours.size; at += step) {
      const [read, other] = [readSync(open[0], a, 0, step, at), readSync(open[1], b, 0, step, at)];
      if (read !== other || !a.subarray(0, read).equals(b.subarray(0, other))) return false;
    }
    return true;
  } finally {
    for (const descriptor of open) closeSync(descriptor);
  }
}
