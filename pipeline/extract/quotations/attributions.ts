/** What the table of attribution rules finds in a view. */
import { type Compiled, type Openings, openings, ruleBook } from "../language/dispatch.ts";
import { matchAt } from "../language/pattern.ts";
import type { Attribution, AttributionRule, Items, Reading } from "./attribution.ts";
import { attributionRules } from "./attribution-rules.ts";
import { isOfHolding } from "./held-rules.ts";
import { isOneOf, quotations } from "./lexicon.ts";
import { nameBehind } from "./parts.ts";
import { couldSpeak } from "./plausible.ts";
import { lastSubjectBefore, sentenceStart, subjectBefore } from "./sentences.ts";
import { speechRules } from "./speech-rules.ts";
import { type View, wordOf } from "./view.ts";

/** Items that begin a match or a cue, and belong to it: 1, or else 0. */
type Taken = Uint8Array;

const book = ruleBook(quotations, attributionRules);

/** Every attribution of a view, in text order; a cue belongs to the first rule of the table that takes it. */
export function findAttributions(view: View): Attribution[] {
  const where = openings(book, view.classes);
  const found: Attribution[] = [];
  const taken: Taken = new Uint8Array(view.classes.length);
  for (const compiled of book.rules) {
    if ((where.heads[compiled.place] as number) >= 0) applyRule(view, compiled, where, taken, found);
  }
  found.sort((left, right) => left.cue.from - right.cue.from);
  return found.map((_, index) => withSubject(view, found, index));
}

function applyRule(
  view: View,
  { rule: { name, read }, pattern, place }: Compiled<AttributionRule>,
  where: Openings,
  taken: Taken,
  found: Attribution[],
): void {
  // Matches of one rule do not overlap.
  let done = 0;
  for (let entry = where.heads[place] as number; entry >= 0; entry = where.next[entry] as number) {
    const at = where.at[entry] as number;
    if (at < done) continue;
    const match = matchAt(pattern, view.classes, at);
    if (match === null) continue;
    done = match.end;
    if (taken[at] === 1) continue;
    const reading = read(view, match);
    if (reading === null || taken[reading.cue.from] === 1) continue;
    taken[reading.cue.from] = 1;
    found.push(attributionOf(name, reading, reading.speaker));
  }
}

/** Field by field, so that all attributions are of one shape, whichever rule has read them. */
function attributionOf(rule: string, reading: Reading, speaker: Items | null): Attribution {
  const { cue, frame, side, isNobodys = false, isAttitude = false, until } = reading;
  return { rule, speaker, cue, frame, side, isNobodys, isAttitude, until };
}

/**
 * The attribution before this one in its place, but none of a noun ("Hart's claim that …"); of one to who thinks or
 * wishes, the one of speech before it, if that is near.
 */
function lastSaying(found: readonly Attribution[], index: number): Attribution | undefined {
  let last: Attribution | undefined;
  for (let at = index - 1; at >= Math.max(0, index - 3); at--) {
    const near = found[at] as Attribution;
    if (near.rule === "quotation-noun" || isOfHolding(near.rule)) continue;
    if (speech.has(near.rule)) return near;
    // the one before it is asked once
    if (last !== undefined) return last;
    last = near;
  }
  return last;
}

const speech = new Set(speechRules.map(({ name }) => name));

/** Lends a verb without a subject the speaker of the sentence's last attribution, or else its subject. */
function withSubject(view: View, found: readonly Attribution[], index: number): Attribution {
  const attribution = found[index] as Attribution;
  const { rule, speaker, cue, isNobodys } = attribution;
  if (speaker !== null || isNobodys || rule === "quotation-noun") return attribution;
  const previous = lastSaying(found, index);
  const start = sentenceStart(view.classes, cue.from);
  const isParticiple = rule === "quotation-participle" || rule === "quotation-judging-participle";
  const last = isParticiple
    ? lastSubjectBefore(view, Math.max(start, previous?.frame.to ?? 0), cue.from)
    : null;
  if (last !== null && couldSpeak(view, last))
    return attributionOf(rule, attribution, nameBehind(view, last) ?? last);
  const goesOn = previous?.speaker && previous.frame.from >= start;
  const whole = goesOn ? previous.speaker : subjectBefore(view, cue.from);
  if (last === null || isBareThing(view, last, whole)) return attributionOf(rule, attribution, whole);
  return attributionOf(rule, attribution, nameBehind(view, last) ?? last);
}

const isLower = isOneOf("lower");
const isDeterminer = isOneOf("determiner");

/** "no call or meeting planned, adding", "he wrote as the meeting began, vowing": no subject of what somebody says. */
function isBareThing(view: View, items: Items, whole: Items | null): boolean {
  if (isLower(view.classes, items.from))
    return items.from === items.to || wordOf(view, items.from).endsWith("ing");
  return isDeterminer(view.classes, items.from) && whole !== null && couldSpeak(view, whole);
}
