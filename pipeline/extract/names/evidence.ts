/** What the words of a name themselves say of its kind. How much that counts stands in weights.ts. */
import { wordAt } from "../tokens.ts";
import { Role } from "./beside-words.ts";
import { evidence } from "./catalogue.ts";
import { type KnownSort, knownName } from "./known-names.ts";
import { plainForm } from "./plain-form.ts";
import { has, isOfSyllables, type Stretch, type Text, traitsAt } from "./runs.ts";
import { Trait } from "./trait.ts";
import { laws, openingHeads } from "./words.ts";

/** Numbers of pieces of evidence (see catalogue.ts). */
export type Evidence = number[];

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
  readonly pieces: readonly (readonly [bit: number, number: number])[];
  readonly mask: number;
  readonly unlisted: number;
  /** The pieces by the bits that were found, as far as they have been asked for: words have few sets of bits. */
  readonly known: Map<number, readonly number[]>;
};

const tellingOf = (where: string, mask = -1): Telling => {
  const kept = told.filter(([bit]) => (bit & mask) !== 0);
  return {
    pieces: kept.map(([bit, name]) => [bit, evidence(`${where}-${name}`)]),
    mask: kept.reduce((all, [bit]) => all | bit, 0),
    unlisted: evidence(`${where}-unlisted`),
    known: new Map(),
  };
};

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

function tell(found: number, { pieces, mask, unlisted, known }: Telling, to: Evidence): void {
  const bits = found & mask;
  let numbers = known.get(bits);
  if (numbers === undefined) {
    numbers = pieces.filter(([bit]) => (bits & bit) !== 0).map(([, number]) => number);
    known.set(bits, numbers);
  }
  for (let at = 0; at < numbers.length; at++) to.push(numbers[at] as number);
  if ((found & listed) === 0) to.push(unlisted);
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
const allOrdinary = evidence("all-ordinary");
const noneOrdinary = evidence("none-ordinary");
const givenAndSurname = evidence("given-and-surname");
const givenAndOther = evidence("given-and-other");
const hasGeneration = evidence("has-generation");
const hasInitials = evidence("has-initials");
const hasStop = evidence("has-stop");
const hasParticle = evidence("has-particle");
const joiners: Readonly<Record<string, number>> = {
  "-": evidence("has-hyphen"),
  "&": evidence("has-ampersand"),
  of: evidence("has-of"),
  "'s": evidence("has-possessive"),
  "’s": evidence("has-possessive"),
  for: evidence("has-for"),
  and: evidence("has-and"),
};

/** What the words of a name themselves say. */
export function ownEvidence(text: Text, stretch: Stretch): Evidence {
  const found: Evidence = [];
  const words = wordsOf(text, stretch);
  found.push(lengths[Math.min(words, 5) - 1] as number);
  if (words === 1) single(text, stretch.first, found);
  else several(text, stretch, words, found);
  if (stretch.end - stretch.first > 1) shapes(text, stretch, found);
  return found;
}

function wordsOf(text: Text, { first: from, end }: Stretch): number {
  let words = 0;
  for (let at = from; at < end; at++) if (!has(text, at, Trait.mark)) words++;
  return words;
}

function single(text: Text, at: number, to: Evidence): void {
  const printed = traitsAt(text, at);
  // "US" is not "us", but in a line of capitals it may be
  const isAcronym = (printed & Trait.upper) !== 0 && text.shouted[at] !== 2;
  const found = isAcronym ? printed & ~(Trait.ordinary | Trait.grammar) : printed;
  tell(found, alone, to);
  const isOrdinary = (found & Trait.ordinary) !== 0;
  if (isOrdinary) to.push((found & properNames) === 0 ? ordinaryOnly : ordinaryToo);
  const word = wordAt(text.tokens, at) as string;
  if (
    ((text.roles[text.tokens.ids[at] as number] as number) & Role.organisation) !== 0 &&
    text.shouted[at] === 0
  )
    to.push(knownSorts.organisation);
  if ((found & Trait.upper) !== 0)
    to.push(word.includes(".") ? dotted : (letters[Math.min(word.length, 6) - 1] as number));
  if (/(?:ists?|isms?|ians?|ese|ers?)$/.test(word)) to.push(ofASort);
  if (isOrdinary && word.endsWith("s")) to.push(plural);
  if (/\d/.test(word)) to.push(hasDigit);
}

function several(text: Text, { first: from, end }: Stretch, words: number, to: Evidence): void {
  let lastAt = end - 1;
  while (lastAt > from && has(text, lastAt, Trait.mark | Trait.generation)) lastAt--;
  const opening = traitsAt(text, from);
  const closing = traitsAt(text, lastAt);
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
  if (ordinary === words) to.push(allOrdinary);
  if (ordinary === 0 && !isHeaded) to.push(noneOrdinary);
  if ((opening & Trait.given) !== 0 && !isHeaded) {
    if ((closing & Trait.surname) !== 0) to.push(givenAndSurname);
    if ((closing & (Trait.ordinary | Trait.organisationHead)) === 0) to.push(givenAndOther);
  }
  // "Anita Hill", but "Virginia Beach"
  const isPerson = words === 2 && (opening & (Trait.given | places)) === Trait.given;
  if (isHeaded && isPerson && (closing & Trait.surname) !== 0 && (closing & Trait.placeHead) !== 0)
    to.push(givenAndSurname);
  acronyms(text, from, lastAt, to);
  if (
    (opening & Trait.organisationHead) !== 0 &&
    openingHeads.has(plainForm(wordAt(text.tokens, from) as string))
  )
    to.push(firstOpeningHead);
  if (laws.has(wordAt(text.tokens, lastAt) as string)) to.push(lastLaw);
  const known = knownName(text.tokens, from, end);
  if (known !== undefined) to.push(knownSorts[known]);
}

/** "SK Hynix", "Samsung SDI"; but "JD Vance". */
function acronyms(text: Text, from: number, lastAt: number, to: Evidence): void {
  if (text.shouted[from] !== 0) return;
  const isAcronym = (at: number): boolean =>
    has(text, at, Trait.upper) && !(wordAt(text.tokens, at) as string).includes(".");
  const opens = isAcronym(from);
  const closes = isAcronym(lastAt);
  if (opens && !closes && !has(text, lastAt, Trait.given | Trait.surname)) to.push(firstAcronym);
  if (closes && !opens && lastAt > from) to.push(lastAcronym);
}

const heads = Trait.organisationHead | Trait.body | Trait.legalForm | Trait.placeHead | Trait.otherHead;

function shapes(text: Text, { first: from, end }: Stretch, to: Evidence): void {
  for (let at = from; at < end; at++) {
    if (has(text, at, Trait.capital)) continue;
    const word = wordAt(text.tokens, at) as string;
    if (word === "-" && isOfSyllables(text, at)) to.push(hasSyllables);
    if (at > from && headed.has(word)) headsOf(text, at - 1, to);
    if (word === ".") to.push(has(text, at - 1, Trait.initial) ? hasInitials : hasStop);
    else if (Object.hasOwn(joiners, word)) to.push(joiners[word] as number);
    else if (has(text, at, Trait.particle)) to.push(hasParticle);
  }
  if (has(text, end - 1, Trait.generation)) to.push(hasGeneration);
}

const headed = new Set(["of", "for", "on"]);

/** "Bank of", "Institute for"; "Gulf of": the head of a name where the rest of it follows. */
function headsOf(text: Text, at: number, to: Evidence): void {
  if (has(text, at, Trait.organisationHead)) to.push(headOf);
  else if (has(text, at, Trait.placeHead)) to.push(placeOf);
}
