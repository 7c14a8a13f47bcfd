/**
 * The text as the rules of attribution see it: one character an item, where an item is a word, a whole quoted
 * passage, or the end of a sentence or paragraph. See classes.ts for the characters; besides those, "Q" is a
 * passage, "|" the end of a sentence, "/" one directly after a passage that ends in "?", "!" or "…", and "¶" a
 * paragraph's.
 */
import { isGlued, type Shape, type Tokens } from "../tokens.ts";
import { classOfWord } from "./classes.ts";
import { breakBefore, type Passage } from "./passages.ts";

export type View = {
  readonly tokens: Tokens;
  readonly passages: readonly Passage[];
  readonly classes: string;
  /** First and last token of each item; a boundary has the next item's first token and the last one's last. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Index of the passage that each item is, or -1. */
  readonly passage: Int32Array;
};

const asking = new Set(["?", "!", "…", "-", "—", "–"]);

const passageCode = "Q".charCodeAt(0);

/** Folds the tokens into items. */
export function viewOf(tokens: Tokens, passages: readonly Passage[]): View {
  const size = tokens.count + tokens.sentenceStarts.length;
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  const passage = new Int32Array(size).fill(-1);
  const classes = Buffer.alloc(size);
  let item = 0;
  let next = 0;
  for (let at = 0; at < tokens.count; item++) {
    if (at > 0 && tokens.sentences[at] !== tokens.sentences[at - 1]) {
      first[item] = at;
      last[item] = at - 1;
      const quoted = classes[item - 1] === passageCode ? passages[next - 1] : undefined;
      classes[item++] = boundaryBefore(tokens, at, quoted).charCodeAt(0);
    }
    const quoted = passages[next];
    const isQuoted = quoted !== undefined && quoted.open === at;
    first[item] = at;
    last[item] = isQuoted ? quoted.close : at;
    if (isQuoted) passage[item] = next++;
    classes[item] = isQuoted ? passageCode : classOf(tokens, at);
    at = (last[item] as number) + 1;
  }
  return { tokens, passages, classes: classes.toString("latin1", 0, item), first, last, passage };
}

function boundaryBefore(tokens: Tokens, at: number, passage: Passage | undefined): string {
  const parted = breakBefore(tokens, at);
  if (parted !== null) return "¶";
  return passage !== undefined && asking.has(tokens.surfaces[passage.last] as string) ? "/" : "|";
}

function classOf(tokens: Tokens, at: number): number {
  const word = tokens.words[at] as string;
  if (word === "-" || word === "–") {
    const joins = isGlued(tokens, at) && at + 1 < tokens.count && isGlued(tokens, at + 1);
    return (joins ? "y" : "-").charCodeAt(0);
  }
  return classOfWord(word, tokens.shapes[at] as Shape);
}
