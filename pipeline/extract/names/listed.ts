/** What the lists know of a word, as bits. */
import { countries } from "../../lists/countries.ts";
import { type NameList, shared, wordsBeginning } from "../../lists/name-lists.ts";
import { bitsByWord } from "../tokens/word-column.ts";
import { plainForm } from "./plain-form.ts";
import { Trait } from "./trait.ts";
import {
  bodies,
  calendar,
  generations,
  grammar,
  landNouns,
  legalForms,
  openingHeads,
  organisationHeads,
  organisationNouns,
  otherHeads,
  particles,
  peoples,
  placeHeads,
  placeOpeners,
  sayVerbs,
  stateAbbreviations,
  stopped,
  titleModifiers,
  titles,
  trades,
} from "./words.ts";

/** Organisations have a role instead (see beside-words.ts). */
const bitOfList: Readonly<Record<NameList, number>> = {
  organisations: 0,
  companies: 0,
  ordinary: Trait.ordinary,
  personNouns: Trait.personNoun,
  placeNouns: Trait.placeNoun,
  given: Trait.given,
  surnames: Trait.surname,
  cities: Trait.city,
  towns: Trait.town,
  regions: Trait.region,
};

let short: ReadonlyMap<string, number> | undefined;
const long = new Map<string, ReadonlyMap<string, number>>();

/** The bits of a word as it stands in the lists; 0 where it stands in none. */
function known(word: string): number {
  short ??= bitsByWord(shortLists());
  return (short.get(word) ?? 0) | (tableOf(word.slice(0, shared)).get(word) ?? 0);
}

/** The bits of the words that begin with some letters: most texts ask for few of them. */
function tableOf(letters: string): ReadonlyMap<string, number> {
  const made =
    long.get(letters) ?? bitsByWord(wordsBeginning(letters).map(([list, words]) => [words, bitOfList[list]]));
  long.set(letters, made);
  return made;
}

/** The lists that are short, each with its bit. */
function shortLists(): readonly (readonly [Iterable<string>, number])[] {
  const lower = (words: readonly string[]): string[] => words.map((word) => plainForm(word.toLowerCase()));
  return [
    [organisationNouns, Trait.ordinary],
    [landNouns, Trait.ordinary],
    [trades, Trait.ordinary],
    [grammar, Trait.grammar],
    [countries.flatMap(({ capitals }) => lower(capitals)), Trait.city],
    [countries.flatMap(({ names }) => lower(names)), Trait.country],
    [countries.flatMap(({ demonyms }) => lower(demonyms.map(lastWord).filter(isCapital))), Trait.people],
    [peoples, Trait.people],
    [stateAbbreviations, Trait.region],
    [calendar, Trait.calendar],
    [bodies, Trait.body],
    [titles, Trait.title],
    [organisationHeads, Trait.organisationHead],
    [openingHeads, Trait.organisationHead],
    [legalForms, Trait.legalForm],
    [placeHeads, Trait.placeHead],
    [placeOpeners, Trait.placeOpener],
    [otherHeads, Trait.otherHead],
    [particles, Trait.particle],
    [sayVerbs, Trait.sayVerb],
    [titleModifiers, Trait.titleModifier],
    [generations, Trait.generation],
    [stopped, Trait.stopped],
  ];
}

/** "Chinese people" ends with no name. */
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "African" of "South African". */
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Whether a list has a word as one that stands in lower case. */
export function isListed(word: string): boolean {
  return (known(word) & (Trait.ordinary | Trait.personNoun | Trait.placeNoun)) !== 0;
}

/** The bits of a word in lower case; `plain` has no accents. */
export function listed(plain: string, word: string): number {
  let bits = known(plain) | (plain === word ? 0 : known(word));
  const nouns = Trait.personNoun | Trait.placeNoun;
  if (plain.endsWith("s")) bits |= known(plain.slice(0, -1)) & nouns;
  // "La", "Le" and "El" open names of every kind
  if ((bits & (Trait.particle | Trait.grammar)) !== 0) bits &= ~(Trait.given | Trait.surname | Trait.town);
  const apostrophe = word.indexOf("'");
  // "they've"
  return apostrophe > 0 && grammar.has(word.slice(0, apostrophe)) ? bits | Trait.grammar : bits;
}
