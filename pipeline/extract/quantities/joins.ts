/** Whether two numbers with something between them are one range. */
import type { Range } from "../language/pattern.ts";
import { isGlued, Shape, shapeAt, wordAt, wordsBetween } from "../tokens.ts";
import { isOneOf } from "./lexicon.ts";
import { type Parts, type Place, rangeOf } from "./parts.ts";
import { isTrendBefore } from "./trends.ts";

/** Whether two numbers with a word or mark between them are a range. */
export function joinHolds(place: Place, parts: Parts): boolean {
  const { tokens, classes, at } = place;
  const [join] = rangeOf(parts, "join") as readonly [number, number];
  const opener = openerOf(place);
  if (!sameMoney(place, parts) || !sameUnit(place, parts)) return false;
  if (isAnd(classes, join)) return opener === "between";
  if (isOr(classes, join)) return isAlternative(place, parts) && !isListEnd(place);
  if (isStepTo(place, parts, join)) return false;
  if (isSlash(classes, join)) return isGlued(tokens, join) && rangeOf(parts, "currency2") !== null;
  // "leads by 57 percent to 22", "46%-35%": two shares, and no range from the larger to the smaller
  if (opener === null && isOfShares(place, parts) && !isRising(place, parts)) return false;
  if (!isTo(classes, join) || opener === "from") return true;
  // "fell 5 to 286" and "rose $2 to $30" name a step and a result, "fell by 1 to 2 points" a range
  const whole =
    rangeOf(parts, "lowUnit") !== null ||
    rangeOf(parts, "currency") !== null ||
    rangeOf(parts, "unit") === null;
  return (
    (rangeOf(parts, "unit") !== null || isRising(place, parts)) &&
    !(whole && wordAt(tokens, at - 1) !== "of" && isTrendBefore(tokens, at))
  );
}

/** "1.5, 2 or 2.5 per cent": the end of a list, and no range. */
const isListEnd = ({ tokens, at }: Place): boolean =>
  wordAt(tokens, at - 1) === "," && shapeAt(tokens, at - 2) === Shape.number;

/** "cut by 1,200 to 6,800", "raised by 290,000 to 3mn": a step, and what it leads to, which is much larger. */
function isStepTo({ tokens, classes, at }: Place, parts: Parts, join: number): boolean {
  if (!isTo(classes, join) || wordAt(tokens, at - 1) !== "by" || rangeOf(parts, "unit") !== null)
    return false;
  const [low, high] = [rangeOf(parts, "low"), rangeOf(parts, "high")] as [Range, Range];
  const [step, result] = [low, high].map(([first]) => Number(wordAt(tokens, first)?.replaceAll(",", "")));
  if (low[1] - low[0] > 1 || (step as number) < 1000) return false;
  return high[1] - high[0] > 1 || !((result as number) < 3 * (step as number));
}

const isPercent = isOneOf("percent", "percentage");

function isOfShares({ classes }: Place, parts: Parts): boolean {
  const unit = rangeOf(parts, "lowUnit");
  return unit !== null && isPercent(classes, unit[0]);
}

const isAnd = isOneOf("and");
const isOr = isOneOf("or");
const isSlash = isOneOf("slash");
const isTo = isOneOf("to");
const isBetween = isOneOf("between");
const isFrom = isOneOf("from");

/** The word that opens the range, past one hedge. */
function openerOf({ tokens, classes, at }: Place): "between" | "from" | null {
  for (let before = at - 1; before >= 0 && before >= at - 3; before--) {
    if (isBetween(classes, before)) return "between";
    if (isFrom(classes, before)) return "from";
  }
  // "between the ages of 50 and 64"
  return isAges({ tokens, at }) && isBetween(classes, at - 4) ? "between" : null;
}

const isAges = ({ tokens, at }: Pick<Place, "tokens" | "at">): boolean =>
  wordAt(tokens, at - 1) === "of" && wordAt(tokens, at - 2) === "ages";

/** "1,428 to 1,153" is a result, not a range. Compares plain digits only. */
function isRising({ tokens }: Place, parts: Parts): boolean {
  const [left, right] = [rangeOf(parts, "low"), rangeOf(parts, "high")];
  if (left === null || right === null || left[1] - left[0] > 1 || right[1] - right[0] > 1) return true;
  const digits = [left[0], right[0]].map((at) => Number((wordAt(tokens, at) as string).replaceAll(",", "")));
  return !((digits[0] as number) >= (digits[1] as number));
}

function sameMoney({ tokens }: Place, parts: Parts): boolean {
  const left = rangeOf(parts, "currency");
  const right = rangeOf(parts, "currency2");
  return left === null || right === null || wordAt(tokens, left[0]) === wordAt(tokens, right[0]);
}

function sameUnit({ tokens }: Place, parts: Parts): boolean {
  const left = rangeOf(parts, "lowUnit");
  const right = rangeOf(parts, "unit");
  if (left === null || right === null) return true;
  const stem = (range: readonly [number, number]): string =>
    wordsBetween(tokens, range[0], range[1]).join(" ").replace(/s$/, "");
  return stem(left) === stem(right);
}

const isSimple = isOneOf("digits", "article", "one", "twoToNine", "tenToNineteen", "twentyToNinety");
const isScale = isOneOf("scale");

/** "three or four years", "a year or two": two bare numbers, not "25k or 40k". */
function isAlternative({ classes }: Place, parts: Parts): boolean {
  const simple = (range: readonly [number, number] | null): boolean =>
    range !== null &&
    (range[1] - range[0] === 1
      ? isSimple(classes, range[0])
      : range[1] - range[0] === 2 && isScale(classes, range[0] + 1));
  const marked = rangeOf(parts, "currency2") !== null || rangeOf(parts, "currency") !== null;
  return simple(rangeOf(parts, "low")) && simple(rangeOf(parts, "high")) && !marked;
}
