/** What is known of a word by itself, as bits, worked out once a word. */
import { countries } from "../../lists/countries.ts";
import { nameLists } from "../../lists/name-lists.ts";
import { Shape } from "../tokens/shape.ts";
import type { Word } from "../tokens/word.ts";
import { integerColumn } from "../tokens/word-column.ts";
import { plainForm } from "./plain-form.ts";
import {
  bodies,
  calendar,
  generations,
  grammar,
  landNouns,
  legalForms,
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
} from "./words.ts";

/** One bit each. */
export const Trait = {
  /** Begins with a capital. */
  capital: 1 << 0,
  /** All capitals: "BYD", "U.S." */
  upper: 1 << 1,
  /** A capital behind a small letter: "DeepSeek" */
  mixed: 1 << 2,
  /** Stands in lower case elsewhere in English. */
  ordinary: 1 << 3,
  grammar: 1 << 4,
  given: 1 << 5,
  surname: 1 << 6,
  /** Ends as surnames do: "-ov", "-ski" */
  surnameEnding: 1 << 7,
  city: 1 << 8,
  town: 1 << 9,
  region: 1 << 10,
  country: 1 << 11,
  /** People of a place or creed, their adjectives. */
  people: 1 << 12,
  calendar: 1 << 13,
  title: 1 << 14,
  /** A common noun for persons. */
  personNoun: 1 << 15,
  organisationHead: 1 << 16,
  legalForm: 1 << 17,
  placeHead: 1 << 18,
  placeOpener: 1 << 19,
  otherHead: 1 << 20,
  particle: 1 << 21,
  sayVerb: 1 << 22,
  titleModifier: 1 << 23,
  generation: 1 << 24,
  /** Abbreviated with a stop of its own behind it. */
  stopped: 1 << 25,
  number: 1 << 26,
  /** "J": one capital alone. */
  initial: 1 << 27,
  placeNoun: 1 << 28,
  placeEnding: 1 << 29,
  mark: 1 << 30,
  /** An organisation's head, and hardly ever another's. */
  body: 1 << 31,
} as const;

export const isName = Trait.given | Trait.surname | Trait.city | Trait.town | Trait.region | Trait.country;

/** The bits of each word. */
export const traits = integerColumn(traitsOf);

const surnameEnding =
  /(?:[^aeiou]ov|[^aeiou]ev|[iy]n|ova|eva|ina|sky|ski|skiy|skaya|ska|enko|chuk|sson|ssen|nsen|son|sen|ez|ini|etti|elli|oni|ucci|ic|ich|vic|escu|iu|akis|ides|opoulos|idis|oglu|yan|ian|dze|vili|stein|berg|mann|meyer|bauer|huber|strom|quist|gren|dahl|sma|stra|man|moto|yama|mura|naka|saki|ashi|uchi|guchi|singh|deep|araj|wan|wicz|czyk|ek|ak|auer|eau|eux|ard|oux|ault|aga|ong|ung)$/;
const placeEnding =
  /(?:stan|burg|burgh|bourg|ville|ton|shire|grad|pur|pore|abad|town|ford|ham|bury|borough|land|lands|mouth|field|stadt|dorf|heim|hafen|haven|polis|sk|kov|ice|any|ovo|ino|tepe|chester|cester|wick|worth|minster|port|bridge|vale|dale|ia)$/;

function traitsOf({ surface, word, shape }: Word): number {
  if (shape === Shape.mark) return Trait.mark;
  if (shape === Shape.number) return Trait.number | (calendar.has(word) ? Trait.calendar : 0);
  const plain = plainForm(word);
  const hasCapital = shape !== Shape.lower && /^\p{Lu}/u.test(surface);
  return (
    listed(plain, word) |
    (hasCapital ? capitals(surface, shape) : 0) |
    (isOrdinary(plain) ? Trait.ordinary : 0) |
    (plain.length > 4 && surnameEnding.test(plain) ? Trait.surnameEnding : 0) |
    (plain.length > 5 && placeEnding.test(plain) ? Trait.placeEnding : 0)
  );
}

function capitals(surface: string, shape: Shape): number {
  if (surface.length === 1) return Trait.capital | Trait.initial;
  return (
    Trait.capital | (shape === Shape.upper ? Trait.upper : /\p{Ll}\p{Lu}/u.test(surface) ? Trait.mixed : 0)
  );
}

let tables: readonly (readonly [ReadonlySet<string>, number])[] | undefined;

/** Every list with its bit. */
function lists(): readonly (readonly [ReadonlySet<string>, number])[] {
  if (tables !== undefined) return tables;
  const { personNouns, placeNouns, given, surnames, cities, towns, regions } = nameLists();
  const lower = (words: readonly string[]): string[] => words.map((word) => plainForm(word.toLowerCase()));
  tables = [
    [grammar, Trait.grammar],
    [given, Trait.given],
    [surnames, Trait.surname],
    [cities, Trait.city],
    [new Set(countries.flatMap(({ capitals: seats }) => lower(seats))), Trait.city],
    [towns, Trait.town],
    [regions, Trait.region],
    [new Set(countries.flatMap(({ names }) => lower(names))), Trait.country],
    [
      new Set(countries.flatMap(({ demonyms }) => lower(demonyms.map(lastWord).filter(isCapital)))),
      Trait.people,
    ],
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
  return tables;
}

/** "Chinese people" ends with no name. */
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** "African" of "South African". */
const lastWord = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

function listed(plain: string, word: string): number {
  let bits = 0;
  for (const [list, bit] of lists()) if (list.has(plain) || list.has(word)) bits |= bit;
  if (plain.endsWith("s")) {
    const { personNouns, placeNouns } = nameLists();
    const singular = plain.slice(0, -1);
    if (personNouns.has(singular)) bits |= Trait.personNoun;
    if (placeNouns.has(singular)) bits |= Trait.placeNoun;
  }
  // "La", "Le" and "El" open names of every kind
  if ((bits & (Trait.particle | Trait.grammar)) !== 0) bits &= ~(Trait.given | Trait.surname | Trait.town);
  const apostrophe = word.indexOf("'");
  // "they've"
  return apostrophe > 0 && grammar.has(word.slice(0, apostrophe)) ? bits | Trait.grammar : bits;
}

const endings: readonly (readonly [RegExp, string])[] = [
  [/ies$/, "y"],
  [/es$/, ""],
  [/s$/, ""],
  [/ied$/, "y"],
  [/ed$/, ""],
  [/ed$/, "e"],
  [/ing$/, ""],
  [/ing$/, "e"],
  [/ly$/, ""],
  [/er$/, ""],
  [/n't$/, ""],
  [/men$/, "man"],
  [/is(?=e|ed|er|ers|es|ing|ation)/, "iz"],
  [/isers$/, "izer"],
  [/^(?:un|non|re|over|under|out|pre|mis)/, ""],
];

/** Whether English has the word in lower case, inflected or not. */
function isOrdinary(word: string): boolean {
  const { ordinary, personNouns, placeNouns } = nameLists();
  const has = (each: string): boolean =>
    ordinary.has(each) ||
    personNouns.has(each) ||
    placeNouns.has(each) ||
    organisationNouns.has(each) ||
    landNouns.has(each);
  // "Geely" is nothing that one does in the way of "gee"
  const isStem = (stem: string): boolean => stem.length > 3 && has(stem);
  if (word.length < 2 || grammar.has(word)) return grammar.has(word);
  return (
    has(word) ||
    (word.length > 4 && endings.some(([end, stem]) => end.test(word) && isStem(word.replace(end, stem))))
  );
}
