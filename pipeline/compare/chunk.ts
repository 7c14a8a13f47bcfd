/** Claims whose groups stand together in the tables: what is compared, and kept, at a time. */
import { hash } from "node:crypto";
import { comparableIn, idOf } from "./comparables.ts";
import { type Grouped, groupsOf } from "./groups.ts";
import type { Standards } from "./standards.ts";

export type Chunk = {
  /** Lines of linesOf() with a line feed after each, in order: those of a group stand together. */
  readonly claims: string;
  /** How long they are. */
  readonly bytes: number;
  /** Their SHA-256. */
  readonly digest: string;
  /** The claims once more, be it long after other chunks were asked for; the chunk need not be held for it. */
  readonly again: () => string;
};

/** A chunk takes no further group after so many claims: those of a group are held with all their pairs. */
const enoughForChunk = 4096;

/**
 * The range of a line, or of the id that begins it, from 0 to 15: by its first digit. No chunk has groups of two ranges,
 * so that ranges can be compared where the others are not. More of them would cut small datasets into crumbs.
 */
export function rangeOf(line: string): number {
  return Number.parseInt(line.slice(0, 1), 16);
}

/** Cuts lines into chunks as they come, for whoever cannot have them all: whether a line begins the next chunk. */
export function openCutting(): (line: string) => boolean {
  let [lines, group] = [0, ""];
  return (line) => {
    const id = idOf(line);
    const ends = group.endsWith("00") || lines >= enoughForChunk || rangeOf(id) !== rangeOf(group);
    const begins = lines > 0 && id !== group && ends;
    lines = begins ? 1 : lines + 1;
    group = id;
    return begins;
  };
}

/**
 * Cuts lines into chunks where the ids of their groups say so, not where they stand: a new group changes its own chunk
 * only. About 256 groups a chunk.
 */
export function* inChunks(lines: Iterable<string>): Iterable<string[]> {
  const begins = openCutting();
  let chunk: string[] = [];
  for (const line of lines) {
    if (begins(line)) {
      yield chunk;
      chunk = [];
    }
    chunk.push(line);
  }
  if (chunk.length > 0) yield chunk;
}

/** The chunk of these lines; `between` finds the lines of the groups from one id to another. */
export function chunkOf(
  lines: readonly string[],
  between: (first: string, last: string) => readonly string[],
): Chunk {
  const claims = textOf(lines);
  const [first, last] = [lines[0], lines.at(-1)].map((line) => copyOf(idOf(line as string))) as [
    string,
    string,
  ];
  const [bytes, digest] = [Buffer.byteLength(claims), hash("sha256", claims, "hex")];
  return { claims, bytes, digest, again: () => textOf(between(first, last)) };
}

/** A part of a text holds all of it in memory; this does not. */
function copyOf(part: string): string {
  return Buffer.from(part).toString();
}

/** The claims of a chunk, as it has them. */
export function textOf(lines: readonly string[]): string {
  return `${lines.join("\n")}\n`;
}

/** So many pairs are told at a time: enough for what is done with them to begin seldom, too few to be held for long. */
const pairsAtOnce = 256;

/** The groups of a chunk's claims, and their pairs, in the order of their ids, some at a time. */
export function* groupsIn(claims: string, standards: Standards): Iterable<Grouped> {
  let told: Grouped = { groups: [], pairs: [] };
  let own: string[] = [];
  let about = "";
  for (const line of claims.split("\n")) {
    const id = idOf(line);
    if (id !== about && own.length > 0) {
      const { groups, pairs } = groupsOf(about, own.map(comparableIn), standards);
      for (const group of groups) told.groups.push(group);
      for (const pair of pairs) told.pairs.push(pair);
      own = [];
    }
    if (told.pairs.length >= pairsAtOnce) {
      yield told;
      told = { groups: [], pairs: [] };
    }
    own.push(line);
    about = id;
  }
  yield told;
}
