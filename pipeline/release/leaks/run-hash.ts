/** Tells runs of words from each other by numbers. */
import { leastRun } from "./guarded-text.ts";

/** Two hashes of the `leastRun` words from `at` on: FNV-1a, and another walk over the same characters. */
export function hashesOf(words: readonly string[], at: number): readonly [number, number] {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9;
  for (let index = at; index < at + leastRun; index++) {
    const word = words[index] as string;
    for (let unit = 0; unit < word.length; unit++) {
      const code = word.charCodeAt(unit);
      first = Math.imul(first ^ code, 0x01000193);
      second = Math.imul(second, 31) + code;
    }
    first = Math.imul(first ^ 0x20, 0x01000193);
    second = Math.imul(second ^ (second >>> 15), 0x2c1b3c6d) + 0x20;
  }
  first = Math.imul(first ^ (first >>> 16), 0x7feb352d);
  return [first ^ (first >>> 15), second | 1];
}
