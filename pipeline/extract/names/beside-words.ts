/** What a word is beside a name, worked out once a word. */
import { organisationNames } from "../../lists/name-lists.ts";
import { Shape } from "../tokens/shape.ts";
import { hashOn } from "../tokens/vocabulary.ts";
import { integerColumn } from "../tokens/word-column.ts";
import { plainForm } from "./plain-form.ts";
import { businessNouns, grammar, landNouns, motionVerbs, organisationNouns } from "./words.ts";

/** Bits of small words. */
export const Role = {
  businessNoun: 1 << 0,
  organisationNoun: 1 << 1,
  landNoun: 1 << 2,
  motionVerb: 1 << 3,
  /** "the Biden administration" */
  presidency: 1 << 4,
  /** "shares in Acme"; but factories are in Saxony */
  holding: 1 << 5,
  /** Joins words in capitals: "of", "and" */
  joiner: 1 << 6,
  /** A list has it, in capitals, as the name of an organisation. */
  organisation: 1 << 7,
  /** Ends in "-ed", in "-ing" and in "-s". */
  past: 1 << 8,
  gerund: 1 << 9,
  plural: 1 << 10,
} as const;

const joiners = new Set(["of", "for", "and", "&", "on", "in", "the", "against", "to"]);

const holdings: ReadonlySet<string> = new Set([
  "share",
  "stake",
  "stock",
  "investor",
  "investment",
  "shareholder",
]);
const presidencies = new Set(["administration", "presidency", "era", "years", "campaign", "camp"]);

/** Whether a list has a word, or what it is the plural of. */
const isOneOf = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || (word.endsWith("s") && list.has(word.slice(0, -1)));

function rolesOf(word: string, shape: Shape): number {
  const joins = joiners.has(word) ? Role.joiner : 0;
  if (shape !== Shape.lower)
    return joins | (organisationNames().has(plainForm(word)) ? Role.organisation : 0);
  return (
    joins |
    (isOneOf(businessNouns, word) ? Role.businessNoun : 0) |
    (isOneOf(holdings, word) ? Role.holding : 0) |
    (motionVerbs.has(word) ? Role.motionVerb : 0) |
    (isOneOf(organisationNouns, word)
      ? Role.organisationNoun
      : isOneOf(landNouns, word)
        ? Role.landNoun
        : 0) |
    (presidencies.has(word) ? Role.presidency : 0)
  );
}

function endingOf(word: string): number {
  if (word.endsWith("ed")) return Role.past;
  return word.endsWith("ing") ? Role.gerund : word.endsWith("s") ? Role.plural : 0;
}

const marks = `. , ; : ( ) - -- – — / & " “ ” \`\` '' ' ’ 's ’s`.split(" ");
const others = "who whose which where state affairs staff sri appeals based plc people children".split(" ");

/** The words that rules ask for by name, in the order in which they are numbered, from 1: those of grammar first. */
export const namedWords: readonly string[] = [...new Set([...grammar, ...marks, ...others])];

const numbers: ReadonlyMap<string, number> = new Map(namedWords.map((word, at) => [word, at + 1]));

/** The number of a word that rules ask for. @throws for another (a mistake in the program) */
export function named(word: string): number {
  const number = numbers.get(word);
  if (number === undefined) throw new Error(`names: no rule may ask for "${word}": namedWords has it not`);
  return number;
}

/** A list by the numbers of named words; undefined where nothing is said of one. */
export function byNamedWord<Value>(
  entries: readonly (readonly [word: string, value: Value])[],
): (Value | undefined)[] {
  const values: (Value | undefined)[] = new Array(namedWords.length + 1).fill(undefined);
  for (const [word, value] of entries) values[named(word)] = value;
  return values;
}

const numberBits = 9;
const roleBits = 11;
if (namedWords.length >= 1 << numberBits) throw new Error("names: more named words than numbers for them");

/**
 * A word's role in the low bits, its number if it has one in the bits between, and the end of the hash of its letters
 * in the high ones. All in one: each is read for many tokens, and what a word's number leads to lies all over the
 * memory.
 */
export const asides = integerColumn(
  ({ word, shape }) =>
    rolesOf(word, shape) |
    endingOf(word) |
    ((numbers.get(word) ?? 0) << roleBits) |
    (hashEnd(word) << (roleBits + numberBits)),
);

/** The number of a named word; 0 for others. */
export const numberIn = (aside: number): number => (aside >>> roleBits) & ((1 << numberBits) - 1);

/** One past the highest end of a hash. */
export const hashEnds = 1 << (32 - roleBits - numberBits);

/** The end of the hash of a word's letters. */
export const hashEndIn = (aside: number): number => aside >>> (roleBits + numberBits);

/** The end of the hash of letters: hardly any others have the same. */
export function hashEnd(letters: string): number {
  let hash = 0;
  for (let at = 0; at < letters.length; at++) hash = hashOn(hash, letters.charCodeAt(at));
  return endOfHash(hash);
}

/** The end of a hash that was made letter by letter (see `hashOn`). */
export const endOfHash = (hash: number): number => (hash ^ (hash >>> 15)) & (hashEnds - 1);
