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

const institution = /\b(?:University|Exchange|College|Institute|School)\b|^(?:Pentagon|Johns Hopkins)$/;
const isInstitution = ({ words }: Synset): boolean => words.some((word) => institution.test(word));

/** What WordNet has for buildings, and news for who works there: "Harvard", "Pentagon". */
export function institutions(): string[] {
  return [...nouns.values()]
    .filter((synset) => synset.pointers.some(({ symbol }) => symbol === instance) && isInstitution(synset))
    .flatMap(({ words }) => words)
    .filter((word) => /^\p{Lu}/u.test(word));
}

/** Names that WordNet knows of this kind, each as WordNet spells it; without institutions. */
export function instancesOf(kind: Kind): string[] {
  return [...nouns.values()]
    .filter((synset) => kind !== "place" || !isInstitution(synset))
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
