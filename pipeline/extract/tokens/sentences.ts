/** Where sentences end: at a stop that is no abbreviation's, and at every blank line. */
import { breaksParagraph } from "./blank-lines.ts";
import { shapeAt, type Tokens, wordAt } from "./columns.ts";
import type { Scratch } from "./scratch.ts";
import { Shape } from "./shape.ts";
import type { Word } from "./word.ts";
import { byteColumn, valuesOf } from "./word-column.ts";

type Columns = Omit<Tokens, "sentences" | "sentenceStarts">;

// Abbreviations whose stop does not end a sentence when a small letter, a number or a bracket follows.
const abbreviations = new Set(
  (
    "jr sr inc corp co ltd bros no nos vol pp fig figs ed eds al dept est approx rs " +
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun"
  ).split(" "),
);
// Abbreviations that stand before names only: even at what looks like an end, the sentence goes on.
const titles = new Set(
  (
    "mr mrs ms mx dr drs prof profs rev hon gov govs sen sens rep reps pres gen gens col lt sgt capt cmdr maj adm " +
    "amb atty det supt messrs v vs"
  ).split(" "),
);
const closers = new Set(["”", "’", '"', "'", "''", ")", "]", "»"]);
// Marks that go on with a sentence: "Yahoo!, which", "(R-Fla.), who".
const continuers = new Set([",", ";", ":"]);
const enders = new Set(["!", "?", "…"]);

// What a word can be where a sentence may end, as bits.
const closes = 1;
const ends = 2;
const stops = 4;
const isDotted = 8;
const goesWith = 16;
const isTitle = 32;
const isAbbreviation = 64;
// Only these end a sentence, or stand after its end.
const atEnd = closes | ends | stops | isDotted;
const roles = byteColumn(({ surface, word, shape }: Word): number => {
  if (shape === Shape.mark) return roleOfMark(word);
  const dotted = shape === Shape.upper && surface.endsWith(".") ? isDotted : 0;
  return dotted | (titles.has(word) ? isTitle : 0) | (abbreviations.has(word) ? isAbbreviation : 0);
});

function roleOfMark(word: string): number {
  if (closers.has(word)) return closes;
  if (enders.has(word)) return ends;
  return word === "." ? stops : continuers.has(word) ? goesWith : 0;
}

type Text = Columns & {
  /** The role of each word of the vocabulary. */
  readonly roleOf: Uint8Array;
};

const roleAt = ({ ids, roleOf }: Text, at: number): number => roleOf[ids[at] as number] as number;

/** The sentence of each token, and the first token of each sentence. Every blank line begins a new one. */
export function sentencesOf(
  tokens: Columns,
  scratch: Pick<Scratch, "places">,
): Pick<Tokens, "sentences" | "sentenceStarts"> {
  const { text, count, starts, ends: tokenEnds, vocabulary, ids } = tokens;
  const cut: Text = {
    text,
    count,
    starts,
    ends: tokenEnds,
    vocabulary,
    ids,
    roleOf: valuesOf(roles, vocabulary),
  };
  const firsts = count > 0 ? [0] : [];
  const { places } = scratch;
  const asked = placesToAsk(cut, places);
  let ended = false;
  let before = -1;
  for (let next = 0; next < asked; next++) {
    const at = places[next] as number;
    // a word stands between, with which the next sentence has begun
    if (ended && at > before + 1) {
      firsts.push(before + 1);
      ended = false;
    }
    before = at;
    const role = roleAt(cut, at) & atEnd;
    const gap = at > 0 ? (starts[at] as number) - (tokenEnds[at - 1] as number) : 0;
    // A closing mark that stands directly at the end of the sentence still belongs to it.
    if ((ended && !(gap === 0 && role === closes)) || (gap > 1 && breaksParagraph(cut, at))) {
      firsts.push(at);
      ended = false;
    }
    // A closing mark leaves the sentence as ended as it was.
    if (role !== closes) ended = role !== 0 && endsAt(cut, at, role, firsts.at(-1) as number);
  }
  if (ended && before + 1 < count) firsts.push(before + 1);
  firsts.push(count);
  return { sentences: sentencesFrom(firsts, count), sentenceStarts: new Int32Array(firsts) };
}

/**
 * Writes down the tokens at which a sentence may end or begin: those that can end one or stand behind its end, and those
 * behind more than a blank. Returns how many there are. Each token is written, and kept if it is one: no processor can
 * guess which are.
 */
function placesToAsk({ count, starts, ends: tokenEnds, ids, roleOf }: Text, places: Int32Array): number {
  let found = 0;
  let end = 0;
  for (let at = 0; at < count; at++) {
    places[found] = at;
    const role = (roleOf[ids[at] as number] as number) & atEnd;
    // negative where there is more than a blank
    const room = end + 1 - (starts[at] as number);
    end = tokenEnds[at] as number;
    found += (-role | room) >>> 31;
  }
  return found;
}

/** The sentence of each token by the first tokens of the sentences, and the number of tokens at the end. */
function sentencesFrom(firsts: readonly number[], count: number): Int32Array {
  const sentences = new Int32Array(count);
  for (let sentence = 1; sentence + 1 < firsts.length; sentence++) {
    const end = firsts[sentence + 1] as number;
    for (let at = firsts[sentence] as number; at < end; at++) sentences[at] = sentence;
  }
  return sentences;
}

/** Whether the sentence that begins at token `start` ends at token `at`. */
function endsAt(text: Text, at: number, role: number, start: number): boolean {
  if (role === isDotted) return endsAtAbbreviation(text, at);
  if (isListNumber(text, at, start)) return false;
  if (role === ends) return !goesOn(text, at);
  return at + 1 >= text.count || (endsAtStop(text, at) && !goesOn(text, at));
}

/** "1." at the head of a paragraph numbers the sentence that follows. */
function isListNumber(text: Text, at: number, sentenceStart: number): boolean {
  return at === sentenceStart + 1 && shapeAt(text, sentenceStart) === Shape.number;
}

function endsAtStop(text: Text, at: number): boolean {
  const { starts, ends: tokenEnds } = text;
  const next = at + 1;
  const follows = starts[next] === tokenEnds[at] && roleAt(text, next) !== closes;
  if (at === 0 || starts[at] !== tokenEnds[at - 1]) return !follows;
  const previous = wordAt(text, at - 1) as string;
  const role = roleAt(text, at - 1);
  if ((role & isTitle) !== 0) return false;
  // "J. Smith": a single capital before the stop is an initial; "St. Paul", but "Wall St. It"
  const isInitial = previous.length === 1 && shapeAt(text, at - 1) === Shape.capitalised && previous !== "i";
  if (isInitial || previous === "st") return opensSentence(text, next);
  if (follows) return role === ends;
  const isAbbreviated = (role & isAbbreviation) !== 0;
  return !(isAbbreviated && (shapeAt(text, next) === Shape.number || wordAt(text, next) === "("));
}

/** "the U.S. Congress" goes on, "in the U.S. The" does not: only a function word in capitals opens a sentence. */
function endsAtAbbreviation(tokens: Text, at: number): boolean {
  return at + 1 >= tokens.count || opensSentence(tokens, at + 1);
}

/** A function word in capitals; a single letter with a stop is one more initial. */
function opensSentence(text: Text, at: number): boolean {
  const word = wordAt(text, at) as string;
  return (
    sentenceOpeners.has(word) &&
    shapeAt(text, at) === Shape.capitalised &&
    !(word.length === 1 && wordAt(text, at + 1) === "." && text.starts[at + 1] === text.ends[at])
  );
}

const sentenceOpeners = new Set(
  (
    "the a an this that these those it he she they we i you in on at but and for as if when while after before " +
    "there his her its their our my with by from to so what who how why no not yet still however meanwhile"
  ).split(" "),
);

/**
 * Whether what follows in the paragraph, closing marks apart, is a small letter or a mark that goes on with the
 * sentence, or one more stop, for which the question comes again.
 */
function goesOn(text: Text, at: number): boolean {
  const { starts, ends: tokenEnds, count } = text;
  for (let next = at + 1; next < count && !breaksParagraph(text, next); next++) {
    const role = roleAt(text, next);
    if (role === closes) continue;
    if (shapeAt(text, next) === Shape.lower || role === stops) return true;
    return starts[next] === tokenEnds[next - 1] && role === goesWith;
  }
  return false;
}
