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
  const { count, sentenceStarts } = tokens;
  const codeOfWord = valuesOf(classCodes, tokens.vocabulary);
  const found = new Uint8Array(count);
  for (let at = 0; at < count; at++) found[at] = codeOfWord[tokens.ids[at] as number] as number;
  const classes: string[] = [];
  const kept: number[] = [];
  const keep = (at: number, code: number): void => {
    classes.push(characterOf(code));
    kept.push(at);
  };
  for (let sentence = 0; sentence + 1 < sentenceStarts.length; sentence++) {
    const from = sentenceStarts[sentence] as number;
    const to = sentenceStarts[sentence + 1] as number;
    for (let first = from; first < to; first++) {
      if (found[first] === 0) continue;
      const end = stretchEnd(found, first, to);
      if (speaksOfTime(found, first, end)) {
        if (first > from) keep(first - 1, neighbourClass(tokens, first - 1));
        for (let at = first; at < end; at++) keep(at, found[at] as number);
        if (end < to) keep(end, neighbourClass(tokens, end));
        classes.push(" ");
        kept.push(-1);
      }
      first = end;
    }
  }
  return { classes: classes.join(""), tokens: kept };
}

/** The end of the known words that start at `first`, in a sentence that ends at `to`. */
function stretchEnd(found: Uint8Array, first: number, to: number): number {
  let end = first + 1;
  while (end < to && found[end] !== 0) end++;
  return end;
}

function speaksOfTime(found: Uint8Array, first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (isTrigger[found[at] as number] === 1) return true;
    // number, hyphen, number, hyphen: as a date in figures begins
    if (at >= first + 3 && found[at] === hyphen && found[at - 2] === hyphen && found[at - 1] !== hyphen)
      return true;
  }
  return false;
}
