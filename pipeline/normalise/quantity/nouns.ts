/** The singular of an English noun: by the list of plurals, or by the rules that the list makes exceptions from. */
import { countries } from "../../lists/countries.ts";
import { plurals } from "../../lists/plurals.ts";

/** "Iraqi", "Israeli": the plural has the ending of words that are none. */
const peoples = new Set(countries.flatMap(({ demonyms }) => demonyms.filter((word) => word.endsWith("i"))));

/** The singular of a noun, in the case that it is written in: "Companies" → "Company", "niches" → "niche". */
export function singularNoun(noun: string): string {
  // "GPUs": the plural of letters
  if (/\p{Lu}s$/u.test(noun)) return noun.slice(0, -1);
  // "Iraqis", "Israelis", "jihadis"
  if (peoples.has(noun.slice(0, -1)) || noun === "jihadis") return noun.slice(0, -1);
  const lower = noun.toLowerCase().replace(/['’]s$/, "");
  return sameCase(noun, plurals.get(lower) ?? singularByRule(lower));
}

/**
 * The singular of a lower-case plural by the rules of English spelling alone. An ending that leaves it open takes
 * what most nouns of WordNet have; the others are in the list.
 */
export function singularByRule(noun: string): string {
  const part = lastPart.exec(noun)?.[0];
  if (part !== undefined) return noun.slice(0, -part.length) + parts[part];
  if (!noun.endsWith("s") || noun.length < 3 || /(?:ss|us|is)$/.test(noun)) return noun;
  if (/(?:[^aeiou]|qu)ies$/.test(noun) && noun.length > 4) return `${noun.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|zz|us|[^aeiou]o)es$/.test(noun)) return noun.slice(0, -2);
  return noun.slice(0, -1);
}

/** Irregular nouns that compounds end with: "schoolchildren", "gunmen", "salespeople". */
const parts: Readonly<Record<string, string>> = {
  men: "man",
  people: "person",
  children: "child",
  feet: "foot",
  teeth: "tooth",
  wives: "wife",
  knives: "knife",
  wolves: "wolf",
  shelves: "shelf",
  houses: "house",
  taxis: "taxi",
};
const lastPart = new RegExp(`(?:${Object.keys(parts).join("|")})$`);

/** "CEOs" → "CEO", "EVs" → "EV", "People" → "Person". */
function sameCase(noun: string, singular: string): string {
  if (noun.toLowerCase().startsWith(singular)) return noun.slice(0, singular.length);
  const stem = sharedLength(noun.toLowerCase(), singular);
  if (stem > 0) return noun.slice(0, stem) + singular.slice(stem);
  return /^\p{Lu}/u.test(noun) ? singular.charAt(0).toUpperCase() + singular.slice(1) : singular;
}

function sharedLength(left: string, right: string): number {
  let length = 0;
  while (length < right.length && left[length] === right[length]) length++;
  return length;
}
