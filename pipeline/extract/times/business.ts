import { type Tokens, wordsBetween } from "../tokens.ts";

/** Whether a sentence is of business: what "the first half" is a half of, and what "a year earlier" compares. */

const business = new Set(
  (
    "earnings profit profits loss losses sales revenue revenues turnover income results result growth output margin " +
    "margins dividend dividends guidance forecast forecasts outlook demand volumes orders deliveries shipments exports " +
    "imports inflation gdp ebitda ebit cash costs spending investment investments figures production prices net " +
    "pretax pre-tax underlying operating share shares economy market rates expects trading percent %"
  ).split(" "),
);
const sport =
  /^(?:goals?|match|minutes?|penalty|substitute|striker|kick|touchdowns?|halftime|half-time|lead|score|scored|coach|pitch|game|equaliser|equalizer)$/;
const businessReach = 15;

const amounts = /^(?:million|billion|cents|earned|earns|posted|[$£€¥])$/;

/** Whether the sentence is of business, near the tokens `[first, last]`: halves are of matches and of ferries too. */
export function isOfBusiness(tokens: Tokens, first: number, last: number): boolean {
  const words = wordsAround(tokens, first, last);
  return words.some((word) => business.has(word)) && !words.some((word) => sport.test(word));
}

/** Whether amounts or figures of business stand near the tokens `[first, last]`, to be compared with others. */
export function isCompared(tokens: Tokens, first: number, last: number): boolean {
  return wordsAround(tokens, first, last).some((word) => business.has(word) || amounts.test(word));
}

function wordsAround(
  { sentences, sentenceStarts, ...tokens }: Tokens,
  first: number,
  last: number,
): string[] {
  const sentence = sentences[first] as number;
  const from = Math.max(sentenceStarts[sentence] as number, first - businessReach);
  const to = Math.min(sentenceStarts[sentence + 1] as number, last + businessReach);
  return wordsBetween(tokens, from, to);
}
