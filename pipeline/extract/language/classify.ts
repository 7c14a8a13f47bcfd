/** The classes of a text's words, one character a word. */
import { valuesOf } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import type { Lexicon } from "./lexicon.ts";

/** The codes of tokens in order, for callers that change some. */
export function classCodes({ count, ids, vocabulary }: Tokens, { codes }: Lexicon): Buffer {
  const codeOfWord = valuesOf(codes, vocabulary);
  const found = Buffer.allocUnsafe(count);
  for (let at = 0; at < count; at++) found[at] = codeOfWord[ids[at] as number] as number;
  return found;
}

/** What patterns read: the first `count` codes as characters. */
export function classesOf(codes: Buffer, count = codes.length): string {
  return codes.toString("latin1", 0, count);
}
