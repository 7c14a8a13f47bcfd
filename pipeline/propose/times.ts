import type { Time } from "../../schemas/tables/times.ts";
import { quoteOf } from "../annotations/quote.ts";
import { localPart, type Proposer, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords } from "./ids.ts";

/** Temporal expressions, named by their own words in standard English: `this-month`, `year-2024`. */
export const times: Proposer = (context) => {
  const found = context.rows.times.filter(({ method }) => method === "rule");
  const ids = new Map(
    found.map((row) => [
      row.id,
      mint(context.taken, "times", idsFor(row, wordsOf(context, rangeOf(context, row)))),
    ]),
  );
  return found.map((row) => {
    const range = rangeOf(context, row);
    const { type, value, mod, until_id } = row;
    const until = until_id === null ? undefined : (ids.get(until_id) ?? localPart(until_id));
    const fields = {
      id: ids.get(row.id),
      ...quoteOf(context.article.canonical.text, range),
      type,
      value,
      mod,
      until,
    };
    return { list: "times", ...range, fields };
  });
};

const articles = new Set(["a", "an", "the", "in", "at", "on"]);

const parts: Readonly<Record<string, string>> = { START: "early-", MID: "mid-", END: "late-" };

function idsFor({ type, value, mod }: Time, words: string): string[] {
  if (/^\d{3}$/.test(value)) return [`${parts[mod ?? ""] ?? ""}${value}0s`];
  if (type === "DATE" && /^\d{4}$/.test(value) && /^\d{4}$/.test(words.trim())) return [`year-${value}`];
  const all = slugWords(words);
  const own = all.filter((word, at) => at > 1 || !articles.has(word)).join("-");
  return own === "" ? [slugWords(value).join("-")] : [own];
}
