/** Cuts runs of words in capitals into what may be names: titles, peoples, days and opening words are cut off. */
import { isGlued, wordAt } from "../tokens.ts";
import { behindPlace } from "./behind-place.ts";
import { byNamedWord, named } from "./beside-words.ts";
import { isDay } from "./days.ts";
import { bodyNames, headingNames } from "./headings.ts";
import { head, holdsHead, isTrade } from "./heads.ts";
import { Inner } from "./inner-words.ts";
import { knownName, knownNameEnd } from "./known-names.ts";
import { cutPeoples } from "./peoples.ts";
import { isLowForm, visitRuns } from "./runs.ts";
import { addStretch, type Stretches } from "./scratch.ts";
import { isSeat } from "./seats.ts";
import { has, isInner, namedAt, type Stretch, type Text, traitsAt } from "./text.ts";
import { isName, Trait } from "./trait.ts";

const [stop, comma, hyphen, slash, ampersand, possessive, curly] = [".", ",", "-", "/", "&", "'s", "’s"].map(
  named,
);
const [of, to, the, inWord, forWord, on, against, and] = "of to the in for on against and"
  .split(" ")
  .map(named);
const [state, affairs, staff, appeals, he] = "state affairs staff appeals he".split(" ").map(named);

const properName = Trait.given | Trait.surname | Trait.city | Trait.country;
// What keeps its capital when a sentence begins with it.
const asName = properName | Trait.upper;

/** Writes down the stretches of a text that may be names, in order. */
export function cutStretches(text: Text): void {
  const { stretches } = text;
  const headings: Stretch[] = [];
  visitRuns(text, (first, end) => {
    if (text.shouted[first] !== 0) headings.push({ first, end });
    else if (isPlain(text, first, end) || has(text, first, Trait.number)) addStretch(stretches, first, end);
    else for (const part of partsOf(text, withoutOpening(text, first, end))) cut(text, part, stretches);
    const next = namedAt(text, end);
    if (next === possessive || next === curly) withPossessive(text, end);
  });
  if (headings.length === 0) return;
  const body = bodyNames(text);
  merge(
    stretches,
    headings.flatMap((run) => headingNames(text, run, body)),
  );
}

/** Puts stretches between those that are written down, by their first tokens; both are in order. */
function merge(stretches: Stretches, added: readonly Stretch[]): void {
  const { first, end } = stretches;
  let from = stretches.count - 1;
  stretches.count += added.length;
  // the last come first: nothing is overwritten before it is moved
  for (let to = stretches.count - 1, next = added.length - 1; next >= 0; to--) {
    const each = added[next] as Stretch;
    const isMoved = from >= 0 && (first[from] as number) > each.first;
    first[to] = isMoved ? (first[from] as number) : each.first;
    end[to] = isMoved ? (end[from] as number) : each.end;
    if (isMoved) from--;
    else next--;
  }
}

const cuts = Trait.grammar | Trait.title | Trait.personNoun | Trait.calendar | Trait.stopped;

/** Words in capitals that nothing has to be cut off from: most runs are. */
function isPlain(text: Text, first: number, end: number): boolean {
  if (end - first === 1) return !has(text, first, cuts);
  for (let at = first; at < end; at++)
    if (!has(text, at, Trait.capital) || has(text, at, cuts | Trait.people)) return false;
  // "Secretary of State Antony Blinken"
  if (has(text, first - 2, Trait.title)) return false;
  return text.begins[first] === 0 || !has(text, first, Trait.ordinary) || has(text, first, asName);
}

/** Drops words of grammar that have their capital from the sentence, or from a heading. */
function withoutOpening(text: Text, first: number, end: number): Stretch {
  let from = first;
  while (from < end && isOpening(text, from, end)) from++;
  return { first: from, end };
}

function isOpening(text: Text, at: number, end: number): boolean {
  const found = traitsAt(text, at);
  if ((found & Trait.mark) !== 0) return true;
  if (isInitial(text, at)) return false;
  // "La Repubblica"
  if (isInner(text, at, Inner.article) && at + 1 < end && has(text, at + 1, Trait.capital)) return false;
  if ((found & Trait.grammar) !== 0)
    return ((found & Trait.upper) === 0 && !opensName(text, at, end)) || text.shouted[at] === 2;
  if (text.begins[at] === 0 || at + 1 >= end) return false;
  // "Bank Mandiri"
  if (wordAt(text.tokens, at) === "bank" && isUnlisted(text, at + 1)) return false;
  if ((found & (asName | Trait.title | Trait.people)) !== 0) return false;
  const last = nextPart(text, { first: at, end }) - 1;
  const isHeaded = has(text, last, head) || has(text, end - 1, head);
  if ((found & Trait.ordinary) === 0 || isHeaded || knownNameEnd(text, at, end) > at) return false;
  if (isOfWords(text, at, last)) return false;
  return has(text, at + 1, Trait.capital) && (end - at > 2 || !isUnlisted(text, at + 1) || isFlat(text, at));
}

/** "First Solar", "He Xiaopeng", "The Hindu": words of grammar that a name may begin with. */
function opensName(text: Text, at: number, end: number): boolean {
  if (at + 1 >= end || !has(text, at + 1, Trait.capital) || text.shouted[at] !== 0) return false;
  // "told The Hindu": the sentence asks for no capital
  if (namedAt(text, at) === the)
    return (
      at + 2 === end &&
      !has(text, at + 1, Trait.given | Trait.surname) &&
      text.begins[at] === 0 &&
      (!has(text, at - 1, Trait.mark) || namedAt(text, at - 1) === comma)
    );
  // nobody puts a name behind the pronoun
  if (namedAt(text, at) === he)
    return !has(text, at + 1, Trait.ordinary | Trait.grammar | Trait.people | Trait.upper);
  if (!isInner(text, at, Inner.numeral)) return false;
  return text.begins[at] === 0 || has(text, end - 1, Trait.organisationHead) || isTrade(text, at + 1);
}

/** "Benchmark Mineral Intelligence": the capital of the second ordinary word is a name's, so the first one's may be. */
function isOfWords(text: Text, at: number, last: number): boolean {
  if (last < at + 1 || isFlat(text, at) || has(text, at, Trait.personNoun) || isOrganisationNoun(text, at))
    return false;
  // "Reliance Retail": of two, the second must be what companies are named after
  if (last === at + 1 && !has(text, last, Trait.organisationHead)) return false;
  for (let next = at + 1; next <= last; next++) {
    if (!has(text, next, Trait.ordinary)) return false;
    if (has(text, next, isName | Trait.title | Trait.personNoun | Trait.people | Trait.upper)) return false;
  }
  return true;
}

const isOrganisationNoun = (text: Text, at: number): boolean => isInner(text, at, Inner.organisationNoun);

const isInitial = (text: Text, at: number): boolean =>
  has(text, at, Trait.initial) && namedAt(text, at + 1) === stop && isGlued(text.tokens, at + 1);

const isUnlisted = (text: Text, at: number): boolean => !has(text, at, isName | Trait.ordinary | Trait.upper);

const isFlat = (text: Text, at: number): boolean => isInner(text, at, Inner.flat);

/** Parts a run at the words between capitals that do not belong to one name. */
function partsOf(text: Text, { first, end }: Stretch): Stretch[] {
  const parts: Stretch[] = [];
  let from = first;
  for (let at = first; at < end; at++) {
    if (has(text, at, Trait.capital) || isLowForm(text, at)) continue;
    const next = nextCapital(text, at, end);
    if (!joins(text, { first: from, end: at }, { first: next, end })) {
      if (at > from) parts.push({ first: from, end: at });
      from = next;
      at = next;
    } else {
      // behind a hyphen may be half of "Ching-te"; behind other words is the rest of the name, perhaps after "the"
      at = namedAt(text, at) === hyphen ? at + 1 : next;
    }
  }
  if (end > from) parts.push({ first: from, end });
  return parts;
}

function nextCapital(text: Text, at: number, end: number): number {
  let next = at;
  while (next < end && !has(text, next, Trait.capital)) next++;
  return next;
}

/** Whether what stands between two parts makes one name of them. */
function joins(text: Text, left: Stretch, right: Stretch): boolean {
  const word = namedAt(text, left.end);
  const last = left.end - 1;
  switch (word) {
    case stop:
    case ampersand:
    case comma:
    case possessive:
    case curly:
      return true;
    case hyphen:
      return isGlued(text.tokens, left.end) && !arePlaces(text, last, left.end + 1);
    case slash:
    case to:
    case the:
      return false;
    case of:
      // "First Solar of Arizona", but "Bank of America"
      if (has(text, last, Trait.legalForm) || isTrade(text, last)) return false;
      if (isPersonBehind(text, right)) return false;
      // "Court of Justice of the European Union"
      if (namedAt(text, last - 1) === of && isWithin(text, left)) return true;
      if (endsWithTitle(text, left) || namedAt(text, last - 1) === hyphen) return false;
      return has(text, last, head | Trait.placeNoun) || isWithin(text, left);
    case inWord:
      // "University in Frankfurt"
      if (!has(text, right.first, Trait.ordinary)) return false;
      if (has(text, right.first, isName | Trait.placeHead | Trait.placeOpener)) return false;
      return has(text, last, Trait.organisationHead | Trait.otherHead) || isWithin(text, left);
    case forWord:
    case on:
    case against:
      if (has(text, right.first, properName)) return false;
      if (has(text, last, Trait.organisationHead | Trait.otherHead)) return true;
      // "Court of Appeals for the Federal Circuit"
      return word === forWord && namedAt(text, last) === appeals && isWithin(text, left);
    case and:
      return isOneWithAnd(text, left, right);
    default:
      // "SAB de CV"
      return (
        has(text, left.end, Trait.particle) &&
        has(text, last, Trait.legalForm) === has(text, right.first, Trait.legalForm)
      );
  }
}

function arePlaces(text: Text, left: number, right: number): boolean {
  const place = Trait.country | Trait.city;
  return has(text, left, place) && has(text, right, place);
}

/** "the Public Investment Fund of Yasir al-Rumayyan": a given name that is nothing else, and a surname or a particle. */
function isPersonBehind(text: Text, { first }: Stretch): boolean {
  if (has(text, first, notPerson | Trait.placeOpener)) return false;
  if (!has(text, first + 1, Trait.capital)) return has(text, first + 1, Trait.particle);
  if (!has(text, first, Trait.given)) return false;
  return has(text, first + 1, Trait.surname | Trait.surnameEnding) && !has(text, first + 1, notPerson);
}

const notPerson =
  head | Trait.ordinary | Trait.city | Trait.town | Trait.region | Trait.country | Trait.people;

const endsWithTitle = (text: Text, { first, end }: Stretch): boolean =>
  has(text, end - 1, Trait.title) && (end - first < 3 || !has(text, end - 1, Trait.organisationHead));

/** "Food and Drug Administration", "Procter and Gamble Co"; but "Chery, BYD and Great Wall Motor". */
function isOneWithAnd(text: Text, left: Stretch, right: Stretch): boolean {
  if (right.first > left.end + 1) return false;
  // "Marks and Spencer"
  const known = knownNameEnd(text, left.first, right.end);
  if (known > left.end && knownName(text, left.first, known) === "organisation") return true;
  const next = nextPart(text, right);
  // "Eli Lilly and Company", "Tiffany and Sons"
  if (next - right.first === 1 && kin.has(wordAt(text.tokens, right.first) as string))
    return !isListed(text, left);
  if (has(text, next - 1, Trait.legalForm))
    return (
      left.end - left.first === 1 &&
      !isListed(text, left) &&
      !has(text, left.first, Trait.mixed | Trait.upper)
    );
  const plain = (at: number): boolean =>
    has(text, at, Trait.ordinary) && !has(text, at, Trait.city | Trait.country | Trait.region | Trait.people);
  if (!plain(left.end - 1) || !plain(right.first)) return false;
  // "Ministry of Health and Welfare"
  if (isWithin(text, left)) return true;
  // "Canadian Solar and First Quantum Minerals"
  if (left.end - left.first > 1 && isTrade(text, left.end - 1)) return false;
  const lasts = Trait.organisationHead | Trait.title | Trait.otherHead;
  return has(text, next - 1, lasts) && next - right.first > 1 && !has(text, left.end - 1, Trait.body);
}

const kin = new Set(["company", "sons", "brothers", "daughters", "associates"]);

const isListed = (text: Text, { first }: Stretch): boolean => namedAt(text, first - 1) === comma;

function nextPart(text: Text, { first, end }: Stretch): number {
  let at = first;
  while (at < end && has(text, at, Trait.capital)) at++;
  return at;
}

function isWithin(text: Text, { first, end }: Stretch): boolean {
  for (let at = first; at < end - 1; at++)
    if (
      has(text, at, Trait.organisationHead) &&
      (namedAt(text, at + 1) === of || namedAt(text, at + 1) === forWord)
    )
      return true;
  return false;
}

/**
 * Lengthens the last stretch by the possessive behind it, where that is part of the name: "Moody's said", "Standard &
 * Poor's has". Nothing that belongs to somebody speaks.
 */
function withPossessive(text: Text, end: number): void {
  const { stretches } = text;
  const place = stretches.count - 1;
  if (place < 0 || stretches.end[place] !== end || !isGlued(text.tokens, end)) return;
  const isActing = acts[namedAt(text, end + 1)] ?? false;
  if (!isActing && !(has(text, end + 1, Trait.sayVerb) && isInner(text, end + 1, Inner.warns))) return;
  const others = Trait.country | Trait.region | Trait.city | Trait.people | Trait.title | Trait.personNoun;
  if (has(text, end - 1, Trait.capital) && !has(text, end - 1, others)) stretches.end[place] = end + 1;
}

const acts = byNamedWord(
  "said says told has had will would could may must".split(" ").map((word) => [word, true]),
);

/** Cuts one part: days, titles and peoples go. */
function cut(text: Text, { first, end }: Stretch, found: Stretches): void {
  const person = behindPlace(text, first, end);
  if (person > first) {
    addStretch(found, first, person);
    cut(text, { first: person, end }, found);
    return;
  }
  for (let at = first; at < end; at++) {
    if (!has(text, at, Trait.calendar) || !isDay(text, at, first, end)) continue;
    cutTitles(text, { first, end: at }, found);
    cut(text, { first: at + 1, end }, found);
    return;
  }
  cutTitles(text, { first, end }, found);
}

function cutTitles(text: Text, part: Stretch, found: Stretches): void {
  if (isSeat(text, part)) return;
  const title = lastTitle(text, part);
  if (title < part.first) {
    cutPeoples(text, part, found);
    return;
  }
  cutPeoples(text, { first: part.first, end: beforeTitle(text, part.first, title) }, found);
  cutPeoples(text, { first: behindStop(text, title + 1, part.end), end: part.end }, found);
}

function behindStop(text: Text, at: number, end: number): number {
  return at < end && namedAt(text, at) === stop ? at + 1 : at;
}

/** The last word of the title that a part holds; below `first` where it holds none. */
function lastTitle(text: Text, { first, end }: Stretch): number {
  for (let at = end - 1; at >= first; at--) if (isTitle(text, at, first, end)) return at;
  return first - 1;
}

function isTitle(text: Text, at: number, first: number, end: number): boolean {
  if (!has(text, at, Trait.capital)) return false;
  if (!has(text, at, Trait.title | Trait.personNoun)) return isOfState(text, at, first, end);
  // "Detective Earl Feugill", but "Attorney General Eric Holder"
  if (has(text, at, Trait.given) && at === end - 2 && at > first && has(text, at - 1, Trait.title))
    return false;
  if (at > first && isSurname(text, at, end)) return false;
  // "Hero MotoCorp"
  if (has(text, at + 1, Trait.mixed) && !has(text, at, Trait.title) && text.begins[at] === 0) return false;
  const next = behindStop(text, at + 1, end);
  if (next >= end) return at === end - 1 && isBareTitle(text, at, first);
  if (!has(text, at, Trait.title) && has(text, at, Trait.given | Trait.surname)) return false;
  return !holdsHead(text, next, end) && has(text, next, Trait.capital) && !isPeople(text, next);
}

/** "President Fleming" is no Fleming of Flanders. */
const isPeople = (text: Text, at: number): boolean =>
  has(text, at, Trait.people) && !has(text, at, Trait.given | Trait.surname);

/** "John Major", "Martin Luther King Jr." */
function isSurname(text: Text, at: number, end: number): boolean {
  const isLast = at === end - 1 || has(text, at + 1, Trait.generation);
  return isLast && has(text, at, Trait.surname) && has(text, at - 1, Trait.given | Trait.surname);
}

/** "Secretary of State Antony Blinken", "Minister of Foreign Affairs …": what the post is of. */
function isOfState(text: Text, at: number, first: number, end: number): boolean {
  if (namedAt(text, first - 1) !== of || !has(text, first - 2, Trait.title) || at + 1 >= end) return false;
  const word = namedAt(text, at);
  return word === state || word === affairs || word === staff;
}

/** "the Prime Minister", "Foreign Minister said": a post without its holder. */
function isBareTitle(text: Text, at: number, first: number): boolean {
  if (!has(text, at, Trait.title) || (has(text, at, Trait.organisationHead) && at > first)) return false;
  if (at === first) return !has(text, at, Trait.given | Trait.surname);
  return has(text, at - 1, Trait.titleModifier | Trait.people | Trait.country | Trait.title | Trait.upper);
}

/** One past the words before a title that are no part of it. */
function beforeTitle(text: Text, first: number, title: number): number {
  let end = title;
  const belongs = Trait.titleModifier | Trait.title | Trait.personNoun | Trait.mark;
  while (end > first && (has(text, end - 1, belongs) || isFiller(text, end - 1))) end--;
  return end;
}

const isFiller = (text: Text, at: number): boolean =>
  !has(text, at, Trait.capital) ||
  (has(text, at, Trait.ordinary) && !has(text, at, isName | Trait.people | head));
