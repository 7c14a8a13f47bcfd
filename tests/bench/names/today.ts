/**
 * News pieces of our own in today's English, with their names marked: "{P Park Ji-won} of {O Hanbit} in {L Seoul}". They
 * are invented; what is said in them was said by nobody.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GoldName } from "../accuracy/names.ts";

const types = { P: "PER", O: "ORG", L: "LOC" } as const;

export type Piece = { readonly id: string; readonly text: string; readonly gold: readonly GoldName[] };

/** The pieces by their file names. Offsets are UTF-16 units. */
export function piecesOfToday(): Piece[] {
  const folder = join(import.meta.dirname, "today");
  const files = readdirSync(folder).sort();
  return files.map((file) => ({ id: file, ...unmarked(readFileSync(join(folder, file), "utf8")) }));
}

function unmarked(marked: string): Omit<Piece, "id"> {
  const gold: GoldName[] = [];
  let text = "";
  for (const part of marked.split(/(\{[POL] [^}]+\})/)) {
    const isName = part.startsWith("{");
    const printed = isName ? part.slice(3, -1) : part;
    if (isName)
      gold.push({
        start: text.length,
        end: text.length + printed.length,
        type: types[part[1] as keyof typeof types],
      });
    text += printed;
  }
  return { text, gold };
}
