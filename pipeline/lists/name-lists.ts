/** Lists that names are told by, as sets: made when the first text is read, for most commands read none. */
import common from "./common-words.json" with { type: "json" };
import persons from "./persons.json" with { type: "json" };
import places from "./places.json" with { type: "json" };

const setOf = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(lines.flatMap((line) => line.split(";")));

const make = () => ({
  /** Words that stand in lower case. */
  ordinary: setOf(common.ordinary),
  /** Common nouns for persons: "spokesman", "economist". */
  personNouns: setOf(common.persons),
  /** Common nouns for places: "river", "airport". */
  placeNouns: setOf(common.places),
  given: setOf(persons.given),
  surnames: setOf(persons.surnames),
  /** Cities of a quarter of a million and more. */
  cities: setOf(places.cities),
  /** Smaller ones. */
  towns: setOf(places.towns),
  /** Regions, rivers, mountains and whatever else is a place. */
  regions: setOf(places.regions),
});

let made: ReturnType<typeof make> | undefined;

/** The lists, their words in lower case and without accents. */
export function nameLists(): ReturnType<typeof make> {
  made ??= make();
  return made;
}
