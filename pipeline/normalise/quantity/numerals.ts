/** Reads the words of a number: digits, scales, number words, fractions. */

const values: Readonly<Record<string, number>> = {
  zero: 0,
  nil: 0,
  nought: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  twice: 2,
  thrice: 3,
};
const exponents: Readonly<Record<string, number>> = {
  k: 3,
  thousand: 3,
  lakh: 5,
  m: 6,
  mn: 6,
  mln: 6,
  mil: 6,
  mio: 6,
  million: 6,
  crore: 7,
  b: 9,
  bn: 9,
  bln: 9,
  billion: 9,
  t: 12,
  tn: 12,
  trn: 12,
  trillion: 12,
  quadrillion: 15,
};
const groups: Readonly<Record<string, number>> = { dozen: 12, couple: 2, pair: 2 };
const parts: Readonly<Record<string, readonly [number, number]>> = {
  fourth: [1, 4],
  hundredth: [1, 100],
  thousandth: [1, 1000],
  half: [1, 2],
  third: [1, 3],
  quarter: [1, 4],
  fifth: [1, 5],
  sixth: [1, 6],
  seventh: [1, 7],
  eighth: [1, 8],
  ninth: [1, 9],
  tenth: [1, 10],
  "½": [1, 2],
  "⅓": [1, 3],
  "⅔": [2, 3],
  "¼": [1, 4],
  "¾": [3, 4],
  "⅕": [1, 5],
  "⅖": [2, 5],
  "⅗": [3, 5],
  "⅘": [4, 5],
  "⅙": [1, 6],
  "⅚": [5, 6],
  "⅛": [1, 8],
  "⅜": [3, 8],
  "⅝": [5, 8],
  "⅞": [7, 8],
};
const magnitudes: Readonly<Record<string, number>> = {
  tens: 10,
  dozens: 12,
  scores: 20,
  hundreds: 100,
  thousands: 1e3,
  lakhs: 1e5,
  millions: 1e6,
  crores: 1e7,
  billions: 1e9,
  trillions: 1e12,
};

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
    const magnitude = magnitudes[word];
    if (magnitude === undefined) return null;
    product *= magnitude;
  }
  return words.length === 0 ? null : [product, product * 10];
}

/** A number and the same number without its scale: 3300000 and 3.3 in "3.3 million". */
export type Numeral = { readonly value: number; readonly unscaled: number; readonly exponent: number };

/** The value of number words in lower case; null where they make no number. */
export function readNumeral(words: readonly string[]): Numeral | null {
  const out = words.findIndex((word) => word === "in" || word === "out" || word === "of");
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
  if (word === "and" || word === "of") return true;
  if (/^[-–—−‐‑‒]$/.test(word) || word === "minus" || word === "negative") {
    reader.negative ||= !reader.seen;
    return true;
  }
  if (word === "a" || word === "an") return article(reader);
  if (word === "point") return decimals(reader);
  const value = values[word] ?? values[word.replace(/fold$/, "")];
  const exponent =
    exponents[word] ?? exponents[word.replace(/s$/, "")] ?? exponents[word.replace(/fold$/, "")];
  if (value !== undefined) return cardinal(reader, value);
  if (exponent !== undefined) return scale(reader, exponent);
  if (/^hundred(?:s|fold)?$/.test(word)) return multiply(reader, 100);
  const group = groups[word.replace(/s$/, "")];
  return group !== undefined ? multiply(reader, group) : part(reader, word);
}

function digits(reader: Reader, word: string): boolean {
  const value = Number(word.replaceAll(",", ""));
  const slash = reader.words[reader.at + 1] === "/";
  const bottom = slash ? Number(reader.words[reader.at + 2]) : 1;
  if (slash) reader.at += 2;
  reader.current += value / bottom;
  reader.seen = true;
  return Number.isFinite(reader.current);
}

function cardinal(reader: Reader, value: number): boolean {
  const next = reader.words[reader.at + 1] ?? "";
  const after = parts[singular(reader.words[reader.at + (next === "-" ? 2 : 1)] ?? "")];
  if (after !== undefined) {
    reader.at += next === "-" ? 2 : 1;
    return addPart(reader, (value * after[0]) / after[1]);
  }
  reader.current += value;
  reader.seen = true;
  return true;
}

/** "a" is one before a hundred or a third, and nothing after "half". */
function article(reader: Reader): boolean {
  const next = parts[singular(reader.words[reader.at + 1] ?? "")];
  // "a … and a half"
  if (reader.words[reader.at + 1] === "and" && !reader.seen) reader.current = 1;
  if (next === undefined) return true;
  reader.at++;
  return addPart(reader, next[0] / next[1]);
}

function part(reader: Reader, word: string): boolean {
  const found = parts[singular(word)];
  return found !== undefined && addPart(reader, found[0] / found[1]);
}

/** "half a million" multiplies what follows; "three and a half" adds; "a million and a half" adds half a million. */
function addPart(reader: Reader, share: number): boolean {
  const rest = reader.words.slice(reader.at + 1).some((word) => word in exponents || word in groups);
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
  for (let next = values[reader.words[reader.at + 1] ?? ""]; next !== undefined; ) {
    text += String(next);
    reader.at++;
    next = values[reader.words[reader.at + 1] ?? ""];
  }
  reader.current = Number(text);
  reader.seen = true;
  return Number.isFinite(reader.current);
}

const singular = (word: string): string => (word === "halves" ? "half" : word.replace(/s$/, ""));

/** Puts digits together that the tokeniser parted: ".5", "RM23" "." "50", "PS21" "," "700", "USD10m". */
function joinDigits(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    const glued = /^[a-z]{1,4}(\d.*)$/.exec(word)?.[1];
    const split = /^(\d[\d.,]*)([a-z]+)$/.exec(glued ?? word);
    if (/^\d/.test(word) && last !== undefined && (last === "." || /[.,]$/.test(last)))
      joined[joined.length - 1] = `${last === "." ? "0." : last}${word}`;
    else if ((word === "." || word === ",") && last !== undefined && /^\d/.test(last))
      joined[joined.length - 1] = `${last}${word}`;
    else if (split !== null) joined.push(split[1] as string, split[2] as string);
    else joined.push(glued ?? word);
  }
  return joined;
}
