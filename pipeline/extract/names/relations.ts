/** What the other names of a text, and its words in lower case, say of a name. */

import { wordAt } from "../tokens.ts";
import { collecting, type Evidence } from "./evidence.ts";
import type { Group } from "./groups.ts";
import type { Text } from "./runs.ts";
import { Trait } from "./traits.ts";
import { type Sort, sorts, type Weights } from "./weights.ts";

/** What is looked up while the names of one text are told apart. */
export type Company = {
  readonly lower: ReadonlySet<string>;
  /** Longer names by their first and their last word, and by their initials. */
  readonly byFirst: ReadonlyMap<string, readonly Group[]>;
  readonly byLast: ReadonlyMap<string, readonly Group[]>;
  readonly byInitials: ReadonlyMap<string, readonly Group[]>;
  readonly alone: ReadonlySet<string>;
};

export function companyOf(text: Text, groups: readonly Group[]): Company {
  const longer = groups.filter(({ words }) => words.length > 1);
  const by = (key: (group: Group) => string): ReadonlyMap<string, readonly Group[]> =>
    Map.groupBy(longer, key);
  const alone = new Set(groups.flatMap(({ words }) => (words.length === 1 ? words : [])));
  return {
    lower: lowerWords(text, alone),
    byFirst: by(({ words }) => words[0] as string),
    byLast: by(({ words }) => words.at(-1) as string),
    byInitials: by(({ words }) => initialsOf(words)),
    alone,
  };
}

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);

/** The first letters of a name's words, without those of grammar. */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => (small.has(word) ? "" : word[0])).join("");
}

/** Those words that the text has in lower case too. */
function lowerWords({ tokens, bits }: Text, wanted: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at < tokens.count; at++) {
    if (((bits[tokens.ids[at] as number] as number) & (Trait.capital | Trait.mark | Trait.number)) !== 0)
      continue;
    const word = wordAt(tokens, at) as string;
    if (wanted.has(word)) found.add(word);
  }
  return found;
}

/** Evidence from the company that a name keeps; `sortOf` says what longer names were found to be. */
export function relationEvidence(
  text: Text,
  group: Group,
  company: Company,
  sortOf: (group: Group) => Sort,
  weights: Weights,
): Evidence {
  const found: Evidence = [];
  const add = collecting(found, weights);
  const { words, mentions } = group;
  const [word = ""] = words;
  if (mentions.length > 1) add(mentions.length > 3 ? "often" : "twice");
  if (mentions.every(({ first }) => text.begins[first] !== 0)) add("only-opens");
  if (mentions.every(({ first }) => text.shouted[first] === 2)) add("only-in-capitals");
  else if (mentions.every(({ first }) => text.shouted[first] !== 0)) add("only-in-headings");
  if (words.length > 1) {
    if (company.alone.has(words.at(-1) as string)) add("last-alone");
    if (company.alone.has(word)) add("first-alone");
    if (company.alone.has(initialsOf(words))) add("has-acronym");
    return found;
  }
  if (company.lower.has(word)) add("also-lower");
  for (const sort of kindsOf(company.byLast.get(word), sortOf)) add(`ends-a-${sort}`);
  for (const sort of kindsOf(company.byFirst.get(word), sortOf)) add(`begins-a-${sort}`);
  if (word.length > 1)
    for (const sort of kindsOf(company.byInitials.get(word.replaceAll(".", "")), sortOf))
      add(`initials-of-a-${sort}`);
  return found;
}

function kindsOf(groups: readonly Group[] | undefined, sortOf: (group: Group) => Sort): readonly Sort[] {
  if (groups === undefined) return [];
  return sorts.filter((sort) => groups.some((group) => sortOf(group) === sort));
}
