import { codeOf, lexicon } from "../language/lexicon.ts";
import type { Word } from "../tokens/word.ts";
import { Shape, shapeAt, type Tokens } from "../tokens.ts";
import { type TimeClass, wordsOfClass, wordsOfClassInCapitals } from "./classes.ts";

const compactDate = /^(?:1[89]|20|21)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;
const dottedDate = /^\d{1,4}\.\d{1,2}\.\d{2,4}$/;

// "h30" of "17h30"
const minutesOfHour = /^h[0-5]\d$/;

// Codes of letters and figures, which no list can hold
const codes: readonly (readonly [form: RegExp, name: TimeClass])[] = [
  [/^t\d\d$/, "isoHour"],
  [/^t\d{4}(?:\d\d)?z?$/, "isoClock"],
  [/^w\d\d$/, "isoWeek"],
  [/^fy\d\d(?:\d\d)?$/, "fiscalCode"],
  [/^cy\d\d(?:\d\d)?$/, "calendarCode"],
  [/^[qh](?:\d\d)?\d\d$/, "quarterYear"],
  [/^[qh]fy\d\d(?:\d\d)?$/, "quarterFiscal"],
  [/^[qh][1-4]fy\d\d(?:\d\d)?$/, "fiscalQuarter"],
];

/** The classes of words that rules of time are written in. */
export const times = lexicon<TimeClass>({
  words: wordsOfClass,
  printed: { capitalised: wordsOfClassInCapitals, upper: wordsOfClassInCapitals },
  unlisted: ({ word, shape }: Word) => {
    if (shape === Shape.number) return classOfNumber(word);
    if (shape === Shape.lower && minutesOfHour.test(word)) return "hourMinutes";
    if (shape === Shape.lower || shape === Shape.mark) return null;
    return codes.find(([form]) => form.test(word))?.[1] ?? null;
  },
});

const common = codeOf(times, "common");
const name = codeOf(times, "name");

/** The code of a token that stands beside an expression: whether it is a name is all that matters. */
export function neighbourCode(tokens: Tokens, at: number): number {
  const shape = shapeAt(tokens, at);
  return shape === Shape.capitalised || shape === Shape.upper ? name : common;
}

function classOfNumber(word: string): TimeClass {
  if (word.length <= 2) {
    const value = Number(word);
    return value >= 1 && value <= 31 ? "day" : "number";
  }
  // "1000" to "2199"; "1,00" and "20.5" are no years
  if (word.length === 4 && word >= "1000" && word < "2200" && Number.isInteger(Number(word))) return "year";
  if (compactDate.test(word)) return "compactDate";
  return dottedDate.test(word) ? "dotted" : "number";
}
