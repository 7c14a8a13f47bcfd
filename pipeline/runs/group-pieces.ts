/** Claims of all articles, held against each other, as pieces of their tables' files. */
import { hash } from "node:crypto";
import { claim_groups } from "../../schemas/tables/claim_groups.ts";
import { claim_pairs } from "../../schemas/tables/claim_pairs.ts";
import { findEntry, keep } from "../cache/store.ts";
import type { Chunk } from "../compare/shelf.ts";
import type { Standards } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import { batchOf } from "../emit/batch.ts";
import type { Format } from "../emit/format.ts";
import { encodeBatches, type PieceSource, type Pieces } from "../emit/output.ts";
import { freshSource, keptSource } from "./kept-source.ts";

/** How many rows of each table there are. */
type Told = { readonly claim_groups: number; readonly claim_pairs: number };

export type GroupPieces = { readonly told: Told; readonly pieces: PieceSource };

/** What a chunk's pieces depend on besides its claims: the program, the formats, and what claims are compared by. */
export function groupsDepend(program: string, formats: readonly Format[], standards: Standards): string {
  const { roots, rates } = standards;
  const parts = [program, formats.map(({ name }) => name).join(), JSON.stringify([[...roots], [...rates]])];
  return hash("sha256", parts.join("\n"), "hex");
}

export function keyOfChunk(depends: string, { digest }: Chunk): string {
  return hash("sha256", `groups\n${depends}\n${digest}`, "hex");
}

/** A chunk's groups and pairs: from the cache where it has them by that key, else worked out, and kept where there is a key. */
export function groupPieces(
  chunk: Chunk,
  formats: readonly Format[],
  key: string | undefined,
  effects: Effects,
): GroupPieces {
  const make = (): { told: Told; pieces: Pieces } => {
    const { groups, pairs } = chunk.grouped();
    return {
      told: { claim_groups: groups.length, claim_pairs: pairs.length },
      pieces: new Map([
        ...encodeBatches(claim_groups, [batchOf(claim_groups, groups)], formats),
        ...encodeBatches(claim_pairs, [batchOf(claim_pairs, pairs)], formats),
      ]),
    };
  };
  const again = async (): Promise<Pieces> => make().pieces;
  const entry = key === undefined ? undefined : findEntry<Told>(effects, key);
  if (entry !== undefined) return { told: entry.told, pieces: keptSource(entry.places, again, effects) };
  const { told, pieces } = make();
  const places = key === undefined ? undefined : keep(effects, key, told, pieces);
  return { told, pieces: freshSource(pieces, places, again, effects) };
}
