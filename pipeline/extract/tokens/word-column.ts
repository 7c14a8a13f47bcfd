/** What a rule knows of each word as a number, worked out once a word and read by the word's number. */
import { type Vocabulary, wordOf } from "./vocabulary.ts";
import type { Word } from "./word.ts";

type Numbers = Uint8Array | Int32Array;

export type WordColumn<Values extends Numbers = Uint8Array> = {
  readonly of: (word: Word) => number;
  readonly empty: (length: number) => Values;
  vocabulary: Vocabulary | null;
  values: Values;
  /** One past the highest number that `values` is filled for. */
  known: number;
};

/** A column of numbers up to 255. */
export function byteColumn(of: WordColumn["of"]): WordColumn {
  return columnOf(of, (length) => new Uint8Array(length));
}

/** A column of whole numbers. */
export function integerColumn(of: WordColumn["of"]): WordColumn<Int32Array> {
  return columnOf(of, (length) => new Int32Array(length));
}

function columnOf<Values extends Numbers>(
  of: WordColumn["of"],
  empty: WordColumn<Values>["empty"],
): WordColumn<Values> {
  return { of, empty, vocabulary: null, values: empty(0), known: 1 };
}

/** The values of a vocabulary's words by their numbers. They hold until the next text is cut. */
export function valuesOf<Values extends Numbers>(column: WordColumn<Values>, vocabulary: Vocabulary): Values {
  if (column.vocabulary !== vocabulary) {
    column.vocabulary = vocabulary;
    column.values = column.empty(0);
    column.known = 1;
  }
  if (column.known < vocabulary.size) learn(column, vocabulary);
  return column.values;
}

function learn<Values extends Numbers>(column: WordColumn<Values>, vocabulary: Vocabulary): void {
  if (column.values.length < vocabulary.size) {
    const values = column.empty(2 * vocabulary.size);
    values.set(column.values);
    column.values = values;
  }
  for (; column.known < vocabulary.size; column.known++) {
    column.values[column.known] = column.of(wordOf(vocabulary, column.known));
  }
}
