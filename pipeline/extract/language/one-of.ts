import { type Codes, codesOfClass, edge, type Lexicon } from "./lexicon.ts";

/** Whether a token's class is one of some. Beside the text (`at` is negative or too large) stands "edge". */
export type ClassTest = (classes: string, at: number) => boolean;

/** Asks a text's classes at a place for any of these. @throws for a class that the lexicon does not have */
export function oneOf<Name extends string>(
  lexicon: Lexicon<Name>,
  ...names: readonly (Name | "edge")[]
): ClassTest {
  const wanted: Codes = new Uint8Array(lexicon.size);
  for (const name of names) {
    if (name === "edge") wanted[edge] = 1;
    else for (const [code, is] of codesOfClass(lexicon, name).entries()) if (is === 1) wanted[code] = 1;
  }
  return (classes, at) => wanted[codeAt(classes, at)] === 1;
}

/** The code of the class at a place; 0 beside the text. */
export function codeAt(classes: string, at: number): number {
  return at >= 0 && at < classes.length ? classes.charCodeAt(at) : edge;
}

/**
 * The first place of `[from, end)` whose class passes a test; -1 where none does. Where all tests are made by `oneOf`
 * the engine calls none of them: others ask `firstPlace`.
 */
export function firstWhere(test: ClassTest, classes: string, from: number, end: number): number {
  for (let at = from; at < end; at++) if (test(classes, at)) return at;
  return -1;
}

/** The first place of `[from, end)` that passes; -1 where none does. */
export function firstPlace(passes: (at: number) => boolean, from: number, end: number): number {
  for (let at = from; at < end; at++) if (passes(at)) return at;
  return -1;
}

/** The last place of `[from, end)` whose class passes a test; -1 where none does. */
export function lastWhere(test: ClassTest, classes: string, from: number, end: number): number {
  for (let at = end - 1; at >= from; at--) if (test(classes, at)) return at;
  return -1;
}
