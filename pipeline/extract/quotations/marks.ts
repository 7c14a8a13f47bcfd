/** What a quotation mark does where it stands: its glyph says part of it, the spaces around it the rest. */
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";

export const Role = { none: 0, opens: 1, closes: 2, either: 3, opensSingle: 4, closesSingle: 5 } as const;
export type Role = (typeof Role)[keyof typeof Role];

// “low„ and ‚low‘ open in German, where “ and ‘ close; »…« is the German and Danish order of guillemets.
const Glyph = { left: 1, right: 2, low: 3, straight: 4, leftSingle: 5, rightSingle: 6 } as const;
const glyphs = new Map<string, number>([
  ["“", Glyph.left],
  ["``", Glyph.left],
  ["«", Glyph.left],
  ["„", Glyph.low],
  ["‟", Glyph.left],
  ["「", Glyph.low],
  ["『", Glyph.low],
  ["」", Glyph.right],
  ["』", Glyph.right],
  ["”", Glyph.right],
  ["''", Glyph.right],
  ["»", Glyph.right],
  ['"', Glyph.straight],
  ["＂", Glyph.straight],
  ["‘", Glyph.leftSingle],
  ["‹", Glyph.leftSingle],
  ["‚", Glyph.leftSingle],
  ["`", Glyph.leftSingle],
  ["’", Glyph.rightSingle],
  ["'", Glyph.rightSingle],
  ["›", Glyph.rightSingle],
]);
const glyphOf = byteColumn(({ surface }) => glyphs.get(surface) ?? 0);
const brackets = new Set(["(", "[", "{", "—", "–", "-", "/"]);
// Words that begin with an apostrophe: their mark opens nothing.
const elided = new Set("em tis twas til till cause bout round n cuz".split(" "));

/** Which words are quotation marks or apostrophes, by their numbers: which, or else 0. */
export function quotationMarks({ vocabulary }: Tokens): Uint8Array {
  return valuesOf(glyphOf, vocabulary);
}

/** The role of the token at `at`, given whether a double quotation is open there. */
export function roleOf(tokens: Tokens, at: number, isOpen: boolean): Role {
  const glyph = glyphAt(tokens, at);
  if (glyph === 0) return Role.none;
  const apart = standsApart(tokens, at);
  const leads = at + 1 < tokens.count && isGlued(tokens, at + 1) && !endsPhrase(tokens, at + 1);
  if (glyph === Glyph.low) return Role.opens;
  if (glyph === Glyph.left)
    return isOpen && !apart && !leads ? Role.closes : opensOrReversed(tokens, at, isOpen);
  if (glyph === Glyph.right) return !isOpen && apart && leads ? Role.opens : Role.closes;
  if (glyph === Glyph.straight) return apart === leads ? (apart ? Role.opens : Role.closes) : Role.either;
  if (glyph === Glyph.leftSingle)
    return apart && leads && !isElision(tokens, at) ? Role.opensSingle : Role.none;
  if (apart) return leads && !isElision(tokens, at) ? Role.opensSingle : Role.none;
  return leads || isPluralPossessive(tokens, at) ? Role.none : Role.closesSingle;
}

function glyphAt(tokens: Tokens, at: number): number {
  return quotationMarks(tokens)[tokens.ids[at] as number] as number;
}

function opensOrReversed(tokens: Tokens, at: number, isOpen: boolean): Role {
  return isOpen && isGlued(tokens, at) && !brackets.has(surfaceAt(tokens, at - 1) as string)
    ? Role.closes
    : Role.opens;
}

/** Nothing, white space, a bracket, a dash or another mark that opens stands directly before. */
function standsApart(tokens: Tokens, at: number): boolean {
  if (!isGlued(tokens, at)) return true;
  const before = surfaceAt(tokens, at - 1) as string;
  return brackets.has(before) || (glyphAt(tokens, at - 1) !== 0 && !isGlued(tokens, at - 1));
}

/** White space would fit before this token: a stop, a comma, a closing mark or bracket. */
function endsPhrase(tokens: Tokens, at: number): boolean {
  if (shapeAt(tokens, at) !== Shape.mark) return false;
  const surface = surfaceAt(tokens, at) as string;
  if (surface === "[" || surface === "(" || surface === "…" || surface === "$" || surface === "#")
    return false;
  if (surface === "." || surface === "'" || surface === "‘" || surface === "“" || surface === '"')
    return at + 1 >= tokens.count || !isGlued(tokens, at + 1);
  return surface !== "@" && surface !== "£" && surface !== "€" && surface !== "`";
}

function isElision(tokens: Tokens, at: number): boolean {
  return shapeAt(tokens, at + 1) === Shape.number || elided.has(wordAt(tokens, at + 1) as string);
}

/** "the workers’ rights": an s before, a lower-case word after. */
function isPluralPossessive(tokens: Tokens, at: number): boolean {
  const before = wordAt(tokens, at - 1) as string;
  return before.length > 1 && before.endsWith("s") && shapeAt(tokens, at + 1) === Shape.lower;
}
