/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import { nameKinds } from "../../../schemas/findings/name.ts";
import { isGlued, wordAt } from "../tokens.ts";
import { hashEndIn, named } from "./beside-words.ts";
import { groupOfWord, joined, lowestAt, type Mention, type Names, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import type { Told } from "./kinds.ts";
import { has, isInner, isOfSyllables, namedAt, type Stretch, type Text } from "./runs.ts";
import { Trait } from "./trait.ts";

const [hyphen, opening, closing, of, forWord] = ["-", "(", ")", "of", "for"].map(named);

/** By the places of names among those that were told: one past the place of the first name that means the same, or 0. */
type Same = Int32Array;

/** For each name that means what an earlier one means, the first that does; `told` is in order of the text. */
export function sameNames(text: Text, names: Names, told: readonly Told[]): Same {
  const { firsts, same } = names.space;
  findFirsts(names, told);
  const isFirst = (at: number): boolean => firsts[at] === at;
  addForms(text, told, isFirst, same);
  const shorts = shortsOf(text, names, told, (at) => isFirst(at) && same[at] === 0);
  addBracketed(text, told, same);
  for (let at = 0; at < told.length; at++) {
    if (!isFirst(at)) continue;
    const whole = (same[at] as number) || wholeOf(text, told, at, shorts);
    if (whole > 0 && whole <= at) same[at] = meantBy(same, whole - 1);
  }
  for (let at = 0; at < told.length; at++) if (!isFirst(at)) same[at] = meantBy(same, firsts[at] as number);
  return same;
}

/** One past the place of what a name means, which is the name itself if nothing was said of it before. */
const meantBy = (same: Same, at: number): number => (same[at] === 0 ? at + 1 : (same[at] as number));

/** Writes to `firsts` for each name the first one of the same words and kind. */
function findFirsts({ space: { known, firsts } }: Names, told: readonly Told[]): void {
  for (let at = 0; at < told.length; at++) {
    const { mention, sort } = told[at] as Told;
    // one past the place, by group and kind
    const place = mention.group.place * nameKinds.length + nameKinds.indexOf(sort);
    if (known[place] === 0) known[place] = at + 1;
    firsts[at] = (known[place] as number) - 1;
  }
}

/** "Donald J. Trump" and "Donald Trump", "Lucid Group Inc" and "Lucid": the first that was so called, if any was. */
function addForms(text: Text, told: readonly Told[], isFirst: (at: number) => boolean, same: Same): void {
  for (const sort of ["person", "organisation"] as const) {
    // names are all different, so that only one without a part of it can be the same as another
    if (!told.some((name) => name.sort === sort && formOf(text, name) !== name.mention.group.words)) continue;
    const known = new Map<string, number>();
    for (let at = 0; at < told.length; at++) {
      const name = told[at] as Told;
      if (name.sort !== sort || !isFirst(at)) continue;
      if (sort === "person" && name.mention.group.words.length < 2) continue;
      const form = joined(text, formOf(text, name));
      const first = known.get(form);
      if (first === undefined) known.set(form, at);
      else same[at] = first + 1;
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

/** One past the places of longer names by what may stand for them; -1 where two share it, which stands for neither. */
type Shorts = {
  /** By the places of the groups of one word: persons by their surnames, organisations by their first word. */
  readonly persons: Int32Array;
  readonly openings: Int32Array;
  /** Persons by surnames of several words. */
  readonly surnames: Map<string, number>;
  /** By initials and heads. */
  readonly organisation: Map<string, number>;
  readonly place: Map<string, number>;
};

/** What may stand for names; `asked` says for which it can. */
function shortsOf(text: Text, names: Names, told: readonly Told[], asked: (at: number) => boolean): Shorts {
  const { persons, openings } = names.space;
  const shorts = { persons, openings, surnames: new Map(), organisation: new Map(), place: new Map() };
  for (let at = 0; at < told.length; at++) {
    const { mention, sort } = told[at] as Told;
    if (mention.group.words.length < 2 || !asked(at)) continue;
    if (sort === "person") addSurnames(text, names, mention, at, shorts);
    else addInitialsAndHead(text, names, mention, at, shorts, sort);
  }
  return shorts;
}

/** Adds a name under what may stand for it. */
function add(map: Map<string, number>, short: string, name: number): void {
  map.set(short, both(map.get(short) ?? 0, name));
}

/** The same for a word, if it stands alone in the text: hardly any other gets so far as to be looked for. */
function addWord(text: Text, names: Names, shorts: Int32Array, at: number, name: number): void {
  if (!mayStandAlone(text, names, at)) return;
  const alone = groupOfWord(names, lowestAt(text, at));
  if (alone !== undefined) shorts[alone.place] = both(shorts[alone.place] as number, name);
}

const both = (known: number, name: number): number => (known === 0 || known === name + 1 ? name + 1 : -1);

const mayStandAlone = ({ asides }: Text, { space }: Names, at: number): boolean =>
  space.alone[hashEndIn(asides[at] as number)] === 1;

function addInitialsAndHead(
  text: Text,
  names: Names,
  mention: Mention,
  name: number,
  shorts: Shorts,
  sort: "organisation" | "place",
): void {
  const { initials } = mention.group;
  if (initials !== "") add(shorts[sort], initials, name);
  if (sort !== "organisation") return;
  addWord(text, names, shorts.openings, mention.first, name);
  const head = headAt(text, mention);
  if (head >= 0 && mayStandAlone(text, names, head))
    add(shorts.organisation, wordAt(text.tokens, head) as string, name);
}

/** "Okonjo-Iweala", "von der Leyen", "Leyen"; of "Park Ji-won" also "Park". */
function addSurnames(text: Text, names: Names, { first, end }: Stretch, name: number, shorts: Shorts): void {
  const { tokens } = text;
  let last = end - 1;
  while (last > first && has(text, last, Trait.mark | Trait.generation)) last--;
  addWord(text, names, shorts.persons, last, name);
  let from = last;
  for (let at = last - 1; at > first; at--) {
    const isHyphen = namedAt(text, at) === hyphen && isGlued(tokens, at);
    if (!isHyphen && namedAt(text, at + 1) !== hyphen && !has(text, at, Trait.particle)) break;
    if (!isHyphen) from = at;
  }
  if (from < last) add(shorts.surnames, withoutHyphens(text, from, last), name);
  if (isSurnameFirst(text, first, last)) addWord(text, names, shorts.persons, first, name);
  // "Víctor Rodríguez Padilla": the father's name stands before the mother's
  const isOfTwo = from === last && last - first === 2 && has(text, last - 1, Trait.surname);
  if (isOfTwo && has(text, last, Trait.surname)) addWord(text, names, shorts.persons, last - 1, name);
}

function withoutHyphens(text: Text, from: number, last: number): string {
  const words: number[] = [];
  for (let at = from; at <= last; at++)
    if (namedAt(text, at) !== hyphen || !isGlued(text.tokens, at)) words.push(lowestAt(text, at));
  return joined(text, words);
}

/** "Park Ji-won", "Wang Wentao": the family's name stands before the given one. */
function isSurnameFirst(text: Text, first: number, last: number): boolean {
  if (namedAt(text, last - 1) === hyphen) return last - first === 3 && isOfSyllables(text, last - 1);
  const names = Trait.given | Trait.surname | Trait.surnameEnding;
  return last === first + 1 && has(text, first, Trait.surname) && !has(text, last, names);
}

/** "the Commission" of the European Commission, "the Bank" of the Bank of Japan; but "Island" is no place for short. */
function headAt(text: Text, { first, end }: Stretch): number {
  for (let at = first; at < end - 1; at++) {
    const next = namedAt(text, at + 1);
    if (next === of || next === forWord) return isInner(text, at, Inner.body) ? at : -1;
  }
  const last = end - 1;
  if (isInner(text, last, Inner.body)) return last;
  const isListed = has(text, last, Trait.ordinary | Trait.personNoun | Trait.placeNoun | Trait.mark);
  return isListed || namedAt(text, last - 1) === hyphen ? -1 : last;
}

/** One past the place of the longer name that a name stands for; 0 or less where there is none. */
function wholeOf(text: Text, told: readonly Told[], name: number, shorts: Shorts): number {
  const { mention, sort } = told[name] as Told;
  const { words, place } = mention.group;
  if (sort === "person") {
    if (words.length === 1) return shorts.persons[place] as number;
    return shorts.surnames.size === 0 ? 0 : (shorts.surnames.get(joined(text, words)) ?? 0);
  }
  if (words.length > 1) return 0;
  const whole = shorts[sort].size === 0 ? 0 : abbreviated(text, words[0] as number, shorts[sort]);
  return whole <= 0 && sort === "organisation" ? brandOf(text, told, mention, shorts) : whole;
}

function abbreviated(text: Text, number: number, shorts: Shorts["place"]): number {
  const word = wordIn(text, number);
  return word.length > 1 ? (shorts.get(unstopped(word)) ?? 0) : 0;
}

/** "Toyota" of "Toyota Motor Corp", where no other name begins with it: what follows says what it does, no more. */
function brandOf(text: Text, told: readonly Told[], { group, first }: Mention, { openings }: Shorts): number {
  const whole = openings[group.place] as number;
  if (whole <= 0 || has(text, first, Trait.ordinary)) return 0;
  const [, ...rest] = (told[whole - 1] as Told).mention.group.words;
  const isPlain = (word: number): boolean =>
    ((text.inners[word] as number) & (Inner.organisationHead | Inner.companyForm)) !== 0;
  return rest.every(isPlain) ? whole : 0;
}

/** "German Association of the Automotive Industry (VDA)": initials of another language, in brackets behind a long name. */
function addBracketed(text: Text, told: readonly Told[], same: Same): void {
  for (let at = 1; at < told.length; at++) {
    const { mention, sort } = told[at] as Told;
    const { first, end } = mention;
    const whole = told[at - 1] as Told;
    if (same[at] !== 0 || end !== first + 1 || whole.mention.end !== first - 1) continue;
    if (whole.mention.group.words.length < 3 || !has(text, first, Trait.upper)) continue;
    if (namedAt(text, first - 1) !== opening || namedAt(text, end) !== closing) continue;
    if (sort === "organisation" && whole.sort === "organisation") same[at] = at;
  }
}
