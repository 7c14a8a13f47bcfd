/** Checks of money that a class pattern cannot express: what is a code, a coin, a pound that is no weight. */
import { currencyNouns } from "../../lists/currencies.ts";
import { placesBeginning } from "../../lists/currency-places.ts";
import { everydayNouns, letterSigns, smallSigns, subUnits } from "../../lists/currency-words.ts";
import { isGlued, type Sentence, Shape, shapeAt, surfaceAt, wordAt, wordsBetween } from "../tokens.ts";
import { isOneOf } from "./lexicon.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";

const isCoinLetter = isOneOf("coinLetter");

/** Whether the currency word is "pound" or "pounds", and what follows it "sterling". */
export function isPounds({ tokens, classes }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "currency") as readonly [number, number];
  if (isOf(classes, end) && !isInvested(tokens, end)) return false;
  if (end - first === 1 && !isLargeScale(classes, first - 1))
    return (
      /^pounds?$/.test(wordAt(tokens, first) as string) &&
      (isPriceInPounds(tokens, end) || isPriceOfEach(tokens, rangeOf(parts, "low")?.[0] ?? first, end))
    );
  return /^(?:\S+ ){0,3}pounds?(?: sterling)?$/.test(wordsBetween(tokens, first, end).join(" "));
}

/** "71 pounds per megawatt-hour", "1.3 pounds to the dollar": what is no weight of anything. */
function isPriceInPounds(tokens: Sentence, at: number): boolean {
  // "300,000 pounds ($465,000)"
  if (/^(?:to|\()$/.test(wordAt(tokens, at) as string)) return true;
  return /^(?:per|a)$/.test(wordAt(tokens, at) ?? "") && priced.test(wordAt(tokens, at + 1) ?? "");
}

const isOf = isOneOf("of");

/** "20 billion pounds of bonds", "40 million pounds of new debt": what is lent, paid and saved has no weight. */
const isInvested = (tokens: Sentence, of: number): boolean =>
  wordsBetween(tokens, of + 1, of + 4).some((word) => sums.has(word));

const sums = new Set(
  (
    "bond bonds debt debts loan loans aid investment investments saving savings cut cuts tax taxes revenue revenues " +
    "spending asset assets deal deals order orders fund funds funding cash share shares gilts money support credit stock " +
    "equity capital losses profit profits income sales export exports import imports investors taxpayers public " +
    "taxpayer damages fine fines bill bills grant grants subsidy subsidies contract contracts property borrowing"
  ).split(" "),
);

/** "5,000 shares at 12 pounds each": what something costs, and not what it weighs. */
const isPriceOfEach = (tokens: Sentence, low: number, end: number): boolean =>
  wordAt(tokens, end) === "each" &&
  /^(?:at|for|costs?|costing|cost|pay|paid|paying)$/.test(wordAt(tokens, low - 1) ?? "");

const priced =
  /^(?:(?:kilo|mega|giga|tera)watt|[kmgt]wh|therm|tonne|share|barrel|household|passenger|pupil|dollars?|euros?|us)$/;

/** "3 dollars 50 cents", "£2 and 40p": a currency once, by sign or name, and fewer than a hundred of its hundredths. */
export function isCoinOfHundred({ tokens, classes }: Place, parts: Parts): boolean {
  const currency = rangeOf(parts, "currency");
  const [first, end] = rangeOf(parts, "hundredths") as readonly [number, number];
  const coin = end;
  if (
    currency !== null &&
    isUnitName(classes, currency[1] - 1) &&
    !/^pounds?$/.test(wordAt(tokens, currency[1] - 1) as string)
  )
    return false;
  if (currency === null || !hundredths.has(wordAt(tokens, coin) as string)) return false;
  if (isCoinLetter(classes, coin) && !isGlued(tokens, coin)) return false;
  if (hundredths.has(wordAt(tokens, currency[1] - 1) as string)) return false;
  return /^(?:\D|\d{1,2}$)/.test(wordAt(tokens, first) as string) && currency[0] < first;
}

/** "$5MM": two capitals, and no millimetres. */
export function isMillions({ tokens }: Place, parts: Parts): boolean {
  const [, end] = rangeOf(parts, "low") as readonly [number, number];
  return surfaceAt(tokens, end - 1) === "MM";
}

/** "3 dollars 50": two figures or a number in words, of pounds that are money and no weight. */
export function isHundredthsAlone({ tokens, classes }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "currency") as readonly [number, number];
  const [at] = rangeOf(parts, "hundredths") as readonly [number, number];
  const name = wordAt(tokens, end - 1) as string;
  const isOunces = shapeAt(tokens, at) === Shape.number && Number(wordAt(tokens, at)) < 16;
  if (isUnitName(classes, end - 1) && (!/^pounds?$/.test(name) || isOunces)) return false;
  if (hundredths.has(name) || isLargeScale(classes, first - 1)) return false;
  return shapeAt(tokens, at) !== Shape.number || /^\d\d$/.test(wordAt(tokens, at) as string);
}

// A dinar has a thousand fils.
const hundredths = new Set([...subUnits.keys()].filter((word) => word !== "fils" && word !== "¢"));

const isUnitName = isOneOf("unitName");
const isCurrencyCode = isOneOf("currencyCode");
const isLargeScale = isOneOf("scale", "scaleLetter", "hundred");
const screens = new Set("240 360 480 720 1080 1440 2160 4320".split(" "));

/**
 * Whether the currency after a number is one: "99p" and "14c" are pence and cents, "25C" and "1080p" are not;
 * "500 won" is money, "two won" is not; "10 MAD" is, "10 mad" is not.
 */
export function currencyHolds({ tokens, classes }: Place, parts: Parts): boolean {
  const [first, end] = rangeOf(parts, "currency") as readonly [number, number];
  const [low, lowEnd] = rangeOf(parts, "low") as readonly [number, number];
  const word = wordAt(tokens, end - 1) as string;
  if (isCoinLetter(classes, end - 1)) {
    return (
      isGlued(tokens, first) &&
      shapeAt(tokens, first) === Shape.lower &&
      !screens.has(wordAt(tokens, first - 1) as string)
    );
  }
  if (isCurrencyCode(classes, end - 1)) return isCodeWritten(surfaceAt(tokens, end - 1) as string);
  // "8 Rand Paul": a name
  const isName = shapeAt(tokens, end - 1) === Shape.capitalised && shapeAt(tokens, end) === Shape.capitalised;
  if (
    isName &&
    end < tokens.count &&
    end - first === 1 &&
    lowEnd - low === 1 &&
    /^\d\d?$/.test(wordAt(tokens, low) as string)
  )
    return false;
  if (!everydayNouns.has(word) || /\d{3}/.test(wordAt(tokens, low) as string)) return true;
  if (seldomElse.has(word) && namesCountryOf(tokens, word)) return true;
  const [high, highEnd] = rangeOf(parts, "high") ?? [lowEnd, lowEnd];
  for (let at = low; at < highEnd; at++)
    if ((at < lowEnd || at >= high) && isLargeScale(classes, at)) return true;
  return false;
}

// Of the nouns that are everyday words those that seldom are one behind a number.
const seldomElse = new Set(
  "soles reais lek pula tala kip lari som kina quetzal quetzals dram drams".split(" "),
);

/** "95 soles in Lima": whether the sentence names a country or a city that has the currency. */
function namesCountryOf(tokens: Sentence, word: string): boolean {
  const codes = currencyNouns.get(word)?.inUse ?? [];
  for (let at = 0; at < tokens.count; at++)
    if (
      placesBeginning(surfaceAt(tokens, at) as string)?.some(
        (place) => place.rest.length === 0 && codes.some((code) => place.codes.has(code)),
      )
    )
      return true;
  return false;
}

/** "20p to 25p": letters of coins stand at their numbers. */
export function areCoins({ tokens, classes }: Place, parts: Parts): boolean {
  const ends = ["currency", "currency2"].map(
    (name) => (rangeOf(parts, name) as readonly [number, number])[1] - 1,
  );
  return ends.every(
    (at) => !isCoinLetter(classes, at) || (isGlued(tokens, at) && shapeAt(tokens, at) === Shape.lower),
  );
}

/** Whether the currency code before a number is written as one. */
export function codeHolds({ tokens }: Place, parts: Parts): boolean {
  const [first] = rangeOf(parts, "currency") as readonly [number, number];
  return isCodeWritten(surfaceAt(tokens, first) as string);
}

// Codes that are no English words are read in lower case too.
const lowerCodes = /^(?:usd|eur|gbp|jpy|cny|hkd|aud|nzd|sgd|myr|inr|chf|krw|btc)$/;
const signWords = new Set(letterSigns);

/** "RMB", "Rmb", "SFr", "kr": codes in capitals, signs with a capital at least, but for those that are written small. */
function isCodeWritten(surface: string): boolean {
  if (surface === surface.toUpperCase() || lowerCodes.test(surface)) return true;
  const word = surface.toLowerCase();
  return signWords.has(word) && (word !== surface || smallSigns.has(word));
}
