/** The first letters of longer names: "WGC" of the "World Grain Council". */
import { hashOn } from "../tokens/vocabulary.ts";
import { integerColumn, valuesOf } from "../tokens/word-column.ts";
import { endOfHash } from "./beside-words.ts";
import type { Group } from "./groups.ts";
import type { Text } from "./runs.ts";

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);
/** The first letter of a word, as a UTF-16 unit; 0 where initials leave it out. */
const letters = integerColumn(({ word }) => (small.has(word) ? 0 : word.charCodeAt(0)));

/** "us" of "u.s." */
export const unstopped = (word: string): string => (word.includes(".") ? word.replaceAll(".", "") : word);

/** Gives initials to the longer names whose initials may stand alone in the text: few do. */
export function addInitials(text: Text, groups: readonly Group[], alone: Uint8Array): void {
  const letterOf = valuesOf(letters, text.tokens.vocabulary);
  for (const group of groups) {
    const { words } = group;
    if (words.length > 1 && alone[hashEndOf(words, letterOf)] === 1)
      group.initials = initialsOf(words, letterOf);
  }
}

function hashEndOf(words: readonly number[], letterOf: Int32Array): number {
  let hash = 0;
  for (let at = 0; at < words.length; at++) {
    const letter = letterOf[words[at] as number] as number;
    if (letter !== 0) hash = hashOn(hash, letter);
  }
  return endOfHash(hash);
}

function initialsOf(words: readonly number[], letterOf: Int32Array): string {
  const found = words.map((word) => letterOf[word] as number).filter((letter) => letter !== 0);
  return String.fromCharCode(...found);
}
