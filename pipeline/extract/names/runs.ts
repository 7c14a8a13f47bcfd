/** Runs of words in capitals, with what joins them: what a name can be made of. */

import { currencyCodes } from "../../lists/currencies.ts";
import { codeOfSymbol } from "../../lists/units.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import { isGlued, surfaceAt, type Tokens, wordAt } from "../tokens.ts";
import { asides, named, numberIn, Role } from "./beside-words.ts";
import { inners } from "./inner-words.ts";
import { knownNameEnd } from "./known-names.ts";
import { type Stretches, spaceForTokens, type TokenSpace } from "./scratch.ts";
import { Trait } from "./trait.ts";
import { traits } from "./traits.ts";

export type Text = {
  readonly tokens: Tokens;
  /** The traits of each token, with noughts behind the last. */
  readonly bits: Int32Array;
  /** What each token is beside a name (see beside-words.ts), with noughts behind the last. */
  readonly asides: Int32Array;
  /** What words are within a name (see inner-words.ts), by their numbers. */
  readonly inners: Int32Array;

  /** Whether a token opens a sentence, a line or a quotation: its capital says nothing. */
  readonly begins: Uint8Array;
  /** Whether a token stands in a line that is printed in capitals throughout. */
  readonly shouted: Uint8Array;
  /** What may be names, once that is cut (see segments.ts). */
  readonly stretches: Stretches;
  /** The words of the names, once those are put together (see groups.ts). */
  readonly words: Int32Array;
};

/** Tokens `[first, end)`. */
export type Stretch = { readonly first: number; readonly end: number };

/** The traits of a token; 0 beside the text. */
export function traitsAt({ bits }: Text, at: number): number {
  return at < 0 ? 0 : (bits[at] ?? 0);
}

export const has = (text: Text, at: number, mask: number): boolean => (traitsAt(text, at) & mask) !== 0;

/** The number of the named word that a token is (see beside-words.ts); 0 for others, and beside the text. */
export function namedAt({ asides }: Text, at: number): number {
  return at < 0 ? 0 : numberIn(asides[at] ?? 0);
}

/** Whether a token is something within a name. */
export const isInner = ({ tokens, inners }: Text, at: number, mask: number): boolean =>
  ((inners[tokens.ids[at] as number] as number) & mask) !== 0;

const [stop, comma, hyphen, slash, ampersand] = [".", ",", "-", "/", "&"].map(named);
const [the, of, and] = ["the", "of", "and"].map(named);
const plc = named("plc");
const people = named("people");
const children = named("children");
const possessives = ["'s", "’s"].map(named);

const opensNext = new Set(['"', "“", "``", "‘", "(", "[", "'", ":", "•", "*", "…"]);
const endsSentence = new Set([".", "!", "?", '"']);
const opening = 1;
const ending = 2;
const marks = byteColumn(
  ({ word }) => (opensNext.has(word) ? opening : 0) | (endsSentence.has(word) ? ending : 0),
);

/** Reads where sentences and lines begin. It holds until the next text is read. */
export function textOf(tokens: Tokens): Text {
  const { vocabulary } = tokens;
  const space = spaceForTokens(tokens.count);
  copyOfTokens(tokens, space);
  const text = { ...space, tokens, inners: valuesOf(inners, vocabulary) };
  for (const start of tokens.sentenceStarts) text.begins[start] = 1;
  markLines(text);
  markOpenings(text);
  return text;
}

/** Copied once for each token: what a word's number leads to lies all over the memory. */
function copyOfTokens({ ids, count, vocabulary }: Tokens, { bits, asides: copied }: TokenSpace): void {
  const bitsOf = valuesOf(traits, vocabulary);
  const asideOf = valuesOf(asides, vocabulary);
  for (let at = 0; at < count; at++) {
    const id = ids[at] as number;
    bits[at] = bitsOf[id] as number;
    copied[at] = asideOf[id] as number;
  }
}

/** A capital behind an opening mark says nothing, nor does one behind the number or the dash that opens a sentence. */
function markOpenings({ tokens: { ids, count, vocabulary }, bits, begins }: Text): void {
  const roles = valuesOf(marks, vocabulary);
  for (let at = 0; at < count; at++) {
    if (((bits[at] as number) & (Trait.mark | Trait.number)) === 0 || begins[at + 1] !== 0) continue;
    if (begins[at] !== 0 || ((roles[ids[at] as number] as number) & opening) !== 0) begins[at + 1] = 1;
  }
}

/** The first token of each line, and the number of tokens at the end. */
function linesOf({ text, starts, ends, count }: Tokens): number[] {
  const lines = [0];
  for (let feed = text.indexOf("\n"), at = 1; feed >= 0 && at < count; feed = text.indexOf("\n", feed + 1)) {
    if (feed < (ends[at - 1] as number)) continue;
    at = firstFrom(starts, at, count, feed);
    if (at < count && lines.at(-1) !== at) lines.push(at);
  }
  lines.push(count);
  return lines;
}

/** The first token, from `low` on, that starts behind a place of the text. */
function firstFrom(starts: Int32Array, low: number, high: number, place: number): number {
  let from = low;
  let to = high;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((starts[middle] as number) > place) to = middle;
    else from = middle + 1;
  }
  return from;
}

function markLines(text: Text): void {
  const { tokens, begins } = text;
  const lines = linesOf(tokens);
  const isWrapped = wraps(tokens, lines);
  const roles = valuesOf(marks, tokens.vocabulary);
  for (let line = 1; line < lines.length; line++) {
    const first = lines[line - 1] as number;
    const end = lines[line] as number;
    markLine(text, first, end);
    const length = lengthOf(tokens, first, end);
    const isFull = length >= wrapped && length <= 2 * wrapped;
    const isEnd = ((roles[tokens.ids[end - 1] as number] as number) & ending) !== 0;
    if (!isWrapped || !isFull || isEnd) begins[end] = 2;
  }
}

const lengthOf = ({ starts, ends }: Tokens, first: number, end: number): number =>
  (ends[end - 1] as number) - (starts[first] as number);

// A line that is wrapped goes on; a short one is a heading, a byline or the end of a paragraph.
const wrapped = 50;

/** Whether the lines of a text end where they are full, not where sentences end. */
function wraps(tokens: Tokens, lines: readonly number[]): boolean {
  let full = 0;
  for (let line = 1; line + 1 < lines.length; line++) {
    const end = lines[line] as number;
    const length = lengthOf(tokens, lines[line - 1] as number, end);
    const isFull = length >= wrapped && length <= 2 * wrapped;
    if (isFull && tokens.sentences[end] === tokens.sentences[end - 1]) full++;
  }
  return full > 0.4 * (lines.length - 2);
}

// What a word is otherwise, if it stands in capitals.
const proper =
  Trait.given |
  Trait.surname |
  Trait.city |
  Trait.town |
  Trait.region |
  Trait.country |
  Trait.body |
  Trait.calendar;

/** Marks lines that have letters and hardly any small ones, and headings with all but small words in capitals. */
function markLine(text: Text, first: number, end: number): void {
  const { bits, shouted } = text;
  let words = 0;
  let upper = 0;
  let plain = 0;
  let small = 0;
  let lower = 0;
  for (let at = first; at < end; at++) {
    const found = bits[at] as number;
    if ((found & (Trait.mark | Trait.number)) !== 0) continue;
    words++;
    if ((found & Trait.upper) !== 0) upper++;
    else if ((found & Trait.capital) === 0) {
      if ((found & Trait.grammar) === 0 || (found & Trait.sayVerb) !== 0) lower++;
      small++;
    } else if ((found & Trait.ordinary) !== 0 && (found & proper) === 0) plain++;
    // most lines are prose
    if (lower > 4 && 2 * small > words) return;
  }
  if (words < 3) return;
  // a line that ends as a sentence does is one
  const isSentence = namedAt(text, end - 1) === stop;
  const isHeading = !isSentence && words > 4 && plain > 1 && lower === 0 && 2 * small < words;
  const mark = upper >= 0.8 * words ? 2 : isHeading ? 1 : 0;
  if (mark !== 0) shouted.fill(mark, first, end);
}

// No name is that long; lists without commas, and what is printed in capitals, are cut.
const longest = 24;

/** Visits the runs of a text in order: from one word in capitals to the last that may belong to it. */
export function visitRuns(text: Text, visit: (first: number, end: number) => void): void {
  const { count } = text.tokens;
  for (let at = 0; at < count; ) {
    const found = text.bits[at] as number;
    if ((found & (Trait.capital | Trait.particle)) === 0) {
      at++;
      continue;
    }
    const isCapital = (found & Trait.capital) !== 0;
    if (!isCapital && !opensLow(text, at)) {
      at++;
      continue;
    }
    const end = runEnd(text, at);
    const isName = end > at + 1 || !(isGrammar(text, at, found) || isUnit(text, at));
    if (isName) visit(at, end);
    at = end;
  }
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

/** A syllable of a Korean or Chinese given name, as those are spelled with hyphens: "ji", "won", "ching", "te". */
const syllable =
  /^(?:ch|hs|jh|k[hwy]|gw|h[wy]|sh|t[hsz]|zh|[bdgjmnpr]y|[b-df-hj-np-tw-z])?(?:a[eiouwy]?|e[eiouy]?|eoi?|eou|eui|i[aeu]?|iao|o[eiou]?|u[aeio]?|u[ae]i|y[aeiou]?|yeo|you|yoo|[aeiou]h)(?:n|ng|c?k|l|m|p|t|r)?$/;
const syllables = byteColumn(({ word }) => (word.length < 7 && syllable.test(word) ? 1 : 0));

/**
 * Whether the hyphen at `at` stands between two syllables of a given name, the second of them in a small letter: behind
 * a surname ("Park Ji-won"), or before one ("Ji-young Kim"). "Hong Kong-run" is none.
 */
export function isOfSyllables(text: Text, at: number): boolean {
  const { ids, vocabulary } = text.tokens;
  const isSyllable = valuesOf(syllables, vocabulary);
  if (isSyllable[ids[at - 1] as number] === 0 || isSyllable[ids[at + 1] as number] === 0) return false;
  if (has(text, at - 1, Trait.upper | Trait.grammar | Trait.mark)) return false;
  const before = traitsAt(text, at - 2);
  const isBehindSurname =
    (before & Trait.capital) !== 0 &&
    (before & (Trait.grammar | Trait.upper)) === 0 &&
    text.begins[at - 1] === 0 &&
    knownNameEnd(text.tokens, at - 2, at) === at - 2;
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
