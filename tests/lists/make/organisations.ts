/** Makes the list of organisations: makers of cars and airlines of faker, what compromise's lexicon calls one, WordNet's universities. */
import { allLocales } from "@faker-js/faker";
import nlp from "compromise";
import { institutions } from "./kinds.ts";
import { byLetters, plainForm } from "./letters.ts";

type Lexicon = Readonly<Record<string, string | readonly string[]>>;

const isSpelled = (name: string): boolean => /^[a-z][a-z&]+(?:[ -][a-z&]+)*$/.test(name);
// what names hold besides those that news calls companies, and words that stand before a name
const isOther = (name: string): boolean => /^(?:the|new|la|le|les) /.test(name) || others.has(name);
// "smart", "mini", "visa": in capitals they are that as often as not
const others = new Set([
  "smart",
  "mini",
  "seat",
  "go first",
  "ing",
  "ups",
  "sas",
  "avis",
  "ayer",
  "dea",
  "macs milk",
  "brown",
  "curb",
  "penn",
  "pennsylvania",
]);

/** Names of organisations, of one word or several. */
export function organisations(): { readonly organisations: string[] } {
  const locales = Object.values(allLocales);
  const made = locales.flatMap(({ vehicle }) => vehicle?.manufacturer ?? []);
  const flown = locales.flatMap(({ airline }) => (airline?.airline ?? []).map(({ name }) => name));
  const lexicon = (nlp.model() as { one: { lexicon: Lexicon } }).one.lexicon;
  const told = Object.keys(lexicon).filter((name) => [lexicon[name]].flat()[0] === "Organization");
  const names = [...made, ...flown, ...told, ...institutions()].map(plainForm).filter(isSpelled);
  return { organisations: byLetters(names.filter((name) => !isOther(name))) };
}
