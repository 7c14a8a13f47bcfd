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
  const known = new Map<string, Group>();
  const groups: Group[] = [];
  const mentions: Mention[] = [];
  for (const stretch of stretches) {
    const { first, end } = stretch;
    const key = end - first === 1 ? (wordAt(text.tokens, first) as string) : keyOf(text, stretch);
    let group = known.get(key);
    if (group === undefined) {
      group = groupOf(text, stretch, key, groups.length);
      known.set(key, group);
      groups.push(group);
    }
    const mention = { first, end, group, place: mentions.length, context: besideEvidence(text, stretch) };
    group.mentions.push(mention);
    mentions.push(mention);
  }
  return { groups, mentions };
}

function groupOf(text: Text, stretch: Stretch, key: string, place: number): Group {
  const words = stretch.end - stretch.first === 1 ? [key] : key.split(" ");
  const initials = words.length === 1 ? "" : initialsOf(words);
  return { words, key, initials, own: ownEvidence(text, stretch), mentions: [], place };
}

/** The words of a name, without marks. */
function keyOf(text: Text, { first, end }: Stretch): string {
  let key = "";
  for (let at = first; at < end; at++) {
    if (has(text, at, Trait.mark)) continue;
    const word = wordAt(text.tokens, at) as string;
    key = key === "" ? word : `${key} ${word}`;
  }
  return key;
}

const small = new Set(["of", "the", "and", "for", "in", "on", "de", "la"]);

function initialsOf(words: readonly string[]): string {
  let initials = "";
  for (const word of words) if (!small.has(word)) initials += word[0];
  return initials;
}
