/** Works, papers and programmes by their titles between quotation marks: names, and nobody's words. */
import { Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";
import type { Passage } from "./passages.ts";

/** What a work is called by its noun. */
export const work =
  /^(?:article|book|chapter|column|documentary|editorial|episode|essay|exhibition|film|memoir|movie|musical|novel|paper|play|podcast|poem|show|song|story|study|track|album|painting|lecture|section)s?$/;
const periodical =
  /^(?:daily|weekly|newspaper|magazine|programme?|series|sitcom|drama|comedy|sequel|single|hit|blog|newsletter)$/;
const titled = /^(?:titled|entitled|headlined|nicknamed|named|christened)$/;
const renowned = /^(?:known|famous|remembered|celebrated|acclaimed|nominated)$/;
// A work has no more words, but behind a noun that says that it is one
const longest = 9;
const longestCalled = 16;

/** "told ABC's “This Week” that", "the podcast “Ports and Power”", "on “Meet the Press”": a few words in capitals, and before them what says that they name a work. */
export function isNamedWork(tokens: Tokens, passage: Passage): boolean {
  const { open, first, last } = passage;
  if (open === 0 || last - first >= longestCalled || tokens.sentences[open - 1] !== tokens.sentences[last])
    return false;
  const before = wordAt(tokens, open - 1) as string;
  const isOwned = before === "'s" || before === "’s";
  const isCalled = work.test(before) || periodical.test(before) || titled.test(before);
  const isOn =
    before === "on" || (before === "for" && open > 1 && renowned.test(wordAt(tokens, open - 2) as string));
  if (!isCalled && (last - first >= longest || (!isOwned && !isOn))) return false;
  if (/^[?!…]$/.test(surfaceAt(tokens, last) as string)) return false;
  return capitalsOf(tokens, passage) > (isCalled || isOwned ? 0 : 1);
}

/** How many words in capitals a passage has; 0 where a long word has none. */
export function capitalsOf(tokens: Tokens, { first, last }: Passage): number {
  let capitals = 0;
  for (let at = first; at <= last; at++) {
    const shape = shapeAt(tokens, at);
    if (shape === Shape.lower && (surfaceAt(tokens, at) as string).length > 3) return 0;
    // "What can I do?" is no title
    if ((shape === Shape.capitalised || shape === Shape.upper) && surfaceAt(tokens, at) !== "I") capitals++;
  }
  return capitals;
}
