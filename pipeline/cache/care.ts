/** What the cache holds, and its care. Nothing in it is needed: what is missing is made again. */

import { isUnfinished, writerOf } from "../effects/unfinished.ts";
import { pathOfContent, unpackedFolder } from "../effects/unpack.ts";
import type { Effects } from "../effects.ts";
import { findCollections } from "../sources/records.ts";
import { articlesFolder } from "../sources/survey.ts";
import type { CacheAction } from "./actions.ts";
import { readPublished } from "./published.ts";
import { findEntry, findPiece, lockPath, runsFolder } from "./store.ts";
import { articleOfValue, isSoundValue, valuesFolder } from "./value.ts";

type Kept = { readonly name: string; readonly path: string; readonly bytes: number };

/** What the cache holds. A killed process leaves what it had not finished. */
type Cache = {
  readonly runs: readonly Kept[];
  readonly contents: readonly Kept[];
  readonly values: readonly Kept[];
  readonly unfinished: readonly Kept[];
};

type Outcome = { readonly said: string; readonly sound: boolean };

/** Does what is asked and says what came of it; whether all is well. Nothing is removed while a build is at work. */
export async function careForCache(action: CacheAction, effects: Effects): Promise<Outcome> {
  if (action !== "prune") return care(action, effects);
  const release = await effects.lock(lockPath);
  try {
    return await care(action, effects);
  } finally {
    release();
  }
}

async function care(action: CacheAction, effects: Effects): Promise<Outcome> {
  const { runs, contents, values, unfinished } = cacheOf(effects);
  const record = readPublished(effects);
  const used = new Set(record?.runs);
  switch (action) {
    case "size": {
      const current = runs.filter(({ name }) => used.has(name));
      const last = record === undefined ? noRecord : `the last build used ${told(current, "run")}`;
      return { said: `${told(runs, "run")}; ${last}${besides(contents, values, unfinished)}`, sound: true };
    }
    case "prune": {
      const unused = runs.filter(({ name }) => !used.has(name));
      const collections = new Set(findCollections(effects).paths.map(pathOfContent));
      const orphans = contents.filter(({ path }) => !collections.has(path));
      const left = values.filter(({ name }) => isLeft(effects, name));
      for (const { path } of [...unused, ...orphans, ...left, ...unfinished]) effects.remove(path);
      const why = record === undefined ? `: ${noRecord}` : ", which the last build did not use";
      return {
        said: `removed ${told(unused, "run")}${why}${besides(orphans, left, unfinished)}`,
        sound: true,
      };
    }
    case "verify": {
      const damaged: Kept[] = [];
      for (const run of runs) if (!(await isSound(effects, run.name))) damaged.push(run);
      for (const value of values) if (!isSoundValue(effects.read(value.path) ?? none)) damaged.push(value);
      const list = damaged.map(({ path }) => `\n  ${path}`).join("");
      return damaged.length === 0
        ? { said: `${told(runs, "run")}${besides([], values, [])}, all as they were written`, sound: true }
        : {
            said: `damaged, and made anew when they are needed: ${told(damaged, "file")}${list}`,
            sound: false,
          };
    }
  }
}

const none = new Uint8Array();

/** Whether what is kept for an article stands there although the article does not. */
function isLeft(effects: Effects, name: string): boolean {
  const article = articleOfValue(name);
  return article !== undefined && effects.kind(`${articlesFolder}/${article}`) === undefined;
}

const noRecord = "no build is on record, so none is known to be used";

function cacheOf(effects: Effects): Cache {
  const inRuns = effects.list(runsFolder).flatMap(({ name }) => filesIn(effects, `${runsFolder}/${name}`));
  const inUnpacked = filesIn(effects, unpackedFolder);
  const inValues = filesIn(effects, valuesFolder);
  return {
    runs: inRuns.filter(({ name }) => !isUnfinished(name)),
    contents: inUnpacked.filter(({ name }) => !isUnfinished(name)),
    values: inValues.filter(({ name }) => !isUnfinished(name)),
    unfinished: [...filesIn(effects, ".cache"), ...inRuns, ...inUnpacked, ...inValues].filter(
      ({ name }) => isUnfinished(name) && !isBeingWritten(effects, name),
    ),
  };
}

function filesIn(effects: Effects, folder: string): Kept[] {
  return effects
    .list(folder)
    .filter(({ kind }) => kind === "file")
    .map(({ name }) => {
      const path = `${folder}/${name}`;
      return { name, path, bytes: effects.size(path) ?? 0 };
    });
}

/** Whether the process that writes a file runs. */
function isBeingWritten(effects: Effects, name: string): boolean {
  const writer = writerOf(name);
  return writer !== undefined && effects.isRunning(writer);
}

async function isSound(effects: Effects, key: string): Promise<boolean> {
  const entry = findEntry(effects, key);
  if (entry === undefined) return false;
  const pieces = Object.keys(entry.places.pieces).map((path) => findPiece(effects, entry.places, path));
  return !(await Promise.all(pieces)).includes(undefined);
}

/** "; 1 unpacked collection, 1.2 MB; 2 unfinished files, 0.1 MB": nothing of what there is none of. */
function besides(contents: readonly Kept[], values: readonly Kept[], unfinished: readonly Kept[]): string {
  const parts = [
    contents.length > 0 ? `; ${told(contents, "unpacked collection")}` : "",
    values.length > 0 ? `; ${told(values, "kept reading")}` : "",
    unfinished.length > 0 ? `; ${told(unfinished, "unfinished file")}` : "",
  ];
  return parts.join("");
}

/** "3 runs, 1.2 MB" */
function told(files: readonly Kept[], noun: string): string {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return `${files.length} ${noun}${files.length === 1 ? "" : "s"}, ${(bytes / 1e6).toFixed(1)} MB`;
}
