import type { Quote } from "../../schemas/annotation.ts";
import type { TextRange } from "../../schemas/document.ts";

/** The quotes of the text that was asked about last: an annotator asks for those of every mark at every key. */
const made = { text: "", quotes: new Map<string, Quote>() };

/** The quote that names a range of a text and nothing else: with as few words before or after it as that takes. */
export function quoteOf(text: string, range: TextRange): Quote {
  if (made.text !== text) Object.assign(made, { text, quotes: new Map() });
  const key = `${range.start}-${range.end}`;
  const quote = made.quotes.get(key) ?? shortestQuote(text, range);
  made.quotes.set(key, quote);
  return quote;
}

function shortestQuote(text: string, { start, end }: TextRange): Quote {
  const exact = text.slice(start, end);
  const others = occurrences(text, exact).filter((at) => at !== start);
  if (others.length === 0) return { exact };
  const startsAlike = (at: number, prefix: string): boolean =>
    at >= prefix.length && text.startsWith(prefix, at - prefix.length);
  const endsAlike = (at: number, suffix: string): boolean => text.startsWith(suffix, at + exact.length);
  // where others stand between the same words, only those can do so with more of them
  let alikeBefore = others;
  let alikeAfter = others;
  for (let from = start, to = end; from > 0 || to < text.length; ) {
    from = wordBefore(text, from);
    const prefix = text.slice(from, start);
    alikeBefore = alikeBefore.filter((at) => startsAlike(at, prefix));
    if (from < start && alikeBefore.length === 0) return { exact, prefix };
    to = wordAfter(text, to);
    const suffix = text.slice(end, to);
    alikeAfter = alikeAfter.filter((at) => endsAlike(at, suffix));
    if (to > end && alikeAfter.length === 0) return { exact, suffix };
    if (!alikeBefore.some((at) => endsAlike(at, suffix))) return { exact, prefix, suffix };
  }
  return { exact };
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
