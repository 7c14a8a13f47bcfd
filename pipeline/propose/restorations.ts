import { quoteOf } from "../annotations/quote.ts";
import { type Proposer, rangeOf } from "./context.ts";
import { mint } from "./ids.ts";

/** Garbled phrases: the id is that of the entry that restores them. */
export const restorations: Proposer = (context) =>
  context.rows.restorations
    .filter(({ method }) => method === "rule")
    .map((row) => {
      const range = rangeOf(context, row);
      const id = mint(context.taken, "restorations", [row.entry]);
      const fields = { id, ...quoteOf(context.article.canonical.text, range), entry: row.entry };
      return { list: "restorations", ...range, fields };
    });
