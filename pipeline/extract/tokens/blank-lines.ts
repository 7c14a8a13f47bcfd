/** Where paragraphs end. */
import type { Tokens } from "./columns.ts";

const lineFeed = 10;
const blankLine = /\n\s*\n/;

/** Whether a blank line parts a token from the one before it. */
export function breaksParagraph(
  { text, starts, ends }: Pick<Tokens, "text" | "starts" | "ends">,
  at: number,
): boolean {
  const from = ends[at - 1] as number;
  const to = starts[at] as number;
  let feeds = 0;
  for (let unit = from; unit < to; unit++) {
    const code = text.charCodeAt(unit);
    if (code === lineFeed) feeds++;
    // rarer kinds of white space, and words that a restored view has dropped
    else if (!isPlainSpace(code)) return blankLine.test(text.slice(from, to));
    if (feeds === 2) return true;
  }
  return false;
}

function isPlainSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
