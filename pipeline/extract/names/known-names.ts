/** Names of several words that lists have, where a text has them: "Czech Republic", "New York", "American Express". */
import { wordAt } from "../tokens.ts";
import { hashEndIn, named } from "./beside-words.ts";
import { Inner } from "./inner-words.ts";
import { type Beginning, bitOfHash, type KnownSort, namesBeginningAt } from "./known-beginnings.ts";
import { plainForm } from "./plain-form.ts";
import { isInner, namedAt, type Text } from "./text.ts";

const [hyphen, stop] = ["-", "."].map(named);

const mostTokens = 6;

/** One past the longest known name of several words that begins at a token; the token where none does. */
export function knownNameEnd(text: Text, at: number, end: number): number {
  const beginning = beginningAt(text, at, end);
  if (beginning === undefined) return at;
  for (let to = Math.min(end, at + mostTokens); to > at + 1; to--)
    if (beginning.names.has(joined(text, at, to))) return to;
  return at;
}

/** What sort of known name of several words tokens are, if they are one. */
export function knownName(text: Text, first: number, end: number): KnownSort | undefined {
  return beginningAt(text, first, end)?.names.get(joined(text, first, end));
}

/** The names that begin with the words of a token and the one behind it. */
function beginningAt(text: Text, first: number, end: number): Beginning | undefined {
  const { tokens } = text;
  if (first >= tokens.count || !isInner(text, first, Inner.opensKnown)) return undefined;
  let second = first + 1;
  while (second < end && isPassed(text, second)) second++;
  if (second >= end) return undefined;
  const beginning = namesBeginningAt(tokens, first) as Beginning;
  // most words are told by their hashes; the lists have accents on none
  const bit = bitOfHash(hashEndIn(text.asides[second] as number));
  if ((beginning.ends & bit) === 0 && !isInner(text, second, Inner.accented)) return undefined;
  return beginning.seconds.has(plainAt(text, second)) ? beginning : undefined;
}

/** What joins or shortens words. */
function isPassed(text: Text, at: number): boolean {
  const word = namedAt(text, at);
  return word === hyphen || word === stop;
}

function joined(text: Text, first: number, end: number): string {
  let name = plainAt(text, first);
  for (let at = first + 1; at < end; at++) if (!isPassed(text, at)) name += ` ${plainAt(text, at)}`;
  return name;
}

/** A word as the lists have it. */
function plainAt(text: Text, at: number): string {
  const word = wordAt(text.tokens, at) as string;
  return isInner(text, at, Inner.accented) ? plainForm(word) : word;
}
