/** The names of peoples before and behind others, which are cut off: "German carmaker". */
import { isGlued } from "../tokens.ts";
import { named } from "./beside-words.ts";
import { head, holdsHead, isTrade } from "./heads.ts";
import { Inner } from "./inner-words.ts";
import { knownNameEnd } from "./known-names.ts";
import { isLowForm } from "./runs.ts";
import { addStretch, type Stretches } from "./scratch.ts";
import { has, isInner, namedAt, type Stretch, type Text } from "./text.ts";
import { Trait } from "./trait.ts";

const [stop, hyphen, state, sri] = [".", "-", "state", "sri"].map(named);

/** "German carmaker", "Israeli Foreign Ministry": the people's name goes, but for organisations of several words. */
export function cutPeoples(text: Text, { first, end }: Stretch, found: Stretches): void {
  let from = first;
  let to = end;
  while (to > from && !has(text, to - 1, Trait.capital) && !isEnd(text, to - 1)) to--;
  for (let next = behindPeople(text, from, to); next > from; next = behindPeople(text, from, to)) from = next;
  // "a Rhode Island Democrat"
  if (to - from > 1 && has(text, to - 1, Trait.people) && isPlace(text, from, to - 1)) to--;
  while (from < to && !has(text, from, Trait.capital | Trait.particle)) from++;
  if (from < to) addStretch(found, from, withStop(text, to));
}

function isPlace(text: Text, first: number, end: number): boolean {
  if (end - first === 1) return has(text, first, Trait.country | Trait.region | Trait.city);
  return knownNameEnd(text, first, end) === end;
}

/** What a name may end with in small letters: a stop, a legal form, the second half of "Ji-won". */
const isEnd = (text: Text, at: number): boolean =>
  isStop(text, at) || isLowForm(text, at) || (namedAt(text, at - 1) === hyphen && isGlued(text.tokens, at));

const isStop = (text: Text, at: number): boolean =>
  has(text, at - 1, Trait.stopped) && namedAt(text, at) === stop;

/** One past the people's name that stands before another; `at` where there is none, or it belongs to the other. */
function behindPeople(text: Text, at: number, end: number): number {
  const last = isOfTwo(text, at) ? at + 1 : at;
  if (last + 1 >= end || !has(text, last, Trait.people) || knownNameEnd(text, at, end) > at) return at;
  // "Christian Koitzsch"
  const isGiven = has(text, last, Trait.given) && has(text, last + 1, Trait.capital);
  if (isGiven && !has(text, last + 1, Trait.ordinary | Trait.people | head)) return at;
  return isOwnName(text, last, end) ? at : last + 1;
}

/** "South African", "Sri Lankan" */
function isOfTwo(text: Text, at: number): boolean {
  if (!has(text, at + 1, Trait.people) || has(text, at, Trait.people)) return false;
  return has(text, at, Trait.placeOpener | Trait.country | Trait.city) || namedAt(text, at) === sri;
}

/** "Brazilian Football Confederation", "American Express Co": the people's name is part of it. */
function isOwnName(text: Text, at: number, end: number): boolean {
  if (namedAt(text, at + 1) === hyphen) return true;
  const last = end - 1;
  if (has(text, last, Trait.legalForm)) return true;
  if (isInner(text, at, Inner.creed)) return holdsHead(text, at + 1, end) || isState(text, at + 1, end);
  const isHeaded =
    has(text, last, Trait.organisationHead | Trait.otherHead) || isAssociation(text, at + 1, end);
  return (end - at > 2 && isHeaded) || isTrade(text, last);
}

/** "German Association of the Automotive Industry"; but the Chinese have a Ministry of Commerce. */
function isAssociation(text: Text, first: number, end: number): boolean {
  for (let at = first; at < end - 1; at++)
    if (isInner(text, at, Inner.association) && !has(text, at + 1, Trait.capital)) return true;
  return false;
}

/** The stop of an abbreviation that ends a name belongs to it, unless it ends the sentence. */
function withStop(text: Text, end: number): number {
  const { tokens } = text;
  const isStop = namedAt(text, end) === stop && isGlued(tokens, end) && has(text, end - 1, Trait.stopped);
  return isStop && tokens.sentences[end + 1] === tokens.sentences[end] ? end + 1 : end;
}

/** "Islamic State" */
const isState = (text: Text, at: number, end: number): boolean =>
  at === end - 1 && namedAt(text, at) === state;
