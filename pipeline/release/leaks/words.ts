/** A word: letters and digits, with apostrophes inside it. Punctuation, quotation marks and markup are no part of it. */
const word = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;

/**
 * The texts that a text consists of: no words run on from one into the next. A NUL parts them, and so does the slash
 * behind or before a slug ("ai-fund"), which parts the pieces of an id.
 */
export function apart(text: string): string[] {
  const texts: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/[\0/]/g)) {
    if (text[index] === "/" && !isBesideSlug(text, index)) continue;
    texts.push(text.slice(from, index));
    from = index + 1;
  }
  texts.push(text.slice(from));
  return texts;
}

/** Whether the slash at `at` has "word-word" on either side. */
function isBesideSlug(text: string, at: number): boolean {
  return [-1, 1].some((step) => {
    let end = at + step;
    while (isInSlug(text[end])) end += step;
    return end !== at + step && text[end] === "-" && isInSlug(text[end + step]);
  });
}

const isInSlug = (letter: string | undefined): boolean => letter !== undefined && /^[a-z0-9]$/.test(letter);

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
