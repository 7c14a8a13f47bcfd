/** Hedges and bounds: the phrases before and after a number that say how exact it is. */
import { isGlued, type Sentence, Shape, shapeAt, wordAt } from "../tokens.ts";
import { isPluralNoun, isStop } from "./nouns.ts";
import { type QuantityClass, quantityWords } from "./words.ts";

const phrases = (list: string): string[] => list.trim().split(/\s*\n\s*|\s*;\s*/);

/** Phrases that stand before a number. What they mean is a matter of normalisation. */
export const boundsBefore: readonly string[] = phrases(`
  under the age of; over the age of; above the age of; below the age of; more than; more - than -; over; above; exceeding; exceed; exceeds; exceeded; topped; top; surpassed; surpasses; surpass; in excess of; upwards of; upward of; greater than; larger than; higher than;
  north of; beyond; past; longer than; older than; bigger than; better than; well over; just over; slightly over; a little over;
  over than; more then; faster than; further than; at least; at the very least; no less than; no fewer than; not less than; not fewer than; a minimum of; minimum of; minimum; at minimum; as little as; as few as;
  less than; less - than -; fewer than; under; below; beneath; lower than; smaller than; younger than; shorter than; cheaper than; south of; just under; just below; just shy of;
  shy of; sub -; slightly under; well under; slightly less than; slightly more than; a little more than; a little less than; little more than;
  up to; as many as; as much as; as high as; as long as; as far as; no more than; not more than; no greater than; at most; a maximum of; maximum of; maximum; at maximum; max; not exceeding; not exceed; never exceed; not top; never top; not surpass; never surpass; at the very most; capped at; limited to; restricted to;
  about; around; roughly; approximately; approx; approx.; circa; ca; ca.; c.; some; nearly; almost; close to; near; nearing; approaching; an estimated; estimated;
  estimated at; estimates of; in the region of; in the neighborhood of; in the neighbourhood of; in the order of; on the order of; something like; the better part of; the best part of; somewhere around; somewhere near;
  barely; virtually; practically; more or less; maybe; perhaps; possibly; probably; averaged; averaging; averages; average;
  greater than or equal to; more than or equal to; less than or equal to; higher or equal than; lower or equal than; smaller or equal than; larger or equal than; equal to or more than; equal to or less than;
  plus or minus; give or take; ~; ≈; ≃; ≅; ±; <; >; ≤; ≥; < =; > =; ＜; ＞`).filter(
  (phrase) => phrase !== "",
);

/** Phrases that stand after a number or its unit. */
export const boundsAfter: readonly string[] = phrases(`
  or more; or so; or less; or fewer; or greater; or higher; or lower; or above; or below; or over; or under; or older; or younger; or longer; or better; or thereabouts;
  and above; and over; and more; and up; and under; and below; and older; at most; at least; at a minimum; at the most; at the least; plus; +; - plus; - odd; odd; - something; at best; minimum; maximum; max; min; tops`).filter(
  (phrase) => phrase !== "",
);

type Phrase = { readonly text: string; readonly words: readonly string[] };

/** Phrases by the word that stands next to the number, the longest first. */
function byWord(list: readonly string[], place: number): ReadonlyMap<string, readonly Phrase[]> {
  const phrases = list.map((text): Phrase => ({ text, words: text.split(" ") }));
  phrases.sort((left, right) => right.words.length - left.words.length);
  return Map.groupBy(phrases, ({ words }) => words.at(place) as string);
}

const before = byWord(boundsBefore, -1);
const after = byWord(boundsAfter, 0);
const mostBounds = 3;
const none: readonly string[] = [];

/** Phrases found next to a number, in text order, and the token where they begin or end (half-open). */
export type Bounds = { readonly phrases: readonly string[]; readonly edge: number };

/** The bounds that stand directly before token `first`, and the first token of the outermost. */
export function boundsEndingAt(tokens: Sentence, first: number): Bounds {
  let phrases = none;
  let edge = first;
  while (phrases.length < mostBounds) {
    const phrase = phraseBefore(tokens, edge);
    if (phrase === undefined) break;
    phrases = [phrase.text, ...phrases];
    edge -= phrase.words.length;
  }
  if (phrases.length === 0) return { phrases, edge };
  if (/^(?:no|not)$/.test(wordAt(tokens, edge - 1) ?? "") && / than$/.test(phrases[0] ?? ""))
    return { phrases: ["not", ...phrases], edge: edge - 1 };
  return { phrases: isDenied(tokens, phrases, edge) ? ["not", ...phrases] : phrases, edge };
}

/** "must not cost more than $40", "never employs fewer than 50": the bound is denied with its verb. */
function isDenied(tokens: Sentence, phrases: readonly string[], edge: number): boolean {
  if (phrases.length !== 1 || !/^(?:more|less|fewer) than$/.test(phrases[0] as string)) return false;
  if (shapeAt(tokens, edge - 1) !== Shape.lower) return false;
  const before = wordAt(tokens, edge - 2) ?? "";
  return (
    denials.test(before) || (/^(?:be|have)$/.test(before) && denials.test(wordAt(tokens, edge - 3) ?? ""))
  );
}

const denials = /^(?:not|never|cannot|(?:ca|wo|do|does|did|should|would|could|must)n['’]t|can['’]t)$/;

/** "the past two years" and "handed over 83 jets" have no bound, "past 1000" and "over 83" are some. */
function isBound(tokens: Sentence, first: number, end: number): boolean {
  // "edged up to 31%": where it went, and no bound
  if (wordAt(tokens, first) === "up" && wordAt(tokens, first + 1) === "to")
    return !climbs.test(wordAt(tokens, first - 1) ?? "");
  // "a 5-under 67"
  if (isGlued(tokens, first) && wordAt(tokens, first - 1) === "-") return false;
  if (end - first > 1 || first === 0) return wordAt(tokens, first) !== "top";
  const [word, before] = [wordAt(tokens, first), wordAt(tokens, first - 1) as string];
  if (word === "past") return !pastTime.has(before);
  // "terms average 182 days", not "an average 182 days"
  if (word === "average") return isPluralNoun(before);
  if (word === "top") return /^(?:to|will|would|could|may|might|can|should)$/.test(before);
  if (word !== "over") return true;
  // "140 over 90": blood, or a score
  if (
    overVerbs.test(before) ||
    (shapeAt(tokens, first - 1) === Shape.number && shapeAt(tokens, end) === Shape.number)
  )
    return false;
  return (
    !takes.test(before) ||
    shapeAt(tokens, end) !== Shape.number ||
    measures.has(wordAt(tokens, end + 1) ?? "")
  );
}

const climbs =
  /^(?:edg(?:e|es|ed|ing)|inch(?:es|ed|ing)?|creep(?:s|ing)?|crept|tick(?:s|ed|ing)?|nudg(?:e|es|ed|ing)|went|gone|moved|bumped|shot|drifted)$/;

// What is handed over, and what a dispute is over, is no more than the number says.
const overVerbs =
  /^(?:(?:hand|roll|turn|sign)(?:s|ed|ing)?|(?:argu|disagree|clash|quarrel|wrangl|feud|spar|disput|row)(?:e|d|s|es|ed|ing|ring|red)?|f[io]ghts?|fought|fighting|fights|battles?|battling|spat|lawsuits?|su(?:e|es|ed|ing)|arguments?|disagreements?|first|chosen|picked|favou?red|preferred|victory|victories|wins?|triumphs?|priority|primacy)$/;
// "took over 12 plants", but "took over two years", "took over 40 percent of the vote", "took over $8 million"
const takes = /^(?:take|takes|took|taken|taking)$/;
const wordsOf = (...names: QuantityClass[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => quantityWords[name].split(" ")));
const measures = wordsOf(
  "timeUnit",
  "unitName",
  "percent",
  "percentage",
  "scale",
  "scaleLetter",
  "currencyName",
  "currencyCode",
  "hyphen",
);

const pastTime = new Set("the this these his her its their our my your in for during".split(" "));

function phraseBefore(tokens: Sentence, edge: number): Phrase | undefined {
  if (edge === 0) return undefined;
  return before.get(wordAt(tokens, edge - 1) as string)?.find(({ words }) => {
    const first = edge - words.length;
    return first >= 0 && standsAt(tokens, words, first) && isBound(tokens, first, edge);
  });
}

/** Whether these words stand at token `first`. */
function standsAt(tokens: Sentence, words: readonly string[], first: number): boolean {
  for (let at = 0; at < words.length; at++) if (wordAt(tokens, first + at) !== words[at]) return false;
  return true;
}

/** The bound that stands directly after token `end`, and the token after it. */
export function boundsStartingAt(tokens: Sentence, end: number): Bounds {
  const nothing = { phrases: none, edge: end };
  if (end >= tokens.count) return nothing;
  const word = wordAt(tokens, end) as string;
  const candidates = after.get(word);
  if (candidates === undefined || (word === "+" && !isGlued(tokens, end))) return nothing;
  const phrase = candidates.find(({ words }) => {
    const edge = end + words.length;
    if (!standsAt(tokens, words, end)) return false;
    // "a $15 minimum wage": what is said of a thing
    if (/^m(?:in|ax)/.test(word) && edge < tokens.count)
      return shapeAt(tokens, edge) !== Shape.lower || isStop(wordAt(tokens, edge) as string);
    // "140 mph and up to 300 mm": the bound of the next number
    if (edge === tokens.count) return true;
    // "among those 30 to 44 and more than 70 percent"
    if (words.at(-1) === "more" && wordAt(tokens, edge) === "than") return false;
    return !startsNumber(tokens, edge) && !(words.at(-1) === "up" && wordAt(tokens, edge) === "to");
  });
  return phrase === undefined ? nothing : { phrases: [phrase.text], edge: end + phrase.words.length };
}

const opensNumber = wordsOf("one", "twoToNine", "tenToNineteen", "twentyToNinety", "half");

/** "and over 40 percent", "and under seven": the bound belongs to the number after it. */
function startsNumber(tokens: Sentence, at: number): boolean {
  const word = wordAt(tokens, at) as string;
  return shapeAt(tokens, at) === Shape.number || opensNumber.has(word) || /^\p{Sc}$/u.test(word);
}
