/** Claims of all articles until the last one is read: in memory while they are few, else on the disk, by what they are about. */
import { hash } from "node:crypto";
import type { Comparable } from "../../schemas/comparable.ts";
import type { Effects } from "../effects.ts";
import { type Grouped, groupsOf, keyOf, type Standards } from "./groups.ts";

export type Shelf = {
  readonly add: (claims: readonly Comparable[]) => void;
  /** The groups of all claims in the order of their ids, some at a time. Asked for once, after the last claim. */
  readonly groups: () => Iterable<Grouped>;
};

/** Below the cache's folder: what is there is of one build, and is written anew by the next that needs it. */
export const shelfFolder = ".cache/claims";

const mostInMemory = 32 * 1024 * 1024;

/**
 * A shelf whose claims are put into 256 boxes by the hash of what they are about, which begins the ids of their groups:
 * one box at a time is all that has to be held.
 */
export function openShelf(
  standards: Standards,
  effects: Pick<Effects, "stage" | "read" | "remove">,
  most = mostInMemory,
): Shelf {
  const boxes = new Map<string, string[]>();
  let held = 0;
  let staging: ReturnType<Effects["stage"]> | undefined;

  function putAway(): void {
    staging ??= effects.stage(shelfFolder);
    for (const [box, lines] of boxes) staging.append(box, Buffer.from(lines.join("")));
    boxes.clear();
    held = 0;
  }

  function* boxesInOrder(): Iterable<string> {
    if (staging === undefined) {
      for (const box of [...boxes.keys()].sort()) yield (boxes.get(box) as string[]).join("");
      return;
    }
    putAway();
    staging.publish();
    for (let box = 0; box < 256; box++) {
      const path = `${shelfFolder}/${box.toString(16).padStart(2, "0")}`;
      const bytes = effects.read(path);
      if (bytes === undefined) continue;
      yield Buffer.from(bytes).toString();
      effects.remove(path);
    }
  }

  return {
    add: (claims) => {
      for (const claim of claims) {
        const id = hash("sha256", keyOf(claim, standards), "hex").slice(0, 16);
        const line = `${id}\t${JSON.stringify(claim)}\n`;
        const box = boxes.get(id.slice(0, 2)) ?? [];
        boxes.set(id.slice(0, 2), box);
        box.push(line);
        held += line.length;
      }
      if (held > most) putAway();
    },
    groups: function* () {
      for (const text of boxesInOrder()) yield groupsIn(text, standards);
    },
  };
}

function groupsIn(text: string, standards: Standards): Grouped {
  const lines = text.split("\n").filter((line) => line !== "");
  const byId = Map.groupBy(lines, (line) => line.slice(0, 16));
  const grouped: Grouped = { groups: [], pairs: [] };
  for (const id of [...byId.keys()].sort()) {
    const claims = (byId.get(id) ?? []).map((line) => JSON.parse(line.slice(17)) as Comparable);
    const { groups, pairs } = groupsOf(id, claims, standards);
    grouped.groups.push(...groups);
    grouped.pairs.push(...pairs);
  }
  return grouped;
}
