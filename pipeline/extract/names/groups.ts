/** The names of a text by their words: what is said of one of them speaks for all that are printed the same. */
import { wordAt } from "../tokens.ts";
import { besideEvidence } from "./beside.ts";
import { type Evidence, ownEvidence } from "./evidence.ts";
import { has, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./traits.ts";

/** A place where a name stands, with what stands beside it. */
export type Mention = Stretch & { readonly beside: Evidence };

export type Group = {
  /** The name's words in lower case, without marks. */
  readonly words: readonly string[];
  readonly own: Evidence;
  readonly mentions: Mention[];
};

/** The groups of a text in order of their first mention. */
export function groupsOf(text: Text, stretches: readonly Stretch[]): Group[] {
  const groups = new Map<string, Group>();
  for (const stretch of stretches) {
    const { first, end } = stretch;
    const words = end - first === 1 ? [wordAt(text.tokens, first) as string] : wordsOf(text, stretch);
    const key = words.length === 1 ? (words[0] as string) : words.join(" ");
    let group = groups.get(key);
    if (group === undefined) {
      group = { words, own: ownEvidence(text, stretch), mentions: [] };
      groups.set(key, group);
    }
    group.mentions.push({ first, end, beside: besideEvidence(text, stretch) });
  }
  return [...groups.values()];
}

function wordsOf(text: Text, { first, end }: Stretch): string[] {
  const words: string[] = [];
  for (let at = first; at < end; at++) {
    if (!has(text, at, Trait.mark)) words.push(wordAt(text.tokens, at) as string);
  }
  return words;
}
