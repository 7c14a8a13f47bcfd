import { classesOf } from "../language/classify.ts";
import { codeOf, codesOfClass, edge } from "../language/lexicon.ts";
import { valuesOf } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import { neighbourCode, times } from "./lexicon.ts";

/** What is left of a text when all but possible temporal expressions is taken out. */
export type Condensed = {
  /** One character a token kept: its class. An edge ends each stretch. */
  readonly classes: string;
  readonly stretches: readonly Stretch[];
};

/** Tokens that are kept together. */
export type Stretch = {
  /** Where its classes begin. */
  readonly at: number;
  /** Its tokens are `[first, end)`. */
  readonly first: number;
  readonly end: number;
};

const hyphen = codeOf(times, "hyphen");
// "the '70's": the mark of the plural may have an apostrophe
const genitive = codeOf(times, "genitive");
const number = codeOf(times, "number");
// A stretch of words is kept only where one of these stands in it.
const triggers = (
  "month verbMonth shortMonth era weekday shortDay aMonth weekdays season seasons verbSeason part parts noon year dotted quarterCode quarterLetter quarterYear quarterFiscal fiscalQuarter fiscalCode calendarCode fiscalLetters unitShort compactDate isoWeek aDay aWeek unit aYear units " +
  "century quarter quarters second seconds weekend weekends moment present today tonight overnight now currently " +
  "recently previously soon someday hourMinutes hourLetter suffix thousand date aWhile recent current future daily holiday newYear decadeWord decadeMark dawn quarterly meridiem zone oclock " +
  "half period time colon slash apostrophe ago past teen twenty"
).split(" ");
const isTrigger = new Uint8Array(times.size);
for (const name of triggers) {
  for (const [code, is] of codesOfClass(times, name).entries()) if (is === 1) isTrigger[code] = 1;
}

/**
 * Keeps the stretches of known words that hold a word of time, each with one token more on both sides.
 * No stretch goes over the end of a sentence. Time grows linearly with the number of tokens.
 */
export function condense(tokens: Tokens): Condensed {
  const codeOfWord = valuesOf(times.codes, tokens.vocabulary);
  const stretches = stretchesOf(tokens, codeOfWord);
  const { at: before, first, end } = stretches.at(-1) ?? nothing;
  const classes = Buffer.alloc(before + end - first + 1, edge);
  for (const stretch of stretches) {
    const shift = stretch.first - stretch.at;
    for (let at = stretch.first; at < stretch.end; at++) {
      classes[at - shift] = codeOfWord[tokens.ids[at] as number] || neighbourCode(tokens, at);
    }
  }
  return { classes: classesOf(classes), stretches };
}

const nothing: Stretch = { at: 0, first: 0, end: 0 };

function stretchesOf({ count, ids, sentences, sentenceStarts }: Tokens, codeOfWord: Uint8Array): Stretch[] {
  const codeAt = (at: number): number => codeOfWord[ids[at] as number] as number;
  const stretches: Stretch[] = [];
  let kept = 0;
  for (let at = 0; at < count; at++) {
    const code = codeAt(at);
    if (isTrigger[code] === 0 && code !== hyphen && !(code === genitive && codeAt(at - 1) === number))
      continue;
    const sentence = sentences[at] as number;
    const from = sentenceStarts[sentence] as number;
    const to = sentenceStarts[sentence + 1] as number;
    let first = at;
    while (first > from && codeAt(first - 1) !== 0) first--;
    if (code === hyphen && !goesOnAsDate(codeAt, first, at)) continue;
    let end = at + 1;
    while (end < to && codeAt(end) !== 0) end++;
    const stretch = { at: kept, first: Math.max(from, first - 1), end: Math.min(to, end + 1) };
    stretches.push(stretch);
    kept += stretch.end - stretch.first + 1;
    at = end - 1;
  }
  return stretches;
}

/** Whether the hyphen at `at` is the second of number, hyphen, number, hyphen: as a date in figures begins. */
function goesOnAsDate(codeAt: (at: number) => number, first: number, at: number): boolean {
  return at >= first + 3 && codeAt(at - 2) === hyphen && codeAt(at - 1) !== hyphen;
}
