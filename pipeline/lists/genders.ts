/** Given names that only women, or only men, bear. */
import { shared } from "./name-lists.ts";
import persons from "./persons.json" with { type: "json" };

export type Gender = "female" | "male";

const lists = { female: persons.female, male: persons.male } as const;
// lines of names that begin with the same letters are cut only when a name asks for them
const known = new Map<string, ReadonlyMap<string, Gender>>();

/** The gender of who bears a given name, in lower case and without accents; null where both do, or nobody known. */
export function genderOf(given: string): Gender | null {
  const letters = given.slice(0, shared);
  let genders = known.get(letters);
  if (genders === undefined) {
    genders = new Map(
      (["female", "male"] as const).flatMap((gender) =>
        (lists[gender].find((line) => line.startsWith(letters)) ?? "")
          .split(";")
          .map((name) => [name, gender] as const),
      ),
    );
    known.set(letters, genders);
  }
  return genders.get(given) ?? null;
}
