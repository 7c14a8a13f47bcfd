/** Reads the words of a number: figures, scales, number words, fractions. */
import { cardinals, groups, magnitudes, parts, scales } from "../../lists/number-words.ts";
import { joinDigits, readDigits } from "./digits.ts";

/** `value` × 10^`power`, rounded once: the decimal point is shifted in the digits, so 3.3 million is 3300000. */
export function shifted(value: number, power: number): number {
  const [digits, exponent = "0"] = String(value).split("e");
  return Number(`${digits}e${Number(exponent) + power}`);
}

/** The interval that "dozens" or "tens of thousands" means: from the word's magnitude to ten times as much. */
export function readMagnitude(words: readonly string[]): readonly [number, number] | null {
  let product = 1;
  for (const word of words) {
    if (word === "of") continue;
    const magnitude = magnitudes.get(word);
    if (magnitude === undefined) return null;
    product *= magnitude;
  }
  return words.length === 0 ? null : [product, product * 10];
}

/** A number and the same number without its scale: 3300000 and 3.3 in "3.3 million". */
export type Numeral = { readonly value: number; readonly unscaled: number; readonly exponent: number };

/** The value of number words in lower case; null where they make no number. */
export function readNumeral(words: readonly string[]): Numeral | null {
  if (words.includes("every") || words.includes("each"))
    return readNumeral(words.filter((word) => word !== "every" && word !== "each"));
  const out = words.findIndex((word) => word === "in" || word === "out" || word === "of");
  // "one in a million"
  if (words[out] === "in" && words[out + 1] === "a") return readNumeral(words.filter((word) => word !== "a"));
  if (out > 0 && !words.includes("a"))
    return readShare(
      words.slice(0, out),
      words.slice(words.lastIndexOf("of", out + 1) < 0 ? out + 1 : words.lastIndexOf("of", out + 1) + 1),
    );
  const reader = start(joinDigits(words));
  for (reader.at = 0; reader.at < reader.words.length; reader.at++) {
    if (!step(reader)) return null;
  }
  if (!reader.seen) return null;
  const sign = reader.negative ? -1 : 1;
  const value = reader.total + reader.current;
  const unscaled = reader.exponent > 0 ? shifted(value, -reader.exponent) : value;
  return { value: sign * value * reader.factor || 0, unscaled: sign * unscaled, exponent: reader.exponent };
}

/** "one in five" */
function readShare(top: readonly string[], bottom: readonly string[]): Numeral | null {
  const left = readNumeral(top);
  const right = readNumeral(bottom);
  if (left === null || right === null || right.value === 0) return null;
  return { value: left.value / right.value, unscaled: left.value / right.value, exponent: 0 };
}

type Reader = {
  readonly words: readonly string[];
  at: number;
  total: number;
  current: number;
  /** Power of ten of the last scale word. */
  exponent: number;
  factor: number;
  negative: boolean;
  seen: boolean;
};

function start(words: readonly string[]): Reader {
  return { words, at: 0, total: 0, current: 0, exponent: 0, factor: 1, negative: false, seen: false };
}

/** Takes in the word at `reader.at`, and those that belong to it; false where it is no number word. */
function step(reader: Reader): boolean {
  const word = reader.words[reader.at] as string;
  if (/^\d/.test(word)) return digits(reader, word);
  if (word === "and" || word === "of" || word === ")") return true;
  // accounts write what is lost in brackets: "(3.2) million"
  if (/^[-–—−‐‑‒(]$/.test(word) || word === "minus" || word === "negative") {
    // "a half-million": a hyphen further on joins
    reader.negative ||= !reader.seen && reader.at === 0;
    return true;
  }
  if (word === "a" || word === "an") return article(reader);
  if (word === "point") return decimals(reader);
  const folded = word.replace(/fold$/, "");
  const value = cardinals.get(word) ?? cardinals.get(folded);
  if (value !== undefined) return cardinal(reader, value);
  const exponent = scales.get(word) ?? scales.get(word.replace(/s$/, "")) ?? scales.get(folded);
  if (exponent !== undefined) return scale(reader, exponent);
  if (/^hundred(?:s|fold)?$/.test(word)) return multiply(reader, 100);
  const group = groups.get(word) ?? groups.get(word.replace(/s$/, ""));
  return group !== undefined ? multiply(reader, group) : part(reader, word);
}

function digits(reader: Reader, word: string): boolean {
  const value = readDigits(word);
  const slash = reader.words[reader.at + 1] === "/";
  const bottom = slash ? readDigits(reader.words[reader.at + 2] ?? "") : 1;
  if (slash) reader.at += 2;
  reader.current += value / bottom;
  reader.seen = true;
  return Number.isFinite(reader.current);
}

function cardinal(reader: Reader, value: number): boolean {
  const next = reader.words[reader.at + 1] ?? "";
  const after = partOf(reader.words[reader.at + (next === "-" ? 2 : 1)] ?? "");
  if (after !== null) {
    reader.at += next === "-" ? 2 : 1;
    return addPart(reader, value * after);
  }
  reader.current += value;
  reader.seen = true;
  return true;
}

/** "a" is one where it stands alone and before a hundred or a third, and nothing after "half". */
function article(reader: Reader): boolean {
  if (reader.words.length === 1) return cardinal(reader, 1);
  const next = partOf(reader.words[reader.at + 1] ?? "");
  // "a … and a half"
  if (reader.words[reader.at + 1] === "and" && !reader.seen) reader.current = 1;
  if (next === null) return true;
  reader.at++;
  return addPart(reader, next);
}

function part(reader: Reader, word: string): boolean {
  const found = partOf(word);
  return found !== null && addPart(reader, found);
}

/** "half", "thirds", "½": what part of one a word is; null where it is none. */
function partOf(word: string): number | null {
  const bottom = parts.get(word) ?? parts.get(word === "halves" ? "half" : word.replace(/s$/, ""));
  if (bottom !== undefined) return 1 / bottom;
  const [top, below] = /^[¼-¾⅐-⅞↉]$/.test(word) ? word.normalize("NFKC").split("\u2044") : [];
  return below === undefined ? null : Number(top) / Number(below);
}

/** "half a million" multiplies what follows; "three and a half" adds; "a million and a half" adds half a million. */
function addPart(reader: Reader, share: number): boolean {
  const rest = reader.words.slice(reader.at + 1).some((word) => scales.has(word) || groups.has(word));
  if (!reader.seen && rest) reader.factor = share;
  else if (reader.total > 0 && reader.current === 0) reader.total += shifted(share, reader.exponent);
  else reader.current += share;
  reader.seen ||= !rest;
  return true;
}

function multiply(reader: Reader, by: number): boolean {
  reader.current = (reader.current === 0 ? 1 : reader.current) * by;
  reader.seen = true;
  return true;
}

function scale(reader: Reader, exponent: number): boolean {
  if (reader.current === 0 && reader.total > 0) reader.total = shifted(reader.total, exponent);
  else reader.total += shifted(reader.current === 0 ? 1 : reader.current, exponent);
  reader.current = 0;
  reader.exponent = exponent;
  reader.seen = true;
  return true;
}

function decimals(reader: Reader): boolean {
  let text = `${reader.current}.`;
  for (let next = cardinals.get(reader.words[reader.at + 1] ?? ""); next !== undefined; ) {
    text += String(next);
    reader.at++;
    next = cardinals.get(reader.words[reader.at + 1] ?? "");
  }
  reader.current = Number(text);
  reader.seen = true;
  return Number.isFinite(reader.current);
}
