/** Claims of all articles, held against each other, as pieces of their tables' files. */
import { hash } from "node:crypto";
import { findEntry } from "../cache/store.ts";
import type { Chunk } from "../compare/chunk.ts";
import type { Standards } from "../compare/standards.ts";
import type { Effects } from "../effects.ts";
import type { Format } from "../emit/format.ts";
import type { PieceSource, Pieces } from "../emit/output.ts";
import type { Answer } from "./answer.ts";
import type { ClaimsQuestion, ComparedClaims } from "./compare-claims.ts";
import { freshSource, keptSource } from "./kept-source.ts";
import { refusal } from "./refusal.ts";

/** Who compares the claims of a chunk: a thread, or this one. */
export type Compare = (question: ClaimsQuestion) => Promise<Answer<ComparedClaims>>;

/** How many rows of each table there are. */
type Told = Pick<ComparedClaims, "rows">;

export type GroupPieces = Told & { readonly pieces: PieceSource };

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
export async function groupPieces(
  { claims, again }: Chunk,
  key: string | undefined,
  compare: Compare,
  effects: Effects,
): Promise<GroupPieces> {
  const piecesAgain = async (): Promise<Pieces> => (await compared(again(), key, compare)).run.pieces;
  const entry = key === undefined ? undefined : findEntry<Told>(effects, key);
  if (entry !== undefined)
    return { rows: entry.told.rows, pieces: keptSource(entry.places, piecesAgain, effects) };
  const { run, places } = await compared(claims, key, compare);
  return { rows: run.rows, pieces: freshSource(run.pieces, places, piecesAgain, effects) };
}

async function compared(
  claims: string,
  key: string | undefined,
  compare: Compare,
): Promise<Answer<ComparedClaims>> {
  const answer = await compare({ claims, key });
  if (answer.run.issues.length > 0) throw refusal(answer.run.issues);
  return answer;
}
