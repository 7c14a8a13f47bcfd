/** A person whose name follows a place's, with nothing between: "In Beijing Mao Ning said so". */
import { named } from "./beside-words.ts";
import { head } from "./heads.ts";
import { knownNameEnd } from "./known-names.ts";
import { has, namedAt, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

const inWord = named("in");

/** Where the person begins in "In Beijing Mao Ning said so", "In Washington Elizabeth Warren"; `first` where none does. */
export function behindPlace(text: Text, first: number, end: number): number {
  const { begins } = text;
  if (end - first < 3 || namedAt(text, first - 1) !== inWord || begins[first - 1] === 0) return first;
  const known = knownNameEnd(text, first, end);
  const at = known > first ? known : first + 1;
  if (known <= first && !has(text, first, Trait.city | Trait.country)) return first;
  if (end - at !== 2 || knownNameEnd(text, at, end) > at) return first;
  return mayBePerson(text, at) ? at : first;
}

/** Whether the two words of a name are neither common ones nor a head's, a place's or an acronym. */
function mayBePerson(text: Text, at: number): boolean {
  if (!has(text, at, Trait.capital) || !has(text, at + 1, Trait.capital)) return false;
  const others = head | Trait.ordinary | Trait.title | Trait.upper | Trait.mixed | Trait.country;
  if (has(text, at + 1, others)) return false;
  return has(text, at, Trait.given | Trait.surname)
    ? !has(text, at, Trait.placeHead | Trait.title)
    : !has(text, at, others | Trait.city | Trait.placeOpener);
}
