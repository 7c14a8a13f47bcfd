/**
 * Token patterns: a lexicon says what each word can be, one character a class; a rule is a regular expression
 * over the string of classes. One token is one character, so a match's index is a token's index, and matching
 * runs in the regular-expression engine instead of in a walk of our own.
 */
import { Shape, type Tokens } from "./tokens.ts";
import { lookUp, type WordTable, wordTable } from "./word-table.ts";

/** Words (lower case) to class characters, and the class of a word that is not listed, by its shape. */
export type Lexicon = {
  readonly words: ReadonlyMap<string, string>;
  /** The code of each word's class. */
  readonly codes: WordTable<number>;
  readonly shapes: Readonly<Record<keyof typeof Shape, string>>;
  /** Classes of numbers that a list cannot hold, such as years; null leaves it to `shapes.number`. */
  readonly number?: (digits: string) => string | null;
};

/**
 * Builds a lexicon from `{ class: "word word …" }`. A word may stand under one class only: a word that can be
 * two things gets a class of its own, and patterns name both.
 * @throws where a class is not one character or a word stands twice (a mistake in the program).
 */
export function lexicon(
  classes: Readonly<Record<string, string>>,
  shapes: Lexicon["shapes"],
  number?: (digits: string) => string | null,
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
  const codes = wordTable([...words].map(([word, name]) => [word, name.charCodeAt(0)]));
  return number === undefined ? { words, codes, shapes } : { words, codes, shapes, number };
}

const shapeNames = Object.keys(Shape) as (keyof typeof Shape)[];

/**
 * The class of every token, one character each, in order.
 * @throws where a class is not of Latin-1, which keeps a byte a class (a mistake in the program).
 */
export function classify({ count, words, shapes }: Tokens, lexicon: Lexicon): string {
  const byShape = shapeNames.map((name) => lexicon.shapes[name].charCodeAt(0));
  const codes = Buffer.allocUnsafe(count);
  let every = 0;
  for (let at = 0; at < count; at++) {
    const word = words[at] as string;
    const shape = shapes[at] as number;
    const code =
      lookUp(lexicon.codes, word) ??
      (shape === Shape.number ? codeOfNumber(word, lexicon) : null) ??
      (byShape[shape] as number);
    every |= code;
    codes[at] = code;
  }
  if (every > 0xff) throw new Error("classify: a class is not a character of Latin-1");
  return codes.toString("latin1");
}

function codeOfNumber(digits: string, { number }: Lexicon): number | null {
  return number?.(digits)?.charCodeAt(0) ?? null;
}
