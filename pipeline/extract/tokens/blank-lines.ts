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
  for (let unit = from; unit < to && feeds < 2; unit++) if (text.charCodeAt(unit) === lineFeed) feeds++;
  // In a restored view the words between two tokens may have been dropped.
  return feeds === 2 && blankLine.test(text.slice(from, to));
}
