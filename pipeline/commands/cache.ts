/** What the cache holds, and its care. Nothing in it is needed: what is missing is made again. */
import { readPublished } from "../cache/published.ts";
import { findEntry, findPiece, runsFolder } from "../cache/store.ts";
import type { Effects } from "../effects.ts";

export const cacheActions = ["size", "prune", "verify"] as const;
export type CacheAction = (typeof cacheActions)[number];

type Entry = { readonly key: string; readonly path: string; readonly bytes: number };

/** Does what is asked and says what came of it; whether all is well. */
export async function careForCache(
  action: CacheAction,
  effects: Effects,
): Promise<{ readonly said: string; readonly sound: boolean }> {
  const entries = entriesOf(effects);
  const used = new Set(readPublished(effects)?.runs);
  switch (action) {
    case "size": {
      const current = entries.filter(({ key }) => used.has(key));
      return { said: `${told(entries)}; the last build used ${told(current)}`, sound: true };
    }
    case "prune": {
      const unused = entries.filter(({ key }) => !used.has(key));
      for (const { path } of unused) effects.remove(path);
      return { said: `removed ${told(unused)}, which the last build did not use`, sound: true };
    }
    case "verify": {
      const damaged: Entry[] = [];
      for (const entry of entries) if (!(await isSound(effects, entry.key))) damaged.push(entry);
      const list = damaged.map(({ path }) => `\n  ${path}`).join("");
      return damaged.length === 0
        ? { said: `${told(entries)}, all as they were written`, sound: true }
        : { said: `damaged, and made anew when they are needed: ${told(damaged)}${list}`, sound: false };
    }
  }
}

function entriesOf(effects: Effects): Entry[] {
  return effects.list(runsFolder).flatMap(({ name: folder }) =>
    effects.list(`${runsFolder}/${folder}`).map(({ name }) => {
      const path = `${runsFolder}/${folder}/${name}`;
      return { key: name, path, bytes: effects.size(path) ?? 0 };
    }),
  );
}

async function isSound(effects: Effects, key: string): Promise<boolean> {
  const entry = findEntry(effects, key);
  if (entry === undefined) return false;
  const pieces = Object.keys(entry.places.pieces).map((path) => findPiece(effects, entry.places, path));
  return !(await Promise.all(pieces)).includes(undefined);
}

/** "3 runs, 1.2 MB" */
function told(entries: readonly Entry[]): string {
  const bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return `${entries.length} ${entries.length === 1 ? "run" : "runs"}, ${(bytes / 1e6).toFixed(1)} MB`;
}
