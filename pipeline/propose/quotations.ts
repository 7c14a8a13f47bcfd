import { quoteOf } from "../annotations/quote.ts";
import { type Context, type Proposer, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords } from "./ids.ts";

/** Somebody's words, named by the longest of them; a paraphrased text's with their standard wording. */
export const quotations: Proposer = (context) =>
  context.rows.quotations
    .filter(({ method }) => method === "rule")
    .map((row) => {
      const range = rangeOf(context, row);
      const { text } = context.article.canonical;
      const words = wordsOf(context, range);
      const speaker =
        row.speaker_start === null || row.speaker_end === null
          ? undefined
          : quoteOf(text, rangeOf(context, { start: row.speaker_start, end: row.speaker_end }));
      const fields = {
        id: mint(context.taken, "quotations", [longestWord(words)]),
        ...quoteOf(text, range),
        kind: row.kind,
        speaker: row.speaker_id,
        speaker_quote: speaker,
        cue: row.cue,
        restored: restoredOf(context, words, row.kind),
      };
      return { list: "quotations", ...range, fields };
    });

function longestWord(words: string): string {
  return slugWords(words).reduce((longest, word) => (word.length > longest.length ? word : longest), "");
}

/** A sentence of its own: "The startup’s success follows the auto industry’s playbook." */
function restoredOf({ article }: Context, words: string, kind: string): string | undefined {
  if (article.source.condition !== "machine-paraphrased") return undefined;
  const bare = words.replace(/^[“"]/, "").replace(/[,”"]{1,2}$/, "");
  const whole = /[.!?]$/.test(bare) ? bare : `${bare}.`;
  return kind === "indirect" ? whole.charAt(0).toUpperCase() + whole.slice(1) : whole;
}
