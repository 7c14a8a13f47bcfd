/** What a word is beside a name, worked out once a word. */
import { organisationNames } from "../../lists/name-lists.ts";
import { Shape } from "../tokens/shape.ts";
import { byteColumn, integerColumn } from "../tokens/word-column.ts";
import { plainForm } from "./plain-form.ts";
import { businessNouns, grammar, landNouns, motionVerbs, organisationNouns } from "./words.ts";

/** Bits of small words. */
export const Role = {
  businessNoun: 1,
  organisationNoun: 2,
  landNoun: 4,
  motionVerb: 8,
  /** "the Biden administration" */
  presidency: 16,
  /** "shares in Acme"; but factories are in Saxony */
  holding: 32,
  /** Joins words in capitals: "of", "and" */
  joiner: 64,
  /** A list has it, in capitals, as the name of an organisation. */
  organisation: 128,
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

export const roles = byteColumn(({ word, shape }) => {
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
});

/** The words of grammar in the order in which they are numbered, from 1. */
export const grammarList: readonly string[] = [...grammar];

/** The number of a word of grammar; 0 for other words. */
export const numberOfGrammar: ReadonlyMap<string, number> = new Map(
  grammarList.map((word, at) => [word, at + 1]),
);

export const grammarWords = integerColumn(({ word }) => numberOfGrammar.get(word) ?? 0);
