import type { Quote } from "../../schemas/annotation.ts";
import type { TextRange } from "../../schemas/document.ts";

/** The quote that names a range of a text and nothing else: with as few words before or after it as that takes. */
export function quoteOf(text: string, { start, end }: TextRange): Quote {
  const exact = text.slice(start, end);
  if (isOnce(text, exact)) return { exact };
  for (let from = start, to = end; from > 0 || to < text.length; ) {
    from = wordBefore(text, from);
    if (from < start && isOnce(text, text.slice(from, end)))
      return { exact, prefix: text.slice(from, start) };
    to = wordAfter(text, to);
    if (to > end && isOnce(text, text.slice(start, to))) return { exact, suffix: text.slice(end, to) };
    if (isOnce(text, text.slice(from, to)))
      return { exact, prefix: text.slice(from, start), suffix: text.slice(end, to) };
  }
  return { exact };
}

function isOnce(text: string, searched: string): boolean {
  const first = text.indexOf(searched);
  return text.indexOf(searched, first + 1) < 0;
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
