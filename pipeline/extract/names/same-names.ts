/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import type { NameKind } from "../../../schemas/findings/name.ts";
import { isGlued, wordAt } from "../tokens.ts";
import { named } from "./beside-words.ts";
import { joined, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import type { Told } from "./kinds.ts";
import { has, isInner, isOfSyllables, namedAt, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";

const [hyphen, opening, closing, of, forWord] = ["-", "(", ")", "of", "for"].map(named);

/** For each name that means what an earlier one means, by the place of its mention: the first that does. */
type SameNames = (Told | undefined)[];

/** `told` is in order of the text. */
export function sameNames(text: Text, told: readonly Told[]): Readonly<SameNames> {
  const firsts: Told[][] = [];
  const inOrder: Told[] = [];
  const repeated: [name: Told, first: Told][] = [];
  for (const name of told) {
    const first = firstOf(name, firsts);
    if (first === name) inOrder.push(name);
    else repeated.push([name, first]);
  }
  const same: SameNames = new Array((told.at(-1)?.mention.place ?? -1) + 1).fill(undefined);
  addForms(text, inOrder, same);
  const shorts = shortsOf(text, inOrder, same);
  addBracketed(text, told, same);
  for (const name of inOrder) {
    const { first, place } = name.mention;
    const whole = same[place] ?? wholeOf(text, name, shorts);
    if (whole !== null && whole.mention.first < first) same[place] = same[whole.mention.place] ?? whole;
  }
  for (const [name, first] of repeated) same[name.mention.place] = same[first.mention.place] ?? first;
  return same;
}

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

/** "Donald J. Trump" and "Donald Trump", "Lucid Group Inc" and "Lucid": the first that was so called, if any was. */
function addForms(text: Text, inOrder: readonly Told[], same: SameNames): void {
  for (const sort of ["person", "organisation"] as const) {
    // names are all different, so that only one without a part of it can be the same as another
    if (!inOrder.some((name) => name.sort === sort && formOf(text, name) !== name.mention.group.words))
      continue;
    const known = new Map<string, Told>();
    for (const name of inOrder) {
      if (name.sort !== sort || (sort === "person" && name.mention.group.words.length < 2)) continue;
      const form = joined(text, formOf(text, name));
      const first = known.get(form);
      if (first === undefined) known.set(form, name);
      else same[name.mention.place] = first;
    }
  }
}

/** The words of a name without what it may lack elsewhere: middle initials, legal forms. */
function formOf({ inners }: Text, { mention, sort }: Told): readonly number[] {
  const { words } = mention.group;
  const is = (word: number, mask: number): boolean => ((inners[word] as number) & mask) !== 0;
  if (sort === "person")
    return words.some((word) => is(word, Inner.letter))
      ? words.filter((word) => !is(word, Inner.letter))
      : words;
  let end = words.length;
  while (end > 1 && is(words[end - 1] as number, Inner.companyForm)) end--;
  return end === words.length ? words : words.slice(0, end);
}

/** Longer names by what may stand for them; null where two names would share it, which then stands for neither. */
type Shorts = Readonly<Record<NameKind, Map<string, Told | null>>> & {
  /** What stands alone in the text, without stops. */
  readonly asked: ReadonlySet<string>;
  /** Persons by surnames of several words. */
  readonly surnames: Map<string, Told | null>;
  /** Organisations by their first word. */
  readonly openings: Map<string, Told | null>;
};

/** What may stand for the names that mean nothing said before. */
function shortsOf(text: Text, inOrder: readonly Told[], same: SameNames): Shorts {
  const asked = new Set<string>();
  for (const { words } of inOrder.map(({ mention }) => mention.group))
    if (words.length === 1) asked.add(unstopped(wordIn(text, words[0] as number)));
  const maps = { person: new Map(), organisation: new Map(), place: new Map(), surnames: new Map() };
  const shorts = { ...maps, asked, openings: new Map() };
  for (const name of inOrder) {
    const { group, place } = name.mention;
    if (group.words.length > 1 && same[place] === undefined) addShorts(text, name, shorts);
  }
  return shorts;
}

/** Adds a name under a word that may stand for it, if the text has that at all. */
function put(map: Map<string, Told | null>, short: string, name: Told, { asked }: Shorts): void {
  if (asked.has(short)) add(map, short, name);
}

function add(map: Map<string, Told | null>, short: string, name: Told): void {
  const known = map.get(short);
  map.set(short, known === undefined || known === name ? name : null);
}

function addShorts(text: Text, name: Told, shorts: Shorts): void {
  const { mention, sort } = name;
  const { words, initials } = mention.group;
  if (sort === "person") {
    addSurnames(text, name, shorts);
    return;
  }
  if (initials !== "") put(shorts[sort as NameKind], initials, name, shorts);
  if (sort !== "organisation") return;
  put(shorts.openings, wordIn(text, words[0] as number), name, shorts);
  const head = headOf(text, mention);
  if (head !== undefined) put(shorts.organisation, head, name, shorts);
}

/** "Okonjo-Iweala", "von der Leyen", "Leyen"; of "Park Ji-won" also "Park". */
function addSurnames(text: Text, name: Told, shorts: Shorts): void {
  const { tokens } = text;
  const { first, end } = name.mention;
  const word = (at: number): string => wordAt(tokens, at) as string;
  let last = end - 1;
  while (last > first && has(text, last, Trait.mark | Trait.generation)) last--;
  put(shorts.person, word(last), name, shorts);
  let from = last;
  let short = word(last);
  for (let at = last - 1; at > first; at--) {
    const isHyphen = namedAt(text, at) === hyphen && isGlued(tokens, at);
    if (!isHyphen && namedAt(text, at + 1) !== hyphen && !has(text, at, Trait.particle)) break;
    if (isHyphen) continue;
    short = `${word(at)} ${short}`;
    from = at;
  }
  if (from < last) add(shorts.surnames, short, name);
  if (isSurnameFirst(text, first, last)) put(shorts.person, word(first), name, shorts);
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

function wholeOf(text: Text, name: Told, shorts: Shorts): Told | null {
  const { mention, sort } = name;
  const { words } = mention.group;
  if (words.length > 1)
    return sort === "person" && shorts.surnames.size > 0
      ? (shorts.surnames.get(joined(text, words)) ?? null)
      : null;
  const word = wordIn(text, words[0] as number);
  if (sort === "person") return shorts.person.get(word) ?? null;
  const whole = word.length > 1 ? shorts[sort as NameKind].get(unstopped(word)) : null;
  if (whole != null) return whole;
  return sort === "organisation" ? brandOf(text, name, shorts.openings) : null;
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
function addBracketed(text: Text, told: readonly Told[], same: SameNames): void {
  for (let at = 1; at < told.length; at++) {
    const name = told[at] as Told;
    const whole = told[at - 1] as Told;
    const { first, end, place } = name.mention;
    if (end !== first + 1 || whole.mention.end !== first - 1 || whole.mention.group.words.length < 3)
      continue;
    if (
      namedAt(text, first - 1) !== opening ||
      namedAt(text, end) !== closing ||
      !has(text, first, Trait.upper)
    )
      continue;
    if (name.sort === "organisation" && whole.sort === "organisation") same[place] ??= whole;
  }
}
