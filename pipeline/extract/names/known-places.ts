/** Places of several words that lists name: "Czech Republic", "New York". */
import { countries } from "../../lists/countries.ts";
import { nameLists } from "../../lists/name-lists.ts";
import { wordAt } from "../tokens.ts";
import { plainForm } from "./plain-form.ts";
import type { Text } from "./runs.ts";

export type PlaceSort = "country" | "city" | "town" | "region";

let made: ReadonlyMap<string, ReadonlyMap<string, PlaceSort>> | undefined;

/** By their first word, the names with blanks between their words and no marks. */
function places(): ReadonlyMap<string, ReadonlyMap<string, PlaceSort>> {
  if (made !== undefined) return made;
  const { cities, towns, regions } = nameLists();
  const byFirst = new Map<string, Map<string, PlaceSort>>();
  const add = (name: string, sort: PlaceSort): void => {
    const words = name.split(/[ .-]{1,3}/).filter((word) => word !== "");
    if (words.length < 2) return;
    const first = words[0] as string;
    byFirst.set(first, (byFirst.get(first) ?? new Map()).set(words.join(" "), sort));
  };
  for (const name of regions) add(name, "region");
  for (const name of towns) add(name, "town");
  for (const name of cities) add(name, "city");
  for (const { names, capitals } of countries) {
    for (const name of capitals) add(plainForm(name.toLowerCase()), "city");
    for (const name of names) {
      const plain = plainForm(name.toLowerCase());
      add(plain, "country");
      // "S. Korea"
      if (/^(?:north|south) /.test(plain)) add(plain.replace(/^(n|s)[a-z]{4}/, "$1"), "country");
    }
  }
  made = byFirst;
  return made;
}

const mostTokens = 6;

/** One past the longest known place of several words that begins at a token; the token where none does. */
export function knownPlaceEnd(text: Text, at: number, end: number): number {
  const names = places().get(plainForm(wordAt(text.tokens, at) ?? ""));
  if (names === undefined) return at;
  for (let to = Math.min(end, at + mostTokens); to > at + 1; to--)
    if (names.has(joined(text, at, to))) return to;
  return at;
}

/** What sort of place of several words tokens are, if they are one. */
export function knownPlace(text: Text, first: number, end: number): PlaceSort | undefined {
  return places()
    .get(plainForm(wordAt(text.tokens, first) ?? ""))
    ?.get(joined(text, first, end));
}

function joined({ tokens }: Text, first: number, end: number): string {
  let name = plainForm(wordAt(tokens, first) as string);
  for (let at = first + 1; at < end; at++) {
    const word = wordAt(tokens, at) as string;
    if (word !== "-" && word !== ".") name += ` ${plainForm(word)}`;
  }
  return name;
}
