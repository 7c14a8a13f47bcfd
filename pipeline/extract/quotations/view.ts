/**
 * The text as the rules of attribution see it: one class an item, where an item is a word, a whole quoted passage, or
 * the end of a sentence or paragraph.
 */
import type { NameFinding } from "../../../schemas/findings/name.ts";
import { classesOf } from "../language/classify.ts";
import { codeOf } from "../language/lexicon.ts";
import { isOrdinary } from "../names/ordinary.ts";
import { plainForm } from "../names/plain-form.ts";
import type { Word } from "../tokens/word.ts";
import { byteColumn, valuesOf, type WordColumn } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, surfaceAt, type Tokens, wordAt } from "../tokens.ts";
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
  /** The passage that an item is, in text order. */
  readonly passageAt: ReadonlyMap<number, Passage>;
  /** The names of the text outside of passages, in order, by their items. */
  readonly names: readonly NameItems[];
  /** All names of the text, in order. */
  readonly found: readonly NameFinding[];
};

/** The items of a name, both inclusive, and what was found there. */
export type NameItems = {
  readonly from: number;
  readonly to: number;
  readonly name: NameFinding;
};

/** The first word of an item in lower case; "" where there is no such item. */
export const wordOf = ({ tokens, first }: View, item: number): string =>
  wordAt(tokens, first[item] as number) ?? "";

/** What a column says of an item's first word; 0 where there is none. */
export function numberOf<Values extends Uint8Array | Int32Array>(
  column: WordColumn<Values>,
  { tokens, first }: View,
  item: number,
): number {
  return valuesOf(column, tokens.vocabulary)[tokens.ids[first[item] as number] as number] ?? 0;
}

const isEnd = /^[.?!]$/;
const isStop = /^[,.;:]$/;
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
export function viewOf(tokens: Tokens, passages: readonly Passage[], found: readonly NameFinding[]): View {
  const { count, sentenceStarts, starts } = tokens;
  const size = count + sentenceStarts.length + passages.length;
  const first = new Int32Array(size + 1);
  const classes = Buffer.allocUnsafe(size);
  const passageAt = new Map<number, Passage>();
  const names: NameItems[] = [];
  const codeAt = codesIn(tokens);
  let item = 0;
  const addWords = (from: number, end: number, code: number): void => {
    for (let at = from; at < end; at++) {
      first[item] = at;
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
      classes[item++] = boundaryBefore(tokens, at, passageAt.get(item - 2));
    }
    const next = passages[passed];
    if (next !== undefined && next.open === at) {
      passed++;
      if (!opens && at > 0 && isGlued(tokens, at) && isEnd.test(surfaceAt(tokens, at - 1) as string)) {
        first[item] = at;
        classes[item++] = codes.sentenceEnd;
      }
      if (isNickname(tokens, next)) addWords(at, next.close + 1, codes.capitalised);
      else if (isNamedWork(tokens, next)) {
        // “Meet the Press,” the comma belongs to the sentence
        addWords(at, at + 1, codes.capitalised);
        if (next.last > next.first && isStop.test(surfaceAt(tokens, next.last) as string))
          addWords(next.last, next.last + 1, codeAt(next.last, false));
      } else {
        passageAt.set(item, next);
        addWords(at, at + 1, codes.passage);
      }
      at = next.close + 1;
      continue;
    }
    while (named < found.length && (found[named] as NameFinding).start < (starts[at] as number)) named++;
    const name = found[named];
    if (name === undefined || name.start !== starts[at]) {
      first[item] = at;
      classes[item++] = codeAt(at++, opens);
      continue;
    }
    const limit = next?.open ?? count;
    let end = at + 1;
    while (end < limit && (starts[end] as number) < name.end) end++;
    names.push({ from: item, to: item + end - at - 1, name });
    addWords(at, end, codes.capitalised);
    at = end;
  }
  first[item] = count;
  return { tokens, classes: classesOf(classes, item), first, passageAt, names, found };
}

/** The code of a word where it stands, outside of names and passages. */
function codesIn(tokens: Tokens): (at: number, opens: boolean) => number {
  const { ids, vocabulary, count } = tokens;
  const codeOfWord = valuesOf(quotations.codes, vocabulary);
  const codeInSmall = valuesOf(smallCodes, vocabulary);
  const parts = valuesOf(phrasal, vocabulary);
  const asNouns = valuesOf(nounCodes, vocabulary);
  const articles = valuesOf(openers, vocabulary);
  const overs = valuesOf(isOver, vocabulary);
  const dates = valuesOf(opensDate, vocabulary);
  const ruled = valuesOf(ruledBodies, vocabulary);
  const leaves = valuesOf(contracts, vocabulary);
  const isPhrasal = (at: number): boolean => {
    if (at === 0 || at >= count) return false;
    const [before, part] = [parts[ids[at - 1] as number] as number, parts[ids[at] as number] as number];
    return (part === noun && (before & preposition) !== 0) || (part === means && (before & by) !== 0);
  };
  const isDated = (at: number): boolean => at < count && dates[ids[at] as number] === 1;
  const isRuled = (at: number): boolean => at < count && ruled[ids[at] as number] === 1;
  return (at, opens) => {
    const id = ids[at] as number;
    const code = codeOfWord[id] as number;
    if (code === codes.hyphenOrDash) return codeOfDash(tokens, at);
    if (asNouns[id] !== code && at > 0) {
      const before = articles[ids[at - 1] as number];
      const isNoun = overs[id] === 1 ? before === voice : before === article && !isRuled(at + 1);
      if (isNoun) return asNouns[id] as number;
    }
    if (code === codes.possessive) return leaves[ids[at - 1] as number] === 1 ? codes.contracted : code;
    if (code === codes.pronoun) return isSurnameHe(tokens, at) ? codes.capitalised : code;
    if (code === codes.capitalised)
      return opens && !isCapitalised(tokens, at + 1) ? (codeInSmall[id] as number) : code;
    const part = parts[id] as number;
    if (part === hour && isDated(at + 1)) return codes.adverb;
    return part !== 0 && isPhrasal(part === noun || part === means ? at : at + 1) ? codes.adverb : code;
  };
}

// "he's", "there's": nobody owns what follows
const contracting = new Set(["he", "she", "it", "who", "that", "there", "here", "what", "where"]);
const contracts = byteColumn(({ word }) => (contracting.has(word) ? 1 : 0));

// "a voice over says": a noun of two words
const isOver = byteColumn(({ word }) => (word === "over" ? 1 : 0));

// "the ruling says", "a filing", "a written statement": behind an article no participle
const gerund = /^(?:ruling|filing|recording|posting|reading|briefing|written)$/;
const asNoun = (word: Word): number => quotations.codes.of({ ...word, word: "noun", surface: "noun" });
const nounCodes = byteColumn((word) =>
  gerund.test(word.word) || word.word === "over" ? asNoun(word) : quotations.codes.of(word),
);
// "the ruling party"
const ruledBodies = byteColumn(({ word }) =>
  /^(?:part(?:y|ies)|coalition|class|elite|alliance|council|family|junta|bloc)$/.test(word) ? 1 : 0,
);
const article = 1;
const voice = 2;
const openers = byteColumn(({ word }) =>
  word === "voice" ? voice : /^(?:an?|the|its|his|her|their|this)$/.test(word) ? article : 0,
);

// "late on Friday", "early in May", "late Monday"
const opensDate = byteColumn(({ word }) =>
  /^(?:on|in|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/.test(word) ? 1 : 0,
);

// "in fact", "of course", "by phone": an adverb of two words
const preposition = 1;
const noun = 2;
const by = 4;
const means = 8;
const hour = 16;
const phrasal = byteColumn(({ word }) => {
  if (word === "by") return preposition | by;
  if (word === "late" || word === "early") return hour;
  if (/^(?:in|of|for|at)$/.test(word)) return preposition;
  if (/^(?:phone|telephone|e-?mail|text|fax|video)$/.test(word)) return means;
  return /^(?:fact|course|instance|example|turn|particular|general|brief|short|addition|contrast)$/.test(word)
    ? noun
    : 0;
});

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
