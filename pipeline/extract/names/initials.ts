/** The first letters of longer names: "WGC" of the "World Grain Council". */
import { hashOn } from "../tokens/vocabulary.ts";
import { byteColumn, integerColumn, valuesOf } from "../tokens/word-column.ts";
import { type Group, wordIn } from "./groups.ts";
import type { Text } from "./runs.ts";

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);
const isSmall = byteColumn(({ word }) => (small.has(word) ? 1 : 0));
const hashes = integerColumn(({ word }) => hashOfLetters(word));

function hashOfLetters(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at++) hash = hashOn(hash, letters.charCodeAt(at));
  return hash;
}

// Hardly any other letters than those that are looked for have the end of their hash from them.
const ends = 1 << 12;
const endOf = (hash: number): number => (hash ^ (hash >>> 15)) & (ends - 1);

/** "us" of "u.s." */
export const unstopped = (word: string): string => (word.includes(".") ? word.replaceAll(".", "") : word);

/** Gives initials to the longer names whose initials may stand alone in the text: few do. */
export function addInitials(text: Text, groups: readonly Group[]): void {
  const { vocabulary } = text.tokens;
  const hashOf = valuesOf(hashes, vocabulary);
  const leaves = valuesOf(isSmall, vocabulary);
  const may = new Uint8Array(ends);
  for (const { words } of groups) {
    if (words.length > 1) continue;
    const word = wordIn(text, words[0] as number);
    may[endOf(hashOf[words[0] as number] as number)] = 1;
    if (word.includes(".")) may[endOf(hashOfLetters(unstopped(word)))] = 1;
  }
  for (const group of groups) {
    const { words } = group;
    if (words.length === 1) continue;
    let hash = 0;
    for (let at = 0; at < words.length; at++) {
      const word = words[at] as number;
      if (leaves[word] === 0) hash = hashOn(hash, wordIn(text, word).charCodeAt(0));
    }
    if (may[endOf(hash)] === 1) group.initials = initialsOf(text, words, leaves);
  }
}

function initialsOf(text: Text, words: readonly number[], leaves: Uint8Array): string {
  let initials = "";
  for (const word of words) if (leaves[word] === 0) initials += wordIn(text, word)[0];
  return initials;
}
