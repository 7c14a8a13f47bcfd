/** Makes the list of ordinary words, and of common nouns for persons, organisations and places among them. */
import { packageData } from "../package.ts";
import { nounsOf } from "./kinds.ts";
import { byLetters } from "./letters.ts";
import { lowerWords, taggedWords } from "./wordnet.ts";

const isWord = (word: string): boolean => /^[a-z]{2,}$/.test(word);

/** Words that stand in lower case, and what the nouns among them are called for. */
export function commonWords(): {
  readonly ordinary: string[];
  readonly persons: string[];
  readonly places: string[];
} {
  const lexicon = Object.keys(packageData("wink-lexicon/src/lexicon.js") as object);
  return {
    ordinary: byLetters([...lexicon, ...taggedWords(), ...lowerWords()].filter(isWord)),
    persons: byLetters(nounsOf("person")),
    places: byLetters(nounsOf("place")),
  };
}
