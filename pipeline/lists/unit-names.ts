/** Every name of a unit that is one word, in singular and plural: what a text can print, where units.ts reads what it does. */
import { emissions, everydayNames, metricNames, names } from "./unit-words.ts";
import list from "./units.json" with { type: "json" };

const isWord = (name: string): boolean => /^[\p{Ll}-]+$/u.test(name) && !everydayNames.has(name);
const metric = [
  ...metricNames.keys(),
  ...list.units.filter((unit) => unit.metric).map(({ name }) => name),
].filter((name) => /^\p{Ll}+$/u.test(name));
const plain = [
  ...metric.filter(isWord),
  ...list.units.map(({ name }) => name).filter((name) => name.length > 2 && isWord(name)),
  ...[...names.keys()].filter((name) => name.length > 3 && isWord(name)),
];
const prefixed = list.prefixes.flatMap((prefix) => metric.map((name) => prefix.name + name));
const singular = [...new Set([...plain, ...prefixed])];

/** "metre", "metres", "gigalitre", "gigalitres", "inches", "feet" … */
export const unitNames: readonly string[] = [
  ...singular,
  ...singular.filter((name) => !/(?:[sxu]|ch|foot|century|millennium)$/.test(name)).map((name) => `${name}s`),
  "inches",
  "feet",
  "centuries",
  "millennia",
];

/** "gco2", "mtco2e": measures of what is given off, in one word with it. */
export const emissionNames: readonly string[] = [...emissions.keys()];
