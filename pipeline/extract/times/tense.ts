import type { TimeDirection } from "../../../schemas/findings/time.ts";
import type { Tokens } from "../tokens.ts";

const future = new Set(
  (
    "will 'll shall won't expected expects expect scheduled schedule due payable effective plans plan planned planning " +
    "set slated expire expires expiring deadline upcoming tomorrow next hopes hope intends intend aims would may might " +
    "could begin begins start starts takes leave resume until by supposed poised ready"
  ).split(" "),
);
const past = new Set(
  (
    "was were had did said told began came went took made got gave saw left fell rose lost won met held ran led " +
    "sent spoke kept found became paid sold bought brought thought knew grew stood set hit shot spent wrote chose " +
    "ago since died been has have last ended"
  ).split(" "),
);
const reach = 14;

/**
 * The direction that the sentence gives the tokens `[first, last]`: that of the nearest verb (or word such as
 * "due") before them, or else after them, within 14 tokens of the same sentence.
 */
export function directionAt(tokens: Tokens, first: number, last: number): TimeDirection {
  const sentence = tokens.sentences[first];
  for (let at = first - 1; at >= 0 && at >= first - reach && tokens.sentences[at] === sentence; at--) {
    const found = directionOf(tokens.words[at] as string);
    if (found !== null) return found;
  }
  for (
    let at = last + 1;
    at < tokens.count && at <= last + reach && tokens.sentences[at] === sentence;
    at++
  ) {
    const found = directionOf(tokens.words[at] as string);
    if (found !== null) return found;
  }
  return null;
}

function directionOf(word: string): TimeDirection {
  if (future.has(word)) return "future";
  if (past.has(word)) return "past";
  return word.length > 4 && word.endsWith("ed") ? "past" : null;
}
