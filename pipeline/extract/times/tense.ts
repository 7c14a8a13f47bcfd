import type { TimeDirection } from "../../../schemas/findings/time.ts";
import { isParticiple, isPastForm } from "../../lists/verb-forms.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, type Tokens, wordAt } from "../tokens.ts";

const words = (list: string): ReadonlySet<string> => new Set(list.split(" "));
const reach = 20;
// So far from its adverb a verb stands mostly: "was priced at 1,600 euros in March".
const near = 5;

/**
 * The direction that the sentence gives the tokens `[first, last]`: that of the nearest verb (or word such as
 * "due") before them, or else after them, within 20 tokens of the same sentence.
 */
export function directionAt(tokens: Tokens, first: number, last: number): TimeDirection {
  // "Tuesday's declaration" names what has been
  if (wordIn(tokens, last + 1, last) === "'s" && isGlued(tokens, last + 1))
    return isAwaited(tokens, first) ? "future" : isMeasured(tokens, last) ? "past" : null;
  // a dateline: "OSLO, Dec. 8 (Reuters)"
  if (wordIn(tokens, last + 1, last) === "(" && wordIn(tokens, first - 1, first) === ",") return null;
  if (isAppointed(tokens, first)) return "future";
  const found = directionBefore(tokens, first, last) ?? directionAfter(tokens, first, last);
  // "wants 40 plants by October": a term lies ahead, unless the sentence looks back
  if (found === null) return term.test(wordIn(tokens, first - 1, first)) ? "perhaps-future" : null;
  if (found !== "future" && isTermPutOff(tokens, first)) return "future";
  if (found !== "past" && found !== "future") return found;
  return isAdverbial(tokens, first, last, found) ? found : `perhaps-${found}`;
}

/** "Kick-off is at 7.45pm on Tuesday", "the vote is on Friday": what is then, is to come. */
function isAppointed(tokens: Tokens, first: number): boolean {
  const before = wordIn(tokens, first - 1, first);
  const verb = before === "at" || before === "on" ? first - 2 : first - 1;
  const word = wordIn(tokens, verb, first);
  return (
    (word === "is" || word === "are") &&
    !/^(?:it|this|that|today|which|who)$/.test(wordIn(tokens, verb - 1, first))
  );
}

const awaits = /^(?:await|awaits|awaited|awaiting)$/;

/** "Ahead of Thursday's decision", "await Friday's report": what one waits for is to come. */
function isAwaited(tokens: Tokens, first: number): boolean {
  const before = wordIn(tokens, first - 1, first);
  return awaits.test(before) || (before === "of" && wordIn(tokens, first - 2, first) === "ahead");
}

const measured =
  /^(?:figures?|data|levels?|readings?|rates?|pace|rise|increase|gains?|falls?|drops?|declines?|decrease|total|tally|estimates?)$/;

/** "December's figures", "March's record high reading": what was measured has been. */
function isMeasured(tokens: Tokens, last: number): boolean {
  return [2, 3].some((on) => measured.test(wordIn(tokens, last + on, last)));
}

const putOff = words(
  "postponed delayed deferred extended adjourned rescheduled given gave suspended remanded",
);
const putOffReach = 8;
const deferred = /^(?:postponed|delayed|deferred|adjourned|rescheduled)$/;

/** "Postponed until Tuesday", "put off to Friday", "has (given them) until 9 a.m.": it lies ahead of what put it off. */
function isTermPutOff(tokens: Tokens, first: number): boolean {
  if (wordIn(tokens, first - 1, first) === "to") {
    const verb = wordIn(tokens, first - 2, first);
    return deferred.test(verb) || (verb === "off" && wordIn(tokens, first - 3, first) === "put");
  }
  if (!/^(?:until|till)$/.test(wordIn(tokens, first - 1, first))) return false;
  if (/^(?:has|have|'ve)$/.test(wordIn(tokens, first - 2, first))) return true;
  for (let at = first - 2; at >= first - putOffReach; at--)
    if (putOff.has(wordIn(tokens, at, first))) return true;
  return false;
}

const determiner = /^(?:the|a|an|this|its|his|her|their|our|my|your|whose|'s|of)$/;
const limit = /^(?:by|until|till|through|before|ahead)$/;
const term = /^(?:by|until|till)$/;
const weekday = /day$/;

/**
 * Whether an expression says when the verb is done, and is not a noun's ("the June vote"): that may have been or be
 * to come. What is to be done by or until a day is told in the past too. Weekdays are near in any case.
 */
function isAdverbial(tokens: Tokens, first: number, last: number, found: "past" | "future"): boolean {
  const before = wordIn(tokens, first - 1, first);
  if (determiner.test(before)) return found === "future" && isWeekday(tokens, first, last);
  return found === "future" || !limit.test(before);
}

function isWeekday(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (weekday.test(wordAt(tokens, at) as string)) return true;
  return false;
}

// what somebody says is told from where he stands
const boundary = /^(?:;|["”“]|\(|\)|''|``)$/;

function directionBefore(tokens: Tokens, first: number, last: number): TimeDirection {
  const { sentences } = tokens;
  for (let at = first - 1; at >= 0 && at >= first - reach; at--) {
    if (sentences[at] !== sentences[first]) return null;
    const telling = tellingAt(tokens, at);
    if (telling === Tells.nothing) continue;
    if (telling === Tells.end) return null;
    if (telling === Tells.report && isVerb(tokens, at))
      return saysWhen(tokens, at, first, last) ? "past" : "perhaps-past";
    const found = directionOf(tokens, at);
    if (found !== null) return first - at <= near || found !== "past" ? found : "perhaps-past";
  }
  return null;
}

// A verb behind an expression is its own where the expression begins the sentence or clause: "On Tuesday it fell".
const opening = /^(?:|,|["”“]|\(|''|``|-|–|—|and|but|;|:)$/;

function directionAfter(tokens: Tokens, first: number, last: number): TimeDirection {
  const opens = [first - 1, first - 2].some((at) => opening.test(wordIn(tokens, at, first)));
  const { sentences } = tokens;
  for (let at = last + 1; at < tokens.count && at <= last + reach; at++) {
    if (sentences[at] !== sentences[last]) return null;
    const telling = tellingAt(tokens, at);
    if (telling === Tells.nothing) continue;
    if (telling === Tells.end) return null;
    const found = telling === Tells.report ? "past" : directionOf(tokens, at);
    if (found === "past" && !opens) return "perhaps-past";
    if (found !== null) return found === "future" && at - last > 2 * near ? "perhaps-future" : found;
  }
  return null;
}

const will = /^(?:will|shall|won't|shan't|would|.*'(?:ll|d))$/;
const modals = words("may might must should can cannot ought");
const ahead = words(
  "expects expected expect scheduled schedule payable effective slated expires expiring deadline upcoming forthcoming " +
    "tomorrow next intends intend supposed poised pending begin begins start starts resume resumes soon planning takes " +
    "leave opens closes ends lapses meet meets arrives visits decides",
);
// alone they may be anything
const aheadOf = words("set plans planned going likely ready hopes hope aims aim due");
const past = words("has have ago since died last ended");
// tell when something was said; when it happens only where nothing else does
const reports = words(
  "said told added announced noted warned wrote argued claimed stated declared reported confirmed insisted explained " +
    "predicted forecast estimated believed thought knew",
);

// Most words tell nothing of when: which do is worked out once a word.
const Tells = { nothing: 0, end: 1, report: 2, direction: 3 } as const;
const tellings = byteColumn(({ word }) => {
  if (boundary.test(word)) return Tells.end;
  if (reports.has(word)) return Tells.report;
  const isAhead = will.test(word) || modals.has(word) || aheadOf.has(word) || ahead.has(word);
  return isAhead || word === "to" || past.has(word) || isPastForm(word) ? Tells.direction : Tells.nothing;
});
const tellingAt = ({ vocabulary, ids }: Tokens, at: number): number =>
  valuesOf(tellings, vocabulary)[ids[at] as number] as number;

/** Whether it was said then: "said Tuesday", "told the Post on Sunday that"; not "said the June vote would". */
function saysWhen(tokens: Tokens, report: number, first: number, last: number): boolean {
  const distance = first - report;
  const after = wordIn(tokens, last + 1, last);
  return distance <= 3
    ? !determiner.test(wordIn(tokens, first - 1, first))
    : distance <= 8 && /^(?:|that|,|\.)$/.test(after);
}

/** What the word at `at` says of what is told. */
function directionOf(tokens: Tokens, at: number): TimeDirection {
  const word = wordAt(tokens, at) as string;
  if (will.test(word) || modals.has(word)) return directionOfModal(tokens, at, will.test(word));
  if (word === "to") return directionOfInfinitive(tokens, at);
  if (word === "set" && isDone(tokens, at)) return "past";
  if (aheadOf.has(word) || ahead.has(word)) return directionOfPlan(tokens, at);
  return past.has(word) || (isPastForm(word) && isVerb(tokens, at)) ? "past" : null;
}

/** "is due", "is expected"; "was due" only perhaps; not "more than expected". */
function directionOfPlan(tokens: Tokens, at: number): TimeDirection {
  const before = wordIn(tokens, at - 1, at);
  // "failed to meet": what stands before tells
  if (wordAt(tokens, at) === "meet" && /^(?:to|not|did|and|or)$/.test(before)) return null;
  if (aheadOf.has(wordAt(tokens, at) as string) ? !isAheadOf(tokens, at) : /^(?:than|as)$/.test(before))
    return null;
  return /^(?:was|were)$/.test(before) ? "perhaps-future" : "future";
}

/** "Albright set aside her plans", "the club set up a fund": "set" with its particle is a verb of what was done. */
function isDone(tokens: Tokens, at: number): boolean {
  return (
    /^(?:aside|up|off|out|down|foot|fire|sail)$/.test(wordIn(tokens, at + 1, at)) &&
    !/^(?:|to|will|would|can|could|may|might|must|should|not|is|are|was|were|be|been|being|and|or)$/.test(
      wordIn(tokens, at - 1, at),
    )
  );
}

/** "set for", "plans to", "due on"; not "due to the flood". */
function isAheadOf(tokens: Tokens, at: number): boolean {
  const next = wordIn(tokens, at + 1, at);
  if (wordAt(tokens, at) !== "due") return /^(?:for|to)$/.test(next);
  return next !== "to" || isInfinitive(tokens, at + 1);
}

/** "may close" is perhaps ahead, "may have closed" is not; the month has a capital. */
function directionOfModal(tokens: Tokens, at: number, isCertain: boolean): TimeDirection {
  const word = wordAt(tokens, at) as string;
  if (shapeAt(tokens, at) !== Shape.lower && word === "may") return null;
  const next = wordIn(tokens, at + 1, at) === "not" ? at + 2 : at + 1;
  const isPerfect =
    /^(?:have|'ve)$/.test(wordIn(tokens, next, at)) && isParticiple(wordIn(tokens, next + 1, at));
  // "will have closed" is ahead all the same
  if (isPerfect && (!isCertain || word === "would")) return "past";
  return isCertain ? "future" : "perhaps-future";
}

const wants = words(
  "agree agrees want wants seek seeks plan plans planning propose proposes promise promises pledge pledges vow vows " +
    "decide decides threaten threatens prepare prepares wait waits waiting hope hopes hoping intend intends expect " +
    "expects aim aims willing eager keen are is 're 'm agreement deal offer bid intention effort commitment target goal " +
    "expected scheduled due set likely slated ready supposed poised forecast projected tipped",
);
const wanted = words(
  "agreed agreeing wanted sought planned proposed promised pledged vowed decided threatened asked asks ask urged " +
    "urges ordered orders hoped intended aimed offered proposal decision permission approval was were",
);
const done = words(
  "used began begun started failed managed continued helped came went had happened proceeded",
);

/** "plans to close" is ahead, "agreed to close" perhaps, "failed to close" not; "to" before a noun says nothing. */
function directionOfInfinitive(tokens: Tokens, at: number): TimeDirection {
  const before = wordIn(tokens, at - 1, at);
  const next = wordIn(tokens, at + 1, at);
  if (next === "have") return null;
  if (next === "be") return "future";
  if (!isInfinitive(tokens, at)) return null;
  return wants.has(before)
    ? "future"
    : wanted.has(before)
      ? "perhaps-future"
      : done.has(before)
        ? "past"
        : null;
}

const nominal =
  /^(?:the|a|an|its|his|her|their|our|my|your|this|that|these|those|some|any|all|each|every|about|more|less|over|at|nearly|almost)$/;

/** Whether "to" begins an infinitive: "to buy", "to be"; not "to Europe", "to the port". */
export function isInfinitive(tokens: Tokens, at: number): boolean {
  return shapeAt(tokens, at + 1) === Shape.lower && !nominal.test(wordIn(tokens, at + 1, at));
}

const beforeAdjective =
  /^(?:a|an|the|this|these|those|its|his|her|their|our|my|your|'s|of|to|will|would|can|could|may|might|must|should|in|on|at|by|with|for|from|still|newly|most|more|very|be|get|being|is|are|am|'re|gets|and|no|any|some|all|each|every|such|other)$/;

/** Whether a past form is the verb of its clause: not "the closed plant", "will be closed". */
function isVerb(tokens: Tokens, at: number): boolean {
  const before = wordIn(tokens, at - 1, at);
  if (isGlued(tokens, at)) return false;
  if (!beforeAdjective.test(before)) return true;
  return !isParticiple(wordAt(tokens, at) as string) || before === "and";
}

/** The word at `at`; "" where it is outside the sentence of the token `beside`. */
function wordIn(tokens: Tokens, at: number, beside: number): string {
  return tokens.sentences[at] === tokens.sentences[beside] ? ((wordAt(tokens, at) ?? "") as string) : "";
}
