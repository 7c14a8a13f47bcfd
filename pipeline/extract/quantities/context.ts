/** What a number takes over from the number before it in the same sentence. */
import type { QuantityFinding } from "../../../schemas/findings/quantity.ts";
import { type Sentence, Shape, shapeAt, surfaceAt, wordAt, wordsBetween } from "../tokens.ts";
import type { QuantityMatch } from "./match.ts";
import { isPluralNoun } from "./nouns.ts";
import { isPercentage } from "./trends.ts";

const farthest = 20;

/**
 * The finding of `current` with what its sentence leaves out: `previous` is the number before it, `lender` the last
 * one before it that named what it counts, `nearer` the last percentage (see \`isShareOf\`).
 */
export function inherit(
  tokens: Sentence,
  previous: QuantityMatch | null,
  lender: QuantityMatch | null,
  nearer: QuantityMatch | null,
  current: QuantityMatch,
): QuantityFinding {
  const { finding } = current;
  if (previous === null) return finding;
  const between = wordsBetween(tokens, previous.end, Math.min(current.first, previous.end + 3)).join(" ");
  if (isConversion(between, previous.finding, finding)) return converted(previous.finding, finding);
  if (isSameChange(tokens, previous, current)) return { ...finding, trend: previous.finding.trend };
  if (isApposition(between, previous.finding, finding)) return { ...finding, trend: previous.finding.trend };
  if (isSameMoney(previous.finding, finding) && sameRate.test(between))
    return { ...finding, per: previous.finding.per };
  if (isOtherEnd(tokens, previous, current, between)) return withUnitOf(previous.finding, finding);
  if (isRestOf(tokens, previous, current)) return withUnitOf(previous.finding, withoutVerb(tokens, current));
  if (isSameShare(tokens, previous, current)) return withUnitOf(previous.finding, finding);
  if (isGapped(tokens, lender ?? previous, current)) return withUnitOf((lender ?? previous).finding, finding);
  if (isMoreThanThat(tokens, previous, current)) return withUnitOf(previous.finding, finding);
  if (lender !== null && isOfThem(tokens, current)) return withUnitOf(lender.finding, finding);
  if (lender !== null && isSameVerb(tokens, lender, current)) return withUnitOf(lender.finding, finding);
  if (lender !== null && isMoreOfIt(tokens, lender, current)) return withUnitOf(lender.finding, finding);
  if (isComparedSum(tokens, previous, current)) return withUnitOf(previous.finding, finding);
  if (
    !isElliptic(tokens, lender, current) ||
    isLevel(tokens, lender, current) ||
    isOtherClause(tokens, previous.end, current.first)
  )
    return finding;
  if (isChange(tokens, current, previous.finding)) return withUnitOf(previous.finding, finding);
  if (nearer !== null && nearer.at > (lender?.at ?? 0)) return finding;
  const near = lender !== null && current.first - lender.end <= farthest;
  return near ? withUnitOf(lender.finding, finding) : finding;
}

/** "just under 296 hp (224 kW / 300 PS)": the same amount in another unit has the same bound. */
function isConversion(between: string, previous: QuantityFinding, current: QuantityFinding): boolean {
  const measures = previous.form === "measure" && current.form === "measure";
  return measures && current.bounds.length === 0 && (between === "(" || between === "/");
}

function converted(previous: QuantityFinding, current: QuantityFinding): QuantityFinding {
  return { ...current, bounds: previous.bounds, trend: current.trend ?? previous.trend };
}

/** "up 17.5 points, or 0.22%" */
function isApposition(between: string, previous: QuantityFinding, current: QuantityFinding): boolean {
  return (between === ", or" || between === "or") && current.trend === null && previous.trend !== null;
}

/** "up 6 percent in July and 24.8 percent for the year": a change told in the same way, without its verb. */
function isSameChange(
  tokens: Sentence,
  previous: QuantityMatch,
  { finding, first, end }: QuantityMatch,
): boolean {
  if (previous.finding.trend === null || finding.trend !== null) return false;
  if (!isPercentage(previous.finding) || !isPercentage(finding) || first - previous.end > 5) return false;
  const between = wordsBetween(tokens, previous.end, first);
  const isJoined = between.at(-1) === "and" && (between.length === 1 || isWhere.test(between[0] as string));
  return isJoined && isWhere.test(wordAt(tokens, end) ?? "");
}

const isWhere = /^(?:in|on|for|at|from|against|this|last|over)$/;

const sameRate =
  /^(?:to|,? ?(?:(?:up|down) from|from|against|versus|compared (?:with|to)|instead of|rather than))$/;

/** "from $12,600 a car to $4,800", "$15.49 a month, up from $13.99": what is told of one is told of the other. */
function isSameMoney(previous: QuantityFinding, current: QuantityFinding): boolean {
  if (previous.per.length === 0 || current.per.length > 0 || current.form !== "money") return false;
  return previous.form === "money" && previous.currency.join(" ") === current.currency.join(" ");
}

/** "from 16 weeks to nine", "to 6 per cent from 15": one unit for where it began and where it ended. */
function isOtherEnd(
  tokens: Sentence,
  previous: QuantityMatch,
  { finding }: QuantityMatch,
  between: string,
): boolean {
  const other = between === "to" ? "from" : between === "from" ? "to" : null;
  if (other === null || !isBare(finding) || !/^(?:measure|count)$/.test(previous.finding.form)) return false;
  return wordAt(tokens, previous.first - 1) === other && previous.finding.unit.length > 0;
}

/** "21 members, seven of them women", "300 shops, 20 more than in 2022": some of those just counted. */
function isOfThem(tokens: Sentence, { finding, first, end }: QuantityMatch): boolean {
  const comma = /^(?:only|just)$/.test(wordAt(tokens, first - 1) ?? "") ? first - 2 : first - 1;
  if (!isBare(finding) || wordAt(tokens, comma) !== ",") return false;
  return ofThem.test(wordsBetween(tokens, end, end + 2).join(" "));
}

/** "Cruz has 11 delegates, Kasich has five and Bush has 4": told of others by the same verb, with nothing behind it. */
function isSameVerb(
  tokens: Sentence,
  lender: QuantityMatch,
  { finding, first, end }: QuantityMatch,
): boolean {
  const verb = wordAt(tokens, first - 1) ?? "";
  if (!isBare(finding) || !sameVerbs.test(verb) || wordAt(tokens, lender.first - 1) !== verb) return false;
  return (
    lender.at < first &&
    first - lender.end <= farthest &&
    endsPart(tokens, end) &&
    isCapital(tokens, first - 2)
  );
}

const sameVerbs = /^(?:has|have|had|won|took|got|built|sold|made|scored|gained|lost|holds|held|owns|runs)$/;

/** "18 ships, and plans to order six more": of those just counted, unless the verb counts people. */
const isMoreOfIt = (
  tokens: Sentence,
  lender: QuantityMatch,
  { finding, at, first, end }: QuantityMatch,
): boolean =>
  isBare(finding) &&
  wordAt(tokens, end) === "more" &&
  endsPart(tokens, end + 1) &&
  first - lender.end <= farthest &&
  !isOfPeople(tokens, at);

const ofThem = /^(?:of (?:them|these|those|which|whom)|(?:more|fewer|less) than)$/;

const isBare = ({ form, unit, high }: QuantityFinding): boolean =>
  form === "count" && unit.length === 0 && high === null;

/** "$30bn, up from 22 billion", "18 million euros, more than the 15 million": sums of one money. */
function isComparedSum(
  tokens: Sentence,
  previous: QuantityMatch,
  { finding, first }: QuantityMatch,
): boolean {
  if (!isBare(finding)) return false;
  const between = wordsBetween(tokens, previous.end, first).join(" ");
  // "7 days against 29 by road"
  if (previous.finding.form === "measure") return against.test(between);
  if (finding.low.length < 2 || previous.finding.form !== "money") return false;
  return compares.test(between);
}

const against = /^,? ?(?:against|versus|compared (?:with|to)|(?:up|down) from|and not|rather than)$/;
const compares =
  /^,? ?(?:(?:up|down) from|compared (?:with|to)|against|versus|from|and not|(?:a little |much |far |slightly |well )?(?:more|less) than)(?: the| an?)?$/;

/** Digits and nothing else: "84.75 cents, while the lowest is 74.07". */
function isElliptic(
  tokens: Sentence,
  lender: QuantityMatch | null,
  { finding, at, first, end }: QuantityMatch,
): boolean {
  if (!isBare(finding)) return false;
  // after a comma stands an age or a list, not a second amount: "according to Smith, 47"
  if (shapeAt(tokens, at) !== Shape.number || finding.rule !== "count") return false;
  const before = wordAt(tokens, at - 1) ?? "";
  if (isInhabited(tokens, first) || isUnitUnknown(tokens, end)) return false;
  // "most workers are over 50": an age
  if (isOfPeople(tokens, at) || (limits.test(before) && states.has(wordAt(tokens, at - 2) ?? "")))
    return false;
  return before !== "," || isParallel(tokens, lender, at);
}

/** "a backlog of 5.6 GWdc": what stands behind it is its unit, whatever that is. */
const isUnitUnknown = (tokens: Sentence, end: number): boolean =>
  end < tokens.count &&
  (shapeAt(tokens, end) === Shape.upper ||
    /^\p{Lu}+\p{Ll}+\p{Lu}/u.test(surfaceAt(tokens, end) as string) ||
    /^\p{Lu}{2}/u.test(surfaceAt(tokens, end) as string));

/** "a town of less than 1,000": so many people, whatever was counted before. */
const isInhabited = (tokens: Sentence, first: number): boolean =>
  wordAt(tokens, first - 1) === "of" &&
  /^(?:towns?|city|cities|villages?|nation|country|state|island|population|hamlet|settlement|community|electorate)$/.test(
    wordAt(tokens, first - 2) ?? "",
  );

const limits = /^(?:over|under|above|below)$/;

/** "300 buses in May, 280 in June": a comma parts what is told in the same way. */
function isParallel(tokens: Sentence, lender: QuantityMatch | null, at: number): boolean {
  const word = wordAt(tokens, at + 1) ?? "";
  if (lender === null || !parallels.test(word)) return false;
  for (let before = lender.end; before < at - 1; before++) if (wordAt(tokens, before) === word) return true;
  return false;
}

const parallels = /^(?:in|on|at|from|for|to|by|with|between)$/;

// "destroyed 12 houses and killed 40": what these verbs count is people, whatever was counted before.
const ofPeople =
  /^(?:employ|hir|recruit|kill|injur|wound|arrest|evacuat|displac|detain|infect|hospitali[sz])(?:e|ed|s|es|ing)?$/;

const isOfPeople = (tokens: Sentence, at: number): boolean =>
  ofPeople.test(wordAt(tokens, at - 1) ?? "") ||
  (wordAt(tokens, at - 1) === "off" && /^la(?:id|y|ys|ying)$/.test(wordAt(tokens, at - 2) ?? ""));

/** "Of the 93 furnaces, 61 burn coal": a verb that a bare number of its own would be taken to count. */
const isBeforeVerb = (
  tokens: Sentence,
  { finding, at }: Pick<QuantityMatch, "finding" | "at" | "first">,
): boolean =>
  finding.form === "count" &&
  finding.high === null &&
  finding.per.length === 0 &&
  finding.low.length === 1 &&
  finding.unit.length === 1 &&
  finding.qualifier.length === 0 &&
  shapeAt(tokens, at + 1) === Shape.lower &&
  wordAt(tokens, at + 1) === finding.unit[0] &&
  isSingular(finding.unit);

/** The finding of `current` as a bare number, without the verb that stood for its noun. */
function withoutVerb(tokens: Sentence, { finding, at }: QuantityMatch): QuantityFinding {
  return isBare(finding) ? finding : { ...finding, end: tokens.ends[at] as number };
}

/** "40 percent on modules and 25 on cells", "A, with 37.9 percent, and B, with 16.5": told in the same way. */
function isSameShare(
  tokens: Sentence,
  previous: QuantityMatch,
  { finding, at, first, end }: QuantityMatch,
): boolean {
  if (!isBare(finding) || shapeAt(tokens, at) !== Shape.number || previous.finding.form !== "measure")
    return false;
  if (first - previous.end > farthest) return false;
  const [before, after] = [wordAt(tokens, previous.first - 1), wordAt(tokens, previous.end) ?? ""];
  const joins = wordsBetween(tokens, previous.end, first).some((word) => word === "and" || word === ",");
  if (!joins) return false;
  const isBehind = /^(?:on|in|for|from|to|at|by)$/.test(after) && wordAt(tokens, end) === after;
  const isAhead = before === "with" && wordAt(tokens, first - 1) === "with" && endsPart(tokens, end);
  return (isBehind || isAhead) && isPercentage(previous.finding);
}

const endsPart = (tokens: Sentence, end: number): boolean =>
  /^(?:[.,;]|and|or)$/.test(wordAt(tokens, end) ?? ".");

/** "Spain built 12 ships and Italy nine", "Cosco owns 60 percent, Volcan 40": who else, and how many, without the verb. */
function isGapped(
  tokens: Sentence,
  lender: QuantityMatch,
  { finding, at, first, end }: QuantityMatch,
): boolean {
  const { form, unit } = lender.finding;
  if (
    !isBare(finding) ||
    unit.length === 0 ||
    !(lendsUnit(lender.finding) || (form === "measure" && isPercentage({ unit })))
  )
    return false;
  if (first - lender.end > farthest || !endsPart(tokens, end) || lender.at > at) return false;
  let name = first - 1;
  if (/^(?:just|only)$/.test(wordAt(tokens, name) ?? "")) name--;
  const last = name;
  while (name > lender.end && last - name < 3 && isCapital(tokens, name)) name--;
  return name < last && /^(?:,|and|while|but)$/.test(wordAt(tokens, name) ?? "");
}

const isCapital = (tokens: Sentence, at: number): boolean =>
  shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper;

/** "18 days on average, 12 more than planned": more of what was measured. */
function isMoreThanThat(
  tokens: Sentence,
  previous: QuantityMatch,
  { finding, first, end }: QuantityMatch,
): boolean {
  if (!isBare(finding) || previous.finding.form !== "measure" || wordAt(tokens, first - 1) !== ",")
    return false;
  return (
    first - previous.end <= 4 &&
    /^(?:more|fewer|less) than$/.test(wordsBetween(tokens, end, end + 2).join(" "))
  );
}

const wholes = new Set("the its their his her our those these all".split(" "));

/** "Of the 900 buses ordered, 250 have arrived": some of those that the sentence begins with. */
function isRestOf(tokens: Sentence, previous: QuantityMatch, { finding, at, first }: QuantityMatch): boolean {
  if (!isBare(finding) && !isBeforeVerb(tokens, { finding, at, first })) return false;
  if (wordAt(tokens, first - 1) !== ",") return false;
  const opens = wordsBetween(tokens, 0, previous.first);
  if (opens[0] === "out") opens.shift();
  const [of, whose = "the", ...more] = opens;
  if (of !== "of" || !lendsUnit(previous.finding) || more.length > 3) return false;
  // "Of the nation's 33 airports"
  return more.length === 0 ? wholes.has(whose) : more.at(-1) === "'s";
}

/**
 * "The plant has 650 workers; the debt is around 550": a subject of its own, that is no word for the numbers before
 * ("the lowest is 74.07", "the other has 12"), has a unit of its own.
 */
function isOtherClause(tokens: Sentence, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const word = wordAt(tokens, at) as string;
    if (word === ";") return true;
    if (!states.has(word) || at < from + 2) continue;
    const subject = wordAt(tokens, at - 1) as string;
    return determiners.has(wordAt(tokens, at - 2) as string) && !standIns.test(subject);
  }
  return false;
}

/** "its shares closed at 41": where something stands is no number of what was counted before, unless that is points. */
function isLevel(tokens: Sentence, lender: QuantityMatch | null, { first }: QuantityMatch): boolean {
  if (wordAt(tokens, first - 1) !== "at" || /^points?$/.test(lender?.finding.unit.at(-1) ?? "")) return false;
  return /^(?:clos|end|finish|settl|trad|open|quot|valu|pric)(?:e|es|s|ed|ing)?$/.test(
    wordAt(tokens, first - 2) ?? "",
  );
}

/** A percentage that is no rise or fall of what was counted: a number behind it may be one too, "wants 40% and was offered 25". */
export const isShareOf = ({ form, trend, unit }: QuantityFinding): boolean =>
  form === "measure" && trend === null && /^(?:%|percent|per|pct)$/.test((unit[0] ?? "").toLowerCase());

const states = new Set(
  "is was are were be been has had have stands stood reached totalled totaled".split(" "),
);
const determiners = new Set("the its their his her our a an this that".split(" "));
const standIns =
  /est$|^(?:most|least|average|mean|median|latter|former|other|lower|higher|smaller|larger|rest|total|figure|number|first|second|third|last|same|minimum|maximum|record|peak|previous|norm|forecast|estimate|consensus)$/;

/** "rose 2 percent, while wages rose by 1" */
function isChange(tokens: Sentence, { at, finding }: QuantityMatch, previous: QuantityFinding): boolean {
  return (
    previous.form === "measure" &&
    previous.trend !== null &&
    finding.trend !== null &&
    wordAt(tokens, at - 1) === "by"
  );
}

/** Whether a finding's unit may be left out later: counted nouns and currency names, not signs and units of measure. */
export function lendsUnit({ form, unit, currency, rule, low }: QuantityFinding): boolean {
  // "a 5 speed gearbox": what only describes is not counted
  if (form === "count") return unit.length > 0 && !(isInDigits(low) && isSingular(unit));
  return form === "money" && /^(?:money-name|count)$/.test(rule) && currency.length > 0;
}

const isInDigits = (low: readonly string[]): boolean => low.length === 1 && /^\d/.test(low[0] as string);
const isSingular = (unit: readonly string[]): boolean => {
  const noun = unit.at(-1) as string;
  return noun === noun.toLowerCase() && !isPluralNoun(noun);
};

// Of "30 more delegates" others take over the delegates alone.
const comparing = new Set("more fewer additional other further extra new".split(" "));

function withUnitOf(previous: QuantityFinding, current: QuantityFinding): QuantityFinding {
  const { form, unit, qualifier, currency } = previous;
  const per = current.per.length === 0 ? previous.per : current.per;
  return {
    ...current,
    form,
    unit,
    qualifier: qualifier.filter((word) => !comparing.has(word)),
    currency,
    per,
  };
}
