/**
 * A map from words that says quickly of most words that they are not in it: most words of a text are in no list,
 * and a map has to hash a whole word to find that out.
 */
export type WordTable<Value> = { readonly values: ReadonlyMap<string, Value>; readonly prints: Uint8Array };

const prints = 1 << 14;

/** The table of these words. */
export function wordTable<Value>(entries: Iterable<readonly [string, Value]>): WordTable<Value> {
  const table = { values: new Map(entries), prints: new Uint8Array(prints) };
  for (const word of table.values.keys()) table.prints[printOf(word)] = 1;
  return table;
}

/** What the table holds for a word. */
export function lookUp<Value>(table: WordTable<Value>, word: string): Value | undefined {
  return table.prints[printOf(word)] === 1 ? table.values.get(word) : undefined;
}

/** A number that a word shares with few others: of its length and its first, middle and last letter. */
function printOf(word: string): number {
  const { length } = word;
  const edges = word.charCodeAt(0) * 31 + word.charCodeAt(length - 1);
  return ((edges * 31 + word.charCodeAt(length >> 1)) * 31 + length) & (prints - 1);
}
