/** What the head of an organisation's, a place's or another name says of the words before it. */
import { Inner } from "./inner-words.ts";
import { has, isInner, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

/** What makes a name one of an organisation, a place or a thing. */
export const head = Trait.organisationHead | Trait.legalForm | Trait.placeHead | Trait.otherHead;

export const isTrade = (text: Text, at: number): boolean => isInner(text, at, Inner.trade);

/** Whether words in capitals from `first` on have a head among them. */
export function holdsHead(text: Text, first: number, end: number): boolean {
  for (let at = first; at < end && has(text, at, Trait.capital); at++)
    if (has(text, at, head) && !has(text, at, Trait.given)) return true;
  return false;
}
