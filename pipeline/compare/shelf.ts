/** Claims of all articles until the last one is read: in memory while they are few, else on the disk, by what they are about. */
import { createHash } from "node:crypto";
import type { Effects } from "../effects.ts";
import { comparableIn, idLength } from "./comparables.ts";
import { type Grouped, groupsOf } from "./groups.ts";
import type { Standards } from "./standards.ts";

/** Some groups that stand together in the tables, and what they depend on. */
export type Chunk = {
  /** SHA-256 of the claims in their order. */
  readonly digest: string;
  /** Works the groups out, be it long after other chunks were asked for. */
  readonly grouped: () => Grouped;
};

export type Shelf = {
  /** Lines of linesOf(). */
  readonly add: (lines: readonly string[]) => void;
  /** All groups in the order of their ids, a chunk at a time. Asked for once, after the last claim. */
  readonly chunks: () => Iterable<Chunk>;
  /** Lets go of what is on the disk. */
  readonly close: () => void;
};

/** Below the cache's folder: what is there is of one build, and is written anew by the next that needs it. */
export const shelfFolder = ".cache/claims";

const mostInMemory = 32 * 1024 * 1024;
/** A chunk takes no further group after so many claims: those of a group are held with all their pairs. */
const enoughForChunk = 4096;

type Entries = readonly (readonly [id: string, lines: readonly string[]])[];

/**
 * A shelf whose claims are put into 256 boxes by the hash of what they are about, which begins the ids of their groups:
 * one box and one chunk at a time are all that has to be held.
 */
export function openShelf(
  standards: Standards,
  effects: Pick<Effects, "stage" | "read" | "remove">,
  most = mostInMemory,
): Shelf {
  const boxes = new Map<string, string[]>();
  const onDisk = new Set<string>();
  let held = 0;
  let staging: ReturnType<Effects["stage"]> | undefined;

  function putAway(): void {
    staging ??= effects.stage(shelfFolder);
    for (const [box, lines] of boxes) {
      staging.append(box, Buffer.from(`${lines.join("\n")}\n`));
      onDisk.add(box);
    }
    boxes.clear();
    held = 0;
  }

  function linesIn(box: string): readonly string[] {
    if (staging === undefined) return boxes.get(box) ?? [];
    const text = Buffer.from(effects.read(pathOf(box)) ?? []).toString();
    return text.split("\n").slice(0, -1);
  }

  function* entriesFrom(first: string): Iterable<Entries[number]> {
    const names = [...(staging === undefined ? boxes.keys() : onDisk)].sort();
    for (const box of names.filter((name) => name >= first.slice(0, 2))) yield* entriesIn(linesIn(box));
  }

  function* entriesBetween(first: string, last: string): Iterable<Entries[number]> {
    for (const entry of entriesFrom(first)) {
      if (entry[0] > last) return;
      if (entry[0] >= first) yield entry;
    }
  }

  return {
    add: (lines) => {
      for (const line of lines) {
        const name = line.slice(0, 2);
        const box = boxes.get(name);
        if (box === undefined) boxes.set(name, [line]);
        else box.push(line);
        held += line.length;
      }
      if (held > most) putAway();
    },
    chunks: function* () {
      if (staging !== undefined) {
        putAway();
        staging.publish();
      }
      /** The groups' claims of the chunk that was given out last: whoever asks for it at once has it from here. */
      let latest: Entries | undefined;
      for (const entries of inChunks(entriesFrom(""))) {
        latest = entries;
        const [first, last] = [entries[0]?.[0] as string, entries.at(-1)?.[0] as string];
        yield {
          digest: digestOf(entries),
          grouped: () =>
            groupsIn(latest?.[0]?.[0] === first ? latest : entriesBetween(first, last), standards),
        };
      }
      latest = undefined;
    },
    close: () => {
      for (const box of onDisk) effects.remove(pathOf(box));
    },
  };
}

function pathOf(box: string): string {
  return `${shelfFolder}/${box}`;
}

/** The lines of a box by what they are about, whatever order they came in. */
function entriesIn(lines: readonly string[]): Entries {
  const sorted = lines.toSorted();
  return [...Map.groupBy(sorted, (line) => line.slice(0, idLength))];
}

/**
 * Cuts groups into chunks where their ids say so, not where they stand: a new group changes its own chunk only. About
 * 256 groups a chunk.
 */
function* inChunks(entries: Iterable<Entries[number]>): Iterable<Entries> {
  let chunk: Entries[number][] = [];
  let claims = 0;
  for (const entry of entries) {
    chunk.push(entry);
    claims += entry[1].length;
    if (!entry[0].endsWith("00") && claims < enoughForChunk) continue;
    yield chunk;
    [chunk, claims] = [[], 0];
  }
  if (chunk.length > 0) yield chunk;
}

function digestOf(entries: Entries): string {
  const digest = createHash("sha256");
  for (const [, lines] of entries) digest.update(`${lines.join("\n")}\n`);
  return digest.digest("hex");
}

function groupsIn(entries: Iterable<Entries[number]>, standards: Standards): Grouped {
  const grouped: Grouped = { groups: [], pairs: [] };
  for (const [id, lines] of entries) {
    const { groups, pairs } = groupsOf(id, lines.map(comparableIn), standards);
    for (const group of groups) grouped.groups.push(group);
    for (const pair of pairs) grouped.pairs.push(pair);
  }
  return grouped;
}
