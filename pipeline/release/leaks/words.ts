/** A word: letters and digits, with apostrophes inside it. Punctuation, quotation marks and markup are no part of it. */
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/** What ends a text besides its end: a NUL, and the slash behind or before a slug, which parts the pieces of an id. */
const parting = /\0|\/(?=[a-z0-9]+-[a-z0-9])|(?<=[a-z0-9]-[a-z0-9]+)\//g;

/** The texts that a text consists of: no words run on from one into the next. */
export function apart(text: string): string[] {
  return text.split(parting);
}

/** A word as it is compared: however it is capitalised, whichever apostrophe it is written with. */
export function folded(written: string): string {
  return written.toLowerCase().replaceAll("’", "'");
}

/** The words of a text, folded, in order. */
export function wordsOf(text: string): string[] {
  return (text.match(word) ?? []).map(folded);
}

/** The words of a text with the UTF-16 offsets at which they begin and end. */
export function placedWords(
  text: string,
): { readonly word: string; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(word)].map((match) => ({
    word: folded(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
