/** Runs of words in capitals, with what joins them: what a name can be made of. */

import { currencyCodes } from "../../lists/currencies.ts";
import { organisationNames } from "../../lists/name-lists.ts";
import { codeOfSymbol } from "../../lists/units.ts";
import { isGlued, surfaceAt, wordAt } from "../tokens.ts";
import { named, Role } from "./beside-words.ts";
import { Inner } from "./inner-words.ts";
import { knownNameEnd } from "./known-names.ts";
import { has, isInner, namedAt, type Text, traitsAt } from "./text.ts";
import { Trait } from "./trait.ts";

const [stop, comma, hyphen, slash, ampersand] = [".", ",", "-", "/", "&"].map(named);
const [the, of, and] = ["the", "of", "and"].map(named);
const plc = named("plc");
const people = named("people");
const children = named("children");
const possessives = ["'s", "’s"].map(named);

// No name is that long; lists without commas, and what is printed in capitals, are cut.
const longest = 24;

/** Visits the runs of a text in order: from one word in capitals to the last that may belong to it. */
export function visitRuns(text: Text, visit: (first: number, end: number) => void): void {
  const { places, count } = text.capitals;
  let end = 0;
  for (let next = 0; next < count; next++) {
    const at = places[next] as number;
    // within the run before
    if (at < end) continue;
    const found = text.bits[at] as number;
    if ((found & Trait.capital) === 0 && !opensLow(text, at)) continue;
    if (has(text, at - 1, Trait.number) && isDigitName(text, at - 1)) {
      end = at + 1;
      visit(at - 1, end);
      continue;
    }
    end = runEnd(text, at);
    if (end > at + 1 || !(isGrammar(text, at, found) || isUnit(text, at))) visit(at, end);
  }
}

/** "3M": a company that lists know by a number and what is printed on to it. */
function isDigitName(text: Text, at: number): boolean {
  const { tokens } = text;
  if (!has(text, at + 1, Trait.capital) || !isGlued(tokens, at + 1) || isGlued(tokens, at)) return false;
  return organisationNames().has(`${wordAt(tokens, at)}${wordAt(tokens, at + 1)}`);
}

/** A word of grammar alone: "The". */
const isGrammar = (text: Text, at: number, found: number): boolean =>
  (found & Trait.grammar) !== 0 && ((found & Trait.upper) === 0 || text.shouted[at] === 2);

/** "200MW", "48 GWh", "NOK 48.20": what an amount is in. */
function isUnit(text: Text, at: number): boolean {
  const isBehind = has(text, at - 1, Trait.number);
  if (!isBehind && !has(text, at + 1, Trait.number)) return false;
  const surface = surfaceAt(text.tokens, at) as string;
  if (isBehind) return isGlued(text.tokens, at) || codeOfSymbol(surface) !== undefined;
  return currencyCodes.has(surface);
}

// Particles that English has for no word of its own; "van" is one where another particle follows.
const pureParticles = new Set(["von", "bin", "ibn", "bint", "de", "del", "della", "di", "dos"]);

/** "al-Sadr", "von der Leyen": a name that begins with a small letter. */
function opensLow(text: Text, at: number): boolean {
  const { tokens } = text;
  if (namedAt(text, at + 1) === hyphen)
    return has(text, at + 2, Trait.capital) && isGlued(tokens, at + 1) && isGlued(tokens, at + 2);
  if (isGlued(tokens, at)) return false;
  const second = has(text, at + 1, Trait.capital) ? 1 : has(text, at + 1, Trait.particle) ? 2 : 0;
  if (second === 0 || !has(text, at + second, Trait.capital) || text.begins[at + second] !== 0) return false;
  const word = wordAt(tokens, at) as string;
  return pureParticles.has(word) || (word === "van" && second === 2);
}

function runEnd(text: Text, first: number): number {
  let end = first + 1;
  const most = first + longest;
  for (let next = nextOf(text, end, first); next > end && next < most; next = nextOf(text, end, first))
    end = next;
  return end;
}

/** One past the next word of a run that goes on at `at`, or `at` where it does not go on. */
function nextOf(text: Text, at: number, first: number): number {
  const { tokens } = text;
  if (at >= tokens.count || (text.begins[at] === 2 && !isGlued(tokens, at))) return at;
  const found = traitsAt(text, at);
  const glued = isGlued(tokens, at);
  if ((found & Trait.capital) !== 0) return text.begins[at] === 1 && isPastStop(text, at) ? at : at + 1;
  if ((found & Trait.number) !== 0) return at;
  if ((found & Trait.mark) !== 0) {
    const word = namedAt(text, at);
    if (glued && word === stop && has(text, at - 1, Trait.initial | Trait.stopped)) return stopEnd(text, at);
    if (word === comma && isListed(text, at, first)) return at + 2;
    if (glued && isOfPeople(text, at, word)) return at + 2;
    if (word === ampersand && has(text, at + 1, Trait.capital)) return at + 2;
    const joins = glued && (word === hyphen || word === slash) && isGlued(tokens, at + 1);
    if (joins && has(text, at + 1, Trait.capital)) return at + 2;
    const isUnknown =
      (traitsAt(text, at + 1) & (Trait.ordinary | Trait.grammar | Trait.number | Trait.mark)) === 0;
    if (
      joins &&
      word === hyphen &&
      isUnknown &&
      !has(text, at - 1, Trait.country | Trait.people | Trait.upper)
    )
      return at + 2;
    if (joins && word === hyphen && isOfSyllables(text, at)) return at + 2;
    if (joins && has(text, at + 1, Trait.particle) && has(text, at + 3, Trait.capital)) return at + 4;
    return at;
  }
  if (glued || text.begins[at] !== 0) return at;
  if (isLowForm(text, at)) return at + 1;
  return particleEnd(text, at) || at;
}

/** "Rolls-Royce Holdings plc": the one legal form that stands in small letters. */
export const isLowForm = (text: Text, at: number): boolean =>
  has(text, at, Trait.legalForm) && namedAt(text, at) === plc;

/**
 * Whether the hyphen at `at` stands between two syllables of a given name, the second of them in a small letter: behind
 * a surname ("Park Ji-won"), or before one ("Ji-young Kim"). "Hong Kong-run" is none.
 */
export function isOfSyllables(text: Text, at: number): boolean {
  if (!isInner(text, at - 1, Inner.syllable) || !isInner(text, at + 1, Inner.syllable)) return false;
  if (has(text, at - 1, Trait.upper | Trait.grammar | Trait.mark)) return false;
  const before = traitsAt(text, at - 2);
  const isBehindSurname =
    (before & Trait.capital) !== 0 &&
    (before & (Trait.grammar | Trait.upper)) === 0 &&
    text.begins[at - 1] === 0 &&
    knownNameEnd(text, at - 2, at) === at - 2;
  if (isBehindSurname) return true;
  const isWord = has(text, at - 1, Trait.ordinary) && has(text, at + 1, Trait.ordinary | Trait.grammar);
  return !isWord && has(text, at + 2, Trait.capital) && text.begins[at + 2] === 0;
}

/** "People's Daily", "Fishermen's Association": what belongs to a sort of people, not to one of them. */
function isOfPeople(text: Text, at: number, word: number): boolean {
  if (!possessives.includes(word) || !has(text, at + 1, Trait.capital)) return false;
  // "Labor Prosecutor's Office"
  const isPost = has(text, at - 1, Trait.title | Trait.personNoun) && has(text, at - 1, Trait.ordinary);
  if (isPost && has(text, at + 1, Trait.body | Trait.organisationHead)) return true;
  const owner = namedAt(text, at - 1);
  if (owner === people || owner === children) return true;
  return has(text, at - 1, Trait.ordinary) && (wordAt(text.tokens, at - 1) as string).endsWith("men");
}

/** "Ministry of Economy, Trade and Industry": fields of one office, in ordinary words. */
function isListed(text: Text, at: number, first: number): boolean {
  if (!isField(text, at - 1) || !isField(text, at + 1)) return false;
  const next = namedAt(text, at + 2);
  if (next !== and && next !== comma) return false;
  for (let head = first; head < at - 1; head++)
    if (has(text, head, Trait.body) && namedAt(text, head + 1) === of) return true;
  return false;
}

function isField(text: Text, at: number): boolean {
  const found = traitsAt(text, at);
  const others = Trait.city | Trait.country | Trait.region | Trait.people;
  return (found & Trait.capital) !== 0 && (found & Trait.ordinary) !== 0 && (found & others) === 0;
}

/** Whether a stop before a word ends a sentence, and is no initial's. */
function isPastStop(text: Text, at: number): boolean {
  return text.tokens.sentences[at] !== text.tokens.sentences[at - 1] || has(text, at - 1, Trait.mark);
}

/** Behind the stop of "J." and "St.", where the name goes on; before it where it does not. */
function stopEnd(text: Text, at: number): number {
  if (!has(text, at + 1, Trait.capital)) return at;
  const isForm = has(text, at - 1, Trait.legalForm);
  if (isForm && has(text, at + 1, Trait.legalForm)) return at + 2;
  return text.begins[at + 1] !== 0 || isForm || has(text, at - 1, Trait.generation) ? at : at + 1;
}

/** "de", "van der", "of the", "and": one past the word in capitals behind them; 0 where none follows. */
function particleEnd(text: Text, at: number): number {
  const { tokens } = text;
  if (has(text, at, Trait.particle)) {
    for (let next = at + 1; next < at + 4; next++) {
      if (has(text, next, Trait.capital) && text.begins[next] === 0) return next + 1;
      if (namedAt(text, next) === hyphen && isGlued(tokens, next)) continue;
      if (!has(text, next, Trait.particle)) break;
    }
  }
  if (((text.asides[at] as number) & Role.joiner) === 0) return 0;
  for (let next = at + 1; next < at + 3; next++) {
    if (has(text, next, Trait.capital) && text.begins[next] !== 2) return next + 1;
    if (namedAt(text, next) !== the) return 0;
  }
  return 0;
}
