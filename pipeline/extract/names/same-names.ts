/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import { isGlued, wordAt } from "../tokens.ts";
import { named } from "./beside-words.ts";
import { type Group, joined, keyOf, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import type { Told } from "./kinds.ts";
import { has, isInner, isOfSyllables, namedAt, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";
import type { Sort } from "./weights.ts";

const [hyphen, opening, closing, of, forWord] = ["-", "(", ")", "of", "for"].map(named);

/** For each name that means what an earlier one means, by the place of its mention: the first that does. */
export type SameNames = readonly (Told | undefined)[];

/** `told` is in order of the text. */
export function sameNames(text: Text, told: readonly Told[]): SameNames {
  const firsts: Told[][] = [];
  const inOrder: Told[] = [];
  const repeated: [name: Told, first: Told][] = [];
  for (const name of told) {
    const first = firstOf(name, firsts);
    if (first === name) inOrder.push(name);
    else repeated.push([name, first]);
  }
  const asked = new Set<string>();
  for (const { mention, sort } of inOrder)
    if (isShort(mention.group, sort)) asked.add(unstopped(keyOf(text, mention.group)));
  const shorts: Shorts = { asked, byForm: mapsBySort(), byShort: mapsBySort(), openings: new Map() };
  const same: (Told | undefined)[] = new Array((told.at(-1)?.mention.place ?? -1) + 1).fill(undefined);
  for (const name of inOrder) {
    const whole = addForms(text, name, shorts);
    if (whole === null) addShorts(text, name, shorts);
    else same[name.mention.place] = whole;
  }
  const bracketed = bracketedIn(text, told);
  for (const name of inOrder) {
    const { first, place } = name.mention;
    const whole = same[place] ?? bracketed.get(name) ?? wholeOf(text, name, shorts);
    if (whole !== null && whole.mention.first < first) same[place] = same[whole.mention.place] ?? whole;
  }
  for (const [name, first] of repeated) same[name.mention.place] = same[first.mention.place] ?? first;
  return same;
}

/** Whether a name may stand for a longer one: all of one word, and persons, for "von der Leyen". */
const isShort = ({ words }: Group, sort: Sort): boolean => words.length === 1 || sort === "person";

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
function addForms(text: Text, name: Told, { byForm }: Shorts): Told | null {
  const form = formOf(text, name);
  const forms = byForm[name.sort];
  if (form === undefined || forms === undefined) return null;
  const known = forms.get(form);
  if (known !== undefined) return known;
  forms.set(form, name);
  return null;
}

/** The name without what it may lack elsewhere. */
function formOf(text: Text, { mention: { group }, sort }: Told): string | undefined {
  const { words } = group;
  if (sort === "person") {
    if (words.length < 2) return undefined;
    const long = words.filter((word) => wordIn(text, word).length > 1);
    return joined(text, long, long.length);
  }
  if (sort !== "organisation") return undefined;
  let end = words.length;
  while (end > 1 && ((text.inners[words[end - 1] as number] as number) & Inner.companyForm) !== 0) end--;
  return joined(text, words, end);
}

function addShorts(text: Text, name: Told, shorts: Shorts): void {
  const { words, initials } = name.mention.group;
  if (words.length < 2) return;
  const known = shorts.byShort[name.sort];
  if (name.sort === "person") {
    for (const short of surnamesOf(text, name.mention)) put(known, short, name, shorts);
    return;
  }
  if (initials !== "") put(known, initials, name, shorts);
  if (name.sort !== "organisation") return;
  put(shorts.openings, wordIn(text, words[0] as number), name, shorts);
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
  return found;
}

/** "Park Ji-won", "Wang Wentao": the family's name stands before the given one. */
function isSurnameFirst(text: Text, first: number, last: number): boolean {
  if (namedAt(text, last - 1) === hyphen) return last - first === 3 && isOfSyllables(text, last - 1);
  const names = Trait.given | Trait.surname | Trait.surnameEnding;
  return last === first + 1 && has(text, first, Trait.surname) && !has(text, last, names);
}

/** "the Commission" of the European Commission, "the Bank" of the Bank of Japan; but "Island" is no place for short. */
function headOf(text: Text, { first, end }: Stretch): string | undefined {
  const { tokens } = text;
  for (let at = first; at < end - 1; at++) {
    const next = namedAt(text, at + 1);
    if (next !== of && next !== forWord) continue;
    return isInner(text, at, Inner.body) ? wordAt(tokens, at) : undefined;
  }
  const last = wordAt(tokens, end - 1);
  if (isInner(text, end - 1, Inner.body)) return last;
  const isListed = has(text, end - 1, Trait.ordinary | Trait.personNoun | Trait.placeNoun | Trait.mark);
  return isListed || namedAt(text, end - 2) === hyphen ? undefined : last;
}

function wholeOf(text: Text, name: Told, { byShort, openings }: Shorts): Told | null {
  const { group } = name.mention;
  const known = byShort[name.sort];
  if (known === undefined || (name.sort !== "person" && group.words.length > 1)) return null;
  const key = keyOf(text, group);
  if (name.sort === "person") return known.get(key) ?? null;
  const whole = key.length > 1 ? known.get(unstopped(key)) : null;
  if (whole != null) return whole;
  return name.sort === "organisation" ? brandOf(text, name, openings) : null;
}

/** "Toyota" of "Toyota Motor Corp", where no other name begins with it: what follows says what it does, no more. */
function brandOf(text: Text, { mention }: Told, openings: Shorts["openings"]): Told | null {
  const whole = openings.get(wordIn(text, mention.group.words[0] as number)) ?? null;
  if (whole === null || has(text, mention.first, Trait.ordinary)) return null;
  const [, ...rest] = whole.mention.group.words;
  const isPlain = (word: number): boolean =>
    ((text.inners[word] as number) & (Inner.organisationHead | Inner.companyForm)) !== 0;
  return rest.every(isPlain) ? whole : null;
}

/** "German Association of the Automotive Industry (VDA)": initials of another language, in brackets behind a long name. */
function bracketedIn(text: Text, told: readonly Told[]): ReadonlyMap<Told, Told> {
  const found = new Map<Told, Told>();
  for (let at = 1; at < told.length; at++) {
    const name = told[at] as Told;
    const whole = told[at - 1] as Told;
    const { first, end } = name.mention;
    if (end !== first + 1 || whole.mention.end !== first - 1 || whole.mention.group.words.length < 3)
      continue;
    if (
      namedAt(text, first - 1) !== opening ||
      namedAt(text, end) !== closing ||
      !has(text, first, Trait.upper)
    )
      continue;
    if (name.sort === "organisation" && whole.sort === "organisation") found.set(name, whole);
  }
  return found;
}
