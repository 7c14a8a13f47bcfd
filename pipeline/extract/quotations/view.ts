/**
 * The text as the rules of attribution see it: one class an item, where an item is a word, a whole quoted passage, or
 * the end of a sentence or paragraph.
 */
import type { NameFinding } from "../../../schemas/findings/name.ts";
import { classesOf } from "../language/classify.ts";
import { codeOf } from "../language/lexicon.ts";
import { valuesOf } from "../tokens/word-column.ts";
import { isGlued, Shape, shapeAt, surfaceAt, type Tokens } from "../tokens.ts";
import { quotations } from "./lexicon.ts";
import { breakBefore, type Passage } from "./passages.ts";

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
  hyphenOrDash: codeOf(quotations, "hyphenOrDash"),
};

/** Folds the tokens into items. What stands within a name is read as one more word in capitals, whatever it is elsewhere. */
export function viewOf(tokens: Tokens, passages: readonly Passage[], found: readonly NameFinding[]): View {
  const { count, ids, sentenceStarts } = tokens;
  const codeOfWord = valuesOf(quotations.codes, tokens.vocabulary);
  const size = count + sentenceStarts.length;
  const first = new Int32Array(size + 1);
  const classes = Buffer.allocUnsafe(size);
  const passageAt = new Map<number, Passage>();
  const names: NameItems[] = [];
  let coming = 0;
  let next = passages[0];
  let sentence = 1;
  let passed = 0;
  let item = 0;
  for (let at = 0; at < count; item++) {
    while ((sentenceStarts[sentence] as number) < at) sentence++;
    if (at === sentenceStarts[sentence]) {
      first[item] = at;
      classes[item] = boundaryBefore(tokens, at, passageAt.get(item - 1));
      item++;
    }
    first[item] = at;
    if (next !== undefined && next.open === at && isNickname(tokens, next)) {
      for (; at <= next.close; at++) {
        first[item] = at;
        classes[item++] = codes.capitalised;
      }
      next = passages[++passed];
      item--;
      continue;
    }
    if (next === undefined || next.open !== at) {
      const start = tokens.starts[at] as number;
      while (coming < found.length && (found[coming] as NameFinding).start < start) coming++;
      const name = found[coming];
      if (name !== undefined && name.start === start) {
        const from = item;
        const limit = next?.open ?? count;
        for (; at < limit && (tokens.starts[at] as number) < name.end; at++) {
          first[item] = at;
          classes[item++] = codes.capitalised;
        }
        names.push({ from, to: --item, name });
        continue;
      }
      const code = codeOfWord[ids[at] as number] as number;
      if (code === codes.hyphenOrDash) classes[item] = codeOfDash(tokens, at);
      else classes[item] = code === codes.pronoun && isSurnameHe(tokens, at) ? codes.capitalised : code;
      at++;
      continue;
    }
    classes[item] = codes.passage;
    passageAt.set(item, next);
    at = next.close + 1;
    next = passages[++passed];
  }
  first[item] = count;
  return { tokens, classes: classesOf(classes, item), first, passageAt, names, found };
}

const isCapitalised = (tokens: Tokens, at: number): boolean =>
  shapeAt(tokens, at) === Shape.capitalised || shapeAt(tokens, at) === Shape.upper;

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
  return passage !== undefined && asking.has(surfaceAt(tokens, passage.last) as string)
    ? codes.openEnd
    : codes.sentenceEnd;
}

/** A hyphen within a word, or a dash between words. */
function codeOfDash(tokens: Tokens, at: number): number {
  const joinsWords = isGlued(tokens, at) && at + 1 < tokens.count && isGlued(tokens, at + 1);
  return joinsWords ? codes.hyphen : codes.dash;
}
