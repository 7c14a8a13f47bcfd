/** Words of the calendar that may be somebody's name. */
import { Inner } from "./inner-words.ts";
import { has, isInner, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

/** "May" and "March" may be a person; "Monday" and "GMT" are none. */
export function isDay(text: Text, at: number, first: number, end: number): boolean {
  const isWeekday = isInner(text, at, Inner.weekday);
  if (has(text, at, Trait.given | Trait.surname))
    return end - first === 1 && (isWeekday || !isHolder(text, at));
  // "Jun Young-hyun", "Le Thi Thu Thuy"; but "Jun 30", "Thu."
  const isShort = isInner(text, at, Inner.shortDay) && end - first > 1;
  return !isShort || has(text, at - 1, Trait.number) || has(text, at + 1, Trait.number | Trait.mark);
}

/** "May said", "Mrs May" */
const isHolder = (text: Text, at: number): boolean =>
  has(text, at + 1, Trait.sayVerb) || has(text, at - 1, Trait.title);
