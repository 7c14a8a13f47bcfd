import { Shape, shapeAt, type Tokens, wordAt, wordsBetween } from "../tokens.ts";

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
const firms = /^(?:company|firm|group|bank|maker|retailer|airline|carrier|sold|shipped)$/;
const businessReach = 15;

const amounts = /^(?:million|billion|trillion|cents?|earned|earns|posted|[$£€¥])$/;

/** Whether the sentence is of business, near the tokens `[first, last]`: halves are of matches and of ferries too. */
export function isOfBusiness(tokens: Tokens, first: number, last: number): boolean {
  const words = wordsAround(tokens, first, last);
  const isBusiness = (word: string): boolean => business.has(word) || amounts.test(word) || firms.test(word);
  return words.some(isBusiness) && !words.some((word) => sport.test(word));
}

const games = /^(?:games?|touchdowns?|scored|rebounds?|overtime|quarterbacks?|halftime|coach)$/;

/** Whether a quarter is one of the year: games have quarters too. */
export function isNoGame(tokens: Tokens, first: number, last: number): boolean {
  const words = wordsAround(tokens, first, last);
  return (
    !words.some((word) => games.test(word)) || words.some((word) => business.has(word) || amounts.test(word))
  );
}

const comparing = new Set("from than with versus vs against on over to compared above below".split(" "));
const comparingReach = 12;

/**
 * How "a year earlier" at the tokens `[first, last]` compares: by "words" where the sentence says so ("up from 3 % a
 * year earlier") or begins with it, by "figures" where only amounts or words of business stand near; null for neither.
 */
export function comparisonAt(tokens: Tokens, first: number, last: number): "words" | "figures" | null {
  const start = tokens.sentenceStarts[tokens.sentences[first] as number] as number;
  const before = wordsBetween(tokens, Math.max(start, first - comparingReach), first);
  if (!wordsAround(tokens, first, last).some((word) => business.has(word) || amounts.test(word)))
    return isMoreThan(tokens, before, first) ? "words" : null;
  return first - start <= 1 || before.some((word) => comparing.has(word)) ? "words" : "figures";
}

const more = /^(?:up|down|higher|lower|more|fewer|less|compared|against|versus|vs)$/;

/** "Up from 31,000 tonnes a year earlier", "fewer than a year ago": what is counted is no matter. */
function isMoreThan(tokens: Tokens, before: readonly string[], first: number): boolean {
  if (!before.some((word) => more.test(word))) return false;
  return [1, 2, 3].some(
    (back) => shapeAt(tokens, first - back) === Shape.number || before.at(-back) === "than",
  );
}

const baseline = new Set("from than versus vs against".split(" "));

/**
 * Whether what is reported is measured by the date at `first`: "up 3 % from September", "from $6 billion in April",
 * "than in 2019".
 */
export function isBaseline(tokens: Tokens, first: number): boolean {
  const start = tokens.sentenceStarts[tokens.sentences[first] as number] as number;
  if (first === start) return false;
  const last = wordAt(tokens, first - 1) as string;
  if (last === "in") {
    const before = first - 1 === start ? "" : wordAt(tokens, first - 2);
    return before === "than" || before === "compared" || isAmountOf(tokens, first - 1, start);
  }
  if (last === "with") return wordAt(tokens, first - 2) === "compared";
  if (last === "on") return /^(?:up|down)$/.test(wordAt(tokens, first - 2) ?? "");
  return baseline.has(last);
}

/** "After a flat second quarter": what came before is not what is reported. */
export function isOver(tokens: Tokens, first: number): boolean {
  const start = tokens.sentenceStarts[tokens.sentences[first] as number] as number;
  const words = wordsBetween(tokens, Math.max(start, first - 3), first);
  return /^(?:a|an)$/.test(words[words.indexOf("after") + 1] ?? "") && words.includes("after");
}

const money = /^(?:[$£€¥%]|million|billion|trillion|percent|per|cent|cents|points?)$/;

const amountReach = 4;

/** Whether an amount and the word that measures by it stand before the token `end`: "from $6 billion", "after a 2.9% rise". */
function isAmountOf(tokens: Tokens, end: number, start: number): boolean {
  let number = end - 1;
  while (number > end - amountReach && number > start && shapeAt(tokens, number) !== Shape.number) number--;
  if (shapeAt(tokens, number) !== Shape.number) return false;
  let others = 0;
  for (let at = number - 1; at >= Math.max(start, number - amountReach); at--) {
    const word = wordAt(tokens, at) as string;
    if (baseline.has(word) || word === "after" || word === "following") return true;
    if (!money.test(word) && (/^(?:,|;|and|to|or)$/.test(word) || ++others > 2)) return false;
  }
  return false;
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
