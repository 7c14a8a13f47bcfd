/** Pieces that the cache holds, and what makes them again where it does not. */
import type { Places } from "../cache/entry.ts";
import { findPiece } from "../cache/store.ts";
import type { Effects } from "../effects.ts";
import type { PieceSource, Pieces } from "../emit/output.ts";
import { letGo } from "./handover.ts";

/** Makes all pieces once more; asked where one is damaged or gone. */
export type Again = () => Promise<Pieces>;

/** Pieces in the cache. */
export function keptSource(places: Places, again: Again, effects: Effects): PieceSource {
  let made: Promise<Pieces> | undefined;
  return {
    digests: digestsOf(places),
    piece: async (path) => {
      const kept = await findPiece(effects, places, path);
      if (kept !== undefined) return kept;
      made ??= again();
      const found = (await made).get(path);
      if (found === undefined)
        throw new Error(`a run that had a piece of ${path} has none when worked on again`);
      return found;
    },
    released: () => keptSource(places, again, effects),
    letGo: () => undefined,
  };
}

/** Pieces in memory; without them, in the cache if they were kept. */
export function freshSource(
  bytes: Pieces,
  places: Places | undefined,
  again: Again,
  effects: Effects,
): PieceSource {
  return {
    digests: places === undefined ? new Map([...bytes.keys()].map((path) => [path, ""])) : digestsOf(places),
    piece: async (path) => bytes.get(path) as Uint8Array,
    released: () => {
      if (places === undefined) throw new Error("a run was let go that is not kept");
      return keptSource(places, again, effects);
    },
    letGo: () => letGo(bytes),
  };
}

function digestsOf({ pieces }: Pick<Places, "pieces">): ReadonlyMap<string, string> {
  return new Map(Object.entries(pieces).map(([path, { digest }]) => [path, digest]));
}
