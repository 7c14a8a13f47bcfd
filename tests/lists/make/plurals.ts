/** Makes the list of plurals that the rules of normalise/quantity/nouns.ts read wrongly, from WordNet's nouns and a list of irregular ones. */
import { singularByRule } from "../../../pipeline/normalise/quantity/nouns.ts";
import { packageData } from "../package.ts";
import { nounCounts, synsets } from "./wordnet.ts";

/** Plural → singular; words that look like plurals and are none → themselves. */
export type Plurals = Readonly<Record<string, string>>;

/**
 * Every plural of a noun of WordNet, regular or irregular, that the rules do not lead back to
 * the noun. Where a plural is that of two nouns (leaves of trees, leaves from work), the noun that WordNet's tagged
 * texts use more often has it.
 */
export function plurals(): Plurals {
  const counts = nounCounts();
  const count = (word: string): number => counts.get(word) ?? 0;
  const nouns = commonNouns();
  const pairs = pairsOfOneSense();
  // an agenda was an agendum among agenda once; a bacterium is one still, though WordNet's texts never meet it alone
  const areOne = (plural: string, noun: string): boolean =>
    pairs.has(`${plural} ${noun}`) && (count(noun) > 0 || noun === "bacterium");
  const found: Record<string, string> = {};
  const singulars = Map.groupBy(pluralsOf(nouns), ([plural]) => plural);
  for (const [plural, pairs] of singulars) {
    const byRule = singularByRule(plural);
    const ranked = pairs
      .map(([, noun]) => noun)
      .sort(
        (left, right) => count(right) - count(left) || Number(right === byRule) - Number(left === byRule),
      );
    const [noun] = ranked as [string, ...string[]];
    // an opera is a noun of its own before it is several opuses, and so is a cola; men are none
    const isOther = byRule === plural && nouns.has(plural) && !areOne(plural, noun);
    const isRare = count(noun) < 10 || count(noun) <= count(plural);
    if (noun !== byRule && !(isOther && isRare)) found[plural] = noun;
  }
  for (const noun of nouns) {
    const singular = found[noun] ?? singularByRule(noun);
    const isPlural =
      areOne(noun, singular) || (singulars.has(noun) && !(count(singular) === 0 && count(noun) > 0));
    if (singular !== noun && !isPlural) found[noun] = noun;
  }
  return Object.fromEntries(Object.entries(found).sort(([left], [right]) => (left < right ? -1 : 1)));
}

/** Nouns of one word that some synset of WordNet spells in lower case: no names of persons, places and genera. */
function commonNouns(): ReadonlySet<string> {
  const words = [...synsets("noun").values()].flatMap((synset) => synset.words);
  return new Set(words.filter((word) => /^[a-z]{2,}$/.test(word)));
}

/** Words that mean one thing: "bacteria" and "bacterium", "people" and "person", but not "data" and "datum". */
function pairsOfOneSense(): ReadonlySet<string> {
  const pairs = [...synsets("noun").values()].flatMap(({ words }) =>
    words.flatMap((left) => words.filter((right) => right !== left).map((right) => `${left} ${right}`)),
  );
  return new Set([...pairs, "people person"]);
}

/** Plurals with their nouns: the regular ones, and those of WordNet's list of exceptions and of irregular-plurals. */
function pluralsOf(nouns: ReadonlySet<string>): [plural: string, noun: string][] {
  const exceptions = packageData("wink-lexicon/src/wn-noun-exceptions.js") as Plurals;
  const others = packageData("irregular-plurals/irregular-plurals.json") as Readonly<Record<string, string>>;
  const irregular = [
    ...Object.entries(exceptions),
    ...Object.entries(others).map(([noun, plural]): [string, string] => [plural, noun]),
  ];
  return [
    ...irregular.filter(([plural, noun]) => /^[a-z]+$/.test(plural) && nouns.has(noun)),
    ...[...nouns].flatMap((noun) => regularPlurals(noun).map((plural): [string, string] => [plural, noun])),
  ];
}

function regularPlurals(noun: string): string[] {
  // "series", "economics" and "arthritis" have no plural in -es; "bus", "lens", "glass" and "iris" have
  if (/s$/.test(noun) && (!/(?:[aiuo]s|ss|lens)$/.test(noun) || /(?:sis|itis|xis)$/.test(noun))) return [];
  if (/(?:s|x|z|ch|sh)$/.test(noun)) return [`${noun}es`];
  if (/[^aeiou]y$|quy$/.test(noun)) return [`${noun.slice(0, -1)}ies`];
  return /[^aeiou]o$/.test(noun) ? [`${noun}s`, `${noun}es`] : [`${noun}s`];
}
