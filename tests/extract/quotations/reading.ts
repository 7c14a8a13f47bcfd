/** What tests of quotations expect of a text: a line for each quotation, "kind polarity: words | who speaks". */
import { findQuotations } from "../../../pipeline/extract/quotations.ts";
import { tokenise } from "../../../pipeline/extract/tokens.ts";

/** A text, and every quotation that is found in it. */
export type Case = readonly [text: string, ...found: readonly string[]];

/** The quotations of a text, in lines such as cases have. */
export const read = (text: string): string[] =>
  findQuotations(tokenise(text)).map(({ kind, polarity, start, end, speaker, antecedent }) => {
    const who = speaker ?? antecedent;
    const does = polarity === "asserted" ? kind : `${kind} ${polarity}`;
    return `${does}: ${text.slice(start, end)} | ${who === null ? "nobody" : text.slice(who.start, who.end)}`;
  });
