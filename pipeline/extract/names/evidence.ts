/** What the words of a name themselves say of its kind. How much that counts stands in weights.ts. */
import { wordAt } from "../tokens.ts";
import { byNamedWord, named, Role } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import { Inner } from "./inner-words.ts";
import type { KnownSort } from "./known-beginnings.ts";
import { knownName } from "./known-names.ts";
import { type Pieces, push } from "./pieces.ts";
import { isOfSyllables } from "./runs.ts";
import { has, innerAt, isInner, namedAt, type Text, traitsAt } from "./text.ts";
import { Trait } from "./trait.ts";

/** Traits that say something of a name of one word, and of the first, an inner and the last word of a longer one. */
const told: readonly (readonly [bit: number, name: string])[] = [
  [Trait.given, "given"],
  [Trait.surname, "surname"],
  [Trait.surnameEnding, "surname-ending"],
  [Trait.city, "city"],
  [Trait.town, "town"],
  [Trait.region, "region"],
  [Trait.country, "country"],
  [Trait.people, "people"],
  [Trait.organisationHead, "organisation-head"],
  [Trait.body, "body"],
  [Trait.legalForm, "legal-form"],
  [Trait.placeHead, "place-head"],
  [Trait.placeOpener, "place-opener"],
  [Trait.placeEnding, "place-ending"],
  [Trait.otherHead, "other-head"],
  [Trait.ordinary, "ordinary"],
  [Trait.title, "title"],
  [Trait.titleModifier, "title-modifier"],
  [Trait.personNoun, "person-noun"],
  [Trait.placeNoun, "place-noun"],
  [Trait.upper, "upper"],
  [Trait.mixed, "mixed"],
  [Trait.grammar, "grammar"],
  [Trait.calendar, "calendar"],
  [Trait.initial, "initial"],
];

type Telling = {
  /** The pieces of the traits, by the places of their bits. */
  readonly numbers: Uint16Array;
  readonly mask: number;
  readonly unlisted: number;
};

const positionOf = (bit: number): number => 31 - Math.clz32(bit);

function tellingOf(where: string, mask = -1): Telling {
  const kept = told.filter(([bit]) => (bit & mask) !== 0);
  const numbers = new Uint16Array(32);
  for (const [bit, name] of kept) numbers[positionOf(bit)] = evidence(`${where}-${name}`);
  return {
    numbers,
    mask: kept.reduce((all, [bit]) => all | bit, 0),
    unlisted: evidence(`${where}-unlisted`),
  };
}

const places = Trait.city | Trait.town | Trait.region | Trait.country;
const properNames = Trait.given | Trait.surname | Trait.city | Trait.town | Trait.region | Trait.country;
const listed = properNames | Trait.people | Trait.ordinary | Trait.upper | Trait.grammar;
const alone = tellingOf("is");
const first = tellingOf("first");
const last = tellingOf("last");
const inner = tellingOf(
  "inner",
  Trait.organisationHead |
    Trait.placeHead |
    Trait.otherHead |
    Trait.initial |
    Trait.given |
    Trait.country |
    Trait.city,
);

/** Adds the pieces of the traits that were found, in the order of their bits. */
function tell(found: number, { numbers, mask, unlisted }: Telling, to: Pieces): void {
  for (let rest = found & mask; rest !== 0; rest &= rest - 1)
    push(to, numbers[positionOf(rest & -rest)] as number);
  if ((found & listed) === 0) push(to, unlisted);
}

const lengths = [1, 2, 3, 4, 5].map((words) => evidence(`words-${words}`));
const letters = [1, 2, 3, 4, 5, 6].map((count) => evidence(`letters-${count}`));
const knownSorts: Readonly<Record<KnownSort, number>> = {
  country: evidence("is-country"),
  city: evidence("is-city"),
  town: evidence("is-town"),
  region: evidence("is-region"),
  organisation: evidence("is-organisation"),
};
const wholeOrganisation = evidence("is-whole-organisation");
const allUpper = evidence("all-upper");
const hasArabicParticle = evidence("has-arabic-particle");
const firstStorm = evidence("first-storm");
const ordinaryOnly = evidence("is-ordinary-only");
const ordinaryToo = evidence("is-ordinary-too");
const dotted = evidence("is-dotted");
const ofASort = evidence("is-of-a-sort");
const plural = evidence("is-plural");
const headOf = evidence("inner-organisation-head-of");
const placeOf = evidence("inner-place-head-of");
const firstAcronym = evidence("first-acronym");
const lastAcronym = evidence("last-acronym");
const hasSyllables = evidence("has-syllables");
const hasDigit = evidence("has-digit");
const lastLaw = evidence("last-law");
const firstOpeningHead = evidence("first-opening-head");
const firstArticle = evidence("first-article");
const lastCompanyEnding = evidence("last-company-ending");
const isCompanyEnding = evidence("is-company-ending");
const ofCompound = evidence("all-of-one-compound");
const allOrdinary = evidence("all-ordinary");
const noneOrdinary = evidence("none-ordinary");
const givenAndSurname = evidence("given-and-surname");
const givenAndOther = evidence("given-and-other");
const hasGeneration = evidence("has-generation");
const hasInitials = evidence("has-initials");
const hasStop = evidence("has-stop");
const hasParticle = evidence("has-particle");
const joiners: readonly (readonly [word: string, name: string])[] = [
  ["-", "has-hyphen"],
  ["&", "has-ampersand"],
  ["of", "has-of"],
  ["'s", "has-possessive"],
  ["’s", "has-possessive"],
  ["for", "has-for"],
  ["and", "has-and"],
];
/** By the numbers of named words. */
const joinerOf: readonly (number | undefined)[] = byNamedWord(
  joiners.map(([word, name]) => [word, evidence(name)]),
);
const [stop, hyphen, of, forWord, on] = [".", "-", "of", "for", "on"].map(named);

/** Adds what the words of a name themselves say. */
export function ownEvidence(text: Text, from: number, end: number, to: Pieces): void {
  const words = wordsOf(text, from, end);
  push(to, lengths[Math.min(words, 5) - 1] as number);
  if (words === 1) single(text, from, to);
  else several(text, from, end, words, to);
  if (end - from > 1) shapes(text, from, end, to);
}

function wordsOf(text: Text, from: number, end: number): number {
  let words = 0;
  for (let at = from; at < end; at++) if (!has(text, at, Trait.mark)) words++;
  return words;
}

function single(text: Text, at: number, to: Pieces): void {
  const printed = traitsAt(text, at);
  // "US" is not "us", but in a line of capitals it may be
  // "IndiGo" is no colour
  const isAcronym = (printed & (Trait.upper | Trait.mixed)) !== 0 && text.shouted[at] !== 2;
  const found = isAcronym ? printed & ~(Trait.ordinary | Trait.grammar) : printed;
  tell(found, alone, to);
  const isOrdinary = (found & Trait.ordinary) !== 0;
  if (isOrdinary) push(to, (found & properNames) === 0 ? ordinaryOnly : ordinaryToo);
  const aside = text.asides[at] as number;
  if ((aside & Role.organisation) !== 0 && text.shouted[at] === 0) push(to, knownSorts.organisation);
  if ((found & Trait.upper) !== 0) {
    const { length } = wordAt(text.tokens, at) as string;
    push(to, isInner(text, at, Inner.dotted) ? dotted : (letters[Math.min(length, 6) - 1] as number));
  }
  if ((found & listed) === 0 && isInner(text, at, Inner.companyEnding)) push(to, isCompanyEnding);
  if (isInner(text, at, Inner.ofASort)) push(to, ofASort);
  if (isOrdinary && (aside & Role.plural) !== 0) push(to, plural);
  if (isInner(text, at, Inner.hasDigit)) push(to, hasDigit);
}

function several(text: Text, from: number, end: number, words: number, to: Pieces): void {
  let lastAt = end - 1;
  while (lastAt > from && has(text, lastAt, Trait.mark | Trait.generation)) lastAt--;
  const known = knownName(text, from, end);
  const opening = traitsAt(text, from);
  // the house of "White House" is no organisation's
  const closing =
    traitsAt(text, lastAt) & (known === undefined || known === "organisation" ? -1 : ~organisationHeads);
  const isHeaded = (closing & heads) !== 0;
  tell(isHeaded ? opening & ~Trait.given & ~Trait.surname : opening, first, to);
  tell(isHeaded ? closing & ~Trait.given & ~Trait.surname : closing, last, to);
  let within = Trait.ordinary;
  let ordinary = 0;
  for (let at = from; at < end; at++) {
    const found = traitsAt(text, at);
    if ((found & Trait.mark) === 0 && (found & Trait.ordinary) !== 0) ordinary++;
    if (at > from && at < lastAt && (found & Trait.mark) === 0) within |= found;
  }
  tell(within, inner, to);
  if (ordinary === words) push(to, allOrdinary);
  if (ordinary === 0 && !isHeaded) push(to, noneOrdinary);
  if ((opening & Trait.given) !== 0 && !isHeaded) {
    if ((closing & Trait.surname) !== 0) push(to, givenAndSurname);
    if ((closing & (Trait.ordinary | Trait.organisationHead)) === 0) push(to, givenAndOther);
  }
  // "Anita Hill", but "Virginia Beach"
  const isPerson = words === 2 && (opening & (Trait.given | places)) === Trait.given;
  if (isHeaded && isPerson && (closing & Trait.surname) !== 0 && (closing & Trait.placeHead) !== 0)
    push(to, givenAndSurname);
  acronyms(text, from, lastAt, to);
  const innerOfFirst = innerAt(text, from);
  const innerOfLast = innerAt(text, lastAt);
  if ((opening & Trait.organisationHead) !== 0 && (innerOfFirst & Inner.openingHead) !== 0)
    push(to, firstOpeningHead);
  if ((innerOfLast & Inner.law) !== 0) push(to, lastLaw);
  // "Le Thi Thu Thuy" has none
  if ((innerOfFirst & Inner.article) !== 0 && words < 4) push(to, firstArticle);
  if ((innerOfFirst & Inner.storm) !== 0) push(to, firstStorm);
  if ((innerOfLast & Inner.companyEnding) !== 0 && (closing & listed) === 0) push(to, lastCompanyEnding);
  if (end - from === 3 && isCompound(text, from, opening, closing)) push(to, ofCompound);
  if (known === "organisation" || has(text, from, Trait.number)) push(to, wholeOrganisation);
  else if (known !== undefined) push(to, knownSorts[known]);
}

// "Obama-Clinton", "African-American", "Asia-Pacific": what stands beside a hyphen and makes no name with it
const beside = Trait.given | Trait.people | Trait.country | Trait.region | Trait.ordinary | Trait.upper;

/** "Hapag-Lloyd", "Kamoa-Kakula": one word, of which a half at most is a surname. */
function isCompound(text: Text, from: number, opening: number, closing: number): boolean {
  if (namedAt(text, from + 1) !== hyphen || (closing & Trait.capital) === 0) return false;
  return ((opening | closing) & beside) === 0 && (opening & closing & (Trait.surname | Trait.city)) === 0;
}

/** "SK Hynix", "Samsung SDI"; but "JD Vance". */
function acronyms(text: Text, from: number, lastAt: number, to: Pieces): void {
  if (text.shouted[from] !== 0) return;
  const isAcronym = (at: number): boolean => has(text, at, Trait.upper) && !isInner(text, at, Inner.dotted);
  const opens = isAcronym(from);
  const closes = isAcronym(lastAt);
  // "CMA CGM"
  if (opens && closes && lastAt === from + 1) push(to, allUpper);
  if (opens && !closes && !has(text, lastAt, Trait.given | Trait.surname)) push(to, firstAcronym);
  if (closes && !opens && lastAt > from) push(to, lastAcronym);
}

const organisationHeads = Trait.organisationHead | Trait.body;
const heads = Trait.organisationHead | Trait.body | Trait.legalForm | Trait.placeHead | Trait.otherHead;

function shapes(text: Text, from: number, end: number, to: Pieces): void {
  for (let at = from; at < end; at++) {
    if (has(text, at, Trait.capital)) continue;
    const word = namedAt(text, at);
    if (word === hyphen && isOfSyllables(text, at)) push(to, hasSyllables);
    if (at > from && (word === of || word === forWord || word === on)) headsOf(text, at - 1, to);
    const joiner = joinerOf[word];
    if (word === stop) push(to, has(text, at - 1, Trait.initial) ? hasInitials : hasStop);
    else if (joiner !== undefined) push(to, joiner);
    else if (has(text, at, Trait.particle)) {
      push(to, hasParticle);
      // "Bab el-Mandeb" is a strait
      if (arabic.has(wordAt(text.tokens, at) as string) && at > from && !has(text, from, Trait.placeOpener))
        push(to, hasArabicParticle);
    }
  }
  if (has(text, end - 1, Trait.generation)) push(to, hasGeneration);
}

const arabic = new Set(["al", "el", "bin", "ibn", "bint"]);

/** "Bank of", "Institute for"; "Gulf of": the head of a name where the rest of it follows. */
function headsOf(text: Text, at: number, to: Pieces): void {
  if (has(text, at, Trait.organisationHead)) push(to, headOf);
  else if (has(text, at, Trait.placeHead)) push(to, placeOf);
}
