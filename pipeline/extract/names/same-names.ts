/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import { isGlued, wordAt } from "../tokens.ts";
import type { Told } from "./kinds.ts";
import { unstopped } from "./relations.ts";
import { has, isOfSyllables, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";
import type { Sort } from "./weights.ts";
import { bodies, companyForms, organisationHeads } from "./words.ts";

/** For a name that means what an earlier one means: the first that does. `told` is in order of the text. */
export function sameNames(text: Text, told: readonly Told[]): ReadonlyMap<Told, Told> {
  const firsts: Told[][] = [];
  const firstOfEach = told.map((name) => firstOf(name, firsts));
  const inOrder = told.filter((name, at) => firstOfEach[at] === name);
  const asked = new Set<string>();
  for (const name of inOrder) if (isShort(name)) asked.add(unstopped(name.mention.group.key));
  const shorts: Shorts = { asked, byForm: mapsBySort(), byShort: mapsBySort(), openings: new Map() };
  const same = new Map<Told, Told>();
  for (const name of inOrder) {
    const whole = addForms(name, shorts);
    if (whole === null) addShorts(text, name, shorts);
    else same.set(name, whole);
  }
  const bracketed = bracketedIn(text, told);
  for (const name of inOrder) {
    const whole = same.get(name) ?? bracketed.get(name) ?? wholeOf(text, name, shorts);
    if (whole !== null && whole.mention.first < name.mention.first) same.set(name, same.get(whole) ?? whole);
  }
  for (let at = 0; at < told.length; at++) {
    const first = firstOfEach[at] as Told;
    if (first !== told[at]) same.set(told[at] as Told, same.get(first) ?? first);
  }
  return same;
}

/** Whether a name may stand for a longer one: all of one word, and persons, for "von der Leyen". */
const isShort = ({ mention, sort }: Told): boolean => mention.group.words.length === 1 || sort === "person";

/** The first name of the same words and kind, which is this one where there is none before. */
function firstOf(name: Told, firsts: Told[][]): Told {
  const { place } = name.mention.group;
  const list = firsts[place];
  if (list === undefined) {
    firsts[place] = [name];
    return name;
  }
  for (const first of list) if (first.sort === name.sort) return first;
  list.push(name);
  return name;
}

type BySort<Value> = Readonly<Partial<Record<Sort, Map<string, Value>>>>;

const mapsBySort = <Value>(): BySort<Value> => ({
  person: new Map(),
  organisation: new Map(),
  place: new Map(),
});

/** Longer names by what may stand for them; null where two names would share it, which then stands for neither. */
type Shorts = {
  /** What stands for anything in the text, if it does. */
  readonly asked: ReadonlySet<string>;
  /** By the name without legal forms or middle initials: the first of them. */
  readonly byForm: BySort<Told>;
  readonly byShort: BySort<Told | null>;
  /** Organisations by their first word. */
  readonly openings: Map<string, Told | null>;
};

/** Adds a name under what may stand for it, if the text has that at all. */
function put(map: Map<string, Told | null> | undefined, short: string, name: Told, { asked }: Shorts): void {
  if (map === undefined || !asked.has(short)) return;
  map.set(short, map.has(short) && map.get(short) !== name ? null : name);
}

/** "Donald J. Trump" and "Donald Trump", "Lucid Group Inc" and "Lucid": the first that was so called, if any was. */
function addForms(name: Told, { byForm }: Shorts): Told | null {
  const form = formOf(name);
  const forms = byForm[name.sort];
  if (form === undefined || forms === undefined) return null;
  const known = forms.get(form);
  if (known !== undefined) return known;
  forms.set(form, name);
  return null;
}

/** The name without what it may lack elsewhere. */
function formOf({ mention: { group }, sort }: Told): string | undefined {
  const { words, key } = group;
  if (sort === "person") {
    if (words.length < 2) return undefined;
    return words.some((word) => word.length === 1) ? words.filter((word) => word.length > 1).join(" ") : key;
  }
  if (sort !== "organisation") return undefined;
  let end = words.length;
  while (end > 1 && companyForms.has(words[end - 1] as string)) end--;
  return end === words.length ? key : words.slice(0, end).join(" ");
}

function addShorts(text: Text, name: Told, shorts: Shorts): void {
  const { words, initials } = name.mention.group;
  if (words.length < 2) return;
  const known = shorts.byShort[name.sort];
  if (name.sort === "person") {
    for (const short of surnamesOf(text, name.mention)) put(known, short, name, shorts);
    return;
  }
  put(known, initials, name, shorts);
  if (name.sort !== "organisation") return;
  put(shorts.openings, words[0] as string, name, shorts);
  const head = headOf(text, name.mention);
  if (head !== undefined) put(known, head, name, shorts);
}

/** "Okonjo-Iweala", "von der Leyen", "Leyen"; of "Park Ji-won" also "Park". Some may be the same. */
function surnamesOf(text: Text, { first, end }: Stretch): string[] {
  const { tokens } = text;
  const word = (at: number): string => wordAt(tokens, at) as string;
  let last = end - 1;
  while (last > first && has(text, last, Trait.mark | Trait.generation)) last--;
  const found = [word(last)];
  let from = last;
  let short = word(last);
  for (let at = last - 1; at > first; at--) {
    const isHyphen = word(at) === "-" && isGlued(tokens, at);
    if (!isHyphen && word(at + 1) !== "-" && !has(text, at, Trait.particle)) break;
    if (isHyphen) continue;
    short = `${word(at)} ${short}`;
    from = at;
  }
  if (from < last) found.push(short);
  if (isSurnameFirst(text, first, last)) found.push(word(first));
  // "Víctor Rodríguez Padilla": the father's name stands before the mother's
  const isOfTwo = from === last && last - first === 2 && has(text, last - 1, Trait.surname);
  if (isOfTwo && has(text, last, Trait.surname)) found.push(word(last - 1));
  return found;
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
  const { words, key } = name.mention.group;
  const known = byShort[name.sort];
  if (name.sort === "person") return known?.get(key) ?? null;
  if (words.length > 1) return null;
  const whole = key.length > 1 ? known?.get(unstopped(key)) : null;
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
