/** Whether a noun phrase can be whoever speaks, where no verb of speaking says so. */
import { Trait } from "../names/trait.ts";
import { traits } from "../names/traits.ts";
import { organisationNouns } from "../names/words.ts";
import { byteColumn, valuesOf } from "../tokens/word-column.ts";
import type { Items } from "./attribution.ts";
import { isOneOf } from "./lexicon.ts";
import { nameAt } from "./named.ts";
import { hasTrait, numberOf, type View, wordOf } from "./view.ts";

const isPronoun = isOneOf("pronoun");
const isCapitalised = isOneOf("capitalised");
const persons = /^(?:he|she|they|i|we|someone|somebody|everyone|nobody)$/;
/** What has been found out, and where it stands. */
const evidence = byteColumn(({ word }) =>
  /^(?:report|survey|poll|polling|audit|analysis|analyses|census|statistic|finding|figure|result|record|data|research|study|studies|math|arithmetic|model|estimate|timeline|transcript|recording|video|footage|photo|image|document|filing)s?$/.test(
    word,
  )
    ? 1
    : 0,
);

/** "the polls", "a study": what shows or finds something. */
export function isEvidence(view: View, item: number): boolean {
  return numberOf(evidence, view, item) === 1;
}

/** What words are written in, and whoever is no person by name. */
const vouches = byteColumn(({ word }) =>
  /^(?:petition|complaint|lawsuit|statement|letter|e?mail|note|notice|sign|law|bill|ad|advert|post|tweet|message|headline|paper|memo|answer|reply|response|motto|slogan|banner|placard|article|editorial|column|book|words?|text|caption|entry|rule|manual|brochure|website|page|verdict|ruling|treaty|preamble|constitution|instruction|guideline|inscription|others?|majority|majoritie|minority|half|many|some|one|another|crowd|opposition|percent|campaign|camp|team|office|delegation|men|women|people)s?$/.test(
    word,
  )
    ? 1
    : 0,
);

/** "union", "unions", "ministries". */
const bodies = byteColumn(({ word }) =>
  [word, word.replace(/s$/, ""), word.replace(/ies$/, "y")].some((each) => organisationNouns.has(each))
    ? 1
    : 0,
);

/** A state, a city or a country by its noun: what takes a stance, though it says nothing. */
export function isLand(view: View, item: number): boolean {
  return hasTrait(view, item, Trait.placeNoun);
}

const sorts = Trait.personNoun | Trait.title | Trait.organisationHead | Trait.body | Trait.people;

/** A pronoun of persons, a person or an organisation by name, or a noun for one; and what words stand in. */
export function couldSpeak(view: View, { from, to }: Items): boolean {
  const { classes, tokens, first } = view;
  const word = (item: number): string => wordOf(view, item);
  if (isPronoun(classes, from)) return persons.test(word(from));
  const kind = nameAt(view, to)?.name.kind;
  if (kind !== undefined) return kind !== "place";
  if (isCapitalised(classes, to)) return true;
  const id = tokens.ids[first[to] as number] as number;
  const { vocabulary } = tokens;
  return (
    valuesOf(vouches, vocabulary)[id] === 1 ||
    valuesOf(evidence, vocabulary)[id] === 1 ||
    ((valuesOf(traits, vocabulary)[id] as number) & sorts) !== 0 ||
    valuesOf(bodies, vocabulary)[id] === 1
  );
}
