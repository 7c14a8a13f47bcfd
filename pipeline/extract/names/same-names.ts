/** Which names of a text mean the same: never by likeness, but by the same words, a surname, initials or a head. */
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { type Tokens, wordAt } from "../tokens.ts";
import type { Group } from "./groups.ts";
import type { Told } from "./kinds.ts";
import { isListed } from "./listed.ts";
import { initialsOf } from "./relations.ts";
import { bodies } from "./words.ts";

/** For a name that means what an earlier one means: the first that does. `told` is in order of the text. */
export function sameNames(tokens: Tokens, told: readonly Told[]): ReadonlyMap<Told, Told> {
  const firsts = new Map<Group, Told[]>();
  const shorts: Shorts = { surnames: new Map(), initials: new Map(), heads: new Map() };
  const same = new Map<Told, Told>();
  for (const name of told) {
    const first = firstOf(name, firsts);
    if (first === name) addShorts(tokens, name, shorts);
  }
  for (const [, names] of firsts) {
    for (const first of names) {
      const whole = wholeOf(first, shorts);
      if (whole !== null && whole.mention.first < first.mention.first) same.set(first, whole);
    }
  }
  for (const name of told) {
    const first = firstOf(name, firsts);
    if (first !== name) same.set(name, same.get(first) ?? first);
  }
  return same;
}

/** The first name of the same words and kind, which is this one where there is none before. */
function firstOf(name: Told, firsts: Map<Group, Told[]>): Told {
  const list = firsts.get(name.mention.group);
  if (list === undefined) {
    firsts.set(name.mention.group, [name]);
    return name;
  }
  for (const first of list) if (first.sort === name.sort) return first;
  list.push(name);
  return name;
}

/** Longer names by what may stand for them; null where two names would share it, which then stands for neither. */
type Shorts = Readonly<Record<"surnames" | "initials" | "heads", Map<string, Told | null>>>;

function addShorts(tokens: Tokens, name: Told, { surnames, initials, heads }: Shorts): void {
  const { words } = name.mention.group;
  if (words.length < 2) return;
  const last = words.at(-1) as string;
  const put = (map: Map<string, Told | null>, short: string): void => {
    map.set(short, map.has(short) ? null : name);
  };
  if (name.sort === "person") {
    put(surnames, last);
    return;
  }
  put(initials, initialsOf(words));
  // "the Commission" after the European Commission; a place is not called "Island" for short
  if (name.sort === "organisation" && (bodies.has(last) || !endsListed(tokens, name.mention.end, last)))
    put(heads, last);
}

const listed = byteColumn(({ word }) => (isListed(word) ? 1 : 0));

/** Whether a list has the last word of a name, which is looked up once a word where no mark stands behind it. */
function endsListed(tokens: Tokens, end: number, last: string): boolean {
  if (wordAt(tokens, end - 1) !== last) return isListed(last);
  return valuesOf(listed, tokens.vocabulary)[tokens.ids[end - 1] as number] === 1;
}

function wholeOf({ mention, sort }: Told, { surnames, initials, heads }: Shorts): Told | null {
  const { words } = mention.group;
  if (words.length > 1) return null;
  const [word = ""] = words;
  if (sort === "person") return surnames.get(word) ?? null;
  const whole = word.length > 1 ? initials.get(word.replaceAll(".", "")) : null;
  if (whole != null && whole.sort === sort) return whole;
  return (sort === "organisation" ? heads.get(word) : null) ?? null;
}
