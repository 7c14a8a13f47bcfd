import type { Tokens } from "../tokens.ts";
import { classOf, neighbourClass } from "./class-of.ts";
import { classCharacter } from "./classes.ts";

/** What is left of a text when all but possible temporal expressions is taken out. */
export type Condensed = {
  /** One character a token kept: its class. A space parts stretches. */
  readonly classes: string;
  /** The token each character stands for; -1 for a space. */
  readonly tokens: readonly number[];
};

const hyphen = classCharacter("hyphen");
// A stretch of words is kept only where one of these stands in it.
const triggers = new Set(
  (
    "month verbMonth shortMonth era weekday shortDay aMonth weekdays season verbSeason part parts noon year dotted quarterCode aDay aWeek unit aYear units " +
    "century quarter quarters second seconds weekend weekends moment present today tonight overnight now currently " +
    "recently previously soon suffix thousand date aWhile recent current future daily holiday newYear decadeWord decadeMark meridiem zone oclock " +
    "period time colon slash ago past teen twenty"
  )
    .split(" ")
    .map(classCharacter),
);

/**
 * Keeps the stretches of known words that hold a word of time, each with one token more on both sides.
 * No stretch goes over the end of a sentence. Time grows linearly with the number of tokens.
 */
export function condense(tokens: Tokens): Condensed {
  const found: string[] = new Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) found[at] = classOf(tokens, at);
  const classes: string[] = [];
  const kept: number[] = [];
  const keep = (at: number, kind: string): void => {
    classes.push(kind);
    kept.push(at);
  };
  for (let first = 0; first < tokens.count; ) {
    const end = stretchEnd(tokens, found, first);
    if (speaksOfTime(found, first, end)) {
      if (continues(tokens, first) && kept.at(-1) !== first - 1)
        keep(first - 1, neighbourClass(tokens, first - 1));
      for (let at = first; at < end; at++) keep(at, found[at] as string);
      if (continues(tokens, end)) keep(end, neighbourClass(tokens, end));
      keep(-1, " ");
    }
    first = Math.max(end, first + 1);
  }
  return { classes: classes.join(""), tokens: kept };
}

/** Whether a token stands in the same sentence as the one before it. */
function continues({ sentences, count }: Tokens, at: number): boolean {
  return at > 0 && at < count && sentences[at] === sentences[at - 1];
}

/** The end of the known words that start at `first`; `first` where the word there is unknown. */
function stretchEnd(tokens: Tokens, found: readonly string[], first: number): number {
  if (found[first] === "") return first;
  let end = first + 1;
  while (continues(tokens, end) && found[end] !== "") end++;
  return end;
}

function speaksOfTime(found: readonly string[], first: number, end: number): boolean {
  for (let at = first; at < end; at++) {
    if (triggers.has(found[at] as string)) return true;
    // number, hyphen, number, hyphen: as a date in figures begins
    if (at >= first + 3 && found[at] === hyphen && found[at - 2] === hyphen && found[at - 1] !== hyphen)
      return true;
  }
  return false;
}
