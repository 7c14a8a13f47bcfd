import type { TextRange } from "../../schemas/document.ts";
import type { Quantity } from "../../schemas/tables/quantities.ts";
import { quoteOf } from "../annotations/quote.ts";
import { nounEnd } from "./clause.ts";
import { type Context, type Proposer, rangeOf, wordsOf } from "./context.ts";
import { mint, slugWords, tellingWords } from "./ids.ts";
import { sentenceAround } from "./reading.ts";
import { subjectOf } from "./subject.ts";

/** Numbers whose value can be written down: those of claims to come, and all others. */
export const quantities: Proposer = (context) =>
  context.rows.quantities
    .filter((row) => row.method === "rule" && isWritable(row))
    .map((row) => {
      const range = rangeOf(context, row);
      const { kind, comparator, value, value_min, value_max, unit, unit_qualifier, trend } = row;
      // the words of a bound are its comparator; only those of "about" say more
      const hedge = comparator === "~" ? row.hedge : undefined;
      const id = mint(context.taken, "quantities", idsFor(context, row, range));
      const read = { kind, comparator, value, value_min, value_max, unit, unit_qualifier, trend };
      const quote = quoteOf(context.article.canonical.text, range);
      return { list: "quantities", ...range, fields: inOrder({ id, ...quote, ...read, hedge }) };
    });

const order = [
  "id",
  "exact",
  "prefix",
  "suffix",
  "kind",
  "comparator",
  "value",
  "value_min",
  "value_max",
  "hedge",
  "unit",
  "unit_qualifier",
  "trend",
];

function inOrder(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(order.map((name) => [name, fields[name]]));
}

/** A number that is written without an exponent; what nobody can write is left open. */
function isWritable({ value, value_min, value_max }: Quantity): boolean {
  return [value, value_min, value_max].every((number) => number === null || !String(number).includes("e"));
}

/** What is counted, and of whom: `domestic-brands`, `byd-age`, `ai-investment-fund`. */
function idsFor(context: Context, { kind, unit, unit_qualifier }: Quantity, range: TextRange): string[] {
  const sentence = sentenceAround(context.article.canonical.text, range);
  const subject = slugWords(subjectOf(context, range) ?? "")[0] ?? "";
  const [clause = ""] = wordsOf(context, { start: range.end, end: sentence.end }).split(/[,;:—]/);
  const after = tellingWords(clause, 3);
  const counted = kind === "count" && unit !== null && /^[a-z]{3,}$/.test(unit) ? `${unit}s` : "";
  if (kind === "age") return [`${subject}-age`, "age"];
  if (kind === "count" && unit_qualifier !== null)
    return [`${slugWords(unit_qualifier).join("-")}-${counted}`, counted];
  if (counted !== "") return [`${subject}-${counted}`, counted];
  // "44 days" and "85 hectares" say by themselves what they are; of what they are, the sentence would have to be read
  if (kind !== "money") return [tellingWords(wordsOf(context, range), 4).join("-")];
  // "a $2 billion harbour rescue fund", "a grant of $2 billion": whose and what, not what lies between
  const behind = tellingWords(wordsOf(context, { start: range.end, end: nounEnd(context, range) }), 6);
  const [ofWhat = "", of] = slugWords(wordsOf(context, { ...sentence, end: range.start })).slice(-2);
  const noun = [...new Set([behind[0], behind.at(-1)])].join("-") || (of === "of" ? ofWhat : "");
  const what = noun === "" ? after.slice(0, 2).join("-") : noun;
  return [what, `${subject}-${what}`, after.join("-"), `${subject}-${kind}`].filter((id) => id !== "");
}
