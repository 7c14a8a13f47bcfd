/** What one currency costs in another: "7.2 yuan to the dollar", "$1.08 per euro", "the rupee fell to 83.4 a dollar". */
import { compile, matchAt, rangeOf as partAt } from "../language/pattern.ts";
import { surfacesBetween, wordAt } from "../tokens.ts";
import { isOneOf, quantities } from "./lexicon.ts";
import { isStop } from "./nouns.ts";
import type { Place } from "./parts.ts";

/** The words of the other currency, and the token after them. */
export type Exchange = { readonly per: readonly string[]; readonly end: number };

const other = compile(
  quantities,
  "the currency that is priced",
  "(per | to (lower | article | one) | article) (currency: (nationality | currencyCode){0,2} (currencyName | currencyCode | unitName))",
);
const determiners = /^(?:the|a|one)$/;
const goesOn = isOneOf("lower", "capitalised", "upper");

/** The currency that a price in another one, which ends before token `end`, is the price of; null where none is. */
export function exchangeFrom(
  { tokens, classes }: Pick<Place, "tokens" | "classes">,
  end: number,
): Exchange | null {
  const match = matchAt(other, classes, end);
  const currency = match === null ? null : partAt(match, "currency");
  if (match === null || currency === null) return null;
  const per = surfacesBetween(tokens, currency[0], currency[1]);
  if (wordAt(tokens, end) === "to") {
    const next = wordAt(tokens, match.end);
    // "to the euro campaign fund"
    const isAdjective = next !== undefined && goesOn(classes, match.end) && !isStop(next);
    if (isAdjective || !determiners.test(wordAt(tokens, end + 1) as string)) return null;
    // a price "a pound" is one by weight
    if (per.at(-1) === "pound")
      return { per: per.length === 1 ? ["pound", "sterling"] : per, end: match.end };
  }
  return isUnit(classes, currency[1] - 1) ? null : { per, end: match.end };
}

/** "$30 a plate", "2,275 rupees a bag for rice": what an amount is the price of, where the phrase ends with it. */
export function pricedFrom(
  { tokens, classes }: Pick<Place, "tokens" | "classes">,
  end: number,
): Exchange | null {
  if (!isArticle(classes, end)) return null;
  const noun = wordAt(tokens, end + 1) ?? "";
  if (!(isThing(classes, end + 1) && isPriced(noun))) return null;
  if (!endsPhrase(classes, end + 2) && !goesOnWith.test(wordAt(tokens, end + 2) as string)) return null;
  return { per: [noun], end: end + 2 };
}

const isArticle = isOneOf("article");
const isThing = isOneOf("lower", "fractionWord", "dozen");
const endsPhrase = isOneOf("edge", "stop", "comma", "closing", "colon", "in", "to", "and", "or", "from");
const goesOnWith =
  /^(?:for|at|on|by|when|if|plus|while|as|than|before|after|since|because|with|this|last|under|until)$/;
const isPriced = (noun: string): boolean =>
  !isStop(noun) &&
  !/^(?:lot|bit|few|little|while|record|total|profit|loss|gain|third|fifth|tenth|low|high)$|(?:ed|ing|ly)$/.test(
    noun,
  );

const isUnit = isOneOf("unitName");
const isCurrency = isOneOf("currencyName");
const isNumber = isOneOf("digits", "yearDigits", "scale", "scaleLetter", "currencySign", "magnitude");

/** The currency that stands in the sentence before token `at` without an amount: whose rate it tells. */
export function currencyBefore(
  { tokens, classes }: Pick<Place, "tokens" | "classes">,
  at: number,
): readonly string[] {
  for (let word = at - 1; word >= 0; word--)
    if (isCurrency(classes, word) && !isNumber(classes, word - 1))
      return surfacesBetween(tokens, word, word + 1);
  return [];
}
