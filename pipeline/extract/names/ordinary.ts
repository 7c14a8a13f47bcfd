/** Whether English has a word in lower case. */
import { isListed } from "./listed.ts";
import { grammar } from "./words.ts";

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/es$/, ""],
  [/s$/, ""],
  [/ied$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ly$/, ""],
  [/er$/, ""],
  [/n't$/, ""],
  [/men$/, "man"],
  [/is(?=e|ed|er|ers|es|ing|ation)/, "iz"],
  [/isers$/, "izer"],
  [/^(?:un|non|re|over|under|out|pre|mis)/, ""],
];

/** Whether English has the word in lower case, inflected or not. */
export function isOrdinary(word: string): boolean {
  // "Geely" is nothing that one does in the way of "gee"
  const isStem = (stem: string): boolean => stem.length > 3 && isListed(stem);
  if (word.length < 2 || grammar.has(word)) return grammar.has(word);
  return (
    isListed(word) ||
    (word.length > 4 && endings.some(([end, stem]) => end.test(word) && isStem(word.replace(end, stem))))
  );
}
