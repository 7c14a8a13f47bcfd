/**
 * Which names of a text mean the same: never by likeness, but by the same words, a surname, initials, a head, or what
 * is left of a company's name without its form. A name that two could be meant by means neither.
 */
import { nameKinds } from "../../../schemas/findings/name.ts";
import { isGlued, wordAt } from "../tokens.ts";
import { hashEndIn, named } from "./beside-words.ts";
import { firstWord, groupOfWord, joined, lengthOf, type Names, wordIn } from "./groups.ts";
import { unstopped } from "./initials.ts";
import { Inner } from "./inner-words.ts";
import { isOfSyllables } from "./runs.ts";
import { has, isInner, isInnerWord, lowestAt, namedAt, type Text } from "./text.ts";
import { Trait } from "./trait.ts";
import { sorts } from "./weights.ts";

const [hyphen, opening, closing, of, forWord] = ["-", "(", ")", "of", "for"].map(named);

/** The names of a kind that is looked for, in order of the text. */
export type Told = {
  /** The places of the first `count` among all mentions. */
  readonly mentions: Int32Array;
  readonly count: number;
  /** The sorts of all mentions. */
  readonly sorts: Uint8Array;
};

const person = sorts.indexOf("person");
const organisation = sorts.indexOf("organisation");

/** The group of a name that was told. */
const groupAt = (names: Names, { mentions }: Told, at: number): number =>
  names.mentions.group[mentions[at] as number] as number;

const sortAt = ({ mentions, sorts }: Told, at: number): number => sorts[mentions[at] as number] as number;

/** The tokens of a name that was told. */
const firstAt = ({ stretches }: Names, { mentions }: Told, at: number): number =>
  stretches.first[mentions[at] as number] as number;
const endAt = ({ stretches }: Names, { mentions }: Told, at: number): number =>
  stretches.end[mentions[at] as number] as number;

/** By the places of names among those that were told: one past the place of the first name that means the same, or 0. */
type Same = Int32Array;

/** For each name that means what an earlier one means, the first that does. */
export function sameNames(text: Text, names: Names, told: Told): Same {
  const { firsts, same } = names.space;
  findFirsts(names, told);
  const isFirst = (at: number): boolean => firsts[at] === at;
  addForms(text, names, told, isFirst, same);
  const shorts = shortsOf(text, names, told, (at) => isFirst(at) && same[at] === 0);
  addBracketed(text, names, told, same);
  for (let at = 0; at < told.count; at++) {
    if (!isFirst(at)) continue;
    const whole = (same[at] as number) || wholeOf(text, names, told, at, shorts);
    if (whole > 0 && whole <= at) same[at] = meantBy(same, whole - 1);
  }
  for (let at = 0; at < told.count; at++) if (!isFirst(at)) same[at] = meantBy(same, firsts[at] as number);
  return same;
}

/** One past the place of what a name means, which is the name itself if nothing was said of it before. */
const meantBy = (same: Same, at: number): number => (same[at] === 0 ? at + 1 : (same[at] as number));

/** Writes to `firsts` for each name the first one of the same words and kind. */
function findFirsts(names: Names, told: Told): void {
  const { known, firsts } = names.space;
  for (let at = 0; at < told.count; at++) {
    // one past the place, by group and kind
    const place = groupAt(names, told, at) * nameKinds.length + sortAt(told, at);
    if (known[place] === 0) known[place] = at + 1;
    firsts[at] = (known[place] as number) - 1;
  }
}

/** "Donald J. Trump" and "Donald Trump", "Lucid Group Inc" and "Lucid": the first that was so called, if any was. */
function addForms(text: Text, names: Names, told: Told, isFirst: (at: number) => boolean, same: Same): void {
  const keys = keysOfShortened(text, names, told);
  if (keys.size === 0) return;
  const known = new Map<string, number>();
  for (let at = 0; at < told.count; at++) {
    const sort = sortAt(told, at);
    if (!isFirst(at) || (sort !== person && sort !== organisation)) continue;
    const group = groupAt(names, told, at);
    if (sort === person && lengthOf(names, group) < 2) continue;
    if (!keys.has(keyOf(text, names, group, sort))) continue;
    const form = `${sort} ${joined(text, formOf(text, wordsOf(names, group), sort))}`;
    const first = known.get(form);
    if (first === undefined) known.set(form, at);
    else same[at] = first + 1;
  }
}

/**
 * The keys of names with parts that they may lack elsewhere. Names are all different, so that none is the same as
 * another but for such parts, and only those of these keys need to be written out.
 */
function keysOfShortened(text: Text, names: Names, told: Told): ReadonlySet<number> {
  const keys = new Set<number>();
  for (let at = 0; at < told.count; at++) {
    const sort = sortAt(told, at);
    if (sort !== person && sort !== organisation) continue;
    const group = groupAt(names, told, at);
    if (lengthOf(names, group) > 1 && isShortened(text, names, group, sort))
      keys.add(keyOf(text, names, group, sort));
  }
  return keys;
}

const wordsOf = ({ words, groups }: Names, group: number): Int32Array =>
  words.subarray(groups.words[group], groups.words[group + 1]);

function isShortened(text: Text, { groups, words }: Names, group: number, sort: number): boolean {
  const end = groups.words[group + 1] as number;
  if (sort === organisation) return isInnerWord(text, words[end - 1] as number, Inner.companyForm);
  for (let at = groups.words[group] as number; at < end; at++)
    if (isInnerWord(text, words[at] as number, Inner.letter)) return true;
  return false;
}

/** What the forms of a name have in common: the last word of a person's, the first of an organisation's. */
function keyOf(text: Text, { groups, words }: Names, group: number, sort: number): number {
  const first = groups.words[group] as number;
  if (sort === organisation) return words[first] as number;
  let last = (groups.words[group + 1] as number) - 1;
  while (last > first && isInnerWord(text, words[last] as number, Inner.letter)) last--;
  // no organisation has a negative key
  return -(words[last] as number);
}

/** The words of a name without what it may lack elsewhere: middle initials, legal forms. */
function formOf(text: Text, words: Int32Array, sort: number): Int32Array {
  if (sort === person) return words.filter((word) => !isInnerWord(text, word, Inner.letter));
  let end = words.length;
  while (end > 1 && isInnerWord(text, words[end - 1] as number, Inner.companyForm)) end--;
  return words.subarray(0, end);
}

/** One past the places of longer names by what may stand for them; -1 where two share it, which stands for neither. */
type Shorts = {
  /** By the places of the groups of one word: persons by their surnames, organisations by their first word. */
  readonly persons: Int32Array;
  readonly openings: Int32Array;
  /** Persons by surnames of several words. */
  readonly surnames: Map<string, number>;
  /** Organisations and places by initials and heads, by their sorts. */
  readonly others: readonly Map<string, number>[];
};

/** What may stand for names; `asked` says for which it can. */
function shortsOf(text: Text, names: Names, told: Told, asked: (at: number) => boolean): Shorts {
  const { persons, openings } = names.space;
  const others = nameKinds.map(() => new Map<string, number>());
  const shorts: Shorts = { persons, openings, surnames: new Map(), others };
  for (let at = 0; at < told.count; at++) {
    if (lengthOf(names, groupAt(names, told, at)) < 2 || !asked(at)) continue;
    if (sortAt(told, at) === person) addSurnames(text, names, told, at, shorts);
    else addInitialsAndHead(text, names, told, at, shorts);
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
  if (alone >= 0) shorts[alone] = both(shorts[alone] as number, name);
}

const both = (known: number, name: number): number => (known === 0 || known === name + 1 ? name + 1 : -1);

const mayStandAlone = ({ asides }: Text, { space }: Names, at: number): boolean =>
  space.alone[hashEndIn(asides[at] as number)] === 1;

function addInitialsAndHead(text: Text, names: Names, told: Told, name: number, shorts: Shorts): void {
  const sort = sortAt(told, name);
  const map = shorts.others[sort] as Map<string, number>;
  const initials = names.initials.get(groupAt(names, told, name));
  if (initials !== undefined) add(map, initials, name);
  if (sort !== organisation) return;
  const first = firstAt(names, told, name);
  addWord(text, names, shorts.openings, first, name);
  const head = headAt(text, first, endAt(names, told, name));
  if (head >= 0 && mayStandAlone(text, names, head)) add(map, wordAt(text.tokens, head) as string, name);
}

/** "Okonjo-Iweala", "von der Leyen", "Leyen"; of "Park Ji-won" also "Park". */
function addSurnames(text: Text, names: Names, told: Told, name: number, shorts: Shorts): void {
  const { tokens } = text;
  const first = firstAt(names, told, name);
  let last = endAt(names, told, name) - 1;
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
function headAt(text: Text, first: number, end: number): number {
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
function wholeOf(text: Text, names: Names, told: Told, name: number, shorts: Shorts): number {
  const sort = sortAt(told, name);
  const group = groupAt(names, told, name);
  const isWord = lengthOf(names, group) === 1;
  if (sort === person) {
    if (isWord) return shorts.persons[group] as number;
    return shorts.surnames.size === 0 ? 0 : (shorts.surnames.get(joined(text, wordsOf(names, group))) ?? 0);
  }
  if (!isWord) return 0;
  const map = shorts.others[sort] as Map<string, number>;
  const whole = map.size === 0 ? 0 : abbreviated(text, firstWord(names, group), map);
  return whole <= 0 && sort === organisation ? brandOf(text, names, told, name, shorts) : whole;
}

function abbreviated(text: Text, number: number, shorts: ReadonlyMap<string, number>): number {
  const word = wordIn(text, number);
  return word.length > 1 ? (shorts.get(unstopped(word)) ?? 0) : 0;
}

/** "Toyota" of "Toyota Motor Corp", where no other name begins with it: what follows says what it does, no more. */
function brandOf(text: Text, names: Names, told: Told, name: number, { openings }: Shorts): number {
  const whole = openings[groupAt(names, told, name)] as number;
  if (whole <= 0 || has(text, firstAt(names, told, name), Trait.ordinary)) return 0;
  const rest = wordsOf(names, groupAt(names, told, whole - 1)).subarray(1);
  const isPlain = (word: number): boolean =>
    isInnerWord(text, word, Inner.organisationHead | Inner.companyForm);
  return rest.every(isPlain) ? whole : 0;
}

/** "German Association of the Automotive Industry (VDA)": initials of another language, in brackets behind a long name. */
function addBracketed(text: Text, names: Names, told: Told, same: Same): void {
  for (let at = 1; at < told.count; at++) {
    const first = firstAt(names, told, at);
    const end = endAt(names, told, at);
    if (end !== first + 1 || endAt(names, told, at - 1) !== first - 1 || same[at] !== 0) continue;
    if (lengthOf(names, groupAt(names, told, at - 1)) < 3 || !has(text, first, Trait.upper)) continue;
    if (namedAt(text, first - 1) !== opening || namedAt(text, end) !== closing) continue;
    if (sortAt(told, at) === organisation && sortAt(told, at - 1) === organisation) same[at] = at;
  }
}
