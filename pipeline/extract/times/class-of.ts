import { lexicon } from "../pattern.ts";
import type { Word } from "../tokens/word.ts";
import { byteColumn } from "../tokens/word-column.ts";
import { Shape, shapeAt, type Tokens } from "../tokens.ts";
import { classCharacter, classCode, codeOf, wordsOfClass, wordsOfClassInCapitals } from "./classes.ts";

const shapes = { lower: "", capitalised: "", upper: "", number: "", mark: "" };
const codeOfWord = codesOf(wordsOfClass);
const codeOfCapital = codesOf(wordsOfClassInCapitals);
const common = classCode("common");
const name = classCode("name");
const year = classCode("year");
const day = classCode("day");
const number = classCode("number");
const dotted = classCode("dotted");
const compactDate = /^(?:1[89]|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const dottedDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/;

// Codes of letters and figures, which no list can hold
const codes: readonly (readonly [form: RegExp, code: number])[] = [
  [/^t\d\d$/, classCode("isoHour")],
  [/^t\d{4}(?:\d\d)?z?$/, classCode("isoClock")],
  [/^w\d\d$/, classCode("isoWeek")],
  [/^fy\d\d(?:\d\d)?$/, classCode("fiscalCode")],
  [/^cy\d\d(?:\d\d)?$/, classCode("calendarCode")],
  [/^[qh](?:\d\d)?\d\d$/, classCode("quarterYear")],
  [/^[qh]fy\d\d(?:\d\d)?$/, classCode("quarterFiscal")],
  [/^[qh][1-4]fy\d\d(?:\d\d)?$/, classCode("fiscalQuarter")],
];

/** Each word's class code. A class of words that their shape tells has no list, and none of its own here. */
function codesOf(lists: Readonly<Record<string, string>>): ReadonlyMap<string, number> {
  const byCharacter = Object.entries(lists).map(([kind, list]) => [classCharacter(kind), list]);
  const { words } = lexicon(Object.fromEntries(byCharacter), shapes);
  return new Map([...words].map(([word, character]) => [word, codeOf(character.charCodeAt(0))]));
}

/** The class code of each word; 0 for one that no temporal expression holds. */
export const classCodes = byteColumn(({ word, shape }: Word): number => {
  if (shape === Shape.number) return classOfNumber(word);
  const found = codeOfWord.get(word);
  if (found !== undefined) return found;
  if (shape === Shape.lower || shape === Shape.mark) return 0;
  return codeOfCapital.get(word) ?? codes.find(([form]) => form.test(word))?.[1] ?? 0;
});

/** The class of a token that stands beside an expression: whether it is a name is all that matters. */
export function neighbourClass(tokens: Tokens, at: number): number {
  const shape = shapeAt(tokens, at);
  return shape === Shape.capitalised || shape === Shape.upper ? name : common;
}

function classOfNumber(word: string): number {
  if (word.length <= 2) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? day : number;
  }
  // "1000" to "2199"; "1,00" and "20.5" are no years
  if (word.length === 4 && word >= "1000" && word < "2200" && Number.isInteger(Number(word))) return year;
  if (compactDate.test(word)) return classCode("compactDate");
  return dottedDate.test(word) ? dotted : number;
}
