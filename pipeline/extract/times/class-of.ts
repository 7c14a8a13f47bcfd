import { lexicon } from "../pattern.ts";
import { Shape, type Tokens } from "../tokens.ts";
import { classCharacter, wordsOfClass, wordsOfClassInCapitals } from "./classes.ts";

const shapes = { lower: "", capitalised: "", upper: "", number: "", mark: "" };
const classOfWord = lexicon(byCharacter(wordsOfClass), shapes).words;
const classOfCapital = lexicon(byCharacter(wordsOfClassInCapitals), shapes).words;
const common = classCharacter("common");
const name = classCharacter("name");
const year = classCharacter("year");
const day = classCharacter("day");
const number = classCharacter("number");
const dotted = classCharacter("dotted");
const isoHour = classCharacter("isoHour");
const isoHourWord = /^t\d\d$/;
const dottedDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/;

function byCharacter(lists: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([kind, list]) => [classCharacter(kind), list]));
}

/** The class of a token; "" for a word that no temporal expression holds. */
export function classOf(tokens: Tokens, at: number): string {
  const word = tokens.words[at] as string;
  const shape = tokens.shapes[at] as Shape;
  if (shape === Shape.number) return classOfNumber(word);
  const found = classOfWord.get(word);
  if (found !== undefined) return found;
  if (shape === Shape.lower || shape === Shape.mark) return "";
  return classOfCapital.get(word) ?? (isoHourWord.test(word) ? isoHour : "");
}

/** The class of a token that stands beside an expression: whether it is a name is all that matters. */
export function neighbourClass(tokens: Tokens, at: number): string {
  const shape = tokens.shapes[at];
  return shape === Shape.capitalised || shape === Shape.upper ? name : common;
}

function classOfNumber(word: string): string {
  if (word.length <= 2) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? day : number;
  }
  // "1000" to "2199"; "1,00" and "20.5" are no years
  if (word.length === 4 && word >= "1000" && word < "2200" && Number.isInteger(Number(word))) return year;
  return word.length <= 10 && dottedDate.test(word) ? dotted : number;
}
