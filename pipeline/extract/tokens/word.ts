/** What is known of a word by its printing alone. */
import { Class, classAt, isLetter } from "./characters.ts";
import { Shape } from "./shape.ts";

export type Word = {
  /** As it is printed. */
  readonly surface: string;
  /** In lower case, with curly apostrophes made straight: for looking up. */
  readonly word: string;
  readonly shape: Shape;
};

/** The word whose UTF-16 units are `[start, end)`. */
export function wordOfUnits(units: Uint16Array, start: number, end: number): Word {
  const surface = charactersAt(units, start, end);
  return { surface, word: lookUpForm(surface), shape: shapeAt(units, start, end) };
}

/** The characters as a string of their own: a slice of the text would hold on to all of it. */
function charactersAt(units: Uint16Array, start: number, end: number): string {
  return Array.from(units.subarray(start, end), (unit) => String.fromCharCode(unit)).join("");
}

function lookUpForm(surface: string): string {
  const lower = surface.toLowerCase();
  const straight = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  // one string where both are the same
  return straight === surface ? surface : straight;
}

function shapeAt(units: Uint16Array, start: number, end: number): Shape {
  const first = classAt(units, start);
  if (first === Class.digit) return Shape.number;
  if (!isLetter(first)) return Shape.mark;
  // A word never ends with a stop: what does is an abbreviation.
  if (units[end - 1] === 46) return Shape.upper;
  if (first !== Class.upper) return Shape.lower;
  if (end - start < 2) return Shape.capitalised;
  for (let at = start + 1; at < end; at++) {
    const found = classAt(units, at);
    if (found !== Class.upper && found !== Class.digit) return Shape.capitalised;
  }
  return Shape.upper;
}
