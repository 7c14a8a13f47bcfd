/** Names that hold a number: whether the number is a part of the name beside it. */
import { countries } from "../../lists/countries.ts";
import { type Sentence, Shape, shapeAt, surfaceAt, wordAt, wordsBetween } from "../tokens.ts";
import { isPluralNoun, isStop } from "./nouns.ts";

/** "Galaxy 8", "S&P 500", "Claude 3.5 Sonnet": a number that belongs to the capitalised word before it. */
export function isNumberInName(tokens: Sentence, first: number, end: number): boolean {
  const word = wordAt(tokens, first) as string;
  const isVersion =
    /^\d\.\d$/.test(wordAt(tokens, end - 1) as string) && shapeAt(tokens, end) === Shape.capitalised;
  if (standards.has(word) && surfaceAt(tokens, first) !== word)
    return /^\d{1,5}$/.test(wordAt(tokens, end - 1) as string);
  if (!isVersion && !/^\d{1,4}$/.test(wordAt(tokens, end - 1) as string)) return false;
  if (numbered.has(word)) return true;
  if (makes.has(word) && surfaceAt(tokens, first) !== word && first > 0) return true;
  // "iPhone": a capital inside the word
  if (surfaceAt(tokens, first) === word) return false;
  if (
    isCountry(tokens, first) &&
    !/^(?:1[89]|20)\d\d$/.test(wordAt(tokens, end - 1) as string) &&
    endsClause(tokens, end)
  )
    return false;
  if (isShareLeftOut(tokens, first, end)) return false;
  if (first === 0 && (openers.has(word) || isStop(word))) return false;
  // "Expect 5 to 10 centimetres"
  if (first === 0 && wordAt(tokens, end) === "to" && shapeAt(tokens, end + 1) === Shape.number) return false;
  const next = end < tokens.count ? (wordAt(tokens, end) as string) : "";
  // "the Shenzhou 18 crew"
  if (/^(?:crew|staff|series|team)$/.test(next) && wordAt(tokens, first - 1) === "the") return true;
  return !(isPluralNoun(next) && shapeAt(tokens, end) === Shape.lower && word.length > 1);
}

/** "Cosco owns 60 percent, Volcan 40": whose share it is, where a percentage stands before and the clause ends. */
function isShareLeftOut(tokens: Sentence, first: number, end: number): boolean {
  if (!/^\d\d?(?:\.\d+)?$/.test(wordAt(tokens, end - 1) as string) || !endsClause(tokens, end)) return false;
  let at = first;
  while (
    at > 0 &&
    first - at < 3 &&
    shapeAt(tokens, at) !== Shape.lower &&
    shapeAt(tokens, at) !== Shape.mark
  )
    at--;
  if (at === first || !/^(?:,|and|while|but)$/.test(wordAt(tokens, at) as string)) return false;
  for (let before = at - 1; before > 0 && before > at - 12; before--) {
    if (!/^(?:%|percent|cent)$/.test(wordAt(tokens, before) as string)) continue;
    return !wordsBetween(tokens, before, at).includes(",") && !isTwice(tokens, first);
  }
  return false;
}

/** Whether the name stands in the sentence before, as that of a series does: "iPhone 15, iPhone 16". */
function isTwice(tokens: Sentence, first: number): boolean {
  for (let at = 0; at < first; at++) if (tokens.ids[at] === tokens.ids[first]) return true;
  return false;
}

const countryNames = new Set(countries.flatMap(({ names }) => names.filter((name) => !name.includes(" "))));

/** "Mali mined 66 tonnes, Ghana 127": no name has a country before its number. */
const isCountry = (tokens: Sentence, at: number): boolean =>
  countryNames.has(surfaceAt(tokens, at) as string);
const endsClause = (tokens: Sentence, end: number): boolean =>
  /^(?:[.,;]|and|or)$/.test(wordAt(tokens, end) ?? ".");

// Names that end in a number, in whatever case they are written.
const numbered = new Set(
  (
    "s&p sp nasdaq ftse stoxx dax cac nikkei topix russell fortune formula iphone ipad galaxy xbox playstation windows " +
    "boeing airbus covid euro"
  ).split(" "),
);

// Bodies whose standards are called by their number: "ISO 14001 applies".
const standards = new Set("iso iec ieee din ansi astm rfc ifrs nist".split(" "));

// Capitalised inside a sentence they are names, whatever stands behind their number: "its first Model 3 sedans".
const makes = new Set("model series mark mach formula generation gen type form".split(" "));

// Open sentences as the words do that no noun phrase runs over: "Past 300 the road is closed".
const openers = new Set(["past", "first"]);

/** After "the", before one capitalised word that is no plural and has none behind it: "the 27 Europeans" are counted. */
export function isNumberBeforeName(tokens: Sentence, first: number, end: number): boolean {
  if (first === 0 || !/^\d{2,4}$/.test(wordAt(tokens, first) as string)) return false;
  if (!/^(?:the|a|its|their|his|her|this|new|'s|’s|s)$/.test(wordAt(tokens, first - 1) as string))
    return false;
  if (isPluralNoun(wordAt(tokens, end - 1) as string) || shapeAt(tokens, end - 1) !== Shape.capitalised)
    return false;
  return !(
    end < tokens.count &&
    shapeAt(tokens, end) === Shape.lower &&
    isPluralNoun(wordAt(tokens, end) as string)
  );
}
