/**
 * The text as the rules of attribution see it: one class an item, where an item is a word, a whole quoted passage, or
 * the end of a sentence or paragraph.
 */
import type { NameFinding } from "../../../schemas/findings/name.ts";
import { classesOf } from "../language/classify.ts";
import { codeOf } from "../language/lexicon.ts";
import { isOrdinary } from "../names/ordinary.ts";
import { plainForm } from "../names/plain-form.ts";
import { traits } from "../names/traits.ts";
import { bitsByWord, byteColumn, valuesOf, type WordColumn } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, surfaceAt, type Tokens } from "../tokens.ts";
import { quotations } from "./lexicon.ts";
import { breakBefore, type Passage } from "./passages.ts";
import { isNamedWork } from "./works.ts";

export type View = {
  readonly tokens: Tokens;
  readonly classes: string;
  /**
   * First token of each item, and the number of tokens at the end. A boundary holds no token: its first is the next
   * item's.
   */
  readonly first: Int32Array;
  /** The passages that are items, in order. */
  readonly passages: readonly PassageItem[];
  /** The names of the text outside of passages, in order, by their items. */
  readonly names: readonly NameItems[];
  /** For each item of a name, one more than the name's place among them; for each passage, one less, below 0; else 0. */
  readonly places: Int32Array;
  /** All names of the text, in order. */
  readonly found: readonly NameFinding[];
};

/** The items of a name, both inclusive, and what was found there. */
export type NameItems = {
  readonly from: number;
  readonly to: number;
  readonly name: NameFinding;
};

export type PassageItem = { readonly item: number; readonly passage: Passage };

/** The passage that an item is. */
export function passageAt({ passages, places }: View, item: number): Passage | undefined {
  const place = item < 0 ? 0 : (places[item] ?? 0);
  return place < 0 ? (passages[-place - 1] as PassageItem).passage : undefined;
}

/** The first word of an item in lower case; "" where there is no such item. */
export function wordOf({ tokens: { ids, count, vocabulary }, first }: View, item: number): string {
  const at = item < 0 ? count : (first[item] ?? count);
  return at < count ? (vocabulary.words[ids[at] as number] as string) : "";
}

/** What a column says of an item's first word; 0 where there is none. */
export function numberOf<Values extends Uint8Array | Int32Array>(
  column: WordColumn<Values>,
  { tokens: { ids, count, vocabulary }, first }: View,
  item: number,
): number {
  const at = item < 0 ? count : (first[item] ?? count);
  return at < count ? (valuesOf(column, vocabulary)[ids[at] as number] as number) : 0;
}

const isEnd = /^[.?!]$/;
const isStop = /^[,.;:]$/;
/** Whether the first word of an item has one of these traits (bits of `Trait`, see names/trait.ts). */
export const hasTrait = (view: View, item: number, trait: number): boolean =>
  (numberOf(traits, view, item) & trait) !== 0;

const asking = new Set(["?", "!", "…", "-", "—", "–"]);

const codes = {
  passage: codeOf(quotations, "passage"),
  capitalised: codeOf(quotations, "capitalised"),
  sentenceEnd: codeOf(quotations, "sentenceEnd"),
  openEnd: codeOf(quotations, "openEnd"),
  paragraphEnd: codeOf(quotations, "paragraphEnd"),
  dash: codeOf(quotations, "dash"),
  hyphen: codeOf(quotations, "hyphen"),
  pronoun: codeOf(quotations, "pronoun"),
  adverb: codeOf(quotations, "adverb"),
  possessive: codeOf(quotations, "possessive"),
  contracted: codeOf(quotations, "contracted"),
  hyphenOrDash: codeOf(quotations, "hyphenOrDash"),
};

/** Folds the tokens into items. What stands within a name is read as one more word in capitals, whatever it is elsewhere. */
export function viewOf(tokens: Tokens, quoted: readonly Passage[], found: readonly NameFinding[]): View {
  const { count, sentenceStarts, starts, ids, vocabulary } = tokens;
  const size = count + sentenceStarts.length + quoted.length;
  const first = new Int32Array(size + 1);
  const classes = Buffer.allocUnsafe(size);
  const passages: PassageItem[] = [];
  const names: NameItems[] = [];
  const places = new Int32Array(size);
  const codeOfWord = valuesOf(quotations.codes, vocabulary);
  const placings = valuesOf(placing, vocabulary);
  let item = 0;
  const addWords = (from: number, end: number, code: number, place: number): void => {
    for (let at = from; at < end; at++) {
      first[item] = at;
      places[item] = place;
      classes[item++] = code;
    }
  };
  let passed = 0;
  let named = 0;
  let sentence = 1;
  for (let at = 0; at < count; ) {
    while ((sentenceStarts[sentence] as number) < at) sentence++;
    const opens = at === 0 || at === sentenceStarts[sentence];
    if (opens && at > 0) {
      first[item] = at;
      classes[item++] = boundaryBefore(
        tokens,
        at,
        (places[item - 2] as number) < 0 ? passages.at(-1)?.passage : undefined,
      );
      sentence++;
    }
    const next = quoted[passed];
    if (next !== undefined && next.open === at) {
      passed++;
      if (!opens && at > 0 && isGlued(tokens, at) && isEnd.test(surfaceAt(tokens, at - 1) as string)) {
        first[item] = at;
        classes[item++] = codes.sentenceEnd;
      }
      if (isNickname(tokens, next)) addWords(at, next.close + 1, codes.capitalised, 0);
      else if (isNamedWork(tokens, next)) {
        // “Meet the Press,” the comma belongs to the sentence
        addWords(at, at + 1, codes.capitalised, 0);
        if (next.last > next.first && isStop.test(surfaceAt(tokens, next.last) as string))
          addWords(next.last, next.last + 1, codeBeside(tokens, placings, next.last, false), 0);
      } else {
        passages.push({ item, passage: next });
        addWords(at, at + 1, codes.passage, -passages.length);
      }
      at = next.close + 1;
      continue;
    }
    while (named < found.length && (found[named] as NameFinding).start < (starts[at] as number)) named++;
    const name = found[named];
    const limit = next?.open ?? count;
    if (name !== undefined && name.start === starts[at]) {
      let end = at + 1;
      while (end < limit && (starts[end] as number) < name.end) end++;
      names.push({ from: item, to: item + end - at - 1, name });
      addWords(at, end, codes.capitalised, names.length);
      at = end;
      continue;
    }
    first[item] = at;
    classes[item++] = codeBeside(tokens, placings, at, opens);
    // Up to the next name, passage or sentence, words are words.
    const end = Math.min(limit, sentenceStarts[sentence] as number);
    const nameStart = name?.start ?? tokens.text.length;
    for (at++; at < end && (starts[at] as number) < nameStart; at++) {
      const id = ids[at] as number;
      first[item] = at;
      classes[item++] =
        ((placings[id] as number) & Placing.varies) === 0
          ? (codeOfWord[id] as number)
          : codeBeside(tokens, placings, at, false);
    }
  }
  first[item] = count;
  return { tokens, classes: classesOf(classes, item), first, passages, names, places, found };
}

/** What the class of a word, or of its neighbour, depends on. */
const Placing = {
  /** The word's own class depends on its neighbours. */
  varies: 1,
  gerund: 2,
  article: 4,
  /** What is ruled: "the ruling party". */
  ruled: 8,
  /** "he's", "there's": nobody owns what follows. */
  contracts: 16,
  /** "a voice over" */
  over: 32,
  voice: 64,
  /** What may stand behind "late", and says when. */
  opensDate: 128,
} as const;
const placingsOfWords: readonly (readonly [placing: number, words: string])[] = [
  [Placing.gerund | Placing.varies, "ruling filing recording posting reading briefing written"],
  [Placing.article, "a an the its his her their this"],
  [Placing.ruled, "party parties coalition class elite alliance council family junta bloc"],
  [Placing.contracts, "he she it who that there here what where"],
  [Placing.over | Placing.varies, "over"],
  [Placing.voice, "voice"],
  [Placing.opensDate, "on in monday tuesday wednesday thursday friday saturday sunday"],
];
const placingOfWord = bitsByWord(placingsOfWords.map(([bits, words]) => [words.split(" "), bits]));
const varying = new Set<number>([codes.hyphenOrDash, codes.possessive, codes.pronoun, codes.capitalised]);
const placing = byteColumn(
  (word) =>
    (placingOfWord.get(word.word) ?? 0) |
    (varying.has(quotations.codes.of(word)) || parts.of(word) !== 0 ? Placing.varies : 0),
);

/** The code of a word where it stands, outside of names and passages. */
function codeBeside(tokens: Tokens, placings: Uint8Array, at: number, opens: boolean): number {
  const { ids, count, vocabulary } = tokens;
  const isPlaced = (beside: number, placed: number): boolean =>
    beside >= 0 && beside < count && ((placings[ids[beside] as number] as number) & placed) !== 0;
  const id = ids[at] as number;
  const code = valuesOf(quotations.codes, vocabulary)[id] as number;
  if (code === codes.hyphenOrDash) return codeOfDash(tokens, at);
  // "the ruling says", "a filing": behind an article no participle; "a voice over"
  const isNoun =
    (isPlaced(at, Placing.gerund) && isPlaced(at - 1, Placing.article) && !isPlaced(at + 1, Placing.ruled)) ||
    (isPlaced(at, Placing.over) && isPlaced(at - 1, Placing.voice));
  if (isNoun) return valuesOf(nounCodes, vocabulary)[id] as number;
  if (code === codes.possessive) return isPlaced(at - 1, Placing.contracts) ? codes.contracted : code;
  if (code === codes.pronoun) return isSurnameHe(tokens, at) ? codes.capitalised : code;
  if (code === codes.capitalised)
    return opens && !isCapitalised(tokens, at + 1) ? (valuesOf(smallCodes, vocabulary)[id] as number) : code;
  return isInAdverb(tokens, at) || (isHour(tokens, at) && isPlaced(at + 1, Placing.opensDate))
    ? codes.adverb
    : code;
}

const nounCodes = byteColumn((word) => quotations.codes.of({ ...word, word: "noun", surface: "noun" }));

/** Parts of adverbs of two words: "in fact", "by phone"; and "late", which is one before a day. */
const Part = { preposition: 1, noun: 2, by: 4, means: 8, hour: 16 } as const;
const parts = byteColumn(({ word }) => {
  if (word === "by") return Part.preposition | Part.by;
  if (word === "late" || word === "early") return Part.hour;
  if (/^(?:in|of|for|at)$/.test(word)) return Part.preposition;
  if (/^(?:phone|telephone|e-?mail|text|fax|video)$/.test(word)) return Part.means;
  return /^(?:fact|course|instance|example|turn|particular|general|brief|short|addition|contrast)$/.test(word)
    ? Part.noun
    : 0;
});

const partAt = ({ ids, count, vocabulary }: Tokens, at: number): number =>
  at < 0 || at >= count ? 0 : (valuesOf(parts, vocabulary)[ids[at] as number] as number);
const isHour = (tokens: Tokens, at: number): boolean => (partAt(tokens, at) & Part.hour) !== 0;

/** Whether a word is the first or the second of an adverb of two words. */
function isInAdverb(tokens: Tokens, at: number): boolean {
  const isPair = (first: number): boolean => {
    const [before, part] = [partAt(tokens, first), partAt(tokens, first + 1)];
    return (
      ((before & Part.preposition) !== 0 && (part & Part.noun) !== 0) ||
      ((before & Part.by) !== 0 && (part & Part.means) !== 0)
    );
  };
  return isPair((partAt(tokens, at) & (Part.noun | Part.means)) === 0 ? at : at - 1);
}

/** The code that a word in capitals has where the capital is the sentence's: that of the word in small letters, if English has it. */
const smallCodes = byteColumn((word) =>
  quotations.codes.of(
    word.word.length > 2 && isOrdinary(plainForm(word.word))
      ? { ...word, surface: word.word, shape: Shape.lower }
      : word,
  ),
);

const isCapitalised = (tokens: Tokens, at: number): boolean =>
  at < tokens.count && (shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper);

/** He Yadong: no pronoun has a name right behind it. */
function isSurnameHe(tokens: Tokens, at: number): boolean {
  if (surfaceAt(tokens, at) !== "He") return false;
  return at + 1 < tokens.count && !isGlued(tokens, at + 1) && shapeAt(tokens, at + 1) === Shape.capitalised;
}

/** Rob “Stubby” Lane: a word or two, in capitals, between the words of a name. */
function isNickname(tokens: Tokens, { open, first, last, close }: Passage): boolean {
  if (open === 0 || last - first > 1 || close + 1 >= tokens.count || isGlued(tokens, open)) return false;
  if (tokens.sentences[open - 1] !== tokens.sentences[close + 1]) return false;
  return [open - 1, first, last, close + 1].every((at) => isCapitalised(tokens, at));
}

function boundaryBefore(tokens: Tokens, at: number, passage: Passage | undefined): number {
  const parted = breakBefore(tokens, at);
  if (parted !== null) return codes.paragraphEnd;
  return passage !== undefined && asking.has(lastOf(tokens, passage)) ? codes.openEnd : codes.sentenceEnd;
}

/** The last word or mark of a passage, but for marks of quotation within it: “…, ‘Who?’” */
function lastOf(tokens: Tokens, { first, last }: Passage): string {
  const surface = surfaceAt(tokens, last) as string;
  return last > first && /^[’'”"]$/.test(surface) ? (surfaceAt(tokens, last - 1) as string) : surface;
}

/** A hyphen within a word, or a dash between words. */
function codeOfDash(tokens: Tokens, at: number): number {
  const joinsWords = isGlued(tokens, at) && at + 1 < tokens.count && isGlued(tokens, at + 1);
  return joinsWords ? codes.hyphen : codes.dash;
}
