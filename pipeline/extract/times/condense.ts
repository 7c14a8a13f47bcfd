import { valuesOf } from "../tokens/word-column.ts";
import type { Tokens } from "../tokens.ts";
import { classCodes, neighbourClass } from "./class-of.ts";
import { characterOf, classCode, codeCount } from "./classes.ts";

/** What is left of a text when all but possible temporal expressions is taken out. */
export type Condensed = {
  /** One character a token kept: its class. A space parts stretches. */
  readonly classes: string;
  /** The token each character stands for; -1 for a space. */
  readonly tokens: readonly number[];
};

const hyphen = classCode("hyphen");
// A stretch of words is kept only where one of these stands in it.
const triggers = (
  "month verbMonth shortMonth era weekday shortDay aMonth weekdays season verbSeason part parts noon year dotted quarterCode aDay aWeek unit aYear units " +
  "century quarter quarters second seconds weekend weekends moment present today tonight overnight now currently " +
  "recently previously soon suffix thousand date aWhile recent current future daily holiday newYear decadeWord decadeMark meridiem zone oclock " +
  "period time colon slash ago past teen twenty"
).split(" ");
const isTrigger = new Uint8Array(codeCount);
for (const name of triggers) isTrigger[classCode(name)] = 1;

/**
 * Keeps the stretches of known words that hold a word of time, each with one token more on both sides.
 * No stretch goes over the end of a sentence. Time grows linearly with the number of tokens.
 */
export function condense(tokens: Tokens): Condensed {
  const { count, ids, sentences, sentenceStarts } = tokens;
  const codeOfWord = valuesOf(classCodes, tokens.vocabulary);
  const codeAt = (at: number): number => codeOfWord[ids[at] as number] as number;
  const classes: string[] = [];
  const kept: number[] = [];
  const keep = (at: number, code: number): void => {
    classes.push(characterOf(code));
    kept.push(at);
  };
  for (let at = 0; at < count; at++) {
    const code = codeOfWord[ids[at] as number] as number;
    if (isTrigger[code] === 0 && code !== hyphen) continue;
    const sentence = sentences[at] as number;
    const from = sentenceStarts[sentence] as number;
    const to = sentenceStarts[sentence + 1] as number;
    let first = at;
    while (first > from && codeAt(first - 1) !== 0) first--;
    if (code === hyphen && !goesOnAsDate(codeAt, first, at)) continue;
    let end = at + 1;
    while (end < to && codeAt(end) !== 0) end++;
    if (first > from) keep(first - 1, neighbourClass(tokens, first - 1));
    for (let known = first; known < end; known++) keep(known, codeAt(known));
    if (end < to) keep(end, neighbourClass(tokens, end));
    classes.push(" ");
    kept.push(-1);
    at = end - 1;
  }
  return { classes: classes.join(""), tokens: kept };
}

/** Whether the hyphen at `at` is the second of number, hyphen, number, hyphen: as a date in figures begins. */
function goesOnAsDate(codeAt: (at: number) => number, first: number, at: number): boolean {
  return at >= first + 3 && codeAt(at - 2) === hyphen && codeAt(at - 1) !== hyphen;
}
