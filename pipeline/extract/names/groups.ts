/** The names of a text by their words: what is said of one of them speaks for all that are printed the same. */
import { wordAt } from "../tokens.ts";
import { besideEvidence } from "./beside.ts";
import { type Evidence, ownEvidence } from "./evidence.ts";
import { has, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";

/** A place where a name stands, with what stands beside it. */
export type Mention = Stretch & {
  readonly group: Group;
  /** Its place among the mentions of the text. */
  readonly place: number;
  readonly context: Evidence;
};

/** The names that are printed the same. */
export type Group = {
  /** The name's words in lower case, without marks. */
  readonly words: readonly string[];
  /** The words with blanks between them. */
  readonly key: string;
  /** The first letters of a name of several words, without those of grammar; of others "". */
  readonly initials: string;
  readonly own: Evidence;
  readonly mentions: Mention[];
  /** Its place among the groups of the text. */
  readonly place: number;
};

/** The groups of a text in order of their first mention, and all mentions in order. */
export function groupsOf(
  text: Text,
  stretches: readonly Stretch[],
): { readonly groups: readonly Group[]; readonly mentions: readonly Mention[] } {
  const groups = new Map<string, Group>();
  const mentions: Mention[] = [];
  for (const stretch of stretches) {
    const { first, end } = stretch;
    const words = end - first === 1 ? [wordAt(text.tokens, first) as string] : wordsOf(text, stretch);
    const key = words.length === 1 ? (words[0] as string) : words.join(" ");
    let group = groups.get(key);
    if (group === undefined) {
      const initials = words.length === 1 ? "" : initialsOf(words);
      group = { words, key, initials, own: ownEvidence(text, stretch), mentions: [], place: groups.size };
      groups.set(key, group);
    }
    const mention = { first, end, group, place: mentions.length, context: besideEvidence(text, stretch) };
    group.mentions.push(mention);
    mentions.push(mention);
  }
  return { groups: [...groups.values()], mentions };
}

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);

function initialsOf(words: readonly string[]): string {
  let initials = "";
  for (const word of words) if (!small.has(word)) initials += word[0];
  return initials;
}

function wordsOf(text: Text, { first, end }: Stretch): string[] {
  const words: string[] = [];
  for (let at = first; at < end; at++) {
    if (!has(text, at, Trait.mark)) words.push(wordAt(text.tokens, at) as string);
  }
  return words;
}
