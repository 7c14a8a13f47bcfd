/** Cuts runs of words in capitals into what may be names: titles, peoples, days and opening words are cut off. */
import { isGlued, wordAt } from "../tokens.ts";
import { behindPlace } from "./behind-place.ts";
import { isDay } from "./days.ts";
import { bodyNames, headingNames } from "./headings.ts";
import { knownNameEnd } from "./known-names.ts";
import { has, isLowForm, runsOf, type Stretch, type Text, traitsAt } from "./runs.ts";
import { isSeat } from "./seats.ts";
import { isHead as head, isName, Trait } from "./trait.ts";
import { associations, creeds, namingNumerals, organisationNouns, trades } from "./words.ts";

const properName = Trait.given | Trait.surname | Trait.city | Trait.country;

/** The stretches of a text that may be names, in order. */
export function stretchesOf(text: Text): Stretch[] {
  const runs = runsOf(text);
  const isHeading = ({ first }: Stretch): boolean => text.shouted[first] !== 0;
  if (!runs.some(isHeading)) {
    const found: Stretch[] = [];
    for (const run of runs) addSegments(text, run, found);
    return found;
  }
  const cut = runs.map((run) => (isHeading(run) ? null : segmentsOf(text, run)));
  const body = bodyNames(
    text,
    cut.flatMap((segments) => segments ?? []),
  );
  return cut.flatMap((segments, at) => segments ?? headingNames(text, runs[at] as Stretch, body));
}

/** The stretches of a run that may be names, in order. */
function segmentsOf(text: Text, run: Stretch): Stretch[] {
  const found: Stretch[] = [];
  addSegments(text, run, found);
  return found;
}

function addSegments(text: Text, run: Stretch, to: Stretch[]): void {
  if (isPlain(text, run)) to.push(run);
  else for (const part of partsOf(text, withoutOpening(text, run))) cut(text, part, to);
}

/** One word that nothing has to be cut off from: most runs are. */
function isPlain(text: Text, { first, end }: Stretch): boolean {
  const cuts = Trait.grammar | Trait.title | Trait.personNoun | Trait.calendar | Trait.stopped;
  return end - first === 1 && !has(text, first, cuts);
}

/** Drops words of grammar that have their capital from the sentence, or from a heading. */
function withoutOpening(text: Text, { first, end }: Stretch): Stretch {
  let from = first;
  while (from < end && isOpening(text, from, end)) from++;
  return { first: from, end };
}

function isOpening(text: Text, at: number, end: number): boolean {
  const found = traitsAt(text, at);
  if ((found & Trait.mark) !== 0) return true;
  if (isInitial(text, at)) return false;
  if ((found & Trait.grammar) !== 0)
    return ((found & Trait.upper) === 0 && !opensName(text, at, end)) || text.shouted[at] === 2;
  if (text.begins[at] === 0 || at + 1 >= end) return false;
  // "Bank Mandiri"
  if (wordAt(text.tokens, at) === "bank" && isUnlisted(text, at + 1)) return false;
  if ((found & (properName | Trait.title | Trait.people | Trait.upper)) !== 0) return false;
  const last = nextPart(text, { first: at, end }) - 1;
  const isHeaded = has(text, last, head) || has(text, end - 1, head);
  if ((found & Trait.ordinary) === 0 || isHeaded || knownNameEnd(text.tokens, at, end) > at) return false;
  if (isOfWords(text, at, last)) return false;
  return has(text, at + 1, Trait.capital) && (end - at > 2 || !isUnlisted(text, at + 1) || isFlat(text, at));
}

/** "First Solar", "He Xiaopeng": words of grammar that a name may begin with. */
function opensName(text: Text, at: number, end: number): boolean {
  if (at + 1 >= end || !has(text, at + 1, Trait.capital) || text.shouted[at] !== 0) return false;
  const word = wordAt(text.tokens, at) as string;
  // nobody puts a name behind the pronoun
  if (word === "he") return !has(text, at + 1, Trait.ordinary | Trait.grammar | Trait.people | Trait.upper);
  if (!namingNumerals.has(word)) return false;
  return text.begins[at] === 0 || has(text, end - 1, Trait.organisationHead) || isTrade(text, at + 1);
}

const isTrade = (text: Text, at: number): boolean => trades.has(wordAt(text.tokens, at) as string);

/** "Benchmark Mineral Intelligence": the capital of the second ordinary word is a name's, so the first one's may be. */
function isOfWords(text: Text, at: number, last: number): boolean {
  if (last < at + 2 || isFlat(text, at) || has(text, at, Trait.personNoun) || isOrganisationNoun(text, at))
    return false;
  for (let next = at + 1; next <= last; next++) {
    if (!has(text, next, Trait.ordinary)) return false;
    if (has(text, next, isName | Trait.title | Trait.personNoun | Trait.people | Trait.upper)) return false;
  }
  return true;
}

const isOrganisationNoun = ({ tokens }: Text, at: number): boolean =>
  organisationNouns.has(wordAt(tokens, at) as string);

const isInitial = (text: Text, at: number): boolean =>
  has(text, at, Trait.initial) && wordAt(text.tokens, at + 1) === "." && isGlued(text.tokens, at + 1);

const isUnlisted = (text: Text, at: number): boolean => !has(text, at, isName | Trait.ordinary | Trait.upper);

/** An adverb, or a participle: "Regrettably", "Unseeded". */
const isFlat = (text: Text, at: number): boolean =>
  /(?:ly|ed|ing|est)$/.test(wordAt(text.tokens, at) as string);

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
      at = wordAt(text.tokens, at) === "-" ? at + 1 : next;
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

/** "Islamic State" */
const isState = (text: Text, at: number, end: number): boolean =>
  at === end - 1 && wordAt(text.tokens, at) === "state";

/** Whether what stands between two parts makes one name of them. */
function joins(text: Text, left: Stretch, right: Stretch): boolean {
  const word = wordAt(text.tokens, left.end) as string;
  const last = left.end - 1;
  switch (word) {
    case ".":
    case "&":
    case ",":
    case "'s":
    case "’s":
      return true;
    case "-":
      return isGlued(text.tokens, left.end) && !arePlaces(text, last, left.end + 1);
    case "/":
    case "to":
    case "the":
      return false;
    case "of":
      // "First Solar of Arizona", but "Bank of America"
      if (has(text, last, Trait.legalForm) || isTrade(text, last)) return false;
      if (endsWithTitle(text, left) || wordAt(text.tokens, last - 1) === "-") return false;
      return has(text, last, head | Trait.placeNoun) || isWithin(text, left);
    case "in":
      // "University in Frankfurt"
      if (!has(text, right.first, Trait.ordinary) || has(text, right.first, isName)) return false;
      return has(text, last, Trait.organisationHead | Trait.otherHead) || isWithin(text, left);
    case "for":
    case "on":
    case "against":
      if (has(text, right.first, properName)) return false;
      if (has(text, last, Trait.organisationHead | Trait.otherHead)) return true;
      // "Court of Appeals for the Federal Circuit"
      return word === "for" && wordAt(text.tokens, last) === "appeals" && isWithin(text, left);
    case "and":
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

const endsWithTitle = (text: Text, { first, end }: Stretch): boolean =>
  has(text, end - 1, Trait.title) && (end - first < 3 || !has(text, end - 1, Trait.organisationHead));

/** "Food and Drug Administration", "Procter and Gamble Co"; but "Chery, BYD and Great Wall Motor". */
function isOneWithAnd(text: Text, left: Stretch, right: Stretch): boolean {
  if (right.first > left.end + 1) return false;
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

const isListed = ({ tokens }: Text, { first }: Stretch): boolean => wordAt(tokens, first - 1) === ",";

function nextPart(text: Text, { first, end }: Stretch): number {
  let at = first;
  while (at < end && has(text, at, Trait.capital)) at++;
  return at;
}

function isWithin(text: Text, { first, end }: Stretch): boolean {
  for (let at = first; at < end - 1; at++)
    if (
      has(text, at, Trait.organisationHead) &&
      (wordAt(text.tokens, at + 1) === "of" || wordAt(text.tokens, at + 1) === "for")
    )
      return true;
  return false;
}

/** Cuts one part: days, titles and peoples go. */
function cut(text: Text, { first, end }: Stretch, found: Stretch[]): void {
  const person = behindPlace(text, first, end);
  if (person > first) {
    found.push({ first, end: person });
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

function cutTitles(text: Text, part: Stretch, found: Stretch[]): void {
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
  return at < end && wordAt(text.tokens, at) === "." ? at + 1 : at;
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
  if (wordAt(text.tokens, first - 1) !== "of" || !has(text, first - 2, Trait.title) || at + 1 >= end)
    return false;
  const word = wordAt(text.tokens, at) as string;
  return word === "state" || word === "affairs" || word === "staff";
}

function holdsHead(text: Text, first: number, end: number): boolean {
  for (let at = first; at < end && has(text, at, Trait.capital); at++)
    if (has(text, at, head) && !has(text, at, Trait.given)) return true;
  return false;
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

/** "German carmaker", "Israeli Foreign Ministry": the people's name goes, but for organisations of several words. */
function cutPeoples(text: Text, { first, end }: Stretch, found: Stretch[]): void {
  let from = first;
  let to = end;
  while (to > from && !has(text, to - 1, Trait.capital) && !isEnd(text, to - 1)) to--;
  for (let next = behindPeople(text, from, to); next > from; next = behindPeople(text, from, to)) from = next;
  // "a Rhode Island Democrat"
  if (to - from > 1 && has(text, to - 1, Trait.people) && isPlace(text, from, to - 1)) to--;
  while (from < to && !has(text, from, Trait.capital | Trait.particle)) from++;
  if (from < to) found.push({ first: from, end: withStop(text, to) });
}

function isPlace(text: Text, first: number, end: number): boolean {
  if (end - first === 1) return has(text, first, Trait.country | Trait.region | Trait.city);
  return knownNameEnd(text.tokens, first, end) === end;
}

/** What a name may end with in small letters: a stop, a legal form, the second half of "Ji-won". */
const isEnd = (text: Text, at: number): boolean =>
  isStop(text, at) ||
  isLowForm(text, at) ||
  (wordAt(text.tokens, at - 1) === "-" && isGlued(text.tokens, at));

const isStop = (text: Text, at: number): boolean =>
  has(text, at - 1, Trait.stopped) && wordAt(text.tokens, at) === ".";

/** One past the people's name that stands before another; `at` where there is none, or it belongs to the other. */
function behindPeople(text: Text, at: number, end: number): number {
  const isOfTwo =
    has(text, at, Trait.placeOpener | Trait.country | Trait.city) || wordAt(text.tokens, at) === "sri";
  const last = isOfTwo && has(text, at + 1, Trait.people) && !has(text, at, Trait.people) ? at + 1 : at;
  if (last + 1 >= end || !has(text, last, Trait.people) || knownNameEnd(text.tokens, at, end) > at) return at;
  // "Christian Koitzsch"
  const isGiven = has(text, last, Trait.given) && has(text, last + 1, Trait.capital);
  if (isGiven && !has(text, last + 1, Trait.ordinary | Trait.people | head)) return at;
  return isOwnName(text, last, end) ? at : last + 1;
}

/** "Brazilian Football Confederation", "American Express Co": the people's name is part of it. */
function isOwnName(text: Text, at: number, end: number): boolean {
  if (wordAt(text.tokens, at + 1) === "-") return true;
  const last = end - 1;
  if (has(text, last, Trait.legalForm)) return true;
  if (creeds.has(wordAt(text.tokens, at) as string))
    return holdsHead(text, at + 1, end) || isState(text, at + 1, end);
  const isHeaded =
    has(text, last, Trait.organisationHead | Trait.otherHead) || isAssociation(text, at + 1, end);
  return (end - at > 2 && isHeaded) || isTrade(text, last);
}

/** "German Association of the Automotive Industry"; but the Chinese have a Ministry of Commerce. */
function isAssociation(text: Text, first: number, end: number): boolean {
  for (let at = first; at < end - 1; at++)
    if (associations.has(wordAt(text.tokens, at) as string) && !has(text, at + 1, Trait.capital)) return true;
  return false;
}

/** The stop of an abbreviation that ends a name belongs to it, unless it ends the sentence. */
function withStop(text: Text, end: number): number {
  const { tokens } = text;
  const isStop = wordAt(tokens, end) === "." && isGlued(tokens, end) && has(text, end - 1, Trait.stopped);
  return isStop && tokens.sentences[end + 1] === tokens.sentences[end] ? end + 1 : end;
}
