/**
 * The number words of English, which are a closed class: cardinals, scales in the short and the Indian system with the
 * abbreviations that news prints, groups, and the parts of one. Ours, licensed as the code.
 */

import { keysOfWords } from "./word-table.ts";

const counted = (words: string, from: number, step = 1): [string, number][] =>
  words.split(" ").map((word, at) => [word, from + at * step]);

const units =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const tens = "twenty thirty forty fifty sixty seventy eighty ninety";

/** Cardinals below a hundred, and the words for none and for how many times. */
export const cardinals: ReadonlyMap<string, number> = new Map([
  ...counted(units, 0),
  ...counted(tens, 20, 10),
  ["fourty", 40],
  ["nil", 0],
  ["nought", 0],
  ["naught", 0],
  ["once", 1],
  ["twice", 2],
  ["thrice", 3],
  ["double", 2],
  ["treble", 3],
  ["triple", 3],
  ["quadruple", 4],
]);

/** Scale words and their abbreviations to powers of ten. */
export const scales: ReadonlyMap<string, number> = new Map(
  [
    ...keysOfWords(`
  3: thousand, thou, grand, k
  5: lakh, lac
  6: million, m, mn, mln, mil, mill, mio, mm
  7: crore, cr
  9: billion, b, bn, bln, bil, bio, bb, milliard, mrd
  12: trillion, t, tn, trn, tln, tril
  15: quadrillion
  18: quintillion
  21: sextillion
  24: septillion
  27: octillion
  30: nonillion
  33: decillion
`),
  ].map(([word, power]) => [word, Number(power)]),
);

/** Words for a group of so many. */
export const groups: ReadonlyMap<string, number> = new Map([
  ["couple", 2],
  ["pair", 2],
  ["brace", 2],
  ["dozen", 12],
  ["score", 20],
  ["gross", 144],
]);

/** Plurals that stand for an order of magnitude: "dozens", "hundreds", "millions". */
export const magnitudes: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["scores", 20],
  ["hundreds", 100],
  ...[...scales]
    .filter(([word]) => word.length > 4 || word === "lakh")
    .map(([word, power]): [string, number] => [`${word}s`, Number(`1e${power}`)]),
]);

const ordinals =
  "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

/** What one is divided by: "a third", "two sixteenths", "a millionth". */
export const parts: ReadonlyMap<string, number> = new Map([
  ["half", 2],
  ["quarter", 4],
  ...counted(ordinals, 3),
  ...counted(tens.replaceAll("y", "ieth"), 20, 10),
  ["hundredth", 100],
  ...[...scales]
    .filter(([word]) => /(?:thousand|illion)$/.test(word))
    .map(([word, power]): [string, number] => [`${word}th`, Number(`1e${power}`)]),
]);
