/** The first letters of longer names: "WGC" of the "World Grain Council". */
import { hashOn } from "../tokens/vocabulary.ts";
import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import { endOfHash } from "./beside-words.ts";
import type { Text } from "./text.ts";

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);
/** The first letter of a word, as a UTF-16 unit; 0 where initials leave it out. */
const letters = integerColumn(({ word }) => (small.has(word) ? 0 : word.charCodeAt(0)));

/** "us" of "u.s." */
export const unstopped = (word: string): string => (word.includes(".") ? word.replaceAll(".", "") : word);

/** The initials of a longer name, words `[from, to)` of the text's names, if they may stand alone in the text: few do. Else "". */
export function initialsOf(text: Text, from: number, to: number, alone: Uint8Array): string {
  const { words, tokens } = text;
  const letterOf = valuesOf(letters, tokens.vocabulary);
  if (alone[hashEndOf(words, from, to, letterOf)] === 0) return "";
  let found = "";
  for (let at = from; at < to; at++) {
    const letter = letterOf[words[at] as number] as number;
    if (letter !== 0) found += String.fromCharCode(letter);
  }
  return found;
}

function hashEndOf(words: Int32Array, from: number, to: number, letterOf: Int32Array): number {
  let hash = 0;
  for (let at = from; at < to; at++) {
    const letter = letterOf[words[at] as number] as number;
    if (letter !== 0) hash = hashOn(hash, letter);
  }
  return endOfHash(hash);
}
