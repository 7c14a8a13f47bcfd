import { contains, type TextRange } from "../../schemas/document.ts";
import { quoteOf } from "../annotations/quote.ts";
import { type Context, type Proposer, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords } from "./ids.ts";
import type { Known } from "./wording.ts";

/** Somebody's words, named by the longest of them; a paraphrased text's with their standard wording. */
export const quotations: Proposer = (context) =>
  context.rows.quotations
    .filter(({ method }) => method === "rule")
    .map((row) => {
      const range = rangeOf(context, row);
      const { text } = context.article.canonical;
      const words = wordsOf(context, range);
      const spoken =
        row.speaker_start === null || row.speaker_end === null
          ? undefined
          : rangeOf(context, { start: row.speaker_start, end: row.speaker_end });
      const group = spoken === undefined ? undefined : groupAround(context, spoken);
      const speaker = spoken === undefined ? undefined : quoteOf(text, group ?? spoken);
      const fields = {
        id: mint(context.taken, "quotations", [longestWord(words)]),
        ...quoteOf(text, range),
        kind: row.kind,
        speaker: group?.entity?.id ?? row.speaker_id,
        speaker_quote: speaker,
        cue: row.cue,
        restored: restoredOf(context, words, row.kind),
      };
      return { list: "quotations", ...range, fields };
    });

/** The group of people that speaks, where the words that name the speaker are a part of its: "Oslo" of "Oslo economists". */
function groupAround({ named }: Context, spoken: TextRange): Known | undefined {
  return named.find((known) => known.entity?.kind === "group" && contains(known, spoken));
}

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
