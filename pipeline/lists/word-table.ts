/** A list as it is easy to read and to extend: one "key: word, word" a line. Returns each key with its words. */
export function wordTable(text: string): readonly (readonly [key: string, words: readonly string[]])[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2).split(", ")] as const;
    });
}

/** Such a list the other way round: each word with its key. */
export function keysOfWords(text: string): ReadonlyMap<string, string> {
  return new Map(
    wordTable(text).flatMap(([key, words]) => words.map((word): [string, string] => [word, key])),
  );
}
