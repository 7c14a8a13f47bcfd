/** The runs that the cache holds, by key: of articles, and of the groups that their claims are in. */
import { hash } from "node:crypto";
import type { Effects } from "../effects.ts";
import type { Pieces } from "../emit/output.ts";
import type { ArticleRef } from "../sources/listing.ts";
import { type Entry, encodeEntry, type Places, readEntry, readPiece } from "./entry.ts";

export const runsFolder = ".cache/runs";
/** Whoever builds or removes what builds left has it meanwhile. */
export const lockPath = ".cache/lock";

/** The digest of all that a run depends on: the program, the reference data, and its articles in order and groups. */
export function keyOf(
  program: string,
  reference: string,
  groups: readonly (readonly ArticleRef[])[],
): string {
  const articles = groups.map((group) => group.map(({ id, digest }) => `${id} ${digest}\n`).join(""));
  const parts = [program, reference, ...articles];
  return hash("sha256", parts.join("\n"), "hex");
}

export function pathOf(key: string): string {
  return `${runsFolder}/${key.slice(0, 2)}/${key}`;
}

/** Whether the cache has a file for a key, be it what it may: asking costs a look, not a reading. */
export function hasEntry(effects: Effects, key: string): boolean {
  return effects.size(pathOf(key)) !== undefined;
}

/** The entry of a key; undefined where there is none, or none that can be trusted. */
export function findEntry<Told>(effects: Effects, key: string): Entry<Told> | undefined {
  const path = pathOf(key);
  const size = effects.size(path);
  return size === undefined
    ? undefined
    : trusted(() => readEntry(key, size, (start, length) => effects.readRange(path, start, length)));
}

/** A piece of an entry; undefined where it cannot be trusted. */
export async function findPiece(
  effects: Effects,
  places: Places,
  path: string,
): Promise<Uint8Array | undefined> {
  const file = pathOf(places.key);
  const read = readPiece(places, path, (start, length) => effects.readRange(file, start, length));
  return read.catch(() => undefined);
}

/** Puts a run into the cache, in the place of whatever is there; says where its pieces are. */
export function keep(effects: Effects, key: string, told: object, pieces: Pieces): Places {
  const { bytes, places } = encodeEntry(key, told, pieces);
  effects.write(pathOf(key), bytes);
  return places;
}

/** Whatever goes wrong with an entry, the answer is the same: it is made anew. */
function trusted<T>(read: () => T | undefined): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
