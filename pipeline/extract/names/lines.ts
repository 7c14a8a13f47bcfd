/** Where sentences and lines of a text begin, and which lines have capitals that say nothing. */
import type { Tokens } from "../tokens.ts";
import { named } from "./beside-words.ts";
import { Inner } from "./inner-words.ts";
import { blankText, isInner, namedAt, readWords, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

const stop = named(".");

/** Reads the words of a text, and where sentences and lines begin. It holds until the next text is read. */
export function textOf(tokens: Tokens): Text {
  const text = blankText(tokens);
  const lines = readLines(text);
  for (const start of tokens.sentenceStarts) text.begins[start] = 1;
  markLines(text, lines);
  markOpenings(text);
  return text;
}

/** A capital behind an opening mark says nothing, nor does one behind the number or the dash that opens a sentence. */
function markOpenings(text: Text): void {
  const { places, count } = text.marks;
  const { begins } = text;
  for (let next = 0; next < count; next++) {
    const at = places[next] as number;
    if (begins[at + 1] !== 0) continue;
    if (begins[at] !== 0 || isInner(text, at, Inner.opensNext)) begins[at + 1] = 1;
  }
}

/** Reads the words line by line; returns the first token of each line, and the number of tokens at the end. */
function readLines(text: Text): number[] {
  const { tokens, capitals, marks } = text;
  const lines = [0];
  for (let first = 0; first < tokens.count; ) {
    const before = capitals.count;
    const marksBefore = marks.count;
    const feed = tokens.text.indexOf("\n", tokens.starts[first]);
    const end = readWords(text, first, feed < 0 ? tokens.text.length : feed);
    const words = end - first - (marks.count - marksBefore);
    // most lines are prose
    if (2 * (capitals.count - before) > words) markLine(text, first, end);
    lines.push(end);
    first = end;
  }
  return lines;
}

function markLines(text: Text, lines: readonly number[]): void {
  const { tokens, begins } = text;
  const isWrapped = wraps(tokens, lines);
  for (let line = 1; line < lines.length; line++) {
    const first = lines[line - 1] as number;
    const end = lines[line] as number;
    const length = lengthOf(tokens, first, end);
    const isFull = length >= wrapped && length <= 2 * wrapped;
    const isEnd = isInner(text, end - 1, Inner.endsSentence);
    if (!isWrapped || !isFull || isEnd) begins[end] = 2;
  }
}

const lengthOf = ({ starts, ends }: Tokens, first: number, end: number): number =>
  (ends[end - 1] as number) - (starts[first] as number);

// A line that is wrapped goes on; a short one is a heading, a byline or the end of a paragraph.
const wrapped = 50;

/** Whether the lines of a text end where they are full, not where sentences end. */
function wraps(tokens: Tokens, lines: readonly number[]): boolean {
  let full = 0;
  for (let line = 1; line + 1 < lines.length; line++) {
    const end = lines[line] as number;
    const length = lengthOf(tokens, lines[line - 1] as number, end);
    const isFull = length >= wrapped && length <= 2 * wrapped;
    if (isFull && tokens.sentences[end] === tokens.sentences[end - 1]) full++;
  }
  return full > 0.4 * (lines.length - 2);
}

// What a word is otherwise, if it stands in capitals.
const proper =
  Trait.given |
  Trait.surname |
  Trait.city |
  Trait.town |
  Trait.region |
  Trait.country |
  Trait.body |
  Trait.calendar;

/** Marks lines that have letters and hardly any small ones, and headings with all but small words in capitals. */
function markLine(text: Text, first: number, end: number): void {
  const { bits, shouted } = text;
  let words = 0;
  let upper = 0;
  let plain = 0;
  let small = 0;
  let lower = 0;
  for (let at = first; at < end; at++) {
    const found = bits[at] as number;
    if ((found & (Trait.mark | Trait.number)) !== 0) continue;
    words++;
    if ((found & Trait.upper) !== 0) upper++;
    else if ((found & Trait.capital) === 0) {
      if ((found & Trait.grammar) === 0 || (found & Trait.sayVerb) !== 0) lower++;
      small++;
    } else if ((found & Trait.ordinary) !== 0 && (found & proper) === 0) plain++;
  }
  if (words < 3) return;
  // a line that ends as a sentence does is one
  const isSentence = namedAt(text, end - 1) === stop;
  const isHeading = !isSentence && words > 4 && plain > 1 && lower === 0 && 2 * small < words;
  const mark = upper >= 0.8 * words ? 2 : isHeading ? 1 : 0;
  if (mark !== 0) shouted.fill(mark, first, end);
}
