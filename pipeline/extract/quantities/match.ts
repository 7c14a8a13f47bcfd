/** Turns a rule's match into a finding: checks it, and takes in hedges, trend and counted noun around it. */
import type { QuantityFinding } from "../../../schemas/findings/quantity.ts";
import { codeOfSign } from "../../lists/currency-signs.ts";
import { capitalSigns } from "../../lists/currency-words.ts";
import type { Compiled } from "../language/dispatch.ts";
import { type Match, matchAt, type Pattern } from "../language/pattern.ts";
import {
  isGlued,
  type Sentence,
  Shape,
  shapeAt,
  surfaceAt,
  surfacesBetween,
  wordAt,
  wordsBetween,
} from "../tokens.ts";
import { boundsEndingAt, boundsStartingAt } from "./bounds.ts";
import { scaleHolds, signHolds, unitHolds, yearHolds } from "./checks.ts";
import { countedNoun } from "./counted.ts";
import type { Counted } from "./counted-phrase.ts";
import { joinHolds } from "./joins.ts";
import { gluedMoney, isOneOf } from "./lexicon.ts";
import { isStop } from "./nouns.ts";
import { type Parts, type Place, partsOf, rangeOf } from "./parts.ts";
import type { QuantityRule } from "./rules.ts";
import { isPercentage, trendAfter, trendBefore } from "./trends.ts";
import { rateAdverbs } from "./words.ts";

/** A finding with token indices: where its number begins, its first token, and the token after its last. */
export type QuantityMatch = {
  readonly finding: QuantityFinding;
  readonly at: number;
  readonly first: number;
  readonly end: number;
};

/** The finding of `match`, or null where a check says that it is none. */
export function readMatch(
  { rule, pattern }: Compiled<QuantityRule>,
  place: Place,
  match: Match,
): QuantityMatch | null {
  if (!signHolds(place) || !scaleHolds(place)) return null;
  let parts: Parts | null = partsOf(match);
  const join = rangeOf(parts, "join");
  if (join !== null && !joinHolds(place, parts)) parts = rematch(pattern, place, join[0]);
  if (parts === null || !unitHolds(place, parts) || !yearHolds(place, parts)) return null;
  if (rule.holds !== undefined && !rule.holds(place, parts)) return null;
  return assemble(rule, place, parts);
}

/** The match of the same rule before token `end`: the first number of what looked like a range. */
function rematch(pattern: Pattern, { classes, at }: Place, end: number): Parts | null {
  const match = matchAt(pattern, classes.slice(at, end), 0);
  return match === null ? null : partsOf(match, at);
}

function assemble(rule: QuantityRule, place: Place, parts: Parts): QuantityMatch | null {
  const { tokens, at } = place;
  const noun = countedNoun(rule, place, parts);
  if (noun === null) return null;
  const { numberStart, first, end, bounds } = surroundings(place, parts, noun);
  const form = noun.form ?? rule.form;
  const unit = withAge(place, parts, first, noun.unit ?? unitWords(place, parts));
  const per = noun.per ?? perWords(place, parts);
  const often = per.length === 0 && end === noun.end ? rateAdverb(place, parts, noun) : null;
  const finding: QuantityFinding = {
    start: tokens.starts[first] as number,
    end: tokens.ends[often === null ? end - 1 : end] as number,
    rule: rule.name,
    form,
    low: joined(joined(words(tokens, parts, "low"), words(tokens, parts, "more")), noun.scale ?? none),
    high: highWords(tokens, parts),
    hundredths: words(tokens, parts, "hundredths"),
    evidence: none,
    currency: joined(
      joined(surfacesBetween(tokens, numberStart, at), currencyWords(tokens, parts)),
      noun.currency ?? none,
    ),
    unit,
    qualifier: joined(noun.qualifier, surfaces(tokens, parts, "adjective")),
    per: often === null ? per : [often],
    bounds,
    trend: isCrossed(bounds, unit)
      ? null
      : (trendBefore(tokens, first, { form, unit }, end) ?? trendAfter(tokens, end, { form, unit })),
  };
  return { finding, at, first, end: often === null ? end : end + 1 };
}

/** "fell below zero", "rose above $70", "drops under 969 millibars": a level that is crossed, and no step. */
function isCrossed(bounds: Words, unit: Words): boolean {
  const nearest = bounds.at(-1) ?? "";
  return /^(?:below|above|beneath|past)$/.test(nearest) || (nearest === "under" && !isPercentage({ unit }));
}

/** "1.2 million units annually", "£30 monthly": a rate, where the adverb is none of a noun ("£30 monthly fees"). */
function rateAdverb({ tokens, classes }: Place, parts: Parts, { end, unit }: Counted): string | null {
  if (!isRateAdverb(classes, end)) return null;
  const time = rateAdverbs.get(wordAt(tokens, end) as string) as string;
  const isAmount = unit !== null || rangeOf(parts, "currency") !== null || rangeOf(parts, "unit") !== null;
  const next = wordAt(tokens, end + 1);
  const isLast = next === undefined || !isNoun(classes, end + 1) || isStop(next);
  return isAmount && isLast ? time : null;
}

const isRateAdverb = isOneOf("rateAdverb");
const isNoun = isOneOf("lower", "capitalised", "upper", "ratedNoun", "timeUnit", "unitName", "digits");

type Surroundings = {
  /** First token of the number with its currency sign. */
  readonly numberStart: number;
  readonly first: number;
  readonly end: number;
  readonly bounds: readonly string[];
};

/** The hedges and bounds around the number and its noun; "between" and "from" may stand outside or inside them. */
function surroundings(place: Place, parts: Parts, noun: Counted): Surroundings {
  const { tokens, at, done } = place;
  const numberStart = Math.max(done, currencyStart(tokens, at, parts));
  const opened = opensRange(place, parts, numberStart) ? numberStart - 1 : numberStart;
  const left =
    isSpanOver(place, parts, opened, noun) || isComparedWith(place, parts, opened)
      ? { phrases: none, edge: opened }
      : boundsEndingAt(tokens, opened);
  const outer = left.edge < done ? opened : left.edge;
  const first = opened === numberStart && opensRange(place, parts, outer) ? outer - 1 : outer;
  const right = noun.after ?? boundsStartingAt(tokens, noun.end);
  const bounds = joined(left.edge < done ? none : left.phrases, right.phrases);
  return { numberStart, first, end: Math.max(noun.end, right.edge), bounds };
}

// What is played, held or served one after the other: "four hits over six innings".
const spans =
  /^(?:innings|games|matches|rounds|seasons|quarters|holes|laps|sets|legs|stages|terms|sessions|phases|nights|weekends|generations|elections)$/;
const isTime = isOneOf("timeUnit");
// What "over" a length of time is more than it after: "for over ten years", "lasted over ten years".
const lengthens = new Set(
  (
    "for after in with within of to by than from until and or but at just well slightly little a is are was were be been being has have had " +
    "last lasts lasted lasting take takes took taken taking spend spends spent span spans spanned run runs ran wait waited need needs needed " +
    "require requires required serve served live lived work worked remain remained stay stayed goes went stretch stretched cover covers covered"
  ).split(" "),
);

/** "will invest $2 billion over ten years": in the course of them, and not in more. */
function isSpanOver({ tokens, classes }: Place, parts: Parts, first: number, noun: Counted): boolean {
  const unit = rangeOf(parts, "unit");
  const isSpan = unit === null ? spans.test(noun.unit?.at(-1) ?? "") : isTime(classes, unit[0]);
  if (!isSpan || rangeOf(parts, "old") !== null) return false;
  if (
    wordAt(tokens, first - 1) !== "over" ||
    (first > 1 && lengthens.has(wordAt(tokens, first - 2) as string))
  )
    return false;
  return !/^(?:ago|old|later|earlier|before|since|long|late)$/.test(wordAt(tokens, parts.end) ?? "");
}

const isNumber = isOneOf("digits", "percent", "scale", "scaleLetter");

/** "15 more than two years ago": more than there were then, and not longer ago than that. */
function isComparedWith({ tokens, classes }: Place, parts: Parts, first: number): boolean {
  const unit = rangeOf(parts, "unit");
  if (unit === null || !isTime(classes, unit[0]) || wordAt(tokens, first - 1) !== "than") return false;
  return /^(?:ago|earlier|before)$/.test(wordAt(tokens, parts.end) ?? "") && isNumber(classes, first - 3);
}

type Words = readonly string[];

const none: Words = [];

const words = (tokens: Sentence, parts: Parts, name: string): Words =>
  partOf(wordsBetween, tokens, rangeOf(parts, name));
const surfaces = (tokens: Sentence, parts: Parts, name: string): Words =>
  partOf(surfacesBetween, tokens, rangeOf(parts, name));

/** Both lists as one; most parts are empty, and need no new list. */
function joined(left: Words, right: Words): Words {
  return right.length === 0 ? left : left.length === 0 ? right : left.concat(right);
}

function highWords(tokens: Sentence, parts: Parts): Words | null {
  const high = joined(words(tokens, parts, "high"), words(tokens, parts, "high2"));
  if (high.length === 0) return null;
  return signsHigh(tokens, parts) ? ["-", ...high] : high;
}

/** "-18 to -34 degrees": a hyphen that stands at the second number alone is its sign. */
function signsHigh(tokens: Sentence, parts: Parts): boolean {
  const join = rangeOf(parts, "join");
  if (join === null || join[1] - join[0] < 2 || !isHyphen.test(wordAt(tokens, join[1] - 1) as string))
    return false;
  return isGlued(tokens, join[1]) && !isGlued(tokens, join[1] - 1);
}

const isHyphen = /^[-–—−‐‑‒]$/;

function currencyWords(tokens: Sentence, parts: Parts): Words {
  const glued = gluedCode(surfaces(tokens, parts, "low"));
  return joined(joined(surfaces(tokens, parts, "currency"), glued), surfaces(tokens, parts, "currency3"));
}

function unitWords(place: Place, parts: Parts): Words {
  const { tokens } = place;
  const found = joined(surfaces(tokens, parts, "unit"), words(tokens, parts, "old"));
  if (found.length === 0) return found;
  return joined(joined(degrees(place, parts), troy(tokens, withoutHyphens(found))), force(place, parts));
}

/** "aged 5 to 36 months": a length of life. */
function withAge({ tokens, classes }: Place, parts: Parts, first: number, words: Words): Words {
  const unit = rangeOf(parts, "unit");
  const isAge =
    unit !== null && isTime(classes, unit[0]) && /^(?:aged|ages)$/.test(wordAt(tokens, first - 1) ?? "");
  return isAge && rangeOf(parts, "old") === null ? [...words, "old"] : words;
}

/** "gold at $2,340 an ounce": of precious metals, which have an ounce of their own. */
function troy(tokens: Sentence, words: Words): Words {
  if (!/^(?:ounces?|oz)$/.test(words.at(-1)?.toLowerCase() ?? "") || words.length > 1) return words;
  for (let at = 0; at < tokens.count; at++)
    if (
      preciousMetals.test(wordAt(tokens, at) as string) &&
      !/^(?:medals?|medallist|medalist)$/.test(wordAt(tokens, at + 1) ?? "")
    )
      return ["troy", "ounce"];
  return words;
}

const preciousMetals = /^(?:gold|silver|platinum|palladium|rhodium|bullion)$/;

/** "97,300 pounds of thrust": of force, and not of mass. */
function force({ tokens }: Place, parts: Parts): Words {
  const [first = 0] = rangeOf(parts, "unit") ?? [];
  const isForce = /^pounds?$/.test(wordAt(tokens, first) ?? "") && wordAt(tokens, parts.end) === "of";
  return isForce && /^(?:thrust|force|lift|pull|tension)$/.test(wordAt(tokens, parts.end + 1) ?? "")
    ? ["force"]
    : none;
}

/** The words after "per", "a" or "/". */
function perWords({ tokens, classes }: Place, parts: Parts): Words {
  const found = surfaces(tokens, parts, "per");
  if (found.length === 0) return found;
  const words = troy(tokens, withoutHyphens(found).slice(1));
  // "per diluted share": the contract's rates are of things
  return words.length === 2 &&
    isRatedNoun(classes, (rangeOf(parts, "per") as readonly [number, number])[1] - 1)
    ? words.slice(1)
    : words;
}

const isRatedNoun = isOneOf("ratedNoun");
const withoutHyphens = (list: Words): Words => list.filter((word) => !isHyphen.test(word));

/** "25C", "12 C" and "70F" are degrees; "2.5 F" is farad. */
function degrees({ tokens }: Place, parts: Parts): Words {
  const unit = rangeOf(parts, "unit");
  if (unit === null || !/^[CF]$/.test(surfaceAt(tokens, unit[0]) as string)) return none;
  return isGlued(tokens, unit[0]) || surfaceAt(tokens, unit[0]) === "C" ? ["°"] : none;
}

const opens = isOneOf("between", "from");

/** Whether "between" or "from" stands right before token `first`. */
function opensRange({ classes, done }: Place, parts: Parts, first: number): boolean {
  return isRange(parts) && first > done && opens(classes, first - 1);
}

function isRange(parts: Parts): boolean {
  return rangeOf(parts, "high") !== null || rangeOf(parts, "high2") !== null;
}

function partOf(
  between: typeof wordsBetween,
  tokens: Sentence,
  range: readonly [number, number] | null,
): Words {
  return range === null ? none : between(tokens, range[0], range[1]);
}

/** The code of "USD10m". */
function gluedCode(low: Words): Words {
  const code = gluedMoney.exec(low[0] ?? "");
  return code === null ? none : [capitalSigns.get(code[0]) ?? code[0]];
}

const countryPrefixes = new Set("US U.S. HK AU NZ CA NT TT BDS JA".split(" "));
const codePrefix = /^(?:[A-Z]{2,3}|aud|cad|nzd|hk|us|nt)$/;
const letterPrefixes = new Set("A C S R T Z".split(" "));

/** The first token of a sign written with its country: "US$", "HK $", "S $", "C$". */
function currencyStart(tokens: Sentence, at: number, parts: Parts): number {
  const sign = rangeOf(parts, "currency");
  if (sign === null || sign[0] !== at || at === 0) return at;
  const before = surfaceAt(tokens, at - 1) as string;
  if (wordAt(tokens, at) === "¢" && before === "GH") return at - 1;
  if (wordAt(tokens, at) !== "$") return at;
  if (countryPrefixes.has(before) || (isGlued(tokens, at) && codePrefix.test(before))) return at - 1;
  // "J$14 billion"
  if (before.length === 1 && isGlued(tokens, at) && codeOfSign.has(`${before.toLowerCase()}$`)) return at - 1;
  const letter = letterPrefixes.has(before) && (isGlued(tokens, at) || isApart(tokens, at - 1));
  return letter && shapeAt(tokens, at - 1) !== Shape.mark ? at - 1 : at;
}

/** "C $6 million" and "S $90", but not "a Series C $6 million round" or "A $6 million plan". */
function isApart(tokens: Sentence, at: number): boolean {
  if (surfaceAt(tokens, at) === "A") return false;
  return at > 0 && shapeAt(tokens, at - 1) === Shape.lower;
}
