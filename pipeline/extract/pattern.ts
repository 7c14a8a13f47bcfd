/**
 * Token patterns: a lexicon says what each word can be, one character a class; a rule is a regular expression
 * over the string of classes. One token is one character, so a match's index is a token's index, and matching
 * runs in the regular-expression engine instead of in a walk of our own.
 */
import type { Word } from "./tokens/word.ts";
import { byteColumn, valuesOf, type WordColumn } from "./tokens/word-column.ts";
import { Shape, type Tokens } from "./tokens.ts";

/** Words (lower case) to class characters, and the class of a word that is not listed, by its shape. */
export type Lexicon = {
  readonly words: ReadonlyMap<string, string>;
  /** The code of each word's class. */
  readonly codes: WordColumn;
};

/** Classes of words that a list cannot hold, such as years; null leaves it to their shape. */
type Unlisted = (word: Word) => string | null;

/**
 * Builds a lexicon from `{ class: "word word …" }`. A word may stand under one class only: a word that can be
 * two things gets a class of its own, and patterns name both.
 * @throws where a class is not one character or a word stands twice (a mistake in the program).
 */
export function lexicon(
  classes: Readonly<Record<string, string>>,
  shapes: Readonly<Record<keyof typeof Shape, string>>,
  unlisted: Unlisted = () => null,
): Lexicon {
  const words = new Map<string, string>();
  for (const [name, list] of Object.entries(classes)) {
    if (name.length !== 1) throw new Error(`lexicon: the class ${JSON.stringify(name)} is not one character`);
    for (const word of list.split(/\s+/).filter(Boolean)) {
      const other = words.get(word);
      if (other !== undefined) throw new Error(`lexicon: ${word} stands under ${other} and under ${name}`);
      words.set(word, name);
    }
  }
  const byShape = shapeNames.map((name) => shapes[name]);
  const codes = byteColumn((word) =>
    codeOf(words.get(word.word) ?? unlisted(word) ?? (byShape[word.shape] as string)),
  );
  return { words, codes };
}

const shapeNames = Object.keys(Shape) as (keyof typeof Shape)[];

/** @throws where a class is not of Latin-1, which keeps a byte a class (a mistake in the program). */
function codeOf(name: string): number {
  const code = name.charCodeAt(0);
  if (code > 0xff) throw new Error("lexicon: a class is not a character of Latin-1");
  return code;
}

/** The class of every token, one character each, in order. */
export function classify(tokens: Tokens, lexicon: Lexicon): string {
  return classCodes(tokens, lexicon).toString("latin1");
}

/** The same as character codes, for callers that change some. */
export function classCodes({ count, ids, vocabulary }: Tokens, lexicon: Lexicon): Buffer {
  const codeOfWord = valuesOf(lexicon.codes, vocabulary);
  const codes = Buffer.allocUnsafe(count);
  for (let at = 0; at < count; at++) codes[at] = codeOfWord[ids[at] as number] as number;
  return codes;
}
