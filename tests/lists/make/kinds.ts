/** WordNet's nouns by what they are: persons, organisations and places, as names and as common nouns. */
import { firstSenses, type Synset, synsets } from "./wordnet.ts";

export type Kind = "person" | "organisation" | "place";

const nouns = synsets("noun");
const instance = "@i";
const kindOfRoot: Readonly<Record<string, Kind>> = {
  person: "person",
  organization: "organisation",
  "social unit": "organisation",
  location: "place",
  "geological formation": "place",
  "body of water": "place",
  land: "place",
  structure: "place",
  way: "place",
};
const kinds = new Map<Synset, Kind | null>();

/** The kind of a synset by the nearest of the nouns above that it is a sort of; null where there is none. */
function kindOf(synset: Synset): Kind | null {
  const known = kinds.get(synset);
  if (known !== undefined) return known;
  kinds.set(synset, null);
  const own = synset.words.map((word) => kindOfRoot[word]).find((kind) => kind !== undefined);
  const above = synset.pointers.filter(({ symbol }) => symbol === "@" || symbol === instance);
  const found =
    own ??
    above.map(({ target }) => kindOf(nouns.get(target) as Synset)).find((kind) => kind !== null) ??
    null;
  kinds.set(synset, found);
  return found;
}

/** Names that WordNet knows of this kind, each as WordNet spells it; but for what has a name that is left out. */
export function instancesOf(kind: Kind, leftOut?: RegExp): string[] {
  return [...nouns.values()]
    .filter(({ words }) => leftOut === undefined || !words.some((word) => leftOut.test(word)))
    .filter((synset) => synset.pointers.some(({ symbol }) => symbol === instance) && kindOf(synset) === kind)
    .flatMap(({ words }) => words)
    .filter((word) => /^\p{Lu}/u.test(word));
}

/** Common nouns of one word whose first sense is of this kind: "spokesman", "ministry", "river". */
export function nounsOf(kind: Kind): string[] {
  return [...firstSenses()]
    .filter(([word]) => /^[a-z]{3,}$/.test(word))
    .filter(([word, offset]) => {
      const synset = nouns.get(offset) as Synset;
      return synset.words.some((each) => each === word) && kindOf(synset) === kind;
    })
    .map(([word]) => word);
}
