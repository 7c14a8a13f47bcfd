/**
 * The text as the rules of attribution see it: one character an item, where an item is a word, a whole quoted
 * passage, or the end of a sentence or paragraph. See classes.ts for the characters; besides those, "Q" is a
 * passage, "|" the end of a sentence, "/" one directly after a passage that ends in "?", "!" or "…", and "¶" a
 * paragraph's.
 */
import { valuesOf } from "../tokens/word-column.ts";
import { isGlued, surfaceAt, type Tokens } from "../tokens.ts";
import { hyphenOrDash, wordClasses } from "./classes.ts";
import { breakBefore, type Passage } from "./passages.ts";

export type View = {
  readonly tokens: Tokens;
  readonly classes: string;
  /**
   * First token of each item, and the number of tokens at the end. A boundary holds no token: its first is the next
   * item's.
   */
  readonly first: Int32Array;
  /** The passage that an item is, in text order. */
  readonly passageAt: ReadonlyMap<number, Passage>;
};

const asking = new Set(["?", "!", "…", "-", "—", "–"]);

const passageCode = "Q".charCodeAt(0);
const dashCode = "-".charCodeAt(0);
const hyphenCode = "y".charCodeAt(0);
const hyphenOrDashCode = hyphenOrDash.charCodeAt(0);

/** Folds the tokens into items. */
export function viewOf(tokens: Tokens, passages: readonly Passage[]): View {
  const { count, ids, sentenceStarts } = tokens;
  const codeOfWord = valuesOf(wordClasses, tokens.vocabulary);
  const size = count + sentenceStarts.length;
  const first = new Int32Array(size + 1);
  const classes = Buffer.allocUnsafe(size);
  const passageAt = new Map<number, Passage>();
  let next = passages[0];
  let sentence = 1;
  let item = 0;
  for (let at = 0; at < count; item++) {
    while ((sentenceStarts[sentence] as number) < at) sentence++;
    if (at === sentenceStarts[sentence]) {
      first[item] = at;
      classes[item] = boundaryBefore(tokens, at, passageAt.get(item - 1)).charCodeAt(0);
      item++;
    }
    first[item] = at;
    if (next === undefined || next.open !== at) {
      const code = codeOfWord[ids[at] as number] as number;
      classes[item] = code === hyphenOrDashCode ? codeOfDash(tokens, at) : code;
      at++;
      continue;
    }
    classes[item] = passageCode;
    passageAt.set(item, next);
    at = next.close + 1;
    next = passages[passageAt.size];
  }
  first[item] = count;
  return { tokens, classes: classes.toString("latin1", 0, item), first, passageAt };
}

function boundaryBefore(tokens: Tokens, at: number, passage: Passage | undefined): string {
  const parted = breakBefore(tokens, at);
  if (parted !== null) return "¶";
  return passage !== undefined && asking.has(surfaceAt(tokens, passage.last) as string) ? "/" : "|";
}

/** A hyphen within a word, or a dash between words. */
function codeOfDash(tokens: Tokens, at: number): number {
  const joinsWords = isGlued(tokens, at) && at + 1 < tokens.count && isGlued(tokens, at + 1);
  return joinsWords ? hyphenCode : dashCode;
}
