/** What a quotation mark does where it stands: its glyph says part of it, the spaces around it the rest. */
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";

export const Role = { none: 0, opens: 1, closes: 2, either: 3, opensSingle: 4, closesSingle: 5 } as const;
export type Role = (typeof Role)[keyof typeof Role];

// “low„ and ‚low‘ open in German, where “ and ‘ close; »…« is the German and Danish order of guillemets.
const glyphs = new Map<string, "left" | "right" | "low" | "straight" | "left single" | "right single">([
  ["“", "left"],
  ["``", "left"],
  ["«", "left"],
  ["„", "low"],
  ["‟", "left"],
  ["「", "low"],
  ["『", "low"],
  ["」", "right"],
  ["』", "right"],
  ["”", "right"],
  ["''", "right"],
  ["»", "right"],
  ['"', "straight"],
  ["＂", "straight"],
  ["‘", "left single"],
  ["‹", "left single"],
  ["‚", "left single"],
  ["`", "left single"],
  ["’", "right single"],
  ["'", "right single"],
  ["›", "right single"],
]);
const isMark = byteColumn(({ surface, shape }) => (shape === Shape.mark && glyphs.has(surface) ? 1 : 0));
const brackets = new Set(["(", "[", "{", "—", "–", "-", "/"]);
// Words that begin with an apostrophe: their mark opens nothing.
const elided = new Set("em tis twas til till cause bout round n cuz".split(" "));

/** Which words are quotation marks or apostrophes, by their numbers: 1, or else 0. */
export function quotationMarks({ vocabulary }: Tokens): Uint8Array {
  return valuesOf(isMark, vocabulary);
}

/** The role of the token at `at`, given whether a double quotation is open there. */
export function roleOf(tokens: Tokens, at: number, isOpen: boolean): Role {
  const glyph = glyphs.get(surfaceAt(tokens, at) as string);
  if (glyph === undefined) return Role.none;
  const apart = standsApart(tokens, at);
  const leads = at + 1 < tokens.count && isGlued(tokens, at + 1) && !endsPhrase(tokens, at + 1);
  if (glyph === "low") return Role.opens;
  if (glyph === "left") return isOpen && !apart && !leads ? Role.closes : opensOrReversed(tokens, at, isOpen);
  if (glyph === "right") return !isOpen && apart && leads ? Role.opens : Role.closes;
  if (glyph === "straight") return apart === leads ? (apart ? Role.opens : Role.closes) : Role.either;
  if (glyph === "left single") return apart && leads && !isElision(tokens, at) ? Role.opensSingle : Role.none;
  if (apart) return leads && !isElision(tokens, at) ? Role.opensSingle : Role.none;
  return leads || isPluralPossessive(tokens, at) ? Role.none : Role.closesSingle;
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
  return brackets.has(before) || (glyphs.has(before) && !isGlued(tokens, at - 1));
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
