/** Numbers that marks join into one word: scores and fractions. */
import { isGlued, type Sentence, wordAt } from "../tokens.ts";
import { pluralNoun } from "./nouns.ts";

/** Whether no white space parts the tokens of `[first, end)`. */
export function isOneWord(tokens: Sentence, first: number, end: number): boolean {
  for (let at = first + 1; at < end; at++) if (!isGlued(tokens, at)) return false;
  return true;
}

/** "2-1/2": a whole number and a part. */
export const isMixed = (tokens: Sentence, first: number, end: number): boolean =>
  end - first === 5 && wordAt(tokens, first + 3) === "/" && isFraction(tokens, first + 2);

/** "2-1", "6-4, 6-3": small whole numbers of one word that no noun counts. */
export function isScore(tokens: Sentence, first: number, end: number, classes: string): boolean {
  if (!isOneWord(tokens, first, end) || /^(?:aged|ages?)$/.test(wordAt(tokens, first - 1) ?? ""))
    return false;
  for (let at = first; at < end; at += 2) if (!/^\d{1,3}$/.test(wordAt(tokens, at) as string)) return false;
  const rising = Number(wordAt(tokens, first)) < Number(wordAt(tokens, first + 2));
  return !(rising && pluralNoun(tokens, classes, end) !== null);
}

/** "1/2", "3/16": a number through a larger one that things are parted in. */
export function isFraction(tokens: Sentence, first: number): boolean {
  const top = Number(wordAt(tokens, first));
  const bottom = Number(wordAt(tokens, first + 2));
  return top >= 1 && top < bottom && [2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 32, 40, 64, 100].includes(bottom);
}
