/**
 * Letter case of a phrase and of its printing. A capital in the phrase asks for a capital in the text ("Apple" is
 * not "apple"), an acronym for all its capitals ("US" is not "Us"), a small letter for nothing ("Bank of China"
 * is "BANK OF CHINA" in a headline).
 */
import { Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";

/**
 * Whether tokens `[first, last]`, whose words are those of `phrase`, are printed in a letter case that the phrase
 * allows.
 */
export function allowsCase(phrase: string, tokens: Tokens, first: number, last: number): boolean {
  if (isPrintedAs(phrase, tokens, first, last)) return true;
  // The words are the phrase's, so that their lengths cut the phrase as the tokeniser did.
  let at = 0;
  for (let token = first; token <= last; token++) {
    while (at < phrase.length && isSpace(phrase, at)) at++;
    const end = at + (wordAt(tokens, token) as string).length;
    if (!allows(phrase.slice(at, end), tokens, token)) return false;
    at = end;
  }
  return true;
}

/** Whether tokens `[first, last]` are printed exactly like the phrase, letter for letter. */
export function isPrintedAs(phrase: string, tokens: Tokens, first: number, last: number): boolean {
  if (first === last) return surfaceAt(tokens, first) === phrase;
  const start = tokens.starts[first] as number;
  return tokens.ends[last] === start + phrase.length && tokens.text.startsWith(phrase, start);
}

function isSpace(phrase: string, at: number): boolean {
  const unit = phrase.charCodeAt(at);
  return unit === 32 || (unit < 14 && unit > 8) || (unit >= 0xa0 && /\s/.test(phrase.charAt(at)));
}

/** Whether a phrase holds no capital, so that any letter case will do. */
export function isLowerCase(phrase: string): boolean {
  return phrase === phrase.toLowerCase();
}

function allows(surface: string, tokens: Tokens, at: number): boolean {
  const printed = surfaceAt(tokens, at) as string;
  if (isLowerCase(surface)) return true;
  // "BYD", "U.S.": all capitals. A single capital ("X", "A") is one too.
  if (surface === surface.toUpperCase()) return printed === printed.toUpperCase();
  const shape = shapeAt(tokens, at) as number;
  const startsLower = surface.slice(0, 1) === surface.slice(0, 1).toLowerCase();
  // "iPhone" may begin a sentence ("IPhone") or stand in a headline ("IPHONE"), but is not "iphone" or "Iphone"
  if (startsLower) return printed.slice(1) === surface.slice(1) || shape === Shape.upper;
  return shape === Shape.capitalised || shape === Shape.upper;
}
