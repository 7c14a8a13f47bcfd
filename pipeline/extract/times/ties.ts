import type { TimeForm, TimeTie } from "../../../schemas/findings/time.ts";
import { isParticiple } from "../../lists/verb-forms.ts";
import { isGlued, type Tokens, wordAt, wordsBetween } from "../tokens.ts";
import { comparisonAt, isBaseline, isOver } from "./business.ts";
import { directionAt, isInfinitive } from "./tense.ts";

/** A temporal expression at tokens `[first, last]`; `relative` are the words that place it ("past", "next"). */
export type Placed = {
  readonly form: TimeForm;
  readonly first: number;
  readonly last: number;
  readonly relative: string;
};

const lengths: ReadonlySet<TimeForm> = new Set(["duration"]);
const dates: ReadonlySet<TimeForm> = new Set(["calendar", "quarter", "relative", "season"]);
const recurs: ReadonlySet<TimeForm> = new Set(["set", "set-weekday"]);
const periods = /^(?:the )?(?:(?:fiscal|financial|full|trading|business) )?(?:year|quarter|half|month|week)$/;

/** How the expression at `one` hangs on the words beside it and on the expression after it, where one follows. */
export function tieOf(tokens: Tokens, one: Placed, next: Placed | undefined): TimeTie | null {
  const near = next !== undefined && isNear(tokens, one, next) ? next : undefined;
  const isLength = lengths.has(one.form) || isPeriod(tokens, one);
  if (near !== undefined) {
    const at = tokens.starts[near.first] as number;
    const kind = isLength ? lengthTie(tokens, one, near) : beginsSpan(tokens, one, near) ? "until" : null;
    if (kind !== null) return { kind, at };
  }
  if (lengths.has(one.form)) return standingTie(tokens, one);
  if (recurs.has(one.form)) return null;
  const compared = one.form === "offset" ? comparisonAt(tokens, one.first, one.last) : null;
  if (compared !== null) return { kind: "compares", by: compared, ...reportedBehind(tokens, one, next) };
  if (isSince(tokens, one)) return { kind: "since" };
  if (!dates.has(one.form)) return null;
  const isMeasure = isBaseline(tokens, one.first) || (one.form === "quarter" && isOver(tokens, one.first));
  return isMeasure ? { kind: "baseline" } : null;
}

/** Where the period stands that is compared, if it follows at once: "from a year earlier in July". */
function reportedBehind(tokens: Tokens, one: Placed, next: Placed | undefined): { at?: number } {
  if (next === undefined || next.first - one.last !== 2 || lengths.has(next.form)) return {};
  const isSaid = /^(?:in|during|for)$/.test(wordAt(tokens, one.last + 1) as string);
  return isSaid && tokens.sentences[one.first] === tokens.sentences[next.first]
    ? { at: tokens.starts[next.first] as number }
    : {};
}

const mostBetween = 4;

function isNear({ sentences }: Tokens, one: Placed, next: Placed): boolean {
  return next.first - one.last - 1 <= mostBetween && sentences[one.first] === sentences[next.first];
}

/** "the year", "the fiscal year": a length where it is told when it ends, else the one that the text is about. */
function isPeriod(tokens: Tokens, { form, first, last }: Placed): boolean {
  return (
    form === "quarter" ||
    (form === "relative" && periods.test(wordsBetween(tokens, first, last + 1).join(" ")))
  );
}

const dash = /^[-–—‐‑]$/;
const connectors =
  /^(?:up |right |through )?(?:to|until|till|through|thru)(?: (?:at least|about|around|roughly))?$/;
const endings = /^(?:and )?(?:ending|ended|ends)(?: on| in| at)?$/;
const beginnings = /^(?:begin|begins|beginning|began|start|starts|starting|started|from)$/;
// "moved from Monday to Friday" is a change, "preferred Monday to Friday" a comparison
const changes = new Set(
  (
    "moves moved moving shifts shifted shifting postpone postpones postponed postponing delays delayed delaying " +
    "defer defers deferred deferring reschedule reschedules rescheduled rescheduling changes changed changing " +
    "pushes pushed pushing brings brought bringing advances advanced advancing extend extends extended extending " +
    "switches switched switching slipped slips prefer prefers preferred compare compares compared comparing " +
    "comparison difference gap"
  ).split(" "),
);
// these are nouns too: "the night shift"
const changesAsVerbs = new Set("move shift delay change push bring advance switch put slip".split(" "));
const beforeVerb = /^(?:to|will|would|may|might|can|could|must|should|not|and|or|'ll|did|does|do)$/;

/** Whether "from 2009" and "2023" are the two ends of a span: the words before and between them say so. */
function beginsSpan(tokens: Tokens, one: Placed, next: Placed): boolean {
  if (lengths.has(next.form) || recurs.has(one.form) !== recurs.has(next.form)) return false;
  const between = wordsBetween(tokens, one.last + 1, next.first).join(" ");
  if (between === "") return false;
  if (dash.test(between)) return between !== "—" || isGlued(tokens, next.first);
  if (between === "/") return isGlued(tokens, next.first) && next.last === next.first;
  // "a revision Friday to December's figures"
  if (between === "to" && wordAt(tokens, next.last + 1) === "'s") return false;
  const before = wordBefore(tokens, one.first);
  if (between === "and") return before === "between" && !isChanged(tokens, one.first);
  if (endings.test(between))
    return beginnings.test(before) || beginnings.test(wordBefore(tokens, one.first, 2));
  return connectors.test(between) && !isChanged(tokens, one.first);
}

const preposition = /^(?:from|between|for|in|on|during|the|about|around|roughly|late|early)$/;

/** The word before the token `first` in its sentence, prepositions of estimates left out; "" where there is none. */
function wordBefore(tokens: Tokens, first: number, back = 1): string {
  const at = first - back;
  if (at < 0 || tokens.sentences[at] !== tokens.sentences[first]) return "";
  const word = wordAt(tokens, at) as string;
  return /^(?:about|around|roughly|the)$/.test(word) ? wordBefore(tokens, first, back + 1) : word;
}

const changeReach = 6;

function isChanged(tokens: Tokens, first: number): boolean {
  for (let at = first - 1; at >= first - changeReach && at >= 0; at--) {
    if (tokens.sentences[at] !== tokens.sentences[first]) return false;
    const word = wordAt(tokens, at) as string;
    if (changes.has(word)) return true;
    if (changesAsVerbs.has(word) && beforeVerb.test(wordBefore(tokens, at))) return true;
  }
  return false;
}

const upTo =
  /^(?:up )?(?:to|until|till|through|ended|ending|(?:that|which) (?:ended|ends|will end)|leading (?:up )?to)(?: on| in| at)?$/;
const ended = /^(?:ended|ending|(?:that|which) (?:ended|ends))(?: on| in)?$/;
const before = /^(?:before|prior to|preceding|running up to)$/;
const from =
  /^(?:from|since|starting|beginning|commencing|(?:that|which) (?:began|begins|started|starts))(?: on| in| at| with)?$/;
const after = /^(?:after|following)$/;

/** How "the 18 months" hangs on "June": by the words between them. */
function lengthTie(tokens: Tokens, one: Placed, next: Placed): TimeTieKind | null {
  if (lengths.has(next.form) || recurs.has(next.form) || next.form === "past") return null;
  const between = wordsBetween(tokens, one.last + 1, next.first).join(" ");
  if (one.form === "quarter")
    return ended.test(between) ? "ends-with" : beginsSpan(tokens, one, next) ? "until" : null;
  if (upTo.test(between)) return "ends-with";
  if (from.test(between)) return "starts-with";
  if (between === "of") return partTie(one);
  // "two years after 2010" is a point; "in the two years after 2010" is a stretch
  const isStretch = wordAt(tokens, one.first) === "the" || preposition.test(wordBefore(tokens, one.first));
  if (!isStretch || lengths.has(one.form) === false) return null;
  return before.test(between) ? "ends-before" : after.test(between) ? "starts-after" : null;
}

/** "the first nine months of 1997" begins with it, "the last two years of the decade" ends with it. */
function partTie({ form, relative }: Placed): TimeTieKind | null {
  if (!lengths.has(form)) return null;
  return relative === "first" ? "starts-with" : relative === "last" ? "ends-with" : null;
}

type TimeTieKind = Extract<TimeTie, { readonly at: number }>["kind"];

/** Whether "since" stands before the expression, or "onwards" behind it, and the sentence does not tell of before. */
function isSince(tokens: Tokens, { form, first, last }: Placed): boolean {
  if (form === "past" || form === "future" || form === "present") return false;
  if (wordAt(tokens, last) === "date") return true;
  const after = wordAt(tokens, last + 1) ?? "";
  const onwards = /^onwards?$/.test(after) && wordBefore(tokens, first) === "from";
  return (onwards || wordBefore(tokens, first) === "since") && auxiliary(tokens, first, last) !== "had";
}

const auxiliaries = new Set(["has", "have", "had", "'ve", "hasn't", "haven't", "hadn't"]);
const auxiliaryReach = 20;

/** The auxiliary of the perfect that stands nearest before, or else after, in the sentence; "" where none does. */
function auxiliary(tokens: Tokens, first: number, last: number): string {
  const sentence = tokens.sentences[first];
  for (let at = first - 1; at >= Math.max(0, first - auxiliaryReach); at--) {
    if (tokens.sentences[at] !== sentence) break;
    if (auxiliaries.has(wordAt(tokens, at) as string))
      return (wordAt(tokens, at) as string).replace("n't", "");
  }
  for (let at = last + 1; at < Math.min(tokens.count, last + auxiliaryReach); at++) {
    if (tokens.sentences[at] !== sentence) break;
    if (auxiliaries.has(wordAt(tokens, at) as string))
      return (wordAt(tokens, at) as string).replace("n't", "");
  }
  return "";
}

const placing: readonly (readonly [RegExp, TimeTie["kind"] & `${string}-${"now" | "then"}`])[] = [
  [/past|last|latest|recent/, "until-now"],
  [/next|coming|ahead/, "from-now"],
  [/previous/, "until-then"],
  [/following/, "from-then"],
];

/** How a length of time with no date beside it lies to the day of publication. */
function standingTie(tokens: Tokens, { first, last, relative }: Placed): TimeTie | null {
  const placed = placing.find(([words]) => words.test(relative));
  // "the last two years of his life" are not the writer's
  if (placed !== undefined) return wordAt(tokens, last + 1) === "of" ? null : { kind: placed[1] };
  const word = wordBefore(tokens, first);
  if (word === "within") return directionAt(tokens, first, last) === "future" ? { kind: "from-now" } : null;
  return word === "for" && isPerfect(tokens, first, last) ? { kind: "until-now" } : null;
}

// What is done once and then lasts: "has been jailed for two years", "has agreed a loan for five years"
const ahead = new Set(
  (
    "jailed sentenced imprisoned banned barred suspended hired contracted signed appointed elected re-elected " +
    "extended postponed delayed leased booked loaned lent rented reserved planned scheduled expected set frozen " +
    "guaranteed promised pledged agreed committed secured approved authorised authorized licensed"
  ).split(" "),
);
/** Whether a perfect with "has" or "have" governs the length of time at `[first, last]`: no infinitive is between. */
function isPerfect(tokens: Tokens, first: number, last: number): boolean {
  for (let at = first - 1; at >= Math.max(0, first - auxiliaryReach); at--) {
    if (tokens.sentences[at] !== tokens.sentences[first]) return false;
    const word = wordAt(tokens, at) as string;
    if (word === "has" || word === "have" || word === "'ve") return hasParticiple(tokens, at, first, last);
    if (word === "had" || ahead.has(word) || (word === "to" && isInfinitive(tokens, at))) return false;
  }
  return false;
}

const participleReach = 3;

/** "has backed", "has also long been"; "has for twenty years backed"; not "has a licence". */
function hasParticiple(tokens: Tokens, auxiliary: number, first: number, last: number): boolean {
  for (let at = auxiliary + 1; at <= auxiliary + participleReach && at < first; at++) {
    const word = wordAt(tokens, at) as string;
    if (isParticiple(word)) return true;
    if (word === "for") return isParticiple(wordAt(tokens, last + 1) ?? "");
    if (!/ly$|^(?:not|never|also|now|long|always|already|itself|themselves|all|so|far)$/.test(word))
      return false;
  }
  return false;
}
