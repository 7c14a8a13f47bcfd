/** Makes the list of persons' names: given names and surnames of many lands, and those of the persons whom WordNet knows. */
import { allLocales } from "@faker-js/faker";
import { instancesOf, nounsOf } from "./kinds.ts";
import { byLetters, plainForm } from "./letters.ts";

type Names = Readonly<Partial<Record<"generic" | "female" | "male", readonly unknown[] | null>>>;

const isWord = (word: string): boolean => /^[a-z][a-z'-]+$/.test(word);

/** Given names and surnames, each of one word; and of the given names those that only women, or only men, bear. */
export function persons(): Readonly<Record<"given" | "surnames" | "female" | "male", string[]>> {
  const locales = Object.values(allLocales);
  const known = instancesOf("person")
    .map((name) => name.split(" "))
    .filter((words) => words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)));
  const given = locales.flatMap(({ person }) => wordsIn(person?.first_name as Names | undefined));
  const surnames = locales.flatMap(({ person }) => wordsIn(person?.last_name as Names | undefined));
  // "President Adams", "Queen Anne"
  const titles = new Set([...nounsOf("person"), "sir", "saint", "st.", "general", "lord", "lady", "mount"]);
  const firsts = known.filter(([first]) => !titles.has(plainForm(first as string)));
  return {
    given: byLetters(plain([...given, ...firsts.map(([first]) => first as string)])),
    surnames: byLetters(plain([...surnames, ...known.map((words) => words.at(-1) as string)])),
    female: byLetters(bornBy("female", "male")),
    male: byLetters(bornBy("male", "female")),
  };
}

/** Given names that some locale has for one gender and none for the other. */
function bornBy(gender: "female" | "male", other: "female" | "male"): string[] {
  const namesOf = (of: "female" | "male"): string[] =>
    plain(
      Object.values(allLocales).flatMap(({ person }) => {
        const names = (person?.first_name as Names | undefined)?.[of];
        return wordsIn(names == null ? undefined : { [of]: names });
      }),
    );
  const others = new Set(namesOf(other));
  return namesOf(gender).filter((name) => !others.has(name));
}

function wordsIn(names: Names | undefined): string[] {
  return Object.values(names ?? {})
    .flatMap((list) => list ?? [])
    .filter((name) => typeof name === "string");
}

const plain = (names: readonly string[]): string[] => names.map(plainForm).filter(isWord);
