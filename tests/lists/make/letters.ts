/** Long lists as few lines: the words that begin with the same two letters stand together. */
export function byLetters(words: Iterable<string>): string[] {
  const sorted = [...new Set(words)].sort();
  return [...Map.groupBy(sorted, (word) => word.slice(0, 2)).values()].map((group) => group.join(";"));
}

/** A name without accents. */
export const unaccented = (name: string): string => name.normalize("NFD").replace(/\p{M}/gu, "");

/** A name as it is looked up: in lower case, without accents, with straight apostrophes. */
export const plainForm = (name: string): string => unaccented(name).replaceAll("’", "'").toLowerCase();
