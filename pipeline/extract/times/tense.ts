import type { TimeDirection } from "../../../schemas/findings/time.ts";
import { isGlued, type Tokens, wordAt } from "../tokens.ts";

const future = new Set(
  (
    "will 'll shall won't expected expects expect scheduled schedule due payable effective planning " +
    "slated expire expires expiring deadline upcoming tomorrow next hopes hope intends intend aims would " +
    "begin begins start starts takes leave resume soon supposed poised ready"
  ).split(" "),
);
const past = new Set(
  (
    "was were had did said told began came went took made got gave saw left fell rose lost won met held ran led " +
    "sent spoke kept found became paid sold bought brought thought knew grew stood hit shot spent wrote chose " +
    "ago since died been has have last ended"
  ).split(" "),
);
const reach = 20;

/**
 * The direction that the sentence gives the tokens `[first, last]`: that of the nearest verb (or word such as
 * "due") before them, or else after them, within 20 tokens of the same sentence.
 */
export function directionAt(tokens: Tokens, first: number, last: number): TimeDirection {
  const sentence = tokens.sentences[first];
  // "Tuesday's declaration" names what has been
  if (wordAt(tokens, last + 1) === "'s" && isGlued(tokens, last + 1)) return null;
  for (let at = first - 1; at >= 0 && at >= first - reach && tokens.sentences[at] === sentence; at--) {
    const found = directionOf(tokens, at);
    if (found !== null) return found;
  }
  for (
    let at = last + 1;
    at < tokens.count && at <= last + reach && tokens.sentences[at] === sentence;
    at++
  ) {
    const found = directionOf(tokens, at);
    if (found !== null) return found;
  }
  return null;
}

function directionOf(tokens: Tokens, at: number): TimeDirection {
  const word = wordAt(tokens, at) as string;
  if (future.has(word)) return "future";
  const before = wordIn(tokens, at - 1, at);
  // "set for", "plans to"; alone they may be anything
  if (word === "set" || word === "plans" || word === "planned") {
    return /^(for|to)$/.test(wordIn(tokens, at + 1, at)) ? "future" : null;
  }
  if (word === "be") return before === "to" ? "future" : null;
  // "will be paid": a participle after "be" tells nothing, the word before "be" does
  if (before === "be") return null;
  return past.has(word) || (word.length > 4 && word.endsWith("ed")) ? "past" : null;
}

/** The word at `at`; "" where it is outside the sentence of the token `beside`. */
function wordIn(tokens: Tokens, at: number, beside: number): string {
  return tokens.sentences[at] === tokens.sentences[beside] ? (wordAt(tokens, at) as string) : "";
}
