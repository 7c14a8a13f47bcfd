/**
 * Lists that names are told by. A line of a list holds the words that begin with the same two letters, so that only
 * those lines are cut that the words of a text ask for: a list has tens of thousands.
 */
import common from "./common-words.json" with { type: "json" };
import companies from "./companies.json" with { type: "json" };
import organisations from "./organisations.json" with { type: "json" };
import persons from "./persons.json" with { type: "json" };
import places from "./places.json" with { type: "json" };

const lists = {
  /** Words that stand in lower case. */
  ordinary: common.ordinary,
  /** Common nouns for persons: "spokesman", "economist". */
  personNouns: common.persons,
  /** Common nouns for places: "river", "airport". */
  placeNouns: common.places,
  given: persons.given,
  surnames: persons.surnames,
  /** Cities of a quarter of a million and more. */
  cities: places.cities,
  /** Smaller ones. */
  towns: places.towns,
  /** Regions, rivers, mountains and whatever else is a place. */
  regions: places.regions,
  /** Companies and other organisations that are known all over. */
  organisations: organisations.organisations,
  /** Companies of stock indices. */
  companies: companies.companies,
} as const;

export type NameList = keyof typeof lists;

let organisationSet: ReadonlySet<string> | undefined;

/** The organisations, in lower case and without accents: they are few. */
export function organisationNames(): ReadonlySet<string> {
  organisationSet ??= new Set(
    [lists.organisations, lists.companies].flat().flatMap((line) => line.split(";")),
  );
  return organisationSet;
}

let byBeginning: ReadonlyMap<string, readonly (readonly [NameList, string])[]> | undefined;

/** How many letters the words of a line share. */
export const shared = 2;

/** For each list the words that begin with these two letters, in lower case and without accents. */
export function wordsBeginning(
  letters: string,
): readonly (readonly [list: NameList, words: readonly string[]])[] {
  byBeginning ??= indexed();
  return (byBeginning.get(letters) ?? []).map(([list, line]) => [list, line.split(";")] as const);
}

function indexed(): ReadonlyMap<string, readonly (readonly [NameList, string])[]> {
  const lines = new Map<string, [NameList, string][]>();
  for (const list of Object.keys(lists) as NameList[]) {
    for (const line of lists[list]) {
      const letters = line.slice(0, shared);
      const known = lines.get(letters);
      if (known === undefined) lines.set(letters, [[list, line]]);
      else known.push([list, line]);
    }
  }
  return lines;
}
