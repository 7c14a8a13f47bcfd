/** What the lists know of a word, as bits: all of them are one map, for every word of a text is asked for. */
import { countries } from "../../lists/countries.ts";
import { nameLists } from "../../lists/name-lists.ts";
import { plainForm } from "./plain-form.ts";
import { Trait } from "./trait.ts";
import {
  bodies,
  calendar,
  generations,
  grammar,
  legalForms,
  organisationHeads,
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
} from "./words.ts";

let bitsOfWord: ReadonlyMap<string, number> | undefined;

/** The bits of every word of the lists. */
function table(): ReadonlyMap<string, number> {
  bitsOfWord ??= tableOf();
  return bitsOfWord;
}

function tableOf(): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const [list, bit] of lists()) for (const word of list) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bits;
}

/** Every list with its bit. */
function lists(): readonly (readonly [Iterable<string>, number])[] {
  const { personNouns, placeNouns, given, surnames, cities, towns, regions } = nameLists();
  const lower = (words: readonly string[]): string[] => words.map((word) => plainForm(word.toLowerCase()));
  return [
    [grammar, Trait.grammar],
    [given, Trait.given],
    [surnames, Trait.surname],
    [cities, Trait.city],
    [countries.flatMap(({ capitals }) => lower(capitals)), Trait.city],
    [towns, Trait.town],
    [regions, Trait.region],
    [countries.flatMap(({ names }) => lower(names)), Trait.country],
    [countries.flatMap(({ demonyms }) => lower(demonyms.map(lastWord).filter(isCapital))), Trait.people],
    [peoples, Trait.people],
    [stateAbbreviations, Trait.region],
    [calendar, Trait.calendar],
    [bodies, Trait.body],
    [titles, Trait.title],
    [personNouns, Trait.personNoun],
    [placeNouns, Trait.placeNoun],
    [organisationHeads, Trait.organisationHead],
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

/** The bits of a word in lower case; `plain` has no accents. */
export function listed(plain: string, word: string): number {
  const known = table();
  let bits = (known.get(plain) ?? 0) | (plain === word ? 0 : (known.get(word) ?? 0));
  const nouns = Trait.personNoun | Trait.placeNoun;
  if (plain.endsWith("s")) bits |= (known.get(plain.slice(0, -1)) ?? 0) & nouns;
  // "La", "Le" and "El" open names of every kind
  if ((bits & (Trait.particle | Trait.grammar)) !== 0) bits &= ~(Trait.given | Trait.surname | Trait.town);
  const apostrophe = word.indexOf("'");
  // "they've"
  return apostrophe > 0 && grammar.has(word.slice(0, apostrophe)) ? bits | Trait.grammar : bits;
}
