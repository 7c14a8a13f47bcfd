import type { Quote } from "../../schemas/annotation.ts";
import type { TextRange } from "../../schemas/document.ts";

/** The quotes of the text that was asked about last: an annotator asks for those of every mark at every key. */
const made = { text: "", quotes: new Map<string, Quote>() };

/** Characters of context on one side from which on a quote is none that a person would read, let alone check. */
const mostContext = 1000;

/** Whether a quote names its words: false where the text repeats itself around them for longer than a quote may be. */
export function tellsApart({ prefix = "", suffix = "" }: Quote): boolean {
  return Math.max(prefix.length, suffix.length) <= mostContext;
}

/**
 * The quote that names a range of a text and nothing else: with as few words before or after it as that takes. Where it
 * takes more than a quote may have, `tellsApart` says so.
 */
export function quoteOf(text: string, range: TextRange): Quote {
  if (made.text !== text) Object.assign(made, { text, quotes: new Map() });
  const key = `${range.start}-${range.end}`;
  const quote = made.quotes.get(key) ?? shortestQuote(text, range);
  made.quotes.set(key, quote);
  return quote;
}

function shortestQuote(text: string, { start, end }: TextRange): Quote {
  const exact = text.slice(start, end);
  const others = occurrences(text, exact)
    .filter((at) => at !== start)
    .map((at) => ({
      // measured once: where a text repeats itself, words are alike for thousands of characters
      before: alikeBefore(text, start, at),
      after: alikeAfter(text, end, at + exact.length),
    }));
  if (others.length === 0) return { exact };
  const mostBefore = others.reduce((most, { before }) => Math.max(most, before), 0);
  const mostAfter = others.reduce((most, { after }) => Math.max(most, after), 0);
  for (let from = start, to = end; from > 0 || to < text.length; ) {
    from = wordBefore(text, from);
    const prefix = text.slice(from, start);
    if (start - from > mostBefore) return { exact, prefix };
    to = wordAfter(text, to);
    const suffix = text.slice(end, to);
    if (to - end > mostAfter) return { exact, suffix };
    const isLong = Math.max(start - from, to - end) > mostContext;
    if (isLong || !others.some(({ before, after }) => before >= start - from && after >= to - end))
      return { exact, prefix, suffix };
  }
  return { exact };
}

/** How many characters before two places are the same. */
function alikeBefore(text: string, left: number, right: number): number {
  const most = Math.min(left, right, 2 * mostContext);
  let alike = 0;
  for (let step = 64; alike < most; step *= 2) {
    const next = Math.min(most, alike + step);
    if (text.slice(left - next, left - alike) !== text.slice(right - next, right - alike)) break;
    alike = next;
  }
  while (alike < most && text[left - alike - 1] === text[right - alike - 1]) alike++;
  return alike;
}

/** How many characters from two places on are the same. */
function alikeAfter(text: string, left: number, right: number): number {
  const most = Math.min(text.length - Math.max(left, right), 2 * mostContext);
  let alike = 0;
  for (let step = 64; alike < most; step *= 2) {
    const next = Math.min(most, alike + step);
    if (text.slice(left + alike, left + next) !== text.slice(right + alike, right + next)) break;
    alike = next;
  }
  while (alike < most && text[left + alike] === text[right + alike]) alike++;
  return alike;
}

/** Where words stand in a text, overlapping ones too. */
function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

/** Where the word before a position begins, with the blanks after it. */
function wordBefore(text: string, at: number): number {
  let from = at;
  while (from > 0 && /\s/.test(text[from - 1] as string)) from--;
  while (from > 0 && !/\s/.test(text[from - 1] as string)) from--;
  return from;
}

/** Where the word after a position ends, with the blanks before it. */
function wordAfter(text: string, at: number): number {
  let to = at;
  while (to < text.length && /\s/.test(text[to] as string)) to++;
  while (to < text.length && !/\s/.test(text[to] as string)) to++;
  return to;
}
