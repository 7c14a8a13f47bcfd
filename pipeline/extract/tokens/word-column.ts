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

/** The bits of words that stand in lists; a word that stands in several has the bits of all. */
export function bitsByWord(
  lists: Iterable<readonly [words: Iterable<string>, bits: number]>,
): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const [words, bits] of lists) for (const word of words) found.set(word, (found.get(word) ?? 0) | bits);
  return found;
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

/**
 * Columns side by side, and behind them the lowest number of the words that are the same in lower case: what is read
 * together of a word stands together in memory.
 */
export type WordRows = {
  readonly columns: readonly WordColumn<Int32Array>[];
  /** How many numbers a row has. */
  readonly length: number;
  vocabulary: Vocabulary | null;
  values: Int32Array;
  /** One past the highest number that `values` is filled for. */
  known: number;
};

export function wordRows(columns: WordRows["columns"]): WordRows {
  return { columns, length: columns.length + 1, vocabulary: null, values: new Int32Array(0), known: 1 };
}

/** The rows of a vocabulary's words, one behind the other by their numbers. They hold until the next text is cut. */
export function rowsOf(rows: WordRows, vocabulary: Vocabulary): Int32Array {
  if (rows.vocabulary !== vocabulary) {
    rows.vocabulary = vocabulary;
    rows.values = new Int32Array(0);
    rows.known = 1;
  }
  if (rows.known < vocabulary.size) learnRows(rows, vocabulary);
  return rows.values;
}

function learnRows(rows: WordRows, vocabulary: Vocabulary): void {
  const { length } = rows;
  if (rows.values.length < length * vocabulary.size) {
    const values = new Int32Array(2 * length * vocabulary.size);
    values.set(rows.values);
    rows.values = values;
  }
  const columns = [...rows.columns.map((column) => valuesOf(column, vocabulary)), vocabulary.lowest];
  columns.forEach((values, place) => {
    for (let id = rows.known; id < vocabulary.size; id++)
      rows.values[id * length + place] = values[id] as number;
  });
  rows.known = vocabulary.size;
}
