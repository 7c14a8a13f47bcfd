/** Which names of a text mean the same: never by likeness, but by surname, initials, or the same words. */
import type { Told } from "./kinds.ts";
import { initialsOf } from "./relations.ts";

/** For a name that means what an earlier one means: the first that does. */
export function sameNames(told: readonly Told[]): ReadonlyMap<Told, Told> {
  const firsts = firstNames(told);
  const same = new Map<Told, Told>();
  for (const name of told) {
    const first = firsts.get(keyOf(name)) as Told;
    const longer = longerName(name, firsts);
    const meant = longer !== undefined && longer.mention.first < first.mention.first ? longer : first;
    if (meant !== name) same.set(name, meant);
  }
  return same;
}

const keyOf = ({ group, sort }: Pick<Told, "group" | "sort">): string => `${sort} ${group.words.join(" ")}`;

/** The first name of each kind and words; and under a surname, or under initials, the one longer name that has them. */
function firstNames(told: readonly Told[]): ReadonlyMap<string, Told> {
  const firsts = new Map<string, Told>();
  for (const name of told) if (!firsts.has(keyOf(name))) firsts.set(keyOf(name), name);
  const shared = new Set<string>();
  for (const name of [...firsts.values()]) {
    for (const key of shortKeys(name)) {
      if (firsts.has(key)) shared.add(key);
      firsts.set(key, name);
    }
  }
  // two persons of one surname, two names of the same initials: the short form means neither
  for (const key of shared) firsts.delete(key);
  return firsts;
}

function shortKeys({ group: { words }, sort }: Told): string[] {
  if (words.length < 2) return [];
  if (sort === "person") return [`surname ${words.at(-1)}`];
  return [`initials ${initialsOf(words)}`];
}

function longerName({ group: { words }, sort }: Told, firsts: ReadonlyMap<string, Told>): Told | undefined {
  if (words.length > 1) return undefined;
  const word = (words[0] as string).replaceAll(".", "");
  if (sort === "person") return firsts.get(`surname ${word}`);
  const longer = word.length > 1 ? firsts.get(`initials ${word}`) : undefined;
  return longer?.sort === sort ? longer : undefined;
}
