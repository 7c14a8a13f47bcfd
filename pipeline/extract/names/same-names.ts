/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import { isGlued, wordAt } from "../tokens.ts";
import type { Group } from "./groups.ts";
import type { Told } from "./kinds.ts";
import { initialsOf } from "./relations.ts";
import { has, isOfSyllables, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";
import { bodies, companyForms, organisationHeads } from "./words.ts";

/** For a name that means what an earlier one means: the first that does. `told` is in order of the text. */
export function sameNames(text: Text, told: readonly Told[]): ReadonlyMap<Told, Told> {
  const firsts = new Map<Group, Told[]>();
  const inOrder = told.filter((name) => firstOf(name, firsts) === name);
  const shorts: Shorts = { byForm: new Map(), byShort: new Map(), openings: new Map() };
  const same = new Map<Told, Told>();
  const bracketed = bracketedIn(text, told);
  for (const name of inOrder) {
    const whole = addForms(name, shorts);
    if (whole === null) addShorts(text, name, shorts);
    else same.set(name, whole);
  }
  for (const name of inOrder) {
    const whole = same.get(name) ?? bracketed.get(name) ?? wholeOf(text, name, shorts);
    if (whole !== null && whole.mention.first < name.mention.first) same.set(name, same.get(whole) ?? whole);
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
type Shorts = {
  /** By the name without legal forms or middle initials: the first of them. */
  readonly byForm: Map<string, Told>;
  readonly byShort: Map<string, Told | null>;
  /** Organisations by their first word. */
  readonly openings: Map<string, Told | null>;
};

const keyOf = ({ sort }: Told, short: string): string => `${sort} ${short}`;

function put(map: Map<string, Told | null>, key: string, name: Told): void {
  map.set(key, map.has(key) && map.get(key) !== name ? null : name);
}

/** "Donald J. Trump" and "Donald Trump", "Lucid Group Inc" and "Lucid": the first that was so called, if any was. */
function addForms(name: Told, { byForm }: Shorts): Told | null {
  const form = formOf(name);
  if (form === undefined) return null;
  const key = keyOf(name, form);
  const known = byForm.get(key);
  if (known !== undefined) return known;
  byForm.set(key, name);
  return null;
}

/** The name without what it may lack elsewhere. */
function formOf({ mention: { group }, sort }: Told): string | undefined {
  const { words } = group;
  if (sort === "person")
    return words.length < 2 ? undefined : words.filter((word) => word.length > 1).join(" ");
  if (sort !== "organisation") return undefined;
  let end = words.length;
  while (end > 1 && companyForms.has(words[end - 1] as string)) end--;
  return words.slice(0, end).join(" ");
}

function addShorts(text: Text, name: Told, shorts: Shorts): void {
  const { words } = name.mention.group;
  if (words.length < 2) return;
  const add = (short: string): void => put(shorts.byShort, keyOf(name, short), name);
  if (name.sort === "person") {
    for (const short of surnamesOf(text, name.mention)) add(short);
    return;
  }
  add(initialsOf(words));
  if (name.sort !== "organisation") return;
  put(shorts.openings, words[0] as string, name);
  const head = headOf(text, name.mention);
  if (head !== undefined) add(head);
}

/** "Okonjo-Iweala", "von der Leyen", "Leyen"; of "Park Ji-won" also "Park". */
function surnamesOf(text: Text, { first, end }: Stretch): string[] {
  const { tokens } = text;
  const word = (at: number): string => wordAt(tokens, at) as string;
  let last = end - 1;
  while (last > first && has(text, last, Trait.mark | Trait.generation)) last--;
  const found = new Set([word(last)]);
  let from = last;
  let short = word(last);
  for (let at = last - 1; at > first; at--) {
    const isHyphen = word(at) === "-" && isGlued(tokens, at);
    if (!isHyphen && word(at + 1) !== "-" && !has(text, at, Trait.particle)) break;
    if (isHyphen) continue;
    short = `${word(at)} ${short}`;
    from = at;
  }
  if (from > first) found.add(short);
  if (isSurnameFirst(text, first, last)) found.add(word(first));
  return [...found];
}

/** "Park Ji-won", "Wang Wentao": the family's name stands before the given one. */
function isSurnameFirst(text: Text, first: number, last: number): boolean {
  if (wordAt(text.tokens, last - 1) === "-") return last - first === 3 && isOfSyllables(text, last - 1);
  const names = Trait.given | Trait.surname | Trait.surnameEnding;
  return last === first + 1 && has(text, first, Trait.surname) && !has(text, last, names);
}

/** "the Commission" of the European Commission, "the Bank" of the Bank of Japan; but "Island" is no place for short. */
function headOf(text: Text, { first, end }: Stretch): string | undefined {
  const { tokens } = text;
  for (let at = first; at < end - 1; at++) {
    const next = wordAt(tokens, at + 1);
    if (next !== "of" && next !== "for") continue;
    const word = wordAt(tokens, at) as string;
    return bodies.has(word) ? word : undefined;
  }
  const last = wordAt(tokens, end - 1) as string;
  const isListed = has(text, end - 1, Trait.ordinary | Trait.personNoun | Trait.placeNoun | Trait.mark);
  return bodies.has(last) || (!isListed && wordAt(tokens, end - 2) !== "-") ? last : undefined;
}

function wholeOf(text: Text, name: Told, { byShort, openings }: Shorts): Told | null {
  const { words } = name.mention.group;
  const short = words.join(" ");
  if (name.sort === "person") return byShort.get(keyOf(name, short)) ?? null;
  if (words.length > 1) return null;
  const whole = short.length > 1 ? byShort.get(keyOf(name, short.replaceAll(".", ""))) : null;
  if (whole != null) return whole;
  return name.sort === "organisation" ? brandOf(text, name, openings) : null;
}

/** "Toyota" of "Toyota Motor Corp", where no other name begins with it: what follows says what it does, no more. */
function brandOf(text: Text, { mention }: Told, openings: Shorts["openings"]): Told | null {
  const whole = openings.get(mention.group.words[0] as string) ?? null;
  if (whole === null || has(text, mention.first, Trait.ordinary)) return null;
  const [, ...rest] = whole.mention.group.words;
  return rest.every((word) => organisationHeads.has(word) || companyForms.has(word)) ? whole : null;
}

/** "German Association of the Automotive Industry (VDA)": initials of another language, in brackets behind a long name. */
function bracketedIn(text: Text, told: readonly Told[]): ReadonlyMap<Told, Told> {
  const { tokens } = text;
  const found = new Map<Told, Told>();
  for (let at = 1; at < told.length; at++) {
    const name = told[at] as Told;
    const whole = told[at - 1] as Told;
    const { first, end } = name.mention;
    if (end !== first + 1 || whole.mention.end !== first - 1 || whole.mention.group.words.length < 3)
      continue;
    if (wordAt(tokens, first - 1) !== "(" || wordAt(tokens, end) !== ")" || !has(text, first, Trait.upper))
      continue;
    if (name.sort === "organisation" && whole.sort === "organisation") found.set(name, whole);
  }
  return found;
}
