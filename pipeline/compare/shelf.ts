/** Claims of all articles until the last one is read: in memory while they are few, else on the disk, by what they are about. */
import type { Effects } from "../effects.ts";
import { type Chunk, chunkOf, inChunks } from "./chunk.ts";
import { idOf } from "./comparables.ts";

export type Shelf = {
  /** Lines of linesOf(). */
  readonly add: (lines: readonly string[]) => void;
  /** How long all of them are together. */
  readonly length: () => number;
  /** All claims, a chunk at a time, in the order of the ids of their groups. Asked for once, after the last claim. */
  readonly chunks: () => Iterable<Chunk>;
  /** Lets go of what is on the disk. */
  readonly close: () => void;
};

/** Below the cache's folder: what is there is of one build, and is written anew by the next that needs it. */
export const shelfFolder = ".cache/claims";

const mostInMemory = 32 * 1024 * 1024;

/**
 * A shelf whose claims are put into 256 boxes by the hash of what they are about, which begins the ids of their groups:
 * one box and one chunk at a time are all that has to be held.
 */
export function openShelf(effects: Pick<Effects, "stage" | "read" | "remove">, most = mostInMemory): Shelf {
  const boxes = new Map<string, string[]>();
  const onDisk = new Set<string>();
  let [held, length] = [0, 0];
  let staging: ReturnType<Effects["stage"]> | undefined;

  function putAway(): void {
    staging ??= effects.stage(shelfFolder, false);
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

  /** The lines of all boxes from `first` on, in order, whatever order they came in. */
  function* linesFrom(first: string): Iterable<string> {
    const names = [...(staging === undefined ? boxes.keys() : onDisk)].sort();
    for (const box of names.filter((name) => name >= boxOf(first))) yield* linesIn(box).toSorted();
  }

  /** The lines of the groups from `first` to `last`. */
  function linesBetween(first: string, last: string): string[] {
    const lines: string[] = [];
    for (const line of linesFrom(first)) {
      const id = idOf(line);
      if (id > last) break;
      if (id >= first) lines.push(line);
    }
    return lines;
  }

  return {
    add: (lines) => {
      for (const line of lines) {
        const name = boxOf(line);
        const box = boxes.get(name);
        if (box === undefined) boxes.set(name, [line]);
        else box.push(line);
        held += line.length;
        length += line.length;
      }
      if (held > most) putAway();
    },
    length: () => length,
    chunks: function* () {
      if (staging !== undefined) {
        putAway();
        staging.publish();
      }
      for (const lines of inChunks(linesFrom(""))) yield chunkOf(lines, linesBetween);
    },
    close: () => {
      for (const box of onDisk) effects.remove(pathOf(box));
    },
  };
}

/** The box of a line, or of the id that begins it. */
function boxOf(line: string): string {
  return line.slice(0, 2);
}

function pathOf(box: string): string {
  return `${shelfFolder}/${box}`;
}
