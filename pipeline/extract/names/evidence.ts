/**
 * What speaks for the kind of a name: here in its own words, in beside.ts what stands next to it, in relations.ts the
 * other names of the text. Each piece of evidence is named, and how
 * much it says for each kind stands in weights.ts.
 */
import { wordAt } from "../tokens.ts";
import { knownPlace } from "./known-places.ts";
import { has, type Stretch, type Text, traitsAt } from "./runs.ts";
import { Trait } from "./traits.ts";
import type { Weights } from "./weights.ts";

/** Numbers of pieces of evidence (see weights.ts). */
export type Evidence = number[];

/** Takes a piece of evidence down by its name; returns whether it counts for anything. */
export type Add = (name: string) => boolean;

/** Collects the evidence that counts for anything. */
export const collecting =
  (found: Evidence, { numberOf }: Weights): Add =>
  (name) => {
    const number = numberOf(name);
    if (number >= 0) found.push(number);
    return number >= 0;
  };

/** What the words of a name themselves say. */
export function ownEvidence(text: Text, stretch: Stretch, weights: Weights): Evidence {
  const found: Evidence = [];
  const add = collecting(found, weights);
  const { first, end } = stretch;
  const last = lastWord(text, stretch);
  const words = wordsOf(text, stretch);
  add(`words-${Math.min(words, 5)}`);
  if (words === 1) single(text, first, add);
  else several(text, first, last, end, add);
  shapes(text, stretch, add);
  const place = words > 1 ? knownPlace(text, first, end) : undefined;
  if (place !== undefined) add(`is-${place}`);
  return found;
}

const lastWord = (text: Text, { first, end }: Stretch): number => {
  let last = end - 1;
  while (last > first && has(text, last, Trait.mark | Trait.generation)) last--;
  return last;
};

function wordsOf(text: Text, { first, end }: Stretch): number {
  let words = 0;
  for (let at = first; at < end; at++) if (!has(text, at, Trait.mark)) words++;
  return words;
}

/** Traits that say something of a name of one word, and of the first and last word of a longer one. */
const told: readonly (readonly [bit: number, name: string])[] = [
  [Trait.given, "given"],
  [Trait.surname, "surname"],
  [Trait.surnameEnding, "surname-ending"],
  [Trait.city, "city"],
  [Trait.town, "town"],
  [Trait.region, "region"],
  [Trait.country, "country"],
  [Trait.people, "people"],
  [Trait.organisationHead, "organisation-head"],
  [Trait.legalForm, "legal-form"],
  [Trait.placeHead, "place-head"],
  [Trait.placeOpener, "place-opener"],
  [Trait.placeEnding, "place-ending"],
  [Trait.otherHead, "other-head"],
  [Trait.ordinary, "ordinary"],
  [Trait.title, "title"],
  [Trait.titleModifier, "title-modifier"],
  [Trait.personNoun, "person-noun"],
  [Trait.placeNoun, "place-noun"],
  [Trait.upper, "upper"],
  [Trait.mixed, "mixed"],
  [Trait.grammar, "grammar"],
  [Trait.calendar, "calendar"],
  [Trait.initial, "initial"],
];
const listed =
  Trait.given |
  Trait.surname |
  Trait.city |
  Trait.town |
  Trait.region |
  Trait.country |
  Trait.people |
  Trait.ordinary |
  Trait.upper |
  Trait.grammar;

function tell(found: number, where: string, add: Add): void {
  for (const [bit, name] of told) if ((found & bit) !== 0) add(`${where}-${name}`);
  if ((found & listed) === 0) add(`${where}-unlisted`);
}

function single(text: Text, at: number, add: Add): void {
  const found = traitsAt(text, at);
  tell(found, "is", add);
  const proper = Trait.given | Trait.surname | Trait.city | Trait.town | Trait.region | Trait.country;
  if ((found & Trait.ordinary) !== 0) add((found & proper) === 0 ? "is-ordinary-only" : "is-ordinary-too");
  const word = wordAt(text.tokens, at) as string;
  if ((found & Trait.upper) !== 0)
    add(word.includes(".") ? "is-dotted" : `letters-${Math.min(word.length, 6)}`);
  if (/(?:ists?|isms?|ians?|ese|ers?)$/.test(word)) add("is-of-a-sort");
  if (/s$/.test(word) && (found & Trait.ordinary) !== 0) add("is-plural");
  if (/\d/.test(word)) add("has-digit");
}

function several(text: Text, first: number, last: number, end: number, add: Add): void {
  tell(traitsAt(text, first), "first", add);
  tell(traitsAt(text, last), "last", add);
  let inner = 0;
  let ordinary = 0;
  let words = 0;
  for (let at = first; at < end; at++) {
    const found = traitsAt(text, at);
    if ((found & Trait.mark) !== 0) continue;
    words++;
    if ((found & Trait.ordinary) !== 0) ordinary++;
    inner |= at > first && at < last ? found : 0;
  }
  for (const [bit, name] of told) if ((inner & bit) !== 0 && (bit & innerTold) !== 0) add(`inner-${name}`);
  if (ordinary === words) add("all-ordinary");
  if (ordinary === 0) add("none-ordinary");
  if (has(text, first, Trait.given) && has(text, last, Trait.surname)) add("given-and-surname");
  if (has(text, first, Trait.given) && !has(text, last, Trait.ordinary | Trait.organisationHead))
    add("given-and-other");
}

const innerTold =
  Trait.organisationHead |
  Trait.placeHead |
  Trait.otherHead |
  Trait.initial |
  Trait.given |
  Trait.country |
  Trait.city;

function shapes(text: Text, { first, end }: Stretch, add: Add): void {
  for (let at = first; at < end; at++) {
    if (has(text, at, Trait.capital)) continue;
    const word = wordAt(text.tokens, at) as string;
    if (word === ".") add(has(text, at - 1, Trait.initial) ? "has-initials" : "has-stop");
    else if (word === "-") add("has-hyphen");
    else if (word === "&") add("has-ampersand");
    else if (word === "of" || word === "for" || word === "and") add(`has-${word}`);
    else if (has(text, at, Trait.particle)) add("has-particle");
  }
  if (has(text, end - 1, Trait.generation)) add("has-generation");
}
